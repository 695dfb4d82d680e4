#include "core/check/detectors.hxx"
#include "core/check/detectors/budget_lines.hxx"
#include "core/check/pattern.hxx"
#include "core/law/pack.hxx"
#include "core/text/unicode.hxx"

#include <algorithm>

namespace kehoach::check
{
namespace
{
namespace json = boost::json;
using text::Dong;

/// B14 (TT 40/2017/TT-BTC, Điều 11 khoản 1): a hall is hired only where there is none.
std::vector<Hit> hallHired(Context const& context, json::object const&)
{
    static Pattern const ownHall(
        u"\\b(?:hoi truong|tru so|phong hop|nha van hoa)(?: (?:lam viec|cua|cac|co quan))*"
        u" (?:uy ban|ubnd|xa|phuong|thi tran|huyen|tinh|co quan|mat tran|thon|khu dan cu)");
    if (!contentSays(context, ownHall))
        return {};
    return linesWhere(context, [](BudgetLine const& line) {
        return line.says(u"thue hoi truong") || line.says(u"thue dia diem") || line.says(u"thue phong hop");
    });
}

/// B16 (TT 337/2016/TT-BTC, Điều 5): attendance is paid for at dialogues, talks and seminars of supervision
/// and social criticism alone.
std::vector<Hit> attendancePaid(Context const& context, json::object const&)
{
    static Pattern const supervision(u"giam sat|phan bien|doi thoai|toa dam|hoi thao");
    static Pattern const attendance(
        u"(?:boi duong|thu lao|phu cap|ho tro)[^.;]{0,30}(?:du hop|tham du|du hoi nghi|"
        u"du hoi|nguoi du|thanh vien du)|boi duong (?:cho )?dai bieu");
    if (contentSays(context, supervision))
        return {};
    return linesWhere(context, [](BudgetLine const& line) {
        return attendance.occursIn(line.label) && !line.isMeal() && !line.isRefreshment();
    });
}

/// B26: a rate of the norms already holds its taxes.
std::vector<Hit> taxOnRates(Context const& context, json::object const&)
{
    static Pattern const tax(u"\\bthue (?:gtgt|gia tri gia tang)\\b|\\bvat\\b");
    std::vector<BudgetLine> const& lines = context.budgetLines;
    bool const hasRates = std::ranges::any_of(
        lines, [](BudgetLine const& line) { return line.isMeal() || line.isRefreshment(); });
    if (!hasRates)
        return {};
    return linesWhere(context, [](BudgetLine const& line) {
        return tax.occursIn(line.label) && !line.says(u"da bao gom") && !line.says(u"gom thue") &&
               !line.says(u"da gom");
    });
}

/// B28 (TT 60/2026/TT-BTC, Điều 4 khoản 2 điểm b): paid from a national target programme these things are
/// bought by tender; said once.
std::vector<Hit> boughtByTender(Context const& context, json::object const&)
{
    static Pattern const programme(u"chuong trinh muc tieu quoc gia|\\bctmtqg\\b");
    if (!contentSays(context, programme))
        return {};
    std::vector<Hit> hits = linesWhere(context, [](BudgetLine const& line) {
        return line.isRefreshment() || line.says(u"tai lieu") || line.says(u"van phong pham") ||
               line.says(u"hoi truong");
    });
    hits.resize(std::min<std::size_t>(hits.size(), 1));
    return hits;
}

/// B32: contingency above what is usual, "most" per cent of the other lines.
std::vector<Hit> contingency(Context const& context, json::object const& entry)
{
    Dong const most = law::optionalInteger(entry, "most").value_or(100);
    std::vector<Hit> hits;
    for (BudgetLine const& line : context.budgetLines)
    {
        __int128 others = -line.item.amount;
        for (budget::Item const& item : line.table.budget.items)
            others += item.amount;
        if (!line.label.starts_with(u"du phong") || others <= 0 ||
            static_cast<__int128>(line.item.amount) * 100 <= others * most)
            continue;
        hits.push_back(
            lineHit(context, line, text::toFigures(line.item.amount), text::toUtf16(std::to_string(most))));
    }
    return hits;
}

/// B18: the member "cited" is named and the member "amendment" nowhere in the document; said once.
std::vector<Hit> citedWithoutAmendment(Context const& context, json::object const& entry)
{
    std::u16string const cited = law::requiredText(entry, "cited"),
                         amendment = law::requiredText(entry, "amendment");
    std::optional<Hit> hit;
    for (int paragraph = context.plan.begin; paragraph < context.plan.end; ++paragraph)
    {
        std::u16string_view const line = context.texts.text(paragraph);
        if (line.find(amendment) != std::u16string::npos)
            return {};
        auto const position = line.find(cited);
        if (position != std::u16string::npos && !hit)
            hit = context.at(paragraph, { static_cast<std::uint32_t>(position),
                                          static_cast<std::uint32_t>(cited.size()) });
    }
    return hit ? std::vector{ *hit } : std::vector<Hit>();
}

constexpr NamedDetector table[] = {
    { "hallHired", hallHired },     { "attendancePaid", attendancePaid },
    { "taxOnRates", taxOnRates },   { "boughtByTender", boughtByTender },
    { "contingency", contingency }, { "citedWithoutAmendment", citedWithoutAmendment },
};
} // namespace

std::span<NamedDetector const> budgetItemDetectors()
{
    return table;
}
} // namespace kehoach::check
