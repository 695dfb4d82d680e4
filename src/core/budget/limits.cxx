#include "core/budget/limits.hxx"

#include "core/text/unicode.hxx"

#include <algorithm>
#include <array>

namespace kehoach::budget
{
namespace
{
using namespace std::string_view_literals;

struct Word
{
    std::u16string_view folded;
    std::string_view item;
};

/// Looked through from the top: "ăn tập trung" before "tiền ăn".
constexpr std::array words = {
    Word{ u"an tap trung", "groupMeals" },    Word{ u"tien an", "meals" },
    Word{ u"giai khat", "refreshments" },     Word{ u"nuoc uong", "refreshments" },
    Word{ u"bao cao vien", "speakers" },      Word{ u"giang vien", "speakers" },
    Word{ u"hoi truong", "hall" },            Word{ u"tai lieu", "documents" },
    Word{ u"van phong pham", "documents" },   Word{ u"du hop", "supervisionMember" },
    Word{ u"dua don", "transport" },
};

std::u16string figures(Dong amount)
{
    return text::toFigures(amount);
}

/// What may be spent at most for the line, with the norm that says so.
struct Limit
{
    Norm norm;
    Dong most = 0;
};

std::optional<Limit> limitOf(std::string const& item, Parameters const& parameters, Norms const& norms)
{
    // "… hỗ trợ tối đa 130% mức khoán" (TT 40/2017/TT-BTC, Điều 12 khoản 5)
    if (item == "groupMeals")
    {
        auto const share = norms.find("groupMeals", parameters), meals = norms.find("meals", parameters);
        auto const percent = share && share->value ? text::toWhole(*share->value) : std::nullopt;
        if (!percent || !meals || !meals->amount)
            return std::nullopt;
        Limit limit{ *share, *meals->amount / 100 * *percent };
        limit.norm.verified = share->verified && meals->verified;
        return limit;
    }
    auto const norm = norms.find(item, parameters);
    if (!norm || !norm->amount || (norm->kind != "ceiling" && norm->kind != "lumpSum"))
        return std::nullopt;
    return Limit{ *norm, *norm->amount };
}

/// TT 60/2026/TT-BTC, Điều 4 khoản 2 điểm b: paid by the national programme, these go by tender.
bool isByTender(std::string const& item, Parameters const& parameters)
{
    static constexpr std::array items = { "refreshments"sv, "documents"sv, "hall"sv };
    auto const source = text::fold(parameters.fundingSource);
    bool const programme =
        source.find(u"muc tieu quoc gia") != source.npos || source.find(u"ctmtqg") != source.npos;
    return programme && std::ranges::find(items, item) != items.end();
}
} // namespace

std::string itemOf(std::u16string_view label)
{
    auto const folded = text::fold(text::squeeze(label));
    for (auto const& [word, item] : words)
    {
        if (folded.find(word) != folded.npos)
            return std::string(item);
    }
    return {};
}

std::vector<Norm> speakerNorms(Parameters const& parameters, Norms const& norms)
{
    std::vector<Norm> ranks;
    auto const central = norms.find("speakers", parameters);
    for (Norm const& norm : norms.all())
    {
        bool const rank = norm.item.starts_with("speakers") && norm.item != "speakers" &&
                          norm.item != "speakersAllowed" && norm.jurisdiction == parameters.province;
        if (rank && norm.effective.covers(parameters.date))
            ranks.push_back(norm);
    }
    if (ranks.empty() && central)
        ranks.push_back(*central);
    return ranks;
}

std::vector<text::Message> remarksOn(Item const& item, Parameters const& parameters, Norms const& norms)
{
    std::vector<text::Message> remarks;
    std::string const kind = item.item.empty() ? itemOf(item.label) : item.item;
    if (kind.empty() || !parameters.date.ok())
        return remarks;
    std::map<std::string, std::u16string> arguments{ { "item", item.label }, { "price", figures(item.unitPrice) } };
    auto const say = [&](char const* key, Norm const* norm, Dong amount) {
        arguments["amount"] = figures(amount);
        arguments["citation"] = norm ? norm->citation : std::u16string();
        remarks.push_back({ key, arguments });
    };
    // Fees for attending belong to supervision and social criticism (TT 337/2016/TT-BTC, Điều 5 khoản 2).
    if (kind.starts_with("supervision"))
    {
        if (auto const norm = norms.find(kind, parameters))
            say("budget.only-for-supervision", &*norm, norm->amount.value_or(0));
        return remarks;
    }
    if (auto const limit = limitOf(kind, parameters, norms))
    {
        if (item.unitPrice > limit->most)
            say(limit->norm.verified ? "budget.above-norm" : "budget.above-norm-not-verified", &limit->norm,
                limit->most);
        else if (item.unitPrice == 0)
            say(limit->norm.kind == "ceiling" ? "budget.at-most" : "budget.the-norm-is", &limit->norm, limit->most);
    }
    // A least amount of the law is none to keep below, nor one not to go above (TT 121/2017/TT-BTC, Điều 4
    // khoản 10, 11).
    if (auto const norm = norms.find(kind, parameters); norm && norm->kind == "floor" && norm->amount)
        say(item.unitPrice < *norm->amount ? "budget.below-floor" : "budget.floor-only", &*norm, *norm->amount);
    if (kind == "meals" && text::reduced(item.quantity).scale == 0 && parameters.unsalaried > 0 &&
        item.quantity.units > parameters.unsalaried)
        say("budget.meals-for-salaried", nullptr, parameters.unsalaried);
    if (kind == "meals" && item.timesUnit == u"buổi")
        say("budget.meals-by-day", nullptr, 0);
    if (kind == "refreshments" && item.timesUnit == u"ngày")
        say("budget.refreshments-by-session", nullptr, 0);
    if (kind == "hall")
    {
        if (auto const norm = norms.find(kind, parameters))
            say("budget.hall-needs-reason", &*norm, 0);
    }
    if (auto const norm = norms.find("programmeConferences", parameters); norm && isByTender(kind, parameters))
        say("budget.by-tender", &*norm, 0);
    return remarks;
}
} // namespace kehoach::budget
