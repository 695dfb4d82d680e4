/// \file
/// A walk that is done bit by bit: a coroutine that stops where its time is up and goes on later from there.
#pragma once

#include <chrono>
#include <coroutine>
#include <exception>
#include <utility>

namespace kehoach::office
{
/// What a coroutine of a walk returns; another one waits for it with co_await. What it throws, the other gets.
class Steps
{
public:
    struct promise_type
    {
        std::coroutine_handle<> caller = std::noop_coroutine();
        std::exception_ptr failure;

        struct Return
        {
            bool await_ready() noexcept { return false; }
            std::coroutine_handle<> await_suspend(std::coroutine_handle<promise_type> self) noexcept
            {
                return self.promise().caller;
            }
            void await_resume() noexcept {}
        };

        Steps get_return_object() { return Steps(std::coroutine_handle<promise_type>::from_promise(*this)); }
        std::suspend_always initial_suspend() noexcept { return {}; }
        Return final_suspend() noexcept { return {}; }
        void return_void() {}
        void unhandled_exception() { failure = std::current_exception(); }
    };

    Steps() = default;
    Steps(Steps&& other) noexcept
        : m_steps(std::exchange(other.m_steps, {}))
    {
    }
    Steps& operator=(Steps&& other) noexcept
    {
        std::swap(m_steps, other.m_steps);
        return *this;
    }
    ~Steps()
    {
        if (m_steps)
            m_steps.destroy();
    }

    bool await_ready() const { return false; }
    std::coroutine_handle<> await_suspend(std::coroutine_handle<> caller)
    {
        m_steps.promise().caller = caller;
        return m_steps;
    }
    void await_resume() const
    {
        if (m_steps.promise().failure)
            std::rethrow_exception(m_steps.promise().failure);
    }

    bool done() const { return m_steps.done(); }
    std::coroutine_handle<> handle() const { return m_steps; }

private:
    explicit Steps(std::coroutine_handle<promise_type> steps)
        : m_steps(steps)
    {
    }

    std::coroutine_handle<promise_type> m_steps;
};

/// Goes a walk in slices of time.
class Slices
{
public:
    using Clock = std::chrono::steady_clock;

    void begin(Steps steps)
    {
        m_steps = std::move(steps);
        m_point = m_steps.handle();
    }

    /// Goes on until the walk is over, then true, or the time is up. Throws what the walk throws.
    bool go(Clock::time_point until)
    {
        m_until = until;
        m_point.resume();
        if (!m_steps.done())
            return false;
        m_steps.await_resume();
        return true;
    }

    /// The walk may stop here: `co_await slices.pause()`.
    auto pause()
    {
        struct Pause
        {
            Slices& slices;
            bool await_ready() const { return Clock::now() < slices.m_until; }
            void await_suspend(std::coroutine_handle<> point) const { slices.m_point = point; }
            void await_resume() const {}
        };
        return Pause{ *this };
    }

private:
    Steps m_steps;
    std::coroutine_handle<> m_point;
    Clock::time_point m_until;
};
} // namespace kehoach::office
