#include "core/plan/lines.hxx"

#include "core/plan/component_breaks.hxx"
#include "core/text/unicode.hxx"

#include <algorithm>
#include <array>

namespace kehoach::plan
{
namespace
{
using document::Area;
using document::Paragraph;

/// Cells typed side by side are short; a longer stretch is a sentence with a wide gap in it.
constexpr std::size_t longestCell = 90;
/// Blanks that part two columns.
constexpr std::size_t columnGap = 3;
/// Where a right-hand column begins, in characters.
constexpr int rightColumn = 25;
/// A line shorter than this was not broken by the width of the paper.
constexpr std::size_t shortestWrapped = 45;
constexpr std::size_t longestWrapped = 140;
/// A component in capitals is no longer than this.
constexpr std::size_t longestCapitals = 400;

/// Normalised text knows two blanks within a line.
inline bool isBlank(char16_t unit)
{
    return unit == u' ' || unit == u'\t';
}

bool beginsComponent(std::u16string_view cell)
{
    return !cell.empty() && cell.size() <= longestCell && text::isUpper(cell.front());
}

/// "II.", "TM.", "Điều 3.": a tab behind it parts no columns.
bool isLabelAlone(std::u16string_view cell)
{
    constexpr std::size_t longestSign = 5;
    constexpr std::size_t longestLabel = 12;
    if (cell.empty() || std::u16string_view(u".)-/:").find(cell.back()) == none)
        return false;
    if (cell.size() <= longestSign)
        return cell.back() != u':';
    return cell.size() <= longestLabel && std::ranges::any_of(cell, text::isDigit) &&
           beginsWithAny(text::fold(cell),
                         std::to_array<std::u16string_view>({ u"dieu", u"muc", u"phan", u"chuong" }));
}

bool hasWords(std::u16string_view cell)
{
    return std::ranges::count_if(cell, text::isLetter) >= 2;
}

/// True if nothing in the paragraph may end a line or part cells.
bool isOneCell(std::u16string_view text)
{
    std::size_t blanks = 0, odd = 0;
    for (char16_t const unit : text)
    {
        blanks = unit == u' ' ? blanks + 1 : 0;
        odd += (unit < u' ') | (unit == u'|') | (unit == u'\\') | (blanks == columnGap);
    }
    return odd == 0;
}

class Reader
{
public:
    Reader(Snapshot const& snapshot, document::ReadableText const& texts)
        : m_snapshot(snapshot)
        , m_texts(texts)
    {
        m_lines.reserve(snapshot.paragraphs.size() + snapshot.paragraphs.size() / 8);
    }

    std::vector<Line> read()
    {
        int const count = static_cast<int>(m_snapshot.paragraphs.size());
        for (int index = 0; index < count; ++index)
            if (m_snapshot.paragraphs[index].area == Area::header)
                addParagraph(index);
        for (int index = 0; index < count; ++index)
        {
            Area const area = m_snapshot.paragraphs[index].area;
            if (area == Area::body || area == Area::frame)
                addParagraph(index);
        }
        return std::move(m_lines);
    }

private:
    void addParagraph(int index)
    {
        m_index = index;
        m_paragraph = &m_snapshot.paragraphs[index];
        m_source = &m_texts.line(index);
        m_firstLine = true;
        std::u16string_view const text = m_source->text();
        if (isOneCell(text))
        {
            m_rowBegin = 0;
            addCell(0, text.size(), true);
            return;
        }
        std::size_t begin = 0;
        for (std::size_t position = 0; position <= text.size(); ++position)
        {
            std::size_t breakLength = 0;
            if (position == text.size() || text[position] == u'\n' || text[position] == u'\r')
                breakLength = 1;
            // Line breaks left escaped by the program the text was taken from.
            else if (text[position] == u'\\' && position + 1 < text.size() &&
                     (text[position + 1] == u'r' || text[position + 1] == u'n'))
                breakLength = 2;
            if (breakLength == 0)
                continue;
            if (position > begin || text.empty())
                addRow(begin, position);
            begin = position + breakLength;
            position += breakLength - 1;
        }
    }

    /// One printed line: cut into the cells that stand side by side.
    void addRow(std::size_t begin, std::size_t end)
    {
        std::u16string_view const text = m_source->text();
        m_rowBegin = begin;
        std::size_t cellBegin = begin;
        std::size_t position = begin;
        while (position < end)
        {
            char16_t const unit = text[position];
            bool const bar = unit == u'|';
            if (!bar && !isBlank(unit))
            {
                ++position;
                continue;
            }
            std::size_t gapEnd = position;
            bool tab = false;
            bool bars = false;
            while (gapEnd < end && (isBlank(text[gapEnd]) || text[gapEnd] == u'|'))
            {
                tab = tab || text[gapEnd] == u'\t';
                bars = bars || text[gapEnd] == u'|';
                ++gapEnd;
            }
            bool const wide = tab || gapEnd - position >= columnGap;
            auto const left = text::trim(text.substr(cellBegin, position - cellBegin));
            if (bars || (wide && left.size() <= longestCell && hasWords(left) && !isLabelAlone(left) &&
                         beginsComponent(nextCell(gapEnd, end))))
            {
                addCell(cellBegin, position);
                cellBegin = gapEnd;
            }
            position = gapEnd;
        }
        addCell(cellBegin, end, cellBegin == begin);
    }

