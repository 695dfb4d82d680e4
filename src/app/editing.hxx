/// \file
/// What dialogs ask about the open document besides the use cases of app.hxx: places, refusals, which
/// sections are there.
#pragma once

#include "app/app.hxx"
#include "core/check/stepping.hxx"
#include "core/document/conversion.hxx"

namespace kehoach::app
{
/// Why the document must not be changed, as office::whyNot of the document alone.
std::optional<text::Message> whyNotEdit(office::TextDocument const& document);

/// Why nothing may be inserted at the caret; nothing where it may.
std::optional<text::Message> whyNotInsert(office::TextDocument const& document);

office::TextRange caret(office::TextDocument const& document);

bool isEmpty(office::TextDocument const& document);

/// Selects the place of a finding. False if the finding has none, or the text there is another now.
bool goTo(office::TextDocument const& document, Checked const& checked, check::Finding const& finding);

/// Selects a place of what was checked, likewise.
bool goTo(office::TextDocument const& document, Checked const& checked, document::Span const& place);

/// A step to the next or the last finding, and the check it was made with.
struct Stepped
{
    Checked checked;
    std::optional<check::Step> step; ///< nothing: no error or warning has a place
};
/// Đến lỗi tiếp theo, Đến lỗi trước: checks the document as it is now and selects the finding's place.
Stepped stepToFinding(Installation const& installation, office::TextDocument const& document,
                      check::Options const& options, bool forward);

/// What Chuyển mã would do to the selection or, where nothing is selected, the document.
struct ConversionPreview
{
    document::Snapshot snapshot;
    std::vector<document::Span> selection;
    std::vector<office::Locked> locked;
    document::Conversion conversion;
    int kept = 0; ///< stretches left as they are: protected, in fields, in drawings
};
/// Throws text::Error where there is nothing to convert or the document must not be changed.
ConversionPreview previewConversion(office::TextDocument const& document);

/// Chuyển mã TCVN3/VNI sang Unicode; `wanted`: the uncertain words, as they are typed, that are converted too.
/// Fonts of the styles follow where the whole document is converted and nothing of it is kept. Throws text::Error.
void convertToUnicode(Installation const& installation, office::TextDocument const& document,
                      ConversionPreview const& preview, std::vector<std::u16string> const& wanted);

/// A standard section, and whether the open plan has it.
struct SectionChoice
{
    draft::SectionTemplate section;
    bool present = false;
    bool placed = false; ///< the plan shows where it belongs
};
/// Every standard section, those the plan lacks first, both in the order of the plan.
std::vector<SectionChoice> sectionChoices(Installation const& installation, office::TextDocument const& document);

/// The provinces that have norms of their own, as the norm packs name them.
std::vector<std::string> provinces(Installation const& installation);

/// What is to be chosen for an office: none (empty), each of provinces(), and its own, if the norms do not know it: a
/// pack that is not there today may have brought it.
std::vector<std::string> provinceChoices(Installation const& installation, std::string const& own);
} // namespace kehoach::app
