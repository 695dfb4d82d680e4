/// \file
/// The columns of a budget table, how wide they are and what stands in them: the private part of toTable().
#pragma once

#include "core/budget/budget.hxx"

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace kehoach::budget
{
struct Column
{
    std::u16string_view heading;
    double width; ///< mm; the label gets what is left
    double most; ///< mm; how wide figures may make it
    bool inShortForm = true;
};

/// Nothing prescribes the form (NĐ 30/2020/NĐ-CP has none); these are the usual columns.
inline constexpr std::array columns = {
    Column{ u"STT", 11.5, 11.5 },
    Column{ u"Nội dung chi", 0, 0 },
    Column{ u"ĐVT", 13.5, 13.5 },
    Column{ u"Số lượng", 14, 18 },
    Column{ u"Số buổi (ngày)", 14, 14, false },
    Column{ u"Số hội nghị", 12, 12, false },
    Column{ u"Đơn giá (đồng)", 17, 27 },
    Column{ u"Thành tiền (đồng)", 23, 35 },
    Column{ u"Căn cứ, ghi chú", 28, 28, false },
};
inline constexpr std::size_t labelColumn = 1, unitColumn = 2, quantityColumn = 3, conferencesColumn = 5,
                             priceColumn = 6, amountColumn = 7, noteColumn = 8;
inline constexpr double portraitWidth = 165; ///< mm: A4 with margins 30 and 15

/// The columns a table of that form has, in a text of that width.
class TableLayout
{
public:
    TableLayout(law::Profile const& profile, Form form, double textWidth = portraitWidth);

    bool has(std::size_t column) const;
    /// Of the columns it has, mm: wide enough for the figures of this budget; what they do not need is the
    /// label's.
    std::vector<double> widths(Budget const& budget) const;
    /// True if every figure stands in one line, and labels have room.
    bool fits(Budget const& budget) const;

    /// What a line says in a column of figures.
    std::u16string figuresOf(Item const& item, std::size_t column) const;
    /// What it says below "Căn cứ, ghi chú".
    static std::u16string noteOf(Item const& item);

private:
    double m_size; ///< of figures, pt
    Form m_form;
    double m_textWidth; ///< mm
};
} // namespace kehoach::budget
