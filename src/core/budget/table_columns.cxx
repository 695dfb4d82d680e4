#include "core/budget/table_columns.hxx"

#include "core/budget/budget.hxx"
#include "core/text/unicode.hxx"

#include <algorithm>
#include <array>

namespace kehoach::budget
{
namespace
{
using namespace std::string_view_literals;

struct Heading
{
    std::u16string_view begins; ///< folded
    ColumnKind kind;
};

/// Looked through from the top: "số lượng" before "số", "đơn vị" before "đơn giá".
constexpr std::array headings = {
    Heading{ u"so thu tu", ColumnKind::number },
    Heading{ u"so tt", ColumnKind::number },
    Heading{ u"stt", ColumnKind::number },
    Heading{ u"tt", ColumnKind::number },
    Heading{ u"don vi", ColumnKind::unit },
    Heading{ u"dvt", ColumnKind::unit },
    Heading{ u"dv tinh", ColumnKind::unit },
    Heading{ u"so luong", ColumnKind::quantity },
    Heading{ u"sl", ColumnKind::quantity },
    Heading{ u"khoi luong", ColumnKind::quantity },
    Heading{ u"k.luong", ColumnKind::quantity },
    Heading{ u"so nguoi", ColumnKind::quantity },
    Heading{ u"so dai bieu", ColumnKind::quantity },
    Heading{ u"so buoi", ColumnKind::times },
    Heading{ u"so ngay", ColumnKind::times },
    Heading{ u"thoi gian", ColumnKind::times },
    Heading{ u"so hoi nghi", ColumnKind::conferences },
    Heading{ u"so cuoc", ColumnKind::conferences },
    Heading{ u"so lop", ColumnKind::conferences },
    Heading{ u"ty le", ColumnKind::rate },
    Heading{ u"ti le", ColumnKind::rate },
    Heading{ u"don gia", ColumnKind::price },
    Heading{ u"muc chi", ColumnKind::price },
    Heading{ u"dinh muc", ColumnKind::price },
    Heading{ u"thanh tien", ColumnKind::amount },
    Heading{ u"so tien", ColumnKind::amount },
    Heading{ u"kinh phi", ColumnKind::amount },
    Heading{ u"can cu", ColumnKind::note },
    Heading{ u"ghi chu", ColumnKind::note },
    Heading{ u"noi dung", ColumnKind::label },
    Heading{ u"hang muc", ColumnKind::label },
    Heading{ u"khoan muc", ColumnKind::label },
    Heading{ u"khoan chi", ColumnKind::label },
    Heading{ u"muc dich", ColumnKind::label },
};

bool isRoman(std::u16string_view text)
{
    return !text.empty() && text.find_first_not_of(u"IVXLC") == text.npos;
}
} // namespace

ColumnKind columnKindOf(std::u16string_view heading)
{
    auto const folded = text::fold(text::squeeze(heading));
    for (auto const& known : headings)
    {
        auto const end = known.begins.size();
        if (folded.starts_with(known.begins) && (folded.size() == end || !text::isLetter(folded[end])))
            return known.kind;
    }
    return ColumnKind::other;
}

std::optional<std::vector<ColumnKind>> columnsOf(std::vector<std::u16string> const& headings)
{
    std::vector<ColumnKind> kinds;
    std::ranges::transform(headings, std::back_inserter(kinds), columnKindOf);
    auto const count = [&](ColumnKind kind) { return std::ranges::count(kinds, kind); };
    if (count(ColumnKind::label) != 1 || count(ColumnKind::amount) != 1)
        return std::nullopt;
    return kinds;
}

bool isBudgetHeading(std::vector<std::vector<std::u16string>> const& rows)
{
    return std::ranges::any_of(rows, [](auto const& row) { return columnsOf(row).has_value(); });
}

std::optional<std::vector<ColumnKind>> ownColumns(std::size_t count)
{
    using enum ColumnKind;
    if (count == 9)
        return std::vector{ number, label, unit, quantity, times, conferences, price, amount, note };
    if (count == 8)
        return std::vector{ number, label, unit, quantity, times, price, amount, note };
    if (count == 6)
        return std::vector{ number, label, unit, quantity, price, amount };
    return std::nullopt;
}

TableColumns named(std::vector<ColumnKind> const& columns)
{
    auto const of = [&](ColumnKind kind) {
        auto const found = std::ranges::find(columns, kind);
        return found == columns.end() ? -1 : static_cast<int>(found - columns.begin());
    };
    using enum ColumnKind;
    return { of(number), of(label), of(quantity), of(times), of(conferences), of(price), of(amount) };
}

bool isColumnNumbers(std::vector<std::u16string> const& cells)
{
    std::size_t numbers = 0;
    for (std::size_t index = 0; index < cells.size(); ++index)
    {
        auto cell = std::u16string_view(cells[index]);
        if (cell.empty())
            continue;
        if (cell.front() == u'(')
            cell.remove_prefix(1);
        auto const digits = std::min(cell.find_first_not_of(u"0123456789"), cell.size());
        bool const expected = text::toUtf8(cell.substr(0, digits)) == std::to_string(index + 1);
        bool const ends = digits == cell.size() || cell[digits] == u')' || cell[digits] == u'=';
        if (!expected || !ends)
            return false;
        ++numbers;
    }
    return numbers >= 2;
}

bool isGroupNumber(std::u16string_view text)
{
    if (text.ends_with(u'.'))
        text.remove_suffix(1);
    return isRoman(text) || (text.size() == 1 && text::isUpper(text.front()));
}

int moneyPowerOf(std::u16string_view text)
{
    auto const folded = text::fold(text::squeeze(text));
    auto const has = [&](std::u16string_view words) { return folded.find(words) != folded.npos; };
    if (has(u"trieu dong"))
        return 1'000'000;
    return has(u"nghin dong") || has(u"ngan dong") || has(u"1.000 d") || has(u"1.000d") || has(u"1000 d")
                   || has(u"1000d")
               ? 1'000
               : 1;
}
} // namespace kehoach::budget
