/// \file
/// A document as plain values: what the office layer reads out of Writer and everything in the core
/// works on. Immutable once made, so a worker thread may read it while the document changes.
///
/// Paragraphs are numbered from 0 in reading order: frames and text boxes anchored at a paragraph
/// before it, table cells row by row (nested tables in place), then headers, footers, footnotes.
/// A paragraph whose text is wholly deleted by tracking is counted and is empty.
#pragma once

#include "core/document/format.hxx"
#include "core/text/span.hxx"

#include <map>
#include <string>
#include <vector>

namespace kehoach::document
{
/// A place in the document: a stretch of one paragraph, UTF-16 offsets in Writer's own text.
struct Span
{
    int paragraph = -1;
    text::Range range;

    friend bool operator==(Span const&, Span const&) = default;
};

/// A stretch of a paragraph with one look.
struct Run
{
    text::Range range;
    CharacterFormat format;
    bool deleted = false;  ///< deleted by a tracked change that is not accepted yet
    bool inserted = false; ///< inserted by one
    bool hidden = false;
    bool pageNumber = false; ///< a field that shows on which page it stands

    friend bool operator==(Run const&, Run const&) = default;
};

/// Which text of the document a paragraph belongs to.
enum class Area { body, frame, header, footer, footnote };

struct Paragraph
{
    /// Writer's own text: not normalised, automatic number excluded, tracked deletions included.
    std::u16string text;
    /// The automatic number ("I.", "1.1."), as Writer shows it; empty if there is none.
    std::u16string label;
    std::vector<Run> runs; ///< in order, covering the text; empty where typography was not read
    ParagraphFormat format;
    text::Shared<std::u16string> style;
    Area area = Area::body;
    /// Where in a table: index into Snapshot::tables, row and column of the cell; -1 = in none.
    int table = -1, row = -1, column = -1;
    /// Frames and text boxes: which one (numbered from 0); -1 = in none.
    int frame = -1;
    /// Name of the page style in force at this paragraph (body only).
    text::Shared<std::u16string> pageStyle;

    /// In the text of the document itself and in no table of it.
    bool isBody() const { return area == Area::body && table < 0; }

    /// The text that counts: without tracked deletions and hidden text. `origin`, if given, gets for
    /// each unit its offset in `text`, and text.size() at the end.
    std::u16string visibleText(std::vector<std::uint32_t>* origin = nullptr) const;

    friend bool operator==(Paragraph const&, Paragraph const&) = default;
};

struct Table
{
    std::u16string name;
    int rows = 0, columns = 0; ///< columns of the widest row
    int parent = -1;           ///< the table it is nested in
    bool borders = true;       ///< some line is drawn; false for a layout table
    std::vector<int> paragraphs; ///< first paragraph of each cell, row by row
    std::vector<double> widths;  ///< room for text in each of these cells, mm; empty where not read
    std::vector<std::u16string> bookmarks; ///< bookmarks that stand in its first cell

    friend bool operator==(Table const&, Table const&) = default;
};

struct PageStyle
{
    std::u16string name;
    PageFormat format;
    bool hasHeader = false;
    bool pageNumberInHeader = false;
    bool pageNumberInFooter = false;
    bool pageNumberOnFirst = false;
    bool pageNumberCentered = false;
    CharacterFormat pageNumber;

    friend bool operator==(PageStyle const&, PageStyle const&) = default;
};

/// A line drawn as a shape (đường kẻ): a horizontal stroke, a connector, a flat box.
struct DrawnLine
{
    int paragraph = -1; ///< that it hangs on; -1: on the page
    double width = 0;   ///< mm

    friend bool operator==(DrawnLine const&, DrawnLine const&) = default;
};

/// A picture: a scan, an emblem, a photograph.
struct Picture
{
    int paragraph = -1; ///< that it hangs on; -1: on the page
    std::u16string name;

    friend bool operator==(Picture const&, Picture const&) = default;
};

/// The pages a paragraph stands on, counted from 1.
struct Placement
{
    int first = 0, last = 0;
};

struct Bookmark
{
    std::u16string name;
    Span span;

    friend bool operator==(Bookmark const&, Bookmark const&) = default;
};

struct Snapshot
{
    std::string url;
    std::vector<Paragraph> paragraphs;
    std::vector<Table> tables;
    std::vector<PageStyle> pageStyles;
    std::vector<Bookmark> bookmarks;
    std::vector<DrawnLine> lines;
    std::vector<Picture> pictures;
    /// Who wrote the document and who changed it last, as the file says.
    std::u16string author, lastAuthor;
    /// The document's user-defined properties of type string.
    std::map<std::u16string, std::u16string> properties;
    /// False for plain text: then looks are not judged, `runs` are empty and formats are defaults.
    bool typography = true;
    bool trackedChanges = false;
    int comments = 0;

    friend bool operator==(Snapshot const&, Snapshot const&) = default;
};

/// A snapshot of plain text, one paragraph a line, without typography; a byte-order mark is left
/// out. For .txt files and for tests.
Snapshot fromPlainText(std::u16string_view text);
} // namespace kehoach::document
