/// \file
/// What a plan says of itself (thông tin kế hoạch): subject, number, date, who signs, how many conferences …, each
/// as a form shows it and with the place that says it.
#pragma once

#include "core/plan/plan.hxx"

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace kehoach::draft
{
enum class Statement
{
    subject,     ///< trích yếu
    number,      ///< số
    symbol,      ///< ký hiệu
    date,        ///< ngày, tháng, năm ban hành
    place,       ///< địa danh
    superior,    ///< cơ quan chủ quản
    issuer,      ///< cơ quan ban hành
    authority,   ///< quyền hạn của người ký
    position,    ///< chức vụ
    signer,      ///< họ tên
    conferences, ///< số hội nghị
    delegates,   ///< đại biểu mỗi hội nghị
    unsalaried,  ///< trong đó không hưởng lương
};
inline constexpr std::size_t statementCount = 13;
char const* name(Statement statement);

/// One thing said; `value` is empty where the place is left blank.
struct Stated
{
    std::u16string value; ///< one line; a date as "05/11/2020", what is blank in it as "…"
    std::optional<document::Span> where; ///< nothing: the plan does not say it
    double confidence = 0;
};
using Statements = std::array<Stated, statementCount>;

Statements statementsOf(plan::Plan const& plan, document::Snapshot const& snapshot);
inline Stated const& of(Statements const& statements, Statement statement)
{
    return statements[static_cast<std::size_t>(statement)];
}

/// A date some of which is left blank; digits only.
struct LooseDate
{
    std::u16string day, month, year;

    bool blank() const { return day.empty() && month.empty() && year.empty(); }
    friend bool operator==(LooseDate const&, LooseDate const&) = default;
};
/// "05/11/2020", "…/11/2020", "11/2020", "2020" and "". Throws text::Error "restate.no-date" for what is none.
LooseDate parseLooseDate(std::u16string_view text);
std::u16string toDisplay(LooseDate const& date);
/// As `mention` writes it: in words or in figures, with the zeros NĐ 30/2020/NĐ-CP, Phụ lục I, II.4.b asks for and
/// room where something is blank. `written` is what stands there now.
std::u16string writtenAs(LooseDate const& date, text::DateMention const& mention, std::u16string_view written);
} // namespace kehoach::draft
