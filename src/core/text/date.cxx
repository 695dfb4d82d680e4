#include "core/text/date.hxx"

#include "core/text/unicode.hxx"

#include <algorithm>
#include <string>

namespace kehoach::text
{
namespace
{
std::u16string padded(unsigned number, std::size_t width)
{
    std::u16string result = toUtf16(std::to_string(number));
    return result.size() < width ? std::u16string(width - result.size(), u'0') + result : result;
}

std::u16string dayOf(Date date)
{
    return padded(static_cast<unsigned>(date.day()), 2);
}

std::u16string monthOf(Date date, std::size_t width)
{
    return padded(static_cast<unsigned>(date.month()), width);
}

std::u16string yearOf(Date date)
{
    return padded(static_cast<unsigned>(static_cast<int>(date.year())), 4);
}

unsigned toNumber(std::u16string_view digits)
{
    unsigned result = 0;
    for (char16_t const digit : digits)
        result = result * 10 + (digit - u'0');
    return result;
}

std::optional<Date> toDate(std::u16string_view day, std::u16string_view month, std::u16string_view year)
{
    if (day.empty() || month.empty() || year.size() != 4)
        return std::nullopt;
    Date const date{ std::chrono::year(static_cast<int>(toNumber(year))), std::chrono::month(toNumber(month)),
                     std::chrono::day(toNumber(day)) };
    return date.ok() && year[0] != u'0' ? std::optional(date) : std::nullopt;
}

/// Reads one text from left to right.
class Reader
{
public:
    Reader(std::u16string_view text, std::size_t position)
        : m_text(text)
        , m_position(position)
    {
    }

    std::size_t position() const { return m_position; }
    char16_t here() const { return m_position < m_text.size() ? m_text[m_position] : u'\0'; }

    void skipBlanks()
    {
        while (isSpace(here()))
            ++m_position;
    }

    /// Blanks and what drafts hold in place of a number: dots, underscores, hyphens.
    void skipFiller()
    {
        while (isSpace(here()) || here() == u'.' || here() == u'…' || here() == u'_' || here() == u'-')
            ++m_position;
    }

    std::u16string_view digits(std::size_t most)
    {
        auto const start = m_position;
        while (isDigit(here()) && m_position - start < most)
            ++m_position;
        return m_text.substr(start, m_position - start);
    }

    bool unit(char16_t expected)
    {
        if (here() != expected)
            return false;
        ++m_position;
        return true;
    }

    /// The word, in lower or upper case, not followed by another letter.
    bool word(std::u16string_view expected)
    {
        auto const found = m_text.substr(m_position, expected.size());
        auto const end = m_position + expected.size();
        auto const same = [](char16_t unit, char16_t small) {
            return unit == small || (isUpper(unit) && toLower(std::u16string_view(&unit, 1)).front() == small);
        };
        if (!std::ranges::equal(found, expected, same) || (end < m_text.size() && isLetter(m_text[end])))
            return false;
        m_position = end;
        return true;
    }

