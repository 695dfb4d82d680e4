/// \file
/// The seal (dấu kiểm tra): a check without errors, stamped into the document's properties, and whether the document
/// is still what was checked. It detects change, not forgery.
#pragma once

#include "app/app.hxx"
#include "core/check/seal.hxx"

namespace kehoach::app
{
enum class SealState { none, intact, changed };
char const* name(SealState state);

struct SealView
{
    SealState state = SealState::none;
    std::optional<check::Seal> seal; ///< what it says, where there is one
};

/// The seal of a document as it is now.
SealView sealOf(document::Snapshot const& snapshot);
SealView sealOf(office::TextDocument const& document);

/// What it says as a sentence; empty where there is none.
std::u16string sentence(SealView const& view, Installation const& installation, text::Messages const& messages);

/// Checks and stamps as one undo step. Throws text::Error: "seal.no-plan", "seal.errors", or the reason of
/// office::whyNot(); a signed document is never changed.
check::Seal seal(Installation const& installation, office::TextDocument const& document, check::Options const& options);
} // namespace kehoach::app
