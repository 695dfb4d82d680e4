#include "core/text/csv.hxx"

#include "core/text/unicode.hxx"

#include <algorithm>
#include <array>

namespace kehoach::text
{
namespace
{
/// What stands most often in the first row, outside of quotes.
char separatorOf(std::string_view csv)
{
    static constexpr std::string_view candidates = ";,\t";
    std::array<std::ptrdiff_t, candidates.size()> counts{};
    bool quoted = false;
    for (char const sign : csv)
    {
        if (sign == '\n' && !quoted)
            break;
        quoted = quoted != (sign == '"');
        if (auto const found = candidates.find(sign); found != candidates.npos && !quoted)
            ++counts[found];
    }
    return candidates[static_cast<std::size_t>(std::ranges::max_element(counts) - counts.begin())];
}

/// What Excel saves as "Unicode text" is UTF-16; the rest is UTF-8, with a byte order mark or without.
std::string inUtf8(std::string_view bytes)
{
    bool const little = bytes.starts_with("\xFF\xFE"), big = bytes.starts_with("\xFE\xFF");
    if (!little && !big)
        return std::string(bytes.substr(bytes.starts_with("\xEF\xBB\xBF") ? 3 : 0));
    std::u16string text;
    for (std::size_t index = 2; index + 1 < bytes.size(); index += 2)
    {
        auto const first = static_cast<unsigned char>(bytes[index]);
        auto const second = static_cast<unsigned char>(bytes[index + 1]);
        text.push_back(static_cast<char16_t>(little ? first | second << 8 : first << 8 | second));
    }
    return toUtf8(text);
}
} // namespace

bool CsvRow::isEmpty() const
{
    return std::ranges::all_of(cells, &std::u16string::empty);
}

std::vector<CsvRow> parseCsv(std::string_view bytes)
{
    std::string const utf8 = inUtf8(bytes);
    return parseCsv(utf8, separatorOf(utf8));
}

std::vector<CsvRow> parseCsv(std::string_view utf8, char separator)
{
    std::vector<CsvRow> rows;
    CsvRow row;
    std::string cell;
    bool quoted = false, started = false;
    int line = 1;
    auto const endCell = [&] {
        row.cells.emplace_back(trim(normalize(toUtf16(cell)).text));
        cell.clear();
        started = false;
    };
    auto const endRow = [&] {
        endCell();
        rows.push_back(std::move(row));
        row = {};
        row.line = line;
    };
    for (std::size_t index = 0; index < utf8.size(); ++index)
    {
        char const sign = utf8[index];
        line += sign == '\n';
        if (quoted)
        {
            // "" within quotes is one.
            if (sign == '"' && index + 1 < utf8.size() && utf8[index + 1] == '"')
                cell += utf8[++index];
            else if (sign == '"')
                quoted = false;
            else
                cell += sign == '\n' || sign == '\r' ? ' ' : sign;
        }
        else if (sign == '"' && !started)
            quoted = started = true;
        else if (sign == separator)
            endCell();
        else if (sign == '\n')
            endRow();
        else if (sign != '\r')
        {
            cell += sign;
            started = true;
        }
    }
    if (!cell.empty() || !row.cells.empty())
        endRow();
    return rows;
}
} // namespace kehoach::text
