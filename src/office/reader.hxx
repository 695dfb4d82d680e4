/// \file
/// How a Writer document becomes a Snapshot: one walk in reading order, at once or in slices of time; and, where it
/// was read before, a walk through what changed since.
#pragma once

#include "core/document/replacement.hxx"
#include "office/office.hxx"
#include "office/outline.hxx"
#include "office/steps.hxx"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/text/XText.hpp>
#include <com/sun/star/text/XTextTable.hpp>

#include <map>
#include <unordered_map>
#include <vector>

namespace kehoach::office
{
/// Reads one document, once.
class Reader
{
public:
    explicit Reader(TextDocument const& document);
    /// Reads what changed since the reading whose outline that is, and everything where that cannot be told or the
    /// outline is empty. What changed is told from the texts, and by where carets stand: looks changed elsewhere are
    /// not seen, nor what follows from them.
    Reader(TextDocument const& document, Outline known);
    Reader(Reader const&) = delete;
    Reader& operator=(Reader const&) = delete;

    /// The whole document, at once.
    document::Snapshot read();

    /// Reads on until that time; true once all is read. What it throws where the document changes meanwhile is
    /// UNO's; then the reader is of no use any more.
    bool readUntil(Slices::Clock::time_point until) { return m_slices.go(until); }
    /// What was read.
    document::Snapshot take() { return std::move(m_snapshot); }
    /// False where changes alone were read. Then take() has what belongs to no paragraph, and takeChanges() what takes
    /// the place of which paragraphs.
    bool isWhole() const { return m_whole; }
    std::vector<document::Replacement> takeChanges() { return std::move(m_changes); }
    /// Of the document as it is now, for the next reading.
    Outline takeOutline() { return std::move(m_outline); }
    /// Paragraphs this reading asked Writer for.
    int paragraphsRead() const { return m_paragraphsRead; }

    /// Writer's paragraph for each of the snapshot's, in the same order; empty for text of drawing
    /// shapes. None where an outline is kept.
    std::vector<TextRange> const& ranges() const { return m_ranges; }

private:
    using Any = uno::Any;
    using Content = uno::Reference<uno::XInterface>;

    /// Where the walk stands.
    struct Place
    {
        document::Area area = document::Area::body;
        int table = -1, row = -1, column = -1, frame = -1;
    };
    /// A paragraph being read: what its portions brought, before it has a number.
    struct Draft
    {
        document::Paragraph paragraph;
        std::vector<Content> anchored; ///< frames and shapes, to be read before it
        struct Mark
        {
            std::u16string name;
            bool start, end;
            std::uint32_t offset;
        };
        std::vector<Mark> marks; ///< ends of bookmarks
    };
    /// A page number found in the header or footer being read.
    struct PageNumber
    {
        bool centered = false;
        document::CharacterFormat format;
    };

    // Coroutines: what they are given by reference has to outlive them, so they are given copies.
    Steps readDocument();
    Steps readWhole();
    Steps readBody();
    Steps readText(uno::Reference<css::container::XEnumerationAccess> text, Place place);
    /// A paragraph with what is anchored at it, or a table.
    Steps readContent(Content content, Place place);
    Steps readTable(uno::Reference<css::text::XTextTable> table, Place place);
    Steps readAnchored(Content content, Place place);
    Steps readShape(Content shape, Place place);
    Steps readPageFrames();
    Steps readPageStyles();
    /// Reads the header or footer text of that property; the page number in it, if there is one, is in
    /// m_pageNumber then.
    Steps readMargin(uno::Reference<css::beans::XPropertySet> style, char const* property, document::Area area);
    Steps readNotes();

    /// Fills in the texts of the outline.
    Steps readTexts();
    /// What changed; m_whole stays true where everything has to be read.
    Steps readChanges();
    /// Finds m_stretch where the text is the same: looks may have changed where a caret stands.
    Steps findSelection();
    /// Where that line begins in the text of the body.
    std::size_t positionOf(int line) const;
    /// The units of m_stretch, which grows until what is read fits between those that stay.
    Steps readUnits();
    Unit beginUnit();
    void endUnit(Unit& unit);
    /// Makes what was read take the place of that many paragraphs of the known snapshot.
    void replace(int from, int count);
    void startAnew();

    /// Room for text in each cell, in the order of their names; empty where Writer does not say.
    std::vector<double> cellWidths(uno::Reference<css::text::XTextTable> const& table, bool inBody);
    /// Width of the text on a page of the style the walk stands in, 1/100 mm; 0 where there is none of that name.
    sal_Int32 pageRoom();
    bool hasBorders(uno::Reference<css::text::XTextTable> const& table);
    Draft readParagraph(Content const& paragraph, Place const& place);
    void readParagraphFormat(Content const& object, Place const& place, Draft& draft, bool& hidden);
    void readPortions(uno::Reference<css::container::XEnumerationAccess> const& portions, Draft& draft, bool hidden);
    void readPortion(Content const& portion, Draft& draft, bool hidden);
    void readRedline(Content const& portion);
    /// True if it shows the number of its page.
    bool readField(Content const& portion, Draft const& draft, document::CharacterFormat const& format);
    void append(Draft& draft, std::u16string const& text, document::CharacterFormat const& format, bool hidden,
                bool pageNumber);
    /// `lines`: widths of the lines drawn at it.
    void finish(Draft&& draft, Content const& object, Place const& place, std::vector<double> const& lines);
    /// Notes it where it is a picture.
    void readPicture(Content const& content, int paragraph);
    /// Adds the widths, mm, of the lines drawn by that frame, shape or group; false where there is more
    /// in it to be read.
    static bool takeLines(Content const& content, std::vector<double>& widths);
    /// A page style begins here, or nothing where the name is empty.
    void beginPageStyle(std::u16string const& name);
    /// The page style at a paragraph of the body, which the layout thinks is `shown`: that is not up to
    /// date where the text was just inserted, and is all there is where one style follows another.
    std::u16string pageStyleAt(std::u16string const& shown);
    void readProperties();
    /// The name of a style or font; paragraphs with the same one share it.
    text::Shared<std::u16string> named(std::u16string const& name);

    TextDocument m_document;
    Slices m_slices;
    document::Snapshot m_snapshot;
    std::vector<TextRange> m_ranges;
    bool m_hasDrawings = false; ///< some frame, image or shape; else no paragraph is asked for any
    int m_frames = 0;
    int m_deleted = 0, m_inserted = 0; ///< depth of the tracked changes the walk stands in
    std::unordered_map<std::u16string, text::Shared<std::u16string>> m_names;
    std::map<std::u16string, std::size_t> m_openBookmarks; ///< to index in Snapshot::bookmarks
    std::u16string m_pageStyle; ///< the last one that was begun
    std::vector<std::u16string> m_pageStyles; ///< those the body is set in
    bool m_frameCentered = false;
    std::optional<PageNumber> m_pageNumber; ///< found in the header or footer being read
    std::optional<Outline> m_known; ///< of the reading before; nothing where no outline is asked for
    Outline m_outline;
    OUString m_body; ///< Writer's text of the body, where an outline is asked for
    std::size_t m_position = 0; ///< in it
    Stretch m_stretch;          ///< of the known units, to be read again
    bool m_whole = true;
    std::vector<document::Replacement> m_changes;
    int m_paragraphsRead = 0;
};
} // namespace kehoach::office
