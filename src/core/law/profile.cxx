#include "core/law/profile.hxx"

#include "core/law/json_file.hxx"
#include "core/law/pack.hxx"
#include "core/text/unicode.hxx"

#include <algorithm>
#include <set>

namespace kehoach::law
{
namespace json = boost::json;

namespace
{
/// In the order of Component.
constexpr std::array<char const*, 28> componentNames{
    "nationalName", "motto", "superior", "issuer", "number", "placeDate", "typeName", "subject",
    "legalBasis", "body", "section", "clause", "point", "recipientsTitle", "recipients", "authority", "position", "signerName",
    "appendixLabel", "appendixTitle", "appendixNote", "rule", "tableHeader", "tableText", "tableNumber",
    "tableTotal", "inWords", "pageNumber",
};
static_assert(componentNames.size() == static_cast<std::size_t>(Component::pageNumber) + 1);

json::object const& requiredObject(json::object const& entry, std::string_view member)
{
    auto const* value = entry.if_contains(member);
    if (!value || !value->is_object())
        throw MemberError(member);
    return value->get_object();
}

double requiredNumber(json::object const& entry, std::string_view member)
{
    auto const number = optionalNumber(entry, member);
    if (!number)
        throw MemberError(member);
    return *number;
}

std::vector<double> optionalNumbers(json::object const& entry, std::string_view member)
{
    std::vector<double> numbers;
    auto const* value = entry.if_contains(member);
    if (!value || value->is_null())
        return numbers;
    if (!value->is_array())
        throw MemberError(member);
    for (auto const& element : value->get_array())
    {
        if (!element.is_number())
            throw MemberError(member);
        numbers.push_back(element.to_number<double>());
    }
    return numbers;
}

/// [least, most]
std::optional<Between> optionalBetween(json::object const& entry, std::string_view member)
{
    auto const numbers = optionalNumbers(entry, member);
    if (numbers.empty())
        return std::nullopt;
    if (numbers.size() != 2 || numbers[0] > numbers[1])
        throw MemberError(member);
    return Between{ numbers[0], numbers[1] };
}

Between requiredBetween(json::object const& entry, std::string_view member)
{
    auto const between = optionalBetween(entry, member);
    if (!between)
        throw MemberError(member);
    return *between;
}

std::optional<bool> sayingOf(json::object const& entry, std::string_view member)
{
    auto const* value = entry.if_contains(member);
    if (!value || value->is_null())
        return std::nullopt;
    return optionalBool(entry, member, false);
}

std::optional<document::Alignment> optionalAlignment(json::object const& entry, std::string_view member)
{
    using enum document::Alignment;
    std::string const word = optionalId(entry, member);
    if (word.empty())
        return std::nullopt;
    for (auto const& [name, alignment] : { std::pair{ "left", left }, std::pair{ "center", center },
                                           std::pair{ "right", right }, std::pair{ "justified", justified } })
        if (word == name)
            return alignment;
    throw MemberError(member);
}

document::LineSpacing lineSpacingOf(json::object const& style)
{
    if (auto const exact = optionalNumber(style, "line_exact"))
        return { document::LineSpacing::Mode::exact, *exact };
    return { document::LineSpacing::Mode::proportional, optionalNumber(style, "line_spacing").value_or(100) };
}

document::ParagraphStyle styleOf(json::object const& entry)
{
    document::ParagraphStyle style;
    style.name = requiredText(entry, "name");
    style.next = optionalText(entry, "next");
    style.character.font = requiredText(entry, "font");
    style.character.size = requiredNumber(entry, "size");
    style.character.bold = optionalBool(entry, "bold", false);
    style.character.italic = optionalBool(entry, "italic", false);
    style.character.underline = optionalBool(entry, "underline", false);
    style.paragraph.alignment = optionalAlignment(entry, "alignment").value_or(document::Alignment::left);
    style.paragraph.firstLine = optionalNumber(entry, "first_line").value_or(0);
    style.paragraph.left = optionalNumber(entry, "left").value_or(0);
    style.paragraph.right = optionalNumber(entry, "right").value_or(0);
    style.paragraph.before = optionalNumber(entry, "before").value_or(0);
    style.paragraph.after = optionalNumber(entry, "after").value_or(0);
    style.paragraph.topRule = optionalNumber(entry, "top_rule").value_or(0);
    style.paragraph.lineSpacing = lineSpacingOf(entry);
    style.paragraph.keepWithNext = optionalBool(entry, "keep_with_next", false);
    style.paragraph.keepTogether = optionalBool(entry, "keep_together", false);
    style.paragraph.outlineLevel = static_cast<int>(optionalInteger(entry, "outline_level").value_or(0));
    return style;
}

ComponentFormat componentOf(json::object const& entry, json::object const& profile)
{
    ComponentFormat format;
    json::object style = requiredObject(entry, "style");
    if (!style.contains("font"))
        style["font"] = text::toUtf8(requiredText(profile, "font"));
    format.style = styleOf(style);
    auto const& check = requiredObject(entry, "check");
    if (auto const size = optionalBetween(check, "size"))
    {
        format.minSize = size->min;
        format.maxSize = size->max;
    }
    format.bold = sayingOf(check, "bold");
    format.italic = sayingOf(check, "italic");
    format.underline = sayingOf(check, "underline");
    format.capitals = sayingOf(check, "capitals");
    format.alignment = optionalAlignment(check, "alignment");
    format.firstLine = optionalNumbers(check, "first_line");
    format.minAfter = optionalNumber(check, "min_after");
    format.lineSpacing = optionalBetween(check, "line_spacing");
    format.minExactLine = optionalNumber(check, "min_line_exact");
    format.length = optionalBetween(check, "length");
    format.citation = requiredText(entry, "citation");
    format.verified = optionalBool(entry, "verified", false);
    return format;
}

document::PageFormat pageOf(json::object const& page)
{
    return { requiredNumber(page, "width"), requiredNumber(page, "height"), requiredNumber(page, "top"),
             requiredNumber(page, "bottom"), requiredNumber(page, "left"), requiredNumber(page, "right") };
}

/// Everything but the components.
Profile headOf(json::object const& entry)
{
    Profile profile;
    profile.id = requiredId(entry, "id");
    profile.name = requiredBilingual(entry, "name");
    profile.effective = effectiveOf(entry);
    profile.citation = requiredText(entry, "citation");
    profile.verified = optionalBool(entry, "verified", false);
    profile.page = pageOf(requiredObject(entry, "page"));
    auto const& margins = requiredObject(entry, "margins");
    profile.top = requiredBetween(margins, "top");
    profile.bottom = requiredBetween(margins, "bottom");
    profile.left = requiredBetween(margins, "left");
    profile.right = requiredBetween(margins, "right");
    profile.rightHeader = requiredText(entry, "right_header");
    profile.motto = optionalText(entry, "motto");
    profile.ruleUnderIssuer = requiredText(entry, "rule_under_issuer");
    profile.ruleUnderSubject = requiredText(entry, "rule_under_subject");
    profile.citationPattern = requiredText(entry, "citation_pattern");
    profile.lawPattern = requiredText(entry, "law_pattern");
    profile.datedPattern = requiredText(entry, "dated_pattern");
    profile.basisPattern = requiredText(entry, "basis_pattern");
    profile.basisEnd = requiredText(entry, "basis_end");
    profile.numberPattern = requiredText(entry, "number_pattern");
    profile.endMark = requiredText(entry, "end_mark");
    profile.recipientSeparator = requiredText(entry, "recipient_separator");
    profile.filingPattern = requiredText(entry, "filing_pattern");
    profile.sectionLabel = requiredText(entry, "section_label");
    return profile;
}

/// `entry` on top of `base`: objects member by member, anything else as a whole.
json::object laidOver(json::object base, json::object const& entry)
{
    for (auto const& [key, value] : entry)
    {
        auto* existing = base.if_contains(key);
        if (existing && existing->is_object() && value.is_object())
            *existing = laidOver(existing->get_object(), value.get_object());
        else
            base[key] = value;
    }
    return base;
}

class Loader
{
public:
    Loader(std::filesystem::path const& folder, std::vector<Diagnostic>& diagnostics)
        : m_diagnostics(diagnostics)
        , m_files(readJsonFiles(folder, diagnostics))
    {
    }

