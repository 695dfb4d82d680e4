#include "app/worker.hxx"

#include <algorithm>
#include <utility>

namespace kehoach::app
{
void Worker::run(Work work)
{
    std::lock_guard const lock(m_guard);
    m_work.push_back(std::move(work));
    begin();
}

void Worker::runAt(Clock::time_point when, Work work)
{
    std::lock_guard const lock(m_guard);
    m_timed.push_back({ when, std::move(work) });
    begin();
}

void Worker::stop()
{
    {
        std::lock_guard const lock(m_guard);
        m_stopped = true;
        m_work.clear();
        m_timed.clear();
    }
    m_news.notify_all();
    if (m_thread.joinable())
        m_thread.join();
}

void Worker::begin()
{
    if (m_stopped)
        return;
    if (!m_thread.joinable())
        m_thread = std::thread([this] { loop(); });
    m_news.notify_all();
}

void Worker::loop()
{
    std::unique_lock lock(m_guard);
    while (Work const work = next(lock))
    {
        lock.unlock();
        work();
        lock.lock();
    }
}

Worker::Work Worker::next(std::unique_lock<std::mutex>& lock)
{
    while (!m_stopped)
    {
        auto const first = std::ranges::min_element(m_timed, {}, &Timed::when);
        if (first != m_timed.end() && first->when <= Clock::now())
        {
            Work work = std::move(first->work);
            m_timed.erase(first);
            return work;
        }
        if (!m_work.empty())
        {
            Work work = std::move(m_work.front());
            m_work.pop_front();
            return work;
        }
        if (first == m_timed.end())
            m_news.wait(lock);
        else
            m_news.wait_until(lock, first->when);
    }
    return {};
}
} // namespace kehoach::app
