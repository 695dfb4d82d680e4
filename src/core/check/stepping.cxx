#include "core/check/stepping.hxx"

#include <algorithm>
#include <map>

namespace kehoach::check
{
std::optional<Step> stepFrom(Report const& report, document::Span const& from, bool forward)
{
    std::map<std::pair<int, std::uint32_t>, std::size_t> stops;
    for (std::size_t index = 0; index < report.findings.size(); ++index)
    {
        Finding const& finding = report.findings[index];
        if (!finding.where || finding.ignored || finding.severity == Severity::info)
            continue;
        auto const [stop, fresh] = stops.insert({ { finding.where->paragraph, finding.where->range.start }, index });
        if (!fresh && finding.severity < report.findings[stop->second].severity)
            stop->second = index;
    }
    if (stops.empty())
        return {};
    std::pair const here{ from.paragraph, from.range.start };
    auto stop = forward ? stops.upper_bound(here) : stops.lower_bound(here);
    bool const around = stop == (forward ? stops.end() : stops.begin());
    if (around)
        stop = forward ? stops.begin() : stops.end();
    if (!forward)
        --stop;
    return Step{ stop->second, static_cast<int>(std::distance(stops.begin(), stop)) + 1,
                 static_cast<int>(stops.size()), around };
}
} // namespace kehoach::check
