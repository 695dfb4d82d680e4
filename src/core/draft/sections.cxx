#include "core/draft/composer.hxx"
#include "core/draft/draft.hxx"
#include "core/draft/template.hxx"
#include "core/text/unicode.hxx"

#include <algorithm>
#include <functional>

namespace kehoach::draft
{
namespace
{
/// The first line with fixed words only, without its number.
std::u16string headingOf(Template const& section)
{
    if (!section.heading.empty())
        return section.heading;
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
    auto const* const line =
        section.blocks.empty() ? nullptr : std::get_if<Line>(&section.blocks.front().kind);
    return line && line->style == law::Component::appendixLabel;
}
} // namespace

struct Sections::State
{
    std::vector<Template> templates; ///< in the order of the files
    std::vector<Kind> kinds;

    /// Throws text::Error for an id that is not there.
    Template& at(std::string_view id)
    {
        auto const found = std::ranges::find(templates, id, &Template::id);
        if (found != templates.end())
            return *found;
        throw text::Error({ "draft.section-unknown", { { "section", text::toUtf16(id) } } });
    }
};

namespace
{
/// The wording of that id, else the first; null for a section that has none.
Wording const* wordingOf(Template const& section, std::string_view id)
{
    auto const found =
        std::ranges::find_if(section.wordings, [&](Wording const& each) { return each.variant.id == id; });
    if (found != section.wordings.end())
        return &*found;
    return section.wordings.empty() ? nullptr : &section.wordings.front();
}

Wording const* wordingOf(Template const& section, Parameters const& parameters)
{
    auto const wanted = parameters.variants.find(section.id);
    return wordingOf(section, wanted == parameters.variants.end() ? std::string_view() : wanted->second);
}

std::vector<std::u16string> const* linesOf(Template const& section, Parameters const& parameters)
{
    auto const found = parameters.lines.find(section.id);
    return found == parameters.lines.end() ? nullptr : &found->second;
}

/// A later one replaces one of the same id: an office may word it its own way.
template <class Entry, class Id>
void put(std::vector<Entry>& all, Entry entry, Id const& id)
{
    auto const same = std::ranges::find(all, std::invoke(id, entry), id);
    if (same != all.end())
        *same = std::move(entry);
    else
        all.push_back(std::move(entry));
}
} // namespace

Sections::Sections(std::unique_ptr<State> state)
    : m_state(std::move(state))
{}
Sections::~Sections() = default;
Sections::Sections(Sections&&) noexcept = default;

Sections Sections::load(std::vector<std::filesystem::path> const& folders,
                        std::vector<law::Diagnostic>& diagnostics)
{
    auto state = std::make_unique<State>();
    using Object = boost::json::object;
    std::vector<law::Diagnostic> found;
    auto const read = [&](std::string_view member, auto const& take) {
        for (std::filesystem::path const& folder : folders)
            law::readPacks(folder, member, take, found);
    };
    auto const inPack = [](auto const& take) { // a file that is a list is one of sections
        return [&](Object const& entry, Object const& pack) {
            if (!pack.empty())
                take(entry);
        };
    };
    read("sections", [&](Object const& entry, Object const& pack) {
        put(state->templates, templateOf(entry, pack), &Template::id);
    });
    // A section may get one more wording without being said anew.
    read("variants", inPack([&](Object const& entry) {
             put(state->at(law::requiredId(entry, "section")).wordings, draft::wordingOf(entry),
                 [](Wording const& each) { return each.variant.id; });
         }));
    read("kinds", inPack([&](Object const& entry) {
             Kind kind = kindOf(entry);
             for (Kind::Section const& each : kind.sections)
             {
                 Wording const* const wording = wordingOf(state->at(each.id), each.variant);
                 if (!each.variant.empty() && (!wording || wording->variant.id != each.variant))
                     throw text::Error({ "draft.variant-unknown",
                                         { { "section", text::toUtf16(each.id) },
                                           { "variant", text::toUtf16(each.variant) } } });
             }
             put(state->kinds, std::move(kind), &Kind::id);
         }));
    // A file that cannot be read was met three times.
    for (law::Diagnostic& each : found)
        if (std::ranges::none_of(diagnostics, [&](law::Diagnostic const& known) {
                return known.file == each.file && known.line == each.line && known.reason == each.reason;
            }))
            diagnostics.push_back(std::move(each));
    return Sections(std::move(state));
}

std::vector<SectionTemplate> Sections::list() const
{
    std::vector<SectionTemplate> all;
    for (Template const& each : m_state->templates)
    {
        std::vector<Variant> variants;
        for (Wording const& wording : each.wordings)
            variants.push_back(wording.variant);
        all.push_back({ each.id, each.name, each.numbered ? 1 : 0, each.fields, each.place, headingOf(each),
                        isAppendix(each), std::move(variants), each.referredIn });
    }
    return all;
}

std::vector<Kind> const& Sections::kinds() const
{
    return m_state->kinds;
}

std::vector<std::u16string> Sections::lines(std::string_view id, std::string_view variant,
                                            Parameters const& parameters, law::Profile const& profile) const
{
    Template const& section = m_state->at(id);
    std::vector<std::u16string> lines;
    Fields const fields(parameters, profile);
    if (Wording const* const wording = wordingOf(section, variant))
        for (std::u16string const& line : wording->lines)
            lines.push_back(Fields::toText(fields.expand(line, *section.guidance)));
    return lines;
}

std::optional<document::Fragment> Sections::reference(std::string_view id, Parameters const& parameters,
                                                      law::Profile const& profile) const
{
    Template const& section = m_state->at(id);
    if (section.reference.empty())
        return std::nullopt;
    Composer composer(Fields(parameters, profile), profile);
    composer.addReference(section);
    return composer.finish();
}

document::Fragment Sections::section(std::string_view id, Parameters const& parameters,
                                     law::Profile const& profile, int roman) const
{
    Template const& section = m_state->at(id);
    Composer composer(Fields(parameters, profile), profile);
    composer.add(section, roman, wordingOf(section, parameters), linesOf(section, parameters));
    return composer.finish();
}

document::Fragment Sections::plan(Parameters const& parameters, law::Profile const& profile,
                                  std::u16string_view budgetBookmark) const
{
    // Header, title, bases, closing and signature have no number: every plan has them.
    auto const isWanted = [&](Template const& each) {
        return parameters.sections.empty() || (each.inPlan && !each.numbered)
                   ? each.inPlan
                   : std::ranges::find(parameters.sections, each.id) != parameters.sections.end();
    };
    std::vector<Template const*> order;
    for (Template const& each : m_state->templates)
        if (isWanted(each) && each.place)
            order.push_back(&each);
    std::ranges::stable_sort(order, {}, &Template::place);
    std::vector<Template const*> appendices;
    std::ranges::copy_if(order, std::back_inserter(appendices),
                         [](Template const* each) { return isAppendix(*each); });
    // NĐ 30/2020/NĐ-CP, Phụ lục I, III.1.b: two or more are numbered.
    auto const numberOf = [&](Template const* appendix) {
        auto const at = std::ranges::find(appendices, appendix) - appendices.begin();
        return appendices.size() > 1 ? static_cast<int>(at) + 1 : 0;
    };
    auto const referredIn = [&](Template const* appendix) {
        auto const section = std::ranges::find(order, appendix->referredIn, &Template::id);
        auto const last = std::ranges::find_if(order.rbegin(), order.rend(), &Template::numbered);
        return section != order.end() ? *section : last != order.rend() ? *last : nullptr;
    };

    Composer composer(Fields(parameters, profile), profile);
    int roman = 0;
    for (Template const* each : order)
    {
        if (isAppendix(*each))
            composer.setAppendix(numberOf(each));
        composer.add(*each, each->numbered ? ++roman : 0, wordingOf(*each, parameters),
                     linesOf(*each, parameters));
        for (Template const* appendix : appendices)
            if (!appendix->reference.empty() && referredIn(appendix) == each)
            {
                composer.setAppendix(numberOf(appendix));
                composer.addReference(*appendix);
            }
        if (each->budget && !budgetBookmark.empty())
            composer.markEnd(budgetBookmark);
    }
    return composer.finish();
}
} // namespace kehoach::draft
