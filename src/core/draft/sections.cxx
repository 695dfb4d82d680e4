#include "core/draft/composer.hxx"
#include "core/draft/draft.hxx"
#include "core/draft/numbering.hxx"
#include "core/draft/template.hxx"
#include "core/text/unicode.hxx"

#include <algorithm>

namespace kehoach::draft
{
struct Sections::State
{
    std::vector<Template> templates; ///< in the order of the files
};

Sections::Sections(std::unique_ptr<State> state) : m_state(std::move(state)) {}
Sections::~Sections() = default;
Sections::Sections(Sections&&) noexcept = default;

Sections Sections::load(std::filesystem::path const& folder, std::vector<law::Diagnostic>& diagnostics)
{
    auto state = std::make_unique<State>();
    law::readPacks(
        folder, "sections",
        [&](boost::json::object const& entry, boost::json::object const& pack) {
            Template made = templateOf(entry, pack);
            // A later file replaces a section of the same id: an office may word it its own way.
            auto const same = std::ranges::find(state->templates, made.id, &Template::id);
            if (same != state->templates.end())
                *same = std::move(made);
            else
                state->templates.push_back(std::move(made));
        },
        diagnostics);
    return Sections(std::move(state));
}

std::vector<SectionTemplate> Sections::list() const
{
    std::vector<SectionTemplate> all;
    for (Template const& each : m_state->templates)
        all.push_back({ each.id, each.name, each.numbered ? 1 : 0 });
    return all;
}

document::Fragment Sections::section(std::string_view id, Parameters const& parameters, law::Profile const& profile,
                                     int roman) const
{
    auto const found = std::ranges::find(m_state->templates, id, &Template::id);
    if (found == m_state->templates.end())
        throw text::Error({ "draft.section-unknown", { { "section", text::toUtf16(id) } } });
    Composer composer(Fields(parameters, profile), profile);
    composer.add(*found, roman);
    return composer.finish();
}

document::Fragment Sections::plan(Parameters const& parameters, law::Profile const& profile,
                                  std::u16string_view budgetBookmark) const
{
    std::vector<Template const*> order;
    for (Template const& each : m_state->templates)
        if (each.inPlan)
            order.push_back(&each);
    std::ranges::stable_sort(order, {}, [](Template const* each) { return *each->inPlan; });

    Composer composer(Fields(parameters, profile), profile);
    int roman = 0;
    for (Template const* each : order)
    {
        composer.add(*each, each->numbered ? ++roman : 0);
        if (each->budget && !budgetBookmark.empty())
            composer.markEnd(budgetBookmark);
    }
    return composer.finish();
}

int nextRoman(plan::Plan const& plan, int paragraph)
{
    int highest = 0;
    for (plan::Section const& section : plan.outline)
        if (section.level == 1 && section.paragraph < paragraph)
            highest = std::max(highest, fromRoman(section.label).value_or(0));
    return highest + 1;
}
} // namespace kehoach::draft
