/// \file
/// The thread on which rules run while somebody types, and the clock of the live check. What runs there works on
/// plain values and touches no document.
#pragma once

#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace kehoach::app
{
class Worker
{
public:
    using Clock = std::chrono::steady_clock;
    using Work = std::function<void()>;

    Worker() = default;
    ~Worker() { stop(); }
    Worker(Worker const&) = delete;
    Worker& operator=(Worker const&) = delete;

    /// Runs it as soon as the thread is free; the thread begins with the first work.
    void run(Work work);
    /// Runs it then, or as soon after as the thread is free.
    void runAt(Clock::time_point when, Work work);
    /// Waits for what is running; what is waiting is dropped, and so is all that comes later.
    void stop();

private:
    struct Timed
    {
        Clock::time_point when;
        Work work;
    };

    void begin();
    void loop();
    Work next(std::unique_lock<std::mutex>& lock);

    std::mutex m_guard;
    std::condition_variable m_news;
    std::deque<Work> m_work;
    std::vector<Timed> m_timed;
    bool m_stopped = false;
    std::thread m_thread;
};
} // namespace kehoach::app
