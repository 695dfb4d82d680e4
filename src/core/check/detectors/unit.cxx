#include "core/check/detectors.hxx"
#include "core/check/pattern.hxx"
#include "core/check/rule.hxx"
#include "core/law/pack.hxx"
#include "core/text/money.hxx"
#include "core/text/unicode.hxx"

#include <algorithm>
#include <set>

namespace kehoach::check
{
namespace
{
namespace json = boost::json;
using plan::Field;

std::int64_t toNumber(std::u16string_view digits)
{
    std::int64_t value = 0;
    for (char16_t digit : digits)
        value = value * 10 + (digit - u'0');
    return value;
}

std::u16string figures(std::int64_t value)
{
    return text::toFigures(text::Decimal{ value, 0 });
}

/// The name without the words every unit of a province bears.
std::u16string bareName(std::u16string_view folded)
{
    static Pattern const common(u"\\b(?:tinh|thanh pho|tp|xa|phuong|viet nam|chu tri|phoi hop)\\b");
    std::u16string name(folded);
    std::vector<Match> const matches = common.findAll(folded);
    for (auto match = matches.rbegin(); match != matches.rend(); ++match)
        name.erase(match->whole().start, match->whole().length);
    return text::squeeze(name);
}

/// "Ghi tên cơ quan, tổ chức … nhận văn bản" (Phụ lục I, II.9): a unit that is given a task has to get the plan.
/// Members: units — how the names judged begin; groups — recipients that may stand for any of them.
std::vector<Hit> taskWithoutCopy(Context const& context, Pattern const& units, Pattern const& groups)
{
    std::vector<std::u16string> recipients;
    bool abbreviated = false;
    for (plan::Recipient const& recipient : context.plan.recipients)
    {
        if (recipient.filing)
            continue;
        std::u16string const folded = text::fold(context.texts.text(recipient.span));
        if (groups.occursIn(folded))
            return {};
        abbreviated |= recipient.name.find(u'&') != std::u16string::npos;
        recipients.push_back(bareName(folded));
    }
    // A list of one or two names somebody else, or is an extract.
    if (recipients.size() < 3 || abbreviated)
        return {};
    std::vector<Hit> hits;
    for (plan::Section const& section : context.plan.outline)
    {
        if (section.kind != plan::SectionKind::implementation || section.parent < 0 || section.level < 2)
            continue;
        std::u16string_view const title = text::trim(section.title).substr(0, text::trim(section.title).find(u':'));
        std::u16string const folded = text::fold(title);
        Match const match = units.find(folded);
        // Several units in one title share a task; which of them is meant is not said.
        if (match.groups.empty() || title.size() > 70 || title.find_first_of(u",;(") != std::u16string_view::npos ||
            folded.find(u" va cac ") != std::u16string::npos)
            continue;
        std::u16string const name = bareName(folded);
        bool const named = std::ranges::any_of(recipients, [&](std::u16string const& recipient) {
            return recipient.find(name) != std::u16string::npos;
        });
        if (named || name.size() < 5)
            continue;
        Hit hit = context.at(section.span);
        hit.arguments["found"] = text::squeeze(title);
        hits.push_back(std::move(hit));
    }
    return hits;
}

Finder makeTaskWithoutCopy(json::object const& entry)
{
    return [units = Pattern(law::requiredText(entry, "units")), groups = Pattern(law::requiredText(entry, "groups"))](
               Context const& context) { return taskWithoutCopy(context, units, groups); };
}

/// What stands around a place between two ends of a sentence or of an item.
std::u16string_view clauseAt(std::u16string_view line, Range const& place)
{
    constexpr std::u16string_view ends = u".;";
    std::size_t const before = line.substr(0, place.start).find_last_of(ends);
    std::size_t const start = before == line.npos ? 0 : before + 1;
    return line.substr(start, line.find_first_of(ends, place.end()) - start);
}

/// "mỗi hội nghị 80 đại biểu" in one place and "90 đại biểu/hội nghị" in another.
std::vector<Hit> delegatesDifferInText(Context const& context, json::object const&)
{
    static Pattern const each(u"(?:moi (?:hoi nghi|cuoc|lop|buoi)[^.;:]{0,30}?\\b([0-9]{1,4}) (?:dai bieu|nguoi)\\b"
                              u"|\\b([0-9]{1,4}) (?:dai bieu|nguoi)\\s*/\\s*(?:1 |01 )?(?:hoi nghi|cuoc|lop))");
    // Who serves the conference is not among those who attend it.
    static Pattern const staff(u"phuc vu|bao cao vien|giang vien|tuyen truyen vien|lai xe|ban to chuc|to chuc lop|giup viec|chu tri"
                               u"|chu toa|thu ky|ky thuat|bao ve|phong vien|le tan|dan chuong trinh|huong dan vien");
    static Pattern const whole(u"tong so|so luong|so dai bieu|so nguoi");
    auto const& delegates = context.plan.facts.delegates;
    if (!delegates)
        return {};
    for (int paragraph : context.bodyWith(each.required(), true))
    {
        std::u16string_view const line = context.texts.line(paragraph).folded;
        for (Match const& match : each.findAll(line))
        {
            Range const digits = match.groups[1].empty() ? match.groups[2] : match.groups[1];
            std::int64_t const value = toNumber(digits.of(line));
            bool const unsalaried = context.plan.facts.unsalaried && value == context.plan.facts.unsalaried->value;
            if (value == delegates->value || unsalaried || value < 2)
                continue;
            std::u16string_view const clause = clauseAt(line, match.whole());
            // "20 đại biểu/hội nghị" may be one kind of them.
            bool const part = match.groups[1].empty() && value < delegates->value && !whole.occursIn(clause);
            if (part || staff.occursIn(clause))
                continue;
            Hit hit = context.at(paragraph, digits);
            hit.arguments["expected"] = figures(delegates->value);
            return { hit };
        }
    }
    return {};
}

/// "Tổng số đại biểu: 900" where 12 hội nghị have 80 each.
std::vector<Hit> delegatesTotal(Context const& context, json::object const&)
{
    static Pattern const total(u"tong so (?:dai bieu|nguoi)[^0-9.;]{0,25}([0-9]{1,3}(?:[.][0-9]{3})?|[0-9]{1,5})\\b(?! (?:hoi nghi|cuoc|lop|doan))");
    plan::Facts const& facts = context.plan.facts;
    if (!facts.delegates || !facts.conferences || facts.conferences->value < 2)
        return {};
    for (int paragraph : context.bodyWith(total.required(), true))
    {
        std::u16string_view const line = context.texts.line(paragraph).folded;
        for (Match const& match : total.findAll(line))
        {
            std::u16string digits(match.groups[1].of(line));
            std::erase(digits, u'.');
            std::int64_t const value = toNumber(digits);
            std::int64_t const product = facts.delegates->value * facts.conferences->value;
            if (value == product || value == facts.delegates->value)
                continue;
            Hit hit = context.at(paragraph, match.groups[1]);
            hit.arguments["expected"] = figures(product);
            hit.arguments["conferences"] = figures(facts.conferences->value);
            hit.arguments["delegates"] = figures(facts.delegates->value);
            return { hit };
        }
    }
    return {};
}

/// "gồm 03 nội dung sau:" and a list of two. Members: counted — what is counted.
std::vector<Hit> listCount(Context const& context, Pattern const& announced)
{
    std::vector<Hit> hits;
    LineSet const some = context.texts.having(announced.required(), true);
    for (std::size_t index = 0; index < context.body.size(); ++index)
    {
        int const paragraph = context.body[index];
        if (!some.has(paragraph))
            continue;
        std::u16string_view const line = context.texts.line(paragraph).folded;
        Match const match = announced.find(line);
        if (match.groups.empty() || context.snapshot.paragraphs[static_cast<std::size_t>(paragraph)].table >= 0)
            continue;
        std::int64_t items = 0;
        std::size_t next = index + 1;
        for (; next < context.body.size() && context.body[next] == context.body[next - 1] + 1; ++next)
        {
            std::u16string_view const item = text::trim(context.text(context.body[next]));
            if (!item.starts_with(u"- ") && !item.starts_with(u"– "))
                break;
            ++items;
        }
        std::int64_t const said = toNumber(match.groups[1].of(line));
        // Below an item there may be more of it: only a list that is one from end to end is counted.
        bool const clean = next < context.body.size()
                               ? text::isUpper(text::trim(context.text(context.body[next])).front()) ||
                                     text::isDigit(text::trim(context.text(context.body[next])).front())
                               : true;
        if (items < 2 || said == items || said > 20 || !clean)
            continue;
        Hit hit = context.at(paragraph, match.groups[1]);
        hit.arguments["expected"] = figures(items);
        hits.push_back(std::move(hit));
    }
    return hits;
}

Finder makeListCount(json::object const& entry)
{
    return [announced = Pattern(u"\\b([0-9]{1,2}) (?:" + law::requiredText(entry, "counted") +
                                u")(?: [a-z]+){0,4},?(?: cu the| nhu)? ?sau(?: day)?\\s*:\\s*$")](Context const& context) {
        return listCount(context, announced);
    };
}

constexpr NamedDetector table[] = {
    { "unit-task-without-copy", nullptr, makeTaskWithoutCopy },
    { "delegates-differ-in-text", delegatesDifferInText },
    { "delegates-total", delegatesTotal },
    { "list-count", nullptr, makeListCount },
};
} // namespace

std::span<NamedDetector const> unitDetectors()
{
    return table;
}
} // namespace kehoach::check
