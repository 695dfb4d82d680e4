#include "core/text/csv.hxx"

#include "core/text/unicode.hxx"

#include <algorithm>

namespace kehoach::text
{
namespace
{
char separatorOf(std::string_view csv)
{
    char best = ';';
    std::ptrdiff_t most = 0;
    auto const first = csv.substr(0, csv.find('\n'));
    for (char const candidate : { ';', ',', '\t' })
    {
        auto const count = std::ranges::count(first, candidate);
        if (count > most)
        {
            most = count;
            best = candidate;
        }
    }
    return best;
}
} // namespace

bool CsvRow::isEmpty() const
{
    return std::ranges::all_of(cells, &std::u16string::empty);
}

std::vector<CsvRow> parseCsv(std::string_view utf8)
{
    if (utf8.starts_with("\xEF\xBB\xBF"))
        utf8.remove_prefix(3);
    char const separator = separatorOf(utf8);
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
