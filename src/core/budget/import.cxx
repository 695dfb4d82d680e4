#include "core/budget/import.hxx"

#include "core/budget/budget.hxx"
#include "core/text/csv.hxx"
#include "core/text/unicode.hxx"

#include <boost/json.hpp>

#include <algorithm>
#include <array>

namespace kehoach::budget
{
namespace
{
namespace json = boost::json;

enum ColumnIndex : std::size_t {
    province,
    document,
    issued,
    id,
    item,
    name,
    unit,
    kind,
    amount,
    organiser,
    venue,
    citation,
    from,
    to,
    verified,
    conditions,
};

constexpr std::array columns = { // as in docs/norm-packs.md
    ImportColumn{ u"Tỉnh", u"jurisdiction", true },
    ImportColumn{ u"Văn bản", u"document", true },
    ImportColumn{ u"Ngày ban hành", u"issued" },
    ImportColumn{ u"Mã", u"id" },
    ImportColumn{ u"Khoản chi", u"item", true },
    ImportColumn{ u"Tên", u"name", true },
    ImportColumn{ u"Đơn vị tính", u"unit", true },
    ImportColumn{ u"Loại mức", u"kind", true },
    ImportColumn{ u"Mức chi", u"amount" },
    ImportColumn{ u"Cấp tổ chức", u"organiser_level" },
    ImportColumn{ u"Nơi tổ chức", u"place" },
    ImportColumn{ u"Căn cứ", u"citation", true },
    ImportColumn{ u"Hiệu lực từ", u"effective_from" },
    ImportColumn{ u"Hiệu lực đến", u"effective_to" },
    ImportColumn{ u"Đã đối chiếu", u"verified" },
    ImportColumn{ u"Điều kiện", u"conditions" },
};

struct Word
{
    std::u16string_view folded;
    std::string_view id;
};

constexpr std::array items = {
    Word{ u"giai khat", "refreshments" }, Word{ u"tien an", "meals" },
    Word{ u"bao cao vien", "speakers" },  Word{ u"tai lieu", "documents" },
    Word{ u"trang tri", "decoration" },
};
constexpr std::array kinds = {
    Word{ u"toi da", "ceiling" },       Word{ u"ceiling", "ceiling" },         Word{ u"toi thieu", "floor" },
    Word{ u"floor", "floor" },          Word{ u"khoan", "lumpSum" },           Word{ u"lumpsum", "lumpSum" },
    Word{ u"duoc chi", "allowedItem" }, Word{ u"alloweditem", "allowedItem" },
};
constexpr std::array organisers = {
    Word{ u"trung uong", "central" }, Word{ u"tinh", "province" },   Word{ u"huyen", "district" },
    Word{ u"xa", "commune" },         Word{ u"central", "central" }, Word{ u"province", "province" },
    Word{ u"district", "district" },  Word{ u"commune", "commune" },
};
constexpr std::array venues = {
    Word{ u"noi thanh", "central-city" },
    Word{ u"con lai", "elsewhere" },
    Word{ u"central-city", "central-city" },
    Word{ u"elsewhere", "elsewhere" },
};
constexpr std::array answers = {
    Word{ u"co", "true" }, Word{ u"yes", "true" }, Word{ u"x", "true" }, Word{ u"1", "true" },
    Word{ u"khong", "" },  Word{ u"no", "" },      Word{ u"0", "" },     Word{ u"", "" },
};

template <std::size_t count>
std::optional<std::string> idOf(std::array<Word, count> const& words, std::u16string_view text)
{
    auto const found = std::ranges::find(words, text::fold(text), &Word::folded);
    return found == words.end() ? std::nullopt : std::optional(std::string(found->id));
}

std::optional<Date> dateOf(std::u16string_view text)
{
    if (auto const date = text::parseIsoDate(text::toUtf8(text)))
        return date;
    auto const mentions = text::findDates(text);
    return mentions.size() == 1 && mentions.front().where.length == text.size() ? mentions.front().date
                                                                                : std::nullopt;
}

/// "09/2025/NQ-HĐND" as "09-2025-nq-hdnd".
std::string slugOf(std::u16string_view text)
{
    std::string slug;
    for (char16_t const unit : text::fold(text))
    {
        bool const plain = (unit >= u'a' && unit <= u'z') || (unit >= u'0' && unit <= u'9');
        if (plain)
            slug += static_cast<char>(unit);
        else if (!slug.empty() && slug.back() != '-')
            slug += '-';
    }
    return slug;
}

/// One row of the table; what it cannot read it notes.
class RowReader
{
public:
    RowReader(text::CsvRow const& row, std::array<std::size_t, columns.size()> const& positions)
        : m_row(row)
        , m_positions(positions)
    {}

