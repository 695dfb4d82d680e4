/// \file
/// Sửa, Bỏ qua: what the check dialog does about findings.
#pragma once

#include "app/app.hxx"
#include "core/check/fixing.hxx"

namespace kehoach::app
{
/// What Sửa would do to the document as it is now.
struct FixPreview
{
    Checked checked;
    check::Options options;
    std::vector<check::Lock> locks;
    check::FixPlan plan;
    std::vector<check::Unfixed> changed; ///< found when it was shown, and no longer there
};

/// Reads and checks the document anew, for it may have changed since `seen` was shown: what was found then
/// and no longer stands there is in `changed`. Throws text::Error with the reason of
/// office::whyNot, or "fix.changed" where the only finding asked for is gone.
FixPreview previewFixes(Installation const& installation, office::TextDocument const& document,
                        check::Options const& options, Checked const& seen, check::FixChoice const& choice);

/// The same preview with another choice.
void planAgain(Installation const& installation, FixPreview& preview, check::FixChoice const& choice);

/// One undo step; tracked where asked for or where the document records changes. Throws text::Error.
void applyFixes(Installation const& installation, office::TextDocument const& document, FixPreview const& preview,
                bool tracked);

/// Bỏ qua: in this document, with the reason, as one undo step. Throws text::Error.
void ignore(Installation const& installation, office::TextDocument const& document, Checked const& checked,
            check::Finding const& finding, std::u16string const& reason);

/// Takes that back. Throws text::Error.
void heed(Installation const& installation, office::TextDocument const& document, Checked const& checked,
          check::Finding const& finding);
} // namespace kehoach::app
