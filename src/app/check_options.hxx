/// \file
/// The options of a check as the user has set them: for the dialog, the panel, the live check and the gate alike.
#pragma once

#include "app/document_state.hxx"
#include "app/settings.hxx"

namespace kehoach::app
{
/// Rules and areas switched off, the office's names, today; stage and profile are the document's, the stage the one
/// set for documents nobody said anything of where it says none.
check::Options checkOptions(uno::Reference<uno::XComponentContext> const& context, DocumentState const& state,
                            std::string_view language);
} // namespace kehoach::app
