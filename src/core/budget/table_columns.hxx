/// \file
/// The columns of a budget table by their headings: the private part of readTables().
#pragma once

#include "core/budget/budget.hxx"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kehoach::budget
{
enum class ColumnKind
{
    number,      ///< STT
    label,       ///< Nội dung chi
    unit,        ///< ĐVT
    quantity,    ///< Số lượng
    times,       ///< Số buổi/ngày
    conferences, ///< Số hội nghị
    rate,        ///< Tỷ lệ (%)
    price,       ///< Đơn giá
    amount,      ///< Thành tiền
    note,        ///< Căn cứ, ghi chú
    other,
};

ColumnKind columnKindOf(std::u16string_view heading);

/// The kinds of the columns if these cells are the heading of a budget table: something to spend on
/// and what it costs.
std::optional<std::vector<ColumnKind>> columnsOf(std::vector<std::u16string> const& headings);

/// The columns of a table of ours whose headings somebody changed, by their number.
std::optional<std::vector<ColumnKind>> ownColumns(std::size_t count);

/// Which column is which; where a kind stands twice, its first.
TableColumns named(std::vector<ColumnKind> const& columns);

/// True for the row below the heading that numbers the columns: (1) (2) … (8)=(4)×(5).
bool isColumnNumbers(std::vector<std::u16string> const& cells);

/// "I", "II.", "A": the number of a group.
bool isGroupNumber(std::u16string_view text);

/// 1000 where a text says that amounts are in thousands of đồng, 1000000 for millions, else 1.
int moneyPowerOf(std::u16string_view text);
} // namespace kehoach::budget
