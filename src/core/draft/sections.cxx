#include "core/draft/composer.hxx"
#include "core/draft/draft.hxx"
#include "core/draft/template.hxx"
#include "core/text/unicode.hxx"

#include <algorithm>

namespace kehoach::draft
{
namespace
{
/// The first line with fixed words only, without its number.
std::u16string headingOf(Template const& section)
{
    constexpr std::u16string_view label = u"{label}";
    for (Block const& block : section.blocks)
    {
        auto const* const line = std::get_if<Line>(&block.kind);
        std::u16string_view words = line ? line->text : std::u16string_view();
        if (words.starts_with(label))
            words.remove_prefix(label.size());
        if (!words.empty() && words.find_first_of(u"{<") == std::u16string_view::npos)
            return std::u16string(text::trim(words));
    }
    return {};
}

bool isAppendix(Template const& section)
{
    auto const* const line = section.blocks.empty() ? nullptr : std::get_if<Line>(&section.blocks.front().kind);
    return line && line->style == law::Component::appendixLabel;
}
} // namespace

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
        all.push_back({ each.id, each.name, each.numbered ? 1 : 0, each.fields, each.place, headingOf(each),
                        isAppendix(each) });
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
    std::ranges::stable_sort(order, {}, &Template::place);

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
} // namespace kehoach::draft
