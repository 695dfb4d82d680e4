/// \file
/// Whether findings in the text are underlined: the office's grammar checker for Vietnamese is ours then. Nobody
/// else's is pushed out but on request.
#pragma once

#include "office/uno.hxx"

#include <com/sun/star/uno/XComponentContext.hpp>

#include <string>

namespace kehoach::app
{
/// The implementation that serves as a grammar checker. It is not registered as one: LibreOffice would take every
/// checker it finds for granted, and load its library for each document.
inline constexpr char proofreaderName[] = "org.kehoach.comp.Proofreader";

/// The grammar checker of somebody else that now serves Vietnamese; empty where there is none.
std::u16string otherProofreader(uno::Reference<uno::XComponentContext> const& context);

/// Makes ours the one for Vietnamese, or lets go of it: then the other that is installed, if any, serves again.
void setUnderlining(uno::Reference<uno::XComponentContext> const& context, bool on);

/// Follows the open text documents, as long as they are open, where the user wants findings underlined. Main thread.
void followForUnderlining(uno::Reference<uno::XComponentContext> const& context);

/// Where the user has switched it on, LibreOffice is told so again, once after each start.
void keepUnderlining(uno::Reference<uno::XComponentContext> const& context);
} // namespace kehoach::app
