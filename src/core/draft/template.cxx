#include "core/draft/template.hxx"

#include "core/draft/fields.hxx"
#include "core/text/unicode.hxx"

#include <algorithm>

namespace kehoach::draft
{
namespace json = boost::json;

namespace
{
json::array const& requiredArray(json::object const& entry, std::string_view member)
{
    auto const* value = entry.if_contains(member);
    if (!value || !value->is_array())
        throw law::MemberError(member);
    return value->get_array();
}

json::array const& arrayOf(json::value const& value, std::string_view member)
{
    if (!value.is_array())
        throw law::MemberError(member);
    return value.get_array();
}

std::optional<law::Component> styleOf(json::object const& entry)
{
    std::string const name = law::optionalId(entry, "style");
    if (name.empty())
        return std::nullopt;
    auto const component = law::parseComponent(name);
    if (!component)
        throw text::Error({ "law.component-unknown", { { "component", text::toUtf16(name) } } });
    return component;
}

std::vector<Block> blocksOf(json::array const& entries);

Each eachOf(json::object const& entry)
{
    Each each;
    each.list = law::optionalId(entry, "list");
    if (!each.list.empty() && !Fields::isList(each.list))
        throw text::Error({ "draft.list-unknown", { { "list", text::toUtf16(each.list) } } });
    each.style = styleOf(entry);
    each.text = law::optionalText(entry, "text");
    each.as = law::optionalId(entry, "as");
    each.between = law::optionalText(entry, "between");
    each.last = law::optionalText(entry, "last");
    each.keepWithNext = law::optionalBool(entry, "keep_with_next", false);
    if (entry.contains("otherwise"))
        each.otherwise = blocksOf(requiredArray(entry, "otherwise"));
    if (each.as.empty())
        each.as = "item";
    if (each.text.empty())
        each.text = u"{item}";
    return each;
}

std::vector<double> sharesOf(json::object const& entry)
{
    std::vector<double> shares;
    for (json::value const& share : requiredArray(entry, "columns"))
    {
        if (!share.is_number() || share.to_number<double>() <= 0)
            throw law::MemberError("columns");
        shares.push_back(share.to_number<double>());
    }
    return shares;
}

Layout layoutOf(json::object const& entry)
{
    Layout layout;
    layout.columns = sharesOf(entry);
    for (json::value const& row : requiredArray(entry, "rows"))
    {
        auto& cells = layout.rows.emplace_back();
        for (json::value const& cell : arrayOf(row, "rows"))
            cells.push_back(blocksOf(arrayOf(cell, "rows")));
        if (cells.size() != layout.columns.size())
            throw law::MemberError("rows");
    }
    return layout;
}

std::vector<std::u16string> textsOf(json::value const& value, std::string_view member)
{
    std::vector<std::u16string> texts;
    for (json::value const& text : arrayOf(value, member))
    {
        if (!text.is_string())
            throw law::MemberError(member);
        texts.push_back(text::toUtf16(text.get_string()));
    }
    return texts;
}

Grid gridOf(json::object const& entry)
{
    Grid grid;
    grid.columns = sharesOf(entry);
    grid.header = textsOf(entry.at("header"), "header");
    for (json::value const& row : requiredArray(entry, "rows"))
        grid.rows.push_back(textsOf(row, "rows"));
    grid.each = law::optionalId(entry, "each");
    if (!grid.each.empty() && !Fields::isCount(grid.each))
        throw law::MemberError("each");
    auto const misfits = [&](std::vector<std::u16string> const& row) { return row.size() != grid.columns.size(); };
    if (misfits(grid.header) || std::ranges::any_of(grid.rows, misfits))
        throw law::MemberError("rows");
    return grid;
}

When whenOf(json::object const& entry)
{
    When when{ law::requiredId(entry, "when"), blocksOf(requiredArray(entry, "blocks")), {} };
    if (entry.contains("otherwise"))
        when.otherwise = blocksOf(requiredArray(entry, "otherwise"));
    return when;
}

Block blockOf(json::object const& entry)
{
    if (entry.contains("when"))
        return { whenOf(entry) };
    if (entry.contains("header"))
        return { gridOf(entry) };
    if (entry.contains("rows"))
        return { layoutOf(entry) };
    if (entry.contains("list") || entry.contains("lines"))
        return { eachOf(entry) };
    if (entry.contains("rule"))
        return { Rule{ law::requiredText(entry, "rule"), law::optionalBool(entry, "whole", false) } };
    auto const style = styleOf(entry);
    if (!style)
        throw law::MemberError("style");
    return { Line{ *style, law::requiredText(entry, "text"), law::optionalBool(entry, "keep_with_next", false),
                   law::optionalBool(entry, "page_break", false) } };
}

std::vector<Block> blocksOf(json::array const& entries)
{
    std::vector<Block> blocks;
    for (json::value const& entry : entries)
    {
        if (!entry.is_object())
            throw law::MemberError("blocks");
        blocks.push_back(blockOf(entry.get_object()));
    }
    return blocks;
}

std::shared_ptr<Guidance const> guidanceOf(json::object const& pack)
{
    auto guidance = std::make_shared<Guidance>();
    if (auto const* value = pack.if_contains("guidance"))
    {
        if (!value->is_object())
            throw law::MemberError("guidance");
        for (auto const& [field, words] : value->get_object())
            (*guidance)[std::string(field)] = law::requiredText(value->get_object(), field);
    }
    return guidance;
}
std::vector<plan::Field> fieldsOf(json::object const& entry)
{
    std::vector<plan::Field> fields;
    for (std::u16string const& wanted : law::optionalTexts(entry, "fields"))
    {
        std::size_t index = 0;
        while (index < plan::fieldCount && text::toUtf16(plan::name(static_cast<plan::Field>(index))) != wanted)
            ++index;
        if (index == plan::fieldCount)
            throw law::MemberError("fields");
        fields.push_back(static_cast<plan::Field>(index));
    }
    return fields;
}
} // namespace

Template templateOf(json::object const& entry, json::object const& pack)
{
    Template made;
    made.id = law::requiredId(entry, "id");
    made.name = law::requiredBilingual(entry, "name");
    made.numbered = law::optionalBool(entry, "roman", false);
    auto const inPlan = law::optionalNumber(entry, "plan"), place = law::optionalNumber(entry, "place");
    made.inPlan = inPlan.has_value();
    made.place = inPlan ? inPlan : place;
    made.fields = fieldsOf(entry);
    made.budget = law::optionalBool(entry, "budget", false);
    made.heading = law::optionalText(entry, "heading");
    if (entry.contains("variants"))
        for (json::value const& variant : requiredArray(entry, "variants"))
        {
            if (!variant.is_object())
                throw law::MemberError("variants");
            made.wordings.push_back(wordingOf(variant.get_object()));
        }
    if (auto const* const reference = entry.if_contains("reference"))
    {
        if (!reference->is_object())
            throw law::MemberError("reference");
        made.referredIn = law::requiredId(reference->get_object(), "in");
        made.reference = law::requiredText(reference->get_object(), "text");
    }
    made.blocks = blocksOf(requiredArray(entry, "blocks"));
    made.guidance = guidanceOf(pack);
    return made;
}

Wording wordingOf(json::object const& entry)
{
    Wording made{ { law::requiredId(entry, "id"), law::requiredBilingual(entry, "name") },
                  law::optionalText(entry, "heading"),
                  textsOf(requiredArray(entry, "lines"), "lines") };
    return made;
}

Kind kindOf(json::object const& entry)
{
    static std::map<std::string, Kind::Choice, std::less<>> const choices{ { "", Kind::Choice::always },
                                                                           { "always", Kind::Choice::always },
                                                                           { "on", Kind::Choice::on },
                                                                           { "off", Kind::Choice::off } };
    Kind made;
    made.id = law::requiredId(entry, "id");
    made.name = law::requiredBilingual(entry, "name");
    made.about = law::requiredBilingual(entry, "about");
    made.subject = law::optionalText(entry, "subject");
    made.budget = law::optionalBool(entry, "budget", false);
    for (json::value const& each : requiredArray(entry, "sections"))
    {
        if (!each.is_object())
            throw law::MemberError("sections");
        json::object const& section = each.get_object();
        auto const choice = choices.find(law::optionalId(section, "choice"));
        if (choice == choices.end())
            throw law::MemberError("choice");
        made.sections.push_back({ law::requiredId(section, "id"), law::optionalId(section, "variant"), choice->second });
    }
    return made;
}
} // namespace kehoach::draft