    std::u16string_view nextCell(std::size_t begin, std::size_t end) const
    {
        return text::trim(std::u16string_view(m_source->text()).substr(begin, end - begin));
    }

    void addCell(std::size_t begin, std::size_t end, bool evenIfBlank = false)
    {
        std::u16string_view const text = m_source->text();
        while (begin < end && isBlank(text[begin]))
            ++begin;
        while (end > begin && isBlank(text[end - 1]))
            --end;
        if (begin == end && !evenIfBlank)
            return;

        Line line;
        line.text = text.substr(begin, end - begin);
        line.folded = m_source->folded.substr(begin, end - begin);
        if (auto const cuts = componentCuts(line); !cuts.empty())
        {
            std::size_t from = begin;
            for (std::size_t const cut : cuts)
            {
                addCell(from, begin + cut);
                from = begin + cut;
            }
            addCell(from, end);
            return;
        }
        m_lines.push_back(std::move(line));
        addDetails(m_lines.back(), begin, end);
    }

    void addDetails(Line& line, std::size_t begin, std::size_t end)
    {
        line.paragraph = m_index;
        line.area = m_paragraph->area;
        line.frame = m_paragraph->frame;
        line.start = m_source->readable.raw({ static_cast<std::uint32_t>(begin), 0 }).start;
        if (!m_source->readable.isOwn())
            line.places = std::span(m_source->readable.places()).subspan(begin, end - begin);
        for (std::size_t position = m_rowBegin; position < begin; ++position)
            line.indent += m_source->text()[position] == u'\t' ? 8 : 1;
        line.right = line.indent >= rightColumn;
        if (m_firstLine)
            line.label = m_paragraph->label;
        m_firstLine = false;
        int const table = m_paragraph->table;
        line.cell = table >= 0 && table < static_cast<int>(m_snapshot.tables.size()) &&
                    m_snapshot.tables[static_cast<std::size_t>(table)].borders;
        line.centered = m_paragraph->format.alignment == document::Alignment::center;
        readLook(line, begin, end);
        if (m_lines.size() >= 2)
            line.runOn = goesOn(m_lines[m_lines.size() - 2], line);
    }

    void readLook(Line& line, std::size_t begin, std::size_t end)
    {
        bool const shortLine = line.text.size() <= longestCapitals;
        line.capitals = shortLine && text::isAllCapitals(line.text);
        if (m_paragraph->runs.empty() || begin == end)
            return;
        auto const range = line.span().range;
        std::uint32_t const from = range.start;
        std::uint32_t const to = range.end();
        std::uint32_t bold = 0;
        std::uint32_t capitals = 0;
        for (document::Run const& run : m_paragraph->runs)
        {
            if (run.deleted || run.hidden)
                continue;
            auto const first = std::max(from, run.range.start);
            auto const last = std::min(to, run.range.end());
            if (first >= last)
                continue;
            bold += run.format.bold ? last - first : 0;
            capitals += run.format.capitals ? last - first : 0;
        }
        line.bold = 2 * bold > to - from;
        line.capitals = line.capitals || (shortLine && 2 * capitals > to - from && hasWords(line.text));
    }

    /// The words a basis or the closing begins with; a sentence wrapped by hand never goes on with them in
    /// capitals.
    static bool opensParagraph(Line const& line)
    {
        constexpr auto words = std::to_array<std::u16string_view>({
            u"can cu",
            u"thuc hien",
            u"xet",
            u"theo",
            u"duoc su",
            u"nham",
            u"tren co so",
            u"tren day la",
            u"quan triet",
            u"chap hanh",
            u"huong ung",
            u"nhan dip",
            u"de thuc hien",
            u"sau khi thong nhat",
            u"tiep tuc thuc hien",
            u"trien khai thuc hien",
        });
        return beginsWithAny(line.folded, words);
    }

