/// \file
/// Work of ours that nobody waits for.
#pragma once

#include "office/uno.hxx"

#include <com/sun/star/uno/Exception.hpp>

#include <exception>

namespace kehoach::office
{
/// Does it. What it throws ends here and false comes back: it runs where LibreOffice tells of something, and must never
/// keep a document from being opened, changed, stored or closed.
template <class Action> bool quietly(Action const& action)
{
    try
    {
        action();
        return true;
    }
    catch (uno::Exception const&)
    {
        return false;
    }
    catch (std::exception const&)
    {
        return false;
    }
}
} // namespace kehoach::office
