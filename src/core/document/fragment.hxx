/// \file
/// A piece of document to be inserted: what the drafting and the budget code make and the office
/// layer puts in. Every paragraph names a style of `styles`, so that the result stays editable.
#pragma once

#include "core/document/format.hxx"

#include <optional>
#include <string>
#include <cstdint>
#include <string_view>
#include <variant>
#include <vector>

namespace kehoach::document
{
/// Text with one look; what is not said is the paragraph style's.
struct FragmentRun
{
    std::u16string text; ///< '\t' and '\n' are a tab and a line break
    std::optional<bool> bold{}, italic{}, underline{};
    std::u16string bookmark{}; ///< set around this run if not empty
    /// Guidance the clerk must replace, written in < >.
    bool placeholder = false;
};

struct FragmentParagraph
{
    std::u16string style;
    std::vector<FragmentRun> runs;
    bool pageBreakBefore = false;
    bool keepWithNext = false; ///< beside what the style says
    /// Left and right indent, mm, in place of the style's: how long a rule is depends on the text above.
    std::optional<double> left{}, right{};
    std::optional<double> after{}; ///< gap below, pt, in place of the style's
};

struct FragmentCell
{
    std::vector<FragmentParagraph> paragraphs; ///< at least one
    int columnSpan = 1;
};

struct FragmentTable
{
    std::u16string name;
    std::vector<double> columns; ///< widths, mm; the table fills the text width, so they are its shares
    int headerRows = 0;          ///< repeated on every page
    bool borders = false;
    bool keepWithNext = false;
    bool keepTogether = false; ///< all rows on one page
    std::vector<std::vector<FragmentCell>> rows;
    std::u16string bookmark; ///< set in the first cell if not empty
    bool textCells = false;  ///< cells hold text whatever is typed (number format @)
};

using FragmentBlock = std::variant<FragmentParagraph, FragmentTable>;

/// The page style that the first block of a fragment begins; its pages are counted from 1.
struct FragmentPage
{
    std::u16string name;
    PageFormat format;
    /// Style of the page number, which stands in the header from the second page on; empty = no number.
    std::u16string numberStyle;
};

struct Fragment
{
    std::vector<ParagraphStyle> styles; ///< the styles its paragraphs name
    std::vector<FragmentBlock> blocks;  ///< never two tables in a row: Word would merge them
    std::optional<FragmentPage> page{}; ///< nothing: the page is that of the place it goes to
};

/// The fragment as an OpenDocument text (an uncompressed zip), as XDocumentInsertable takes it. It
/// ends with an empty paragraph of `lastStyle`: Writer merges the last paragraph of what is inserted
/// with the one at the caret.
std::vector<std::uint8_t> toOdt(Fragment const& fragment, std::u16string_view lastStyle);
} // namespace kehoach::document
