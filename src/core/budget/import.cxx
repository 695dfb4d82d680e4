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

struct Column
{
    std::u16string_view name; ///< as in docs/norm-packs.md
    std::u16string_view member; ///< of an item, or its other name
    bool required = false;
};

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

constexpr std::array columns = {
    Column{ u"Tỉnh", u"jurisdiction", true },
    Column{ u"Văn bản", u"document", true },
    Column{ u"Ngày ban hành", u"issued" },
    Column{ u"Mã", u"id" },
    Column{ u"Khoản chi", u"item", true },
    Column{ u"Tên", u"name", true },
    Column{ u"Đơn vị tính", u"unit", true },
    Column{ u"Loại mức", u"kind", true },
    Column{ u"Mức chi", u"amount" },
    Column{ u"Cấp tổ chức", u"organiser_level" },
    Column{ u"Nơi tổ chức", u"place" },
    Column{ u"Căn cứ", u"citation", true },
    Column{ u"Hiệu lực từ", u"effective_from" },
    Column{ u"Hiệu lực đến", u"effective_to" },
    Column{ u"Đã đối chiếu", u"verified" },
    Column{ u"Điều kiện", u"conditions" },
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
            bad(column);
        return text::toUtf8(cell);
    }

    json::value date(ColumnIndex column)
    {
        auto const cell = text(column);
        auto const read = dateOf(cell);
        if (!cell.empty() && !read)
            bad(column);
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
                bad(column);
            rest.erase(0, end + 1);
        }
        return ids;
    }

    void bad(ColumnIndex column)
    {
        m_problems.append(m_problems.empty() ? u"" : u", ")
            .append(columns[column].name)
            .append(u": “")
            .append(text(column))
            .append(u"”");
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
            bad(item);
        auto const kindId = idOf(kinds, text(kind));
        if (!kindId)
            bad(kind);
        json::value money = nullptr;
        if (auto const cell = text(amount); !cell.empty())
        {
            // "150,000" may be 150 or 150000: who made the table has to say.
            auto const read = text::parseAmount(cell);
            if (read && read->amount >= 0 && (!read->other || cell.find(u',') == cell.npos))
                money = read->amount;
            else
                bad(amount);
        }
        else if (kindId && *kindId != "allowedItem")
            bad(amount);
        auto const isVerified = idOf(answers, text(verified));
        if (!isVerified)
            bad(verified);
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

    /// "3 (Mức chi: “abc”)"; empty where the row is right.
    std::u16string problem() const
    {
        return m_problems.empty() ? std::u16string()
                                  : text::toUtf16(std::to_string(m_row.line)) + u" (" + m_problems + u")";
    }

private:
    text::CsvRow const& m_row;
    std::array<std::size_t, columns.size()> const& m_positions;
    std::u16string m_problems;
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

std::string importNorms(std::string_view csv)
{
    auto rows = text::parseCsv(csv);
    std::erase_if(rows, &text::CsvRow::isEmpty);
    if (rows.size() < 2)
        throw text::Error({ "budget.import-empty", {} });
    auto const positions = positionsOf(rows.front());

    RowReader first(rows[1], positions);
    auto const pack = "VN-" + slugOf(first.text(province)) + "-" + slugOf(first.text(document));
    json::array entries;
    std::vector<std::string> ids;
    std::u16string problems;
    for (std::size_t index = 1; index < rows.size(); ++index)
    {
        RowReader row(rows[index], positions);
        entries.push_back(row.entry(pack));
        ids.emplace_back(entries.back().at("id").as_string());
        if (std::ranges::count(ids, ids.back()) > 1)
            row.bad(id);
        row.date(issued);
        // One pack is one document of one province.
        for (auto const column : { province, document, issued })
        {
            if (row.text(column) != first.text(column) ||
                (columns[column].required && row.text(column).empty()))
                row.bad(column);
        }
        if (auto const problem = row.problem(); !problem.empty())
            problems.append(problems.empty() ? u"" : u"; ").append(problem);
    }
    if (!problems.empty())
        throw text::Error({ "budget.import-rows", { { "rows", problems } } });
    return json::serialize(json::object{ { "pack", pack },
                                         { "jurisdiction", first.utf8(province) },
                                         { "doc",
                                           { { "number", first.utf8(document) },
                                             { "issued", first.date(issued) },
                                             { "supersedes", json::array() } } },
                                         { "items", std::move(entries) } });
}
} // namespace kehoach::budget
