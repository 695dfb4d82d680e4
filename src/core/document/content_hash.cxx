#include "core/document/content_hash.hxx"

#include "core/text/hash.hxx"
#include "core/text/unicode.hxx"

#include <algorithm>
#include <set>

namespace kehoach::document
{
namespace
{
/// A paragraph as it is compared: automatic number and visible text without page numbers, blanks as one.
std::u16string lineOf(Paragraph const& paragraph)
{
    Paragraph shown = paragraph;
    for (Run& run : shown.runs)
        run.hidden = run.hidden || run.pageNumber;
    std::u16string const text = text::squeeze(shown.visibleText());
    return text.empty() ? std::u16string() : paragraph.label + u'\t' + text;
}
} // namespace

std::string contentHash(Snapshot const& snapshot)
{
    text::Hash hash;
    // Other programs move frames before or behind the paragraph they hang on, and make of one header several:
    // each such line counts, wherever it stands.
    std::multiset<std::u16string> framed, notes;
    std::set<std::u16string> margins;
    for (Paragraph const& paragraph : snapshot.paragraphs)
    {
        std::u16string line = lineOf(paragraph);
        if (line.empty())
            continue;
        switch (paragraph.area)
        {
        case Area::body:
            hash.add(line);
            hash.add(u"\n");
            break;
        case Area::frame:
            framed.insert(std::move(line));
            break;
        case Area::footnote:
            notes.insert(std::move(line));
            break;
        case Area::header:
        case Area::footer:
            margins.insert(std::move(line));
            break;
        }
    }
    auto const addAll = [&](auto const& lines, std::u16string_view mark) {
        hash.add(mark);
        for (std::u16string const& line : lines)
        {
            hash.add(line);
            hash.add(u"\n");
        }
    };
    addAll(framed, u"\x01");
    addAll(notes, u"\x02");
    addAll(margins, u"\x03");
    return hash.figures();
}
} // namespace kehoach::document