    std::u16string text(ColumnIndex column) const
    {
        auto const position = m_positions[column];
        return position < m_row.cells.size() ? m_row.cells[position] : std::u16string();
    }

    std::string utf8(ColumnIndex column)
    {
        auto const cell = text(column);
        if (cell.empty() && columns[column].required)
            bad(column, "missing");
        return text::toUtf8(cell);
    }

    json::value date(ColumnIndex column)
    {
        auto const cell = text(column);
        auto const read = dateOf(cell);
        if (!cell.empty() && !read)
            bad(column, "no-date");
        return read ? json::value(text::toIsoDate(*read)) : json::value(nullptr);
    }

    template <std::size_t count>
    json::array list(ColumnIndex column, std::array<Word, count> const& words)
    {
        json::array ids;
        std::u16string rest = text(column);
        while (!text::trim(rest).empty())
        {
            auto const end = std::min(rest.find_first_of(u",/;+"), rest.size());
            auto const known = idOf(words, text::trim(std::u16string_view(rest).substr(0, end)));
            if (known)
                ids.emplace_back(*known);
            else
                bad(column, "unknown");
            rest.erase(0, end + 1);
        }
        return ids;
    }

    /// Notes what is wrong with a cell, once.
    void bad(ColumnIndex column, char const* reason)
    {
        auto const same = [&](BadCell const& cell) { return cell.column == columns[column].name; };
        if (std::ranges::none_of(m_bad, same))
            m_bad.push_back({ m_row.line, std::u16string(columns[column].name), text(column), reason });
    }

    json::object entry(std::string const& pack)
    {
        auto const known = idOf(items, text(item));
        bool const isId = std::ranges::all_of(text(item), [](char16_t unit) {
            return (unit >= u'a' && unit <= u'z') || (unit >= u'A' && unit <= u'Z');
        });
        auto itemId = utf8(item);
        if (known)
            itemId = *known;
        else if (!isId && !itemId.empty())
            bad(item, "unknown");
        auto const kindId = idOf(kinds, text(kind));
        if (!kindId)
            bad(kind, text(kind).empty() ? "missing" : "unknown");
        json::value money = nullptr;
        if (auto const cell = text(amount); !cell.empty())
        {
            // "150,000" may be 150 or 150000: who made the table has to say.
            auto const read = text::parseAmount(cell);
            if (!read || read->amount < 0)
                bad(amount, "no-amount");
            else if (read->other)
                bad(amount, "ambiguous");
            else
                money = read->amount;
        }
        else if (kindId && *kindId != "allowedItem")
            bad(amount, "missing");
        auto const isVerified = idOf(answers, text(verified));
        if (!isVerified)
            bad(verified, "unknown");
        auto const own = utf8(id);
        auto const vietnamese = utf8(name);
        json::object when;
        if (auto levels = list(organiser, organisers); !levels.empty())
            when["organiser_level"] = std::move(levels);
        if (auto places = list(venue, venues); !places.empty())
            when["place"] = std::move(places);
        json::object result{ { "id", own.empty() ? pack + "." + std::to_string(m_row.line) : own },
                             { "item", itemId },
                             { "name", { { "vi", vietnamese }, { "en", vietnamese } } },
                             { "unit", utf8(unit) },
                             { "kind", kindId.value_or("") },
                             { "amount", money },
                             { "when", std::move(when) },
                             { "conditions", utf8(conditions) },
                             { "citation", utf8(citation) },
                             { "effective_from", date(from) },
                             { "effective_to", date(to) },
                             { "verified", isVerified == "true" } };
        return result;
    }