    /// True if `line` goes on a sentence that `before` broke off at the width of the paper.
    static bool goesOn(Line const& before, Line const& line)
    {
        if (line.blank() || before.text.size() < shortestWrapped || line.indent >= rightColumn ||
            before.area != line.area || !line.label.empty() || before.capitals != line.capitals)
            return false;
        char16_t const first = line.text.front();
        char16_t const second = line.text.size() > 1 ? line.text[1] : u' ';
        bool const letterLabel = second == u')' || second == u'.' || second == u'/';
        if (text::isLower(first) && !letterLabel)
            return true;
        if (!text::isLetter(first) && !text::isDigit(first) && first != u'(' && first != u'"' &&
            first != u'“')
            return false;
        // "Căn cứ …" begins a line of its own, however long the subject above it is.
        if (text::isUpper(first) && opensParagraph(line))
            return false;
        bool const inBrackets = before.text.front() == u'(' && before.text.back() == u')';
        return before.text.size() <= longestWrapped && line.indent < 4 && !inBrackets &&
               !endsSentence(before.text);
    }

    Snapshot const& m_snapshot;
    document::ReadableText const& m_texts;
    std::vector<Line> m_lines;
    Paragraph const* m_paragraph = nullptr;
    int m_index = -1;
    document::ReadableText::Line const* m_source = nullptr;
    std::size_t m_rowBegin = 0;
    bool m_firstLine = true;
};
} // namespace

Span Line::span(std::size_t from, std::size_t length) const
{
    from = std::min(from, text.size());
    length = std::min(length, text.size() - from);
    text::Range const range{ static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(length) };
    if (places.empty())
        return { paragraph, { start + range.start, range.length } };
    return { paragraph, document::rawRange(places, range) };
}

std::vector<Line> readLines(Snapshot const& snapshot, document::ReadableText const& texts)
{
    return Reader(snapshot, texts).read();
}

std::size_t phraseAt(std::u16string_view folded, std::size_t at, std::u16string_view phrase)
{
    for (char16_t const unit : phrase)
    {
        if (at >= folded.size())
            return none;
        if (unit == u' ')
        {
            if (!text::isSpace(folded[at]))
                return none;
            while (at < folded.size() && text::isSpace(folded[at]))
                ++at;
            continue;
        }
        if (folded[at] != unit)
            return none;
        ++at;
    }
    if (at < folded.size() && text::isLetter(folded[at]) && !phrase.empty() && text::isLetter(phrase.back()))
        return none;
    return at;
}

std::size_t findPhrase(std::u16string_view folded, std::u16string_view phrase, std::size_t from)
{
    auto const firstWord = phrase.substr(0, phrase.find(u' '));
    for (auto at = folded.find(firstWord, from); at != none; at = folded.find(firstWord, at + 1))
    {
        bool const wordBegins = at == 0 || !text::isLetter(folded[at - 1]);
        if (wordBegins && phraseAt(folded, at, phrase) != none)
            return at;
    }
    return none;
}

bool hasPhrase(std::u16string_view folded, std::u16string_view phrase)
{
    return findPhrase(folded, phrase) != none;
}

bool beginsWith(std::u16string_view folded, std::u16string_view phrase)
{
    return phraseAt(folded, 0, phrase) != none;
}

std::u16string lettersOf(std::u16string_view folded)
{
    std::u16string letters;
    for (char16_t const unit : folded)
        if (text::isLetter(unit) || text::isDigit(unit))
            letters += unit;
    return letters;
}

int distance(std::u16string_view left, std::u16string_view right, int limit)
{
    if (left.size() > right.size() + static_cast<std::size_t>(limit) ||
        right.size() > left.size() + static_cast<std::size_t>(limit))
        return limit + 1;
    std::vector<int> row(right.size() + 1);
    for (std::size_t column = 0; column < row.size(); ++column)
        row[column] = static_cast<int>(column);
    for (std::size_t line = 1; line <= left.size(); ++line)
    {
        int diagonal = row[0];
        row[0] = static_cast<int>(line);
        for (std::size_t column = 1; column < row.size(); ++column)
        {
            int const above = row[column];
            row[column] = std::min(
                { above + 1, row[column - 1] + 1, diagonal + (left[line - 1] == right[column - 1] ? 0 : 1) });
            diagonal = above;
        }
    }
    return std::min(row.back(), limit + 1);
}

bool isRule(Line const& line)
{
    if (line.blank() || line.text.size() > 80)
        return false;
    return std::ranges::all_of(line.text, [](char16_t unit) {
        return unit == u'-' || unit == u'*' || unit == u'_' || unit == u'–' || unit == u'—' || unit == u'=' ||
               unit == u'.' || unit == u'…' || unit == u'~' || unit == u'|' || text::isSpace(unit);
    });
}

bool endsSentence(std::u16string_view text)
{
    while (!text.empty() && (text.back() == u')' || text.back() == u'"' || text.back() == u'”' ||
                             text.back() == u'*' || text.back() == u'\''))
        text.remove_suffix(1);
    if (text.empty())
        return false;
    char16_t const last = text.back();
    return last == u'.' || last == u';' || last == u':' || last == u'!' || last == u'?';
}
} // namespace kehoach::plan
