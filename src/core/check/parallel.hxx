/// \file
/// Work that is done by several threads at once.
#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <system_error>
#include <thread>
#include <vector>

namespace kehoach::check
{
/// Calls work(0) … work(count - 1), each once, in any order, on this thread and up to `threads` - 1 others; returns when
/// all are done. `work` throws nothing.
template <typename Work>
void forEachAtOnce(std::size_t count, std::size_t threads, Work const& work)
{
    std::atomic<std::size_t> next = 0;
    auto const take = [&]() noexcept {
        for (std::size_t index = next++; index < count; index = next++)
            work(index);
    };
    std::vector<std::jthread> others;
    try
    {
        for (std::size_t other = 1; other < std::min(threads, count); ++other)
            others.emplace_back(take);
    }
    catch (std::system_error const&)
    {
        // No more threads to be had: those there are do it.
    }
    take();
}
} // namespace kehoach::check
