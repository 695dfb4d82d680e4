#include "ui/plan_sections.hxx"

#include <algorithm>

namespace kehoach::ui
{
void PlanSections::reset(draft::Kind const& kind)
{
    m_rows.clear();
    std::vector<draft::SectionTemplate> const all = m_sections.list();
    for (draft::Kind::Section const& wanted : kind.sections)
    {
        auto const section = std::ranges::find(all, wanted.id, &draft::SectionTemplate::id);
        if (section == all.end())
            continue;
        Row row{ *section, wanted.choice, wanted.choice != draft::Kind::Choice::off, wanted.variant,
                 std::nullopt };
        if (row.variant.empty() && !section->variants.empty())
            row.variant = section->variants.front().id;
        m_rows.push_back(std::move(row));
    }
    std::ranges::stable_sort(m_rows, {}, [](Row const& row) { return row.section.place.value_or(0); });
}

std::vector<std::u16string> PlanSections::lines(std::size_t index, draft::Parameters const& parameters,
                                                law::Profile const& profile) const
{
    Row const& row = m_rows[index];
    return row.lines ? *row.lines : m_sections.lines(row.section.id, row.variant, parameters, profile);
}

void PlanSections::apply(draft::Parameters& parameters) const
{
    parameters.sections.clear();
    parameters.variants.clear();
    parameters.lines.clear();
    for (Row const& row : m_rows)
    {
        if (!row.in)
            continue;
        parameters.sections.push_back(row.section.id);
        if (!row.variant.empty())
            parameters.variants[row.section.id] = row.variant;
        if (row.lines)
            parameters.lines[row.section.id] = *row.lines;
    }
}
} // namespace kehoach::ui
