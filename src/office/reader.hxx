/// \file
/// How a Writer document becomes a Snapshot: one walk in reading order, at once or in slices of time.
#pragma once

#include "office/office.hxx"
#include "office/steps.hxx"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/text/XText.hpp>
#include <com/sun/star/text/XTextTable.hpp>

#include <map>
#include <vector>

namespace kehoach::office
{
/// Reads one document, once.
class Reader
{
public:
    explicit Reader(TextDocument const& document);
    Reader(Reader const&) = delete;
    Reader& operator=(Reader const&) = delete;

    /// The whole document, at once.
    document::Snapshot read();

    /// Reads on until that time; true once all is read. What it throws where the document changes meanwhile is
    /// UNO's; then the reader is of no use any more.
    bool readUntil(Slices::Clock::time_point until) { return m_slices.go(until); }
    /// What was read.
    document::Snapshot take() { return std::move(m_snapshot); }

    /// Writer's paragraph for each of the snapshot's, in the same order; empty for text of drawing
    /// shapes.
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
    Steps readText(uno::Reference<css::container::XEnumerationAccess> text, Place place);
    Steps readTable(uno::Reference<css::text::XTextTable> table, Place place);
    Steps readAnchored(Content content, Place place);
    Steps readShape(Content shape, Place place);
    Steps readPageFrames();
    Steps readPageStyles();
    /// Reads the header or footer text of that property; the page number in it, if there is one, is in
    /// m_pageNumber then.
    Steps readMargin(uno::Reference<css::beans::XPropertySet> style, char const* property, document::Area area);
    Steps readNotes();

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

    TextDocument m_document;
    Slices m_slices;
    document::Snapshot m_snapshot;
    std::vector<TextRange> m_ranges;
    bool m_hasDrawings = false; ///< some frame, image or shape; else no paragraph is asked for any
    int m_frames = 0;
    int m_deleted = 0, m_inserted = 0; ///< depth of the tracked changes the walk stands in
    std::map<std::u16string, std::size_t> m_openBookmarks; ///< to index in Snapshot::bookmarks
    std::u16string m_pageStyle; ///< the last one that was begun
    std::vector<std::u16string> m_pageStyles; ///< those the body is set in
    bool m_frameCentered = false;
    std::optional<PageNumber> m_pageNumber; ///< found in the header or footer being read
};
} // namespace kehoach::office