    std::vector<Profile> load()
    {
        std::vector<Profile> profiles;
        for (auto const& file : m_files)
        {
            try
            {
                if (auto profile = read(file))
                    profiles.push_back(std::move(*profile));
            }
            catch (std::exception const& failure)
            {
                m_diagnostics.push_back({ file.path, 1, reasonOf(failure) });
            }
        }
        return profiles;
    }

private:
    /// The whole of a profile, with what it takes over. Throws where it extends an unknown profile,
    /// or itself in a circle.
    json::object whole(JsonFile const& file, std::set<std::string> seen) const
    {
        if (!file.value.is_object())
            throw MemberError("id");
        auto const& entry = file.value.get_object();
        std::string const base = optionalId(entry, "extends");
        if (base.empty())
            return entry;
        auto const found = std::find_if(m_files.begin(), m_files.end(), [&](JsonFile const& other) {
            auto const* object = other.value.if_object();
            return object && optionalId(*object, "id") == base;
        });
        seen.insert(requiredId(entry, "id"));
        if (found == m_files.end() || seen.contains(base))
            throw text::Error({ "law.profile-base", { { "base", text::toUtf16(base) } } });
        return laidOver(whole(*found, seen), entry);
    }

    std::optional<Profile> read(JsonFile const& file)
    {
        json::object const entry = whole(file, {});
        Profile profile = headOf(entry);
        auto const lines = childLines(file, "components");
        for (auto const& [key, value] : requiredObject(entry, "components"))
        {
            auto const line = lines.find(std::string(key));
            int const where = line == lines.end() ? 1 : line->second;
            auto const component = parseComponent(key);
            if (!component)
            {
                m_diagnostics.push_back({ file.path, where,
                                          { "law.component-unknown",
                                            { { "component", text::toUtf16(key) } } } });
                continue;
            }
            try
            {
                if (!value.is_object())
                    throw MemberError(key);
                profile.components[*component] = componentOf(value.get_object(), entry);
                profile.components[*component].verified &= profile.verified;
            }
            catch (std::exception const& failure)
            {
                m_diagnostics.push_back({ file.path, where, reasonOf(failure) });
            }
        }
        // Whoever draws a profile relies on every component being there.
        for (std::size_t index = 0; index < componentNames.size(); ++index)
        {
            if (profile.components.contains(static_cast<Component>(index)))
                continue;
            m_diagnostics.push_back({ file.path, 1,
                                      { "law.profile-incomplete",
                                        { { "component", text::toUtf16(componentNames[index]) } } } });
            return std::nullopt;
        }
        return profile;
    }

    std::vector<Diagnostic>& m_diagnostics;
    std::vector<JsonFile> m_files;
};
} // namespace

bool Effective::covers(Date date) const
{
    return (!from || *from <= date) && (!to || date <= *to);
}

char const* name(Component component)
{
    return componentNames[static_cast<std::size_t>(component)];
}

std::optional<Component> parseComponent(std::string_view name)
{
    auto const found = std::find(componentNames.begin(), componentNames.end(), name);
    if (found == componentNames.end())
        return std::nullopt;
    return static_cast<Component>(found - componentNames.begin());
}

std::vector<Profile> loadProfiles(std::filesystem::path const& folder, std::vector<Diagnostic>& diagnostics)
{
    return Loader(folder, diagnostics).load();
}

Profile const* findProfile(std::vector<Profile> const& profiles, std::string_view id)
{
    auto const found = std::find_if(profiles.begin(), profiles.end(),
                                    [&](Profile const& profile) { return profile.id == id; });
    return found == profiles.end() ? nullptr : &*found;
}
} // namespace kehoach::law