    std::vector<BadCell> const& badCells() const { return m_bad; }

private:
    text::CsvRow const& m_row;
    std::array<std::size_t, columns.size()> const& m_positions;
    std::vector<BadCell> m_bad;
};

std::array<std::size_t, columns.size()> positionsOf(text::CsvRow const& headings)
{
    std::array<std::size_t, columns.size()> positions{};
    std::u16string missing;
    for (std::size_t index = 0; index < columns.size(); ++index)
    {
        auto const& column = columns[index];
        auto const found = std::ranges::find_if(headings.cells, [&](std::u16string const& heading) {
            return text::fold(heading) == text::fold(column.name) || heading == column.member;
        });
        positions[index] = static_cast<std::size_t>(found - headings.cells.begin());
        if (found == headings.cells.end() && column.required)
            missing.append(missing.empty() ? u"" : u", ").append(column.name);
    }
    if (!missing.empty())
        throw text::Error({ "budget.import-columns", { { "columns", missing } } });
    return positions;
}
} // namespace

std::span<ImportColumn const> importColumns()
{
    return columns;
}

text::Message BadCell::message() const
{
    return { "budget.import." + reason,
             { { "line", text::toUtf16(std::to_string(line)) }, { "column", column }, { "content", content } } };
}

ImportedNorms readNorms(std::string_view csv)
{
    auto rows = text::parseCsv(csv);
    std::erase_if(rows, &text::CsvRow::isEmpty);
    if (rows.size() < 2)
        throw text::Error({ "budget.import-empty", {} });
    // What is no UTF-8 became this sign; Excel's "CSV" is in the code page of its computer.
    constexpr char16_t unreadable = u'\uFFFD';
    if (std::ranges::any_of(rows.front().cells, [](auto const& cell) { return cell.find(unreadable) != cell.npos; }))
        throw text::Error({ "budget.import-encoding", {} });
    auto const positions = positionsOf(rows.front());

    ImportedNorms result;
    RowReader first(rows[1], positions);
    auto const pack = "VN-" + slugOf(first.text(province)) + "-" + slugOf(first.text(document));
    json::array entries;
    std::vector<std::string> ids;
    for (std::size_t index = 1; index < rows.size(); ++index)
    {
        RowReader row(rows[index], positions);
        entries.push_back(row.entry(pack));
        ids.emplace_back(entries.back().at("id").as_string());
        if (std::ranges::count(ids, ids.back()) > 1)
            row.bad(id, "twice");
        row.date(issued);
        // One pack is one document of one province.
        for (auto const column : { province, document, issued })
        {
            if (columns[column].required && row.text(column).empty())
                row.bad(column, "missing");
            else if (row.text(column) != first.text(column))
                row.bad(column, "other-document");
        }
        std::ranges::copy(row.badCells(), std::back_inserter(result.bad));
    }
    if (!result.bad.empty())
        return result;
    result.count = entries.size();
    result.pack = json::serialize(json::object{ { "pack", pack },
                                                { "jurisdiction", first.utf8(province) },
                                                { "doc",
                                                  { { "number", first.utf8(document) },
                                                    { "issued", first.date(issued) },
                                                    { "supersedes", json::array() } } },
                                                { "items", std::move(entries) } });
    return result;
}

std::string importNorms(std::string_view csv)
{
    ImportedNorms imported = readNorms(csv);
    if (imported.bad.empty())
        return std::move(imported.pack);
    // "2 (Mức chi: “abc”, Căn cứ: “”); 5 (Tỉnh: “…”)"
    std::u16string rows;
    int line = 0;
    for (BadCell const& cell : imported.bad)
    {
        if (cell.line != line)
            rows.append(rows.empty() ? u"" : u"); ").append(text::toUtf16(std::to_string(cell.line))).append(u" (");
        else
            rows.append(u", ");
        rows.append(cell.column).append(u": “").append(cell.content).append(u"”");
        line = cell.line;
    }
    throw text::Error({ "budget.import-rows", { { "rows", rows + u")" } } });
}

std::string exampleTable()
{
    std::u16string table = u"\uFEFF";
    for (ImportColumn const& column : columns)
        table.append(table.size() > 1 ? u";" : u"").append(column.name);
    table += u"\r\nAn Bình;09/2025/NQ-HĐND;13/11/2025;;Tiền ăn;Hỗ trợ tiền ăn đại biểu không hưởng lương;đồng/ngày/người;"
             u"Khoán;180.000;Tỉnh, Huyện;Còn lại;khoản 4 Điều 3;01/01/2026;;Có;"
             u"\r\nAn Bình;09/2025/NQ-HĐND;13/11/2025;;Giải khát;Giải khát giữa giờ;đồng/buổi/người;"
             u"Tối đa;30.000;;;khoản 3 Điều 3;01/01/2026;;Không;\r\n";
    return text::toUtf8(table);
}
} // namespace kehoach::budget
