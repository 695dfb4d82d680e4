#include "core/check/report_rows.hxx"

#include "core/text/money.hxx"
#include "core/text/unicode.hxx"

#include <algorithm>
#include <map>
#include <tuple>

namespace kehoach::check
{
namespace
{
/// Single pages and runs of pages a list names.
constexpr std::size_t longestPageList = 10;

/// A component of the plan, or a part of its outline.
struct Component
{
    std::u16string name; ///< "Trích yếu", "I. MỤC ĐÍCH"
    std::u16string label; ///< "I" of a numbered part; else empty

    friend bool operator==(Component const&, Component const&) = default;
};

Component componentOf(Finding const& finding, plan::Plan const& plan, text::Messages const& messages)
{
    if (finding.where)
    {
        int const paragraph = finding.where->paragraph;
        for (plan::Section const& section : plan.outline)
        {
            if (section.level <= 1 && paragraph >= section.paragraph && paragraph < section.end)
            {
                std::u16string label = section.label;
                while (label.ends_with(u'.'))
                    label.pop_back();
                return { text::squeeze(section.label + u' ' + section.title), label };
            }
        }
        for (std::size_t field = 0; field < plan::fieldCount; ++field)
        {
            auto const& spans = plan.fields[field].spans;
            if (std::ranges::any_of(spans,
                                    [&](document::Span const& span) { return span.paragraph == paragraph; }))
                return { messages.text(std::string("report.field.") +
                                       plan::name(static_cast<plan::Field>(field))),
                         {} };
        }
    }
    std::string const area = areaOf(finding.rule->name);
    std::u16string const name = messages.text("report.area." + area);
    return { name.starts_with(u'<') ? text::toUtf16(area) : name, {} }; // an area of the office's own packs
}

std::u16string joined(std::vector<std::u16string> const& texts, std::u16string_view separator)
{
    std::u16string result;
    for (std::u16string const& text : texts)
    {
        if (!result.empty())
            result += separator;
        result += text;
    }
    return result;
}
} // namespace

ReportRow::Group groupOf(Finding const& finding)
{
    if (finding.ignored)
        return ReportRow::Group::ignored;
    switch (finding.severity)
    {
    case Severity::error:
        return ReportRow::Group::error;
    case Severity::warning:
        return ReportRow::Group::warning;
    case Severity::info:
        break;
    }
    return ReportRow::Group::info;
}

std::vector<ReportRow> rowsOf(Report const& report)
{
    std::vector<ReportRow> rows;
    std::map<std::tuple<ReportRow::Group, std::string_view, std::u16string_view>, std::size_t> known;
    for (std::size_t at = 0; at < report.findings.size(); ++at)
    {
        Finding const& finding = report.findings[at];
        ReportRow::Group const group = groupOf(finding);
        std::u16string_view apart;
        if (group == ReportRow::Group::error)
            apart = *finding.message;
        else if (group == ReportRow::Group::ignored)
            apart = *finding.ignored;
        auto const [row, isNew] = known.try_emplace({ group, finding.rule->name, apart }, rows.size());
        if (isNew)
            rows.push_back({ group, {} });
        rows[row->second].findings.push_back(at);
    }
    std::ranges::stable_sort(rows, {}, &ReportRow::group);
    return rows;
}

std::u16string componentsOf(Report const& report, std::vector<std::size_t> const& findings,
                            text::Messages const& messages)
{
    std::vector<Component> components;
    for (std::size_t const at : findings)
    {
        Component component = componentOf(report.findings[at], report.plan(), messages);
        if (std::ranges::find(components, component) == components.end())
            components.push_back(std::move(component));
    }
    std::vector<std::u16string> names, labels;
    for (Component const& component : components)
    {
        if (components.size() > 1 && !component.label.empty())
            labels.push_back(component.label);
        else
            names.push_back(component.name);
    }
    if (!labels.empty())
        names.push_back(messages.text({ "report.parts", { { "labels", joined(labels, u", ") } } }));
    return joined(names, u"; ");
}

std::u16string pageList(std::vector<int> pages)
{
    std::ranges::sort(pages);
    pages.erase(std::ranges::unique(pages).begin(), pages.end());
    std::erase_if(pages, [](int page) { return page <= 0; });
    std::vector<std::u16string> stretches;
    for (std::size_t first = 0; first < pages.size();)
    {
        if (stretches.size() == longestPageList)
        {
            stretches.push_back(u"…");
            break;
        }
        std::size_t last = first;
        while (last + 1 < pages.size() && pages[last + 1] == pages[last] + 1)
            ++last;
        if (last < first + 2)
            last = first;
        std::u16string stretch = text::toFigures(text::Dong{ pages[first] });
        if (last > first)
            stretch += u'–' + text::toFigures(text::Dong{ pages[last] });
        stretches.push_back(std::move(stretch));
        first = last + 1;
    }
    return joined(stretches, u", ");
}

std::u16string abbreviatedLaw(std::u16string citation, text::Messages const& messages)
{
    std::u16string const pairs = messages.text("report.law-short");
    for (std::size_t from = 0; from < pairs.size();)
    {
        std::size_t const to = std::min(pairs.find(u'|', from), pairs.size()),
                          middle = pairs.find(u'=', from);
        std::u16string const full = pairs.substr(from, middle - from),
                             abbreviation = pairs.substr(middle + 1, to - middle - 1);
        for (std::size_t at = citation.find(full); at != std::u16string::npos;
             at = citation.find(full, at + abbreviation.size()))
            citation.replace(at, full.size(), abbreviation);
        from = to + 1;
    }
    return citation;
}
} // namespace kehoach::check
