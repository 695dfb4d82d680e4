/// \file
/// A value that never changes and that many hold: copying it copies nothing.
#pragma once

#include <concepts>
#include <memory>
#include <utility>

namespace kehoach::text
{
template<typename T>
class Shared
{
public:
    Shared() = default;
    template<typename Value>
        requires(std::constructible_from<T, Value> && !std::same_as<std::remove_cvref_t<Value>, Shared>)
    Shared(Value&& value)
        : m_value(std::make_shared<T const>(std::forward<Value>(value)))
    {
    }

    /// An empty value where none was given.
    T const& operator*() const
    {
        static T const none{};
        return m_value ? *m_value : none;
    }
    T const* operator->() const { return &**this; }

    friend bool operator==(Shared const& one, Shared const& other)
    {
        return one.m_value == other.m_value || *one == *other;
    }
    template <class Other>
        requires(!std::convertible_to<Other const*, Shared const*>)
    friend bool operator==(Shared const& one, Other const& other)
    {
        return *one == other;
    }

private:
    std::shared_ptr<T const> m_value;
};
} // namespace kehoach::text
