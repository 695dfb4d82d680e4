#include "core/draft/register.hxx"

#include "core/text/csv.hxx"
#include "core/text/unicode.hxx"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

namespace kehoach::draft
{
namespace
{
enum Column { number, symbol, date, type, subject, signer, recipients, file };
constexpr std::array<std::u16string_view, 8> headings{
    u"Số", u"Ký hiệu", u"Ngày ban hành", u"Tên loại", u"Trích yếu", u"Người ký", u"Nơi nhận", u"Tệp",
};
constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";

std::u16string key(std::u16string_view symbol)
{
    std::u16string folded = text::fold(symbol);
    std::erase_if(folded, text::isSpace);
    return folded;
}

std::optional<int> toNumber(std::u16string_view digits)
{
    std::string const text = text::toUtf8(digits);
    int value = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc{} && end == text.data() + text.size() && value > 0 ? std::optional(value) : std::nullopt;
}

/// Where each of our columns stands in the file.
std::array<std::size_t, 8> columnsOf(text::CsvRow const& head, std::u16string_view name)
{
    std::array<std::size_t, 8> columns{};
    for (std::size_t index = 0; index < headings.size(); ++index)
    {
        auto const found = std::ranges::find(head.cells, text::fold(headings[index]), [](auto const& cell) { return text::fold(cell); });
        if (found == head.cells.end())
            throw text::Error({ "register.foreign", { { "file", std::u16string(name) }, { "column", std::u16string(headings[index]) } } });
        columns[index] = static_cast<std::size_t>(found - head.cells.begin());
    }
    return columns;
}

std::string asCell(std::u16string const& value)
{
    std::string cell = text::toUtf8(text::squeeze(value));
    bool const needed = cell.find_first_of(";,\t\"") != cell.npos;
    // A spreadsheet would take it for a formula.
    bool const formula = !cell.empty() && std::string_view("=+@").find(cell.front()) != std::string_view::npos;
    std::string out;
    for (char const sign : formula ? "'" + cell : cell)
        out += sign == '"' ? std::string("\"\"") : std::string(1, sign);
    return needed || formula ? "\"" + out + "\"" : out;
}
} // namespace

std::filesystem::path registerFile(std::filesystem::path const& folder, int year)
{
    return folder / ("so-van-ban-di-" + std::to_string(year) + ".csv");
}

std::vector<RegisterEntry> readRegister(std::string_view utf8, std::u16string_view name)
{
    std::vector<RegisterEntry> entries;
    std::vector<text::CsvRow> const rows = text::parseCsv(utf8);
    if (rows.empty())
        return entries;
    auto const columns = columnsOf(rows.front(), name);
    for (std::size_t index = 1; index < rows.size(); ++index)
    {
        text::CsvRow const& row = rows[index];
        if (row.isEmpty())
            continue;
        auto const cell = [&](Column column) {
            return columns[column] < row.cells.size() ? row.cells[columns[column]] : std::u16string();
        };
        auto const given = toNumber(cell(number));
        auto const days = text::findDates(cell(date));
        if (!given || days.empty() || !days.front().date)
            throw text::Error({ "register.broken", { { "file", std::u16string(name) },
                                                     { "line", text::toUtf16(std::to_string(row.line)) } } });
        entries.push_back({ *given, cell(symbol), *days.front().date, cell(type), cell(subject), cell(signer),
                            cell(recipients), cell(file) });
    }
    return entries;
}

std::string addToRegister(std::string_view utf8, RegisterEntry const& entry)
{
    std::string content(utf8);
    std::array<std::size_t, 8> columns{ 0, 1, 2, 3, 4, 5, 6, 7 };
    std::size_t width = headings.size();
    char separator = ';';
    std::vector<text::CsvRow> const rows = text::parseCsv(utf8);
    if (rows.empty())
    {
        content = byteOrderMark;
        for (std::size_t index = 0; index < headings.size(); ++index)
            content += (index ? ";" : "") + text::toUtf8(headings[index]);
        content += "\r\n";
    }
    else
    {
        columns = columnsOf(rows.front(), {});
        width = rows.front().cells.size();
        std::string_view const head = utf8.substr(0, utf8.find('\n'));
        for (char const sign : { ',', '\t' })
            if (std::ranges::count(head, sign) > std::ranges::count(head, separator))
                separator = sign;
        if (!content.ends_with('\n'))
            content += "\r\n";
    }
    std::vector<std::u16string> cells(width);
    cells[columns[number]] = text::toUtf16(std::to_string(entry.number));
    cells[columns[symbol]] = entry.symbol;
    cells[columns[date]] = text::toDisplayDate(entry.date);
    cells[columns[type]] = entry.type;
    cells[columns[subject]] = entry.subject;
    cells[columns[signer]] = entry.signer;
    cells[columns[recipients]] = entry.recipients;
    cells[columns[file]] = entry.file;
    for (std::size_t index = 0; index < width; ++index)
        content += (index ? std::string(1, separator) : std::string()) + asCell(cells[index]);
    return content + "\r\n";
}

RegisterEntry const* findNumber(std::vector<RegisterEntry> const& entries, int number, std::u16string_view symbol)
{
    auto const found = std::ranges::find_if(entries, [&](RegisterEntry const& entry) {
        return entry.number == number && key(entry.symbol) == key(symbol);
    });
    return found == entries.end() ? nullptr : &*found;
}

int nextNumber(std::vector<RegisterEntry> const& entries, std::u16string_view symbol)
{
    int highest = 0;
    for (RegisterEntry const& entry : entries)
        if (key(entry.symbol) == key(symbol))
            highest = std::max(highest, entry.number);
    return highest + 1;
}
} // namespace kehoach::draft