    DateMention mention(std::size_t start, bool inWords, std::u16string_view day, std::u16string_view month,
                        std::u16string_view year) const
    {
        auto const first = static_cast<std::uint32_t>(start);
        return { .where = { first, static_cast<std::uint32_t>(m_position) - first },
                 .inWords = inWords,
                 .day = std::u16string(day),
                 .month = std::u16string(month),
                 .year = std::u16string(year),
                 .date = toDate(day, month, year) };
    }

private:
    std::u16string_view m_text;
    std::size_t m_position;
};

/// The year and the dots that stand for its missing digits ("20…"); nothing is taken of a text
/// that goes on otherwise.
std::u16string_view readYear(Reader& reader)
{
    auto blank = reader;
    blank.skipFiller();
    auto const year = blank.digits(4);
    if (year.empty())
    {
        while (reader.here() == u'.' || reader.here() == u'…' || reader.here() == u'_')
            reader.unit(reader.here());
        return {};
    }
    reader = blank;
    return year;
}

/// "ngày … tháng … năm …", the reader standing after "ngày".
std::optional<DateMention> readInWords(Reader reader, std::size_t start)
{
    reader.skipFiller();
    auto const day = reader.digits(2);
    reader.skipFiller();
    if (!reader.word(u"tháng"))
        return std::nullopt;
    reader.skipFiller();
    auto const month = reader.digits(2);
    reader.skipFiller();
    if (!reader.word(u"năm"))
        return std::nullopt;
    auto const year = readYear(reader);
    return reader.mention(start, true, day, month, year);
}

/// "…/…/2020" with blanks, the reader standing after "ngày".
std::optional<DateMention> readBlankFigures(Reader reader)
{
    reader.skipBlanks();
    auto const start = reader.position();
    reader.skipFiller();
    auto const day = reader.digits(2);
    reader.skipFiller();
    if (!reader.unit(u'/'))
        return std::nullopt;
    reader.skipFiller();
    auto const month = reader.digits(2);
    reader.skipFiller();
    if (!reader.unit(u'/'))
        return std::nullopt;
    auto const year = readYear(reader);
    if (isDigit(reader.here()) || reader.here() == u'/' || isLetter(reader.here()))
        return std::nullopt;
    return reader.mention(start, false, day, month, year);
}

/// True if a number there would be a part of something longer: the number of a document
/// (01/2020/NĐ-CP), an amount, a word.
bool continuesBackwards(std::u16string_view text, std::size_t start, char16_t separator)
{
    if (start == 0)
        return false;
    char16_t const before = text[start - 1];
    if (isLetter(before) || isDigit(before))
        return true;
    if (before != u'/' && before != u'-' && before != u'.' && before != u',')
        return false;
    if (start == 1)
        return before == u'/';
    char16_t const further = text[start - 2];
    // "05-06/11/2020" is a range of days.
    bool const range = before == u'-' && separator == u'/' && isDigit(further);
    return (isLetter(further) && before != u',' && before != u'.') || (isDigit(further) && !range);
}

bool continuesForwards(std::u16string_view text, std::size_t end)
{
    if (end >= text.size())
        return false;
    char16_t const next = text[end];
    if (isLetter(next) || isDigit(next))
        return true;
    if (next != u'/' && next != u'-' && next != u'.' && next != u',')
        return false;
    if (end + 1 >= text.size())
        return next == u'/';
    char16_t const further = text[end + 1];
    return (isLetter(further) && (next == u'/' || next == u'-')) || (isDigit(further) && next != u'-');
}

/// "05/11/2020", "5-1-2020", "05.11.2020".
std::optional<DateMention> readFigures(std::u16string_view text, std::size_t start)
{
    Reader reader(text, start);
    auto const day = reader.digits(2);
    char16_t const separator = reader.here();
    if (separator != u'/' && separator != u'-' && separator != u'.')
        return std::nullopt;
    reader.unit(separator);
    auto const month = reader.digits(2);
    if (month.empty() || !reader.unit(separator))
        return std::nullopt;
    auto const year = reader.digits(4);
    if (year.size() != 4 || continuesBackwards(text, start, separator)
        || continuesForwards(text, reader.position()))
        return std::nullopt;
    return reader.mention(start, false, day, month, year);
}
} // namespace

std::optional<Date> parseIsoDate(std::string_view iso)
{
    auto const text = toUtf16(iso);
    std::u16string_view const view = text;
    if (view.size() != 10 || view[4] != u'-' || view[7] != u'-')
        return std::nullopt;
    for (std::size_t index = 0; index < view.size(); ++index)
    {
        if (index != 4 && index != 7 && !isDigit(view[index]))
            return std::nullopt;
    }
    return toDate(view.substr(8, 2), view.substr(5, 2), view.substr(0, 4));
}

std::string toIsoDate(Date date)
{
    return toUtf8(yearOf(date) + u"-" + monthOf(date, 2) + u"-" + dayOf(date));
}

std::u16string toDisplayDate(Date date)
{
    return dayOf(date) + u"/" + monthOf(date, 2) + u"/" + yearOf(date);
}

// "đối với những số thể hiện ngày nhỏ hơn 10 và tháng 1, 2 phải ghi thêm số 0 phía trước"
// (NĐ 30/2020/NĐ-CP, Phụ lục I, II.4.b)
std::u16string toWrittenDate(Date date)
{
    std::size_t const monthWidth = date.month() <= std::chrono::February ? 2 : 1;
    return u"ngày " + dayOf(date) + u" tháng " + monthOf(date, monthWidth) + u" năm " + yearOf(date);
}

std::vector<DateMention> findDates(std::u16string_view text)
{
    std::vector<DateMention> result;
    for (std::size_t position = 0; position < text.size();)
    {
        char16_t const unit = text[position];
        if (unit != u'n' && unit != u'N' && !isDigit(unit))
        {
            ++position;
            continue;
        }
        std::optional<DateMention> found;
        if ((unit == u'n' || unit == u'N') && (position == 0 || !isLetter(text[position - 1])))
        {
            Reader reader(text, position);
            if (reader.word(u"ngày"))
            {
                found = readInWords(reader, position);
                if (!found)
                    found = readBlankFigures(reader);
            }
        }
        else if (isDigit(unit))
        {
            found = readFigures(text, position);
        }
        if (!found)
        {
            ++position;
            continue;
        }
        position = found->where.end();
        result.push_back(std::move(*found));
    }
    return result;
}
} // namespace kehoach::text
