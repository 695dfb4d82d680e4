#include "ui/panel_lists.hxx"

#include "core/text/money.hxx"
#include "core/text/unicode.hxx"

#include <algorithm>
#include <map>

namespace kehoach::ui
{
namespace
{
using check::ComponentState;
using check::Severity;

char const* fieldKey(plan::Field field)
{
    static constexpr std::array<char const*, plan::fieldCount> keys = {
        "panel.field.national-name", "panel.field.motto",          "panel.field.superior",  "panel.field.issuer",
        "panel.field.number",        "panel.field.place-date",     "panel.field.type-name", "panel.field.subject",
        "panel.field.legal-basis",   "panel.field.purpose",        "panel.field.content",   "panel.field.time-place",
        "panel.field.participants",  "panel.field.funding",        "panel.field.implementation",
        "panel.field.closing",       "panel.field.recipients",     "panel.field.signature",
    };
    return keys[static_cast<std::size_t>(field)];
}

char const* stateKey(ComponentState state)
{
    switch (state)
    {
    case ComponentState::present:
        return "panel.component.present";
    case ComponentState::wrong:
        return "panel.component.wrong";
    case ComponentState::missing:
        return "panel.component.missing";
    case ComponentState::waiting:
        return "panel.component.waiting";
    case ComponentState::absent:
        break;
    }
    return "panel.component.absent";
}

/// How a finding ranks: errors, warnings, notes, then what is ignored.
struct Rank
{
    char const* group;
    char const* line;
};
constexpr Rank ranks[] = {
    { "panel.severity.error", "panel.finding.error" },
    { "panel.severity.warning", "panel.finding.warning" },
    { "panel.severity.info", "panel.finding.info" },
    { "panel.severity.ignored", "panel.finding.ignored" },
};
std::size_t rankOf(check::Finding const& finding)
{
    return finding.ignored ? 3 : static_cast<std::size_t>(finding.severity);
}

std::u16string fixOf(check::Finding const& finding, text::Messages const& messages)
{
    if (!finding.isMendable())
        return messages.text("panel.fix.hand");
    if (!finding.mendsText())
        return messages.text("panel.fix.look");
    std::u16string const after = finding.replacement.value_or(std::u16string());
    if (after.empty())
        return messages.text({ "panel.fix.delete", { { "before", *finding.excerpt } } });
    return messages.text({ "panel.fix.replace", { { "before", *finding.excerpt }, { "after", after } } });
}
} // namespace

std::u16string componentLine(check::ComponentOverview const& component, text::Messages const& messages)
{
    return messages.text({ stateKey(component.state),
                           { { "component", messages.text(fieldKey(component.field)) },
                             { "count", text::toFigures(static_cast<std::size_t>(component.findings)) } } });
}

std::u16string areaName(std::string_view area, text::Messages const& messages)
{
    static std::map<std::string_view, char const*> const keys = {
        { "abbreviation", "panel.area.abbreviation" },
        { "amount", "panel.area.amount" },         { "budget", "panel.area.budget" },
        { "capital", "panel.area.capital" },       { "citation", "panel.area.citation" },
        { "encoding", "panel.area.encoding" },     { "header", "panel.area.header" },
        { "layout", "panel.area.layout" },         { "leaving", "panel.area.leaving" },
        { "logic", "panel.area.logic" },           { "profile", "panel.area.profile" },
        { "recipients", "panel.area.recipients" }, { "signature", "panel.area.signature" },
        { "spelling", "panel.area.spelling" },     { "structure", "panel.area.structure" },
        { "term", "panel.area.term" },             { "typing", "panel.area.typing" },
    };
    auto const found = keys.find(area);
    return found == keys.end() ? text::toUtf16(area) : messages.text(found->second);
}

std::vector<FindingGroup> groupsOf(check::Report const& report, Grouping grouping, std::u16string_view filter,
                                   text::Messages const& messages)
{
    std::u16string const wanted = text::fold(filter);
    auto const matches = [&](std::u16string const& sentence) {
        return text::fold(sentence).find(wanted) != std::u16string::npos;
    };
    std::vector<std::pair<std::u16string, FindingGroup>> groups; // by title without the count
    auto const groupOf = [&](std::u16string title) -> FindingGroup& {
        auto found = std::ranges::find(groups, title, &std::pair<std::u16string, FindingGroup>::first);
        if (found == groups.end())
            found = groups.insert(groups.end(), { std::move(title), {} });
        return found->second;
    };
    if (grouping == Grouping::severity)
    {
        for (Rank const& rank : ranks)
            groupOf(messages.text(rank.group));
    }
    for (int const ignored : { 0, 1 })
    {
        for (std::size_t index = 0; index < report.findings.size(); ++index)
        {
            check::Finding const& finding = report.findings[index];
            if (finding.ignored.has_value() != (ignored == 1))
                continue;
            if (!wanted.empty() && !matches(*finding.message) && !matches(finding.rule->why) && !matches(finding.rule->citation))
                continue;
            Rank const& rank = ranks[rankOf(finding)];
            std::u16string title = grouping == Grouping::severity || finding.ignored
                                       ? messages.text(rank.group)
                                       : areaName(check::areaOf(finding.rule->name), messages);
            groupOf(std::move(title))
                .lines.push_back({ index, messages.text({ rank.line, { { "message", *finding.message } } }) });
        }
    }
    std::vector<FindingGroup> result;
    for (auto& [title, group] : groups)
    {
        if (group.lines.empty())
            continue;
        group.title = messages.text({ "panel.group.line", { { "group", title }, { "count", text::toFigures(group.lines.size()) } } });
        result.push_back(std::move(group));
    }
    return result;
}

std::u16string detailOf(check::Finding const& finding, text::Messages const& messages)
{
    std::u16string detail = *finding.message;
    if (!finding.rule->why.empty())
        detail += u'\n' + finding.rule->why;
    detail += u'\n' + finding.rule->citation;
    if (!finding.rule->verified)
        detail += u' ' + messages.text("panel.not-verified");
    if (finding.ignored)
        detail += u'\n' + messages.text({ "panel.ignored-reason", { { "reason", *finding.ignored } } });
    else
        detail += u'\n' + messages.text({ "panel.fix", { { "fix", fixOf(finding, messages) } } });
    return detail;
}

std::u16string budgetLine(check::Report const& report, text::Messages const& messages)
{
    if (report.budgets.empty())
        return messages.text("panel.budget.none");
    auto const& total = report.budgets.front().statedTotal;
    if (!total)
        return messages.text("panel.budget.unread");
    auto const differences = std::ranges::count_if(report.findings, [](check::Finding const& finding) {
        return check::areaOf(finding.rule->name) == "budget" && !finding.ignored && finding.severity != Severity::info;
    });
    std::map<std::string, std::u16string> const arguments{ { "total", text::toFigures(*total) },
                                                           { "count", text::toFigures(static_cast<std::size_t>(differences)) } };
    return messages.text({ differences ? "panel.budget.differs" : "panel.budget.agrees", arguments });
}
} // namespace kehoach::ui
