#include "rules/example_looks.hxx"

#include "core/document/text_width.hxx"
#include "core/text/unicode.hxx"

#include <stdexcept>

namespace kehoach::tests
{
namespace json = boost::json;
using document::Paragraph;
using document::Snapshot;
using document::Span;
using plan::Field;
using text::toUtf16;

namespace
{
std::u16string const partyHeader = u"ĐẢNG CỘNG SẢN VIỆT NAM";

void lookOfParagraph(document::ParagraphFormat& format, json::object const& properties)
{
    for (auto [property, member] : { std::pair("firstLine", &document::ParagraphFormat::firstLine),
                                     std::pair("left", &document::ParagraphFormat::left),
                                     std::pair("before", &document::ParagraphFormat::before),
                                     std::pair("after", &document::ParagraphFormat::after) })
    {
        if (auto const* value = properties.if_contains(property))
            format.*member = value->to_number<double>();
    }
    if (auto const* value = properties.if_contains("lineSpacing"))
        format.lineSpacing = { document::LineSpacing::Mode::proportional, value->to_number<double>() };
    if (auto const* value = properties.if_contains("outlineLevel"))
        format.outlineLevel = value->to_number<int>();
    if (auto const* value = properties.if_contains("keepWithNext"))
        format.keepWithNext = value->as_bool();
    std::string const alignment = textOf(properties, "alignment");
    for (auto [name, value] :
         { std::pair("left", document::Alignment::left), std::pair("center", document::Alignment::center),
           std::pair("right", document::Alignment::right),
           std::pair("justified", document::Alignment::justified) })
    {
        if (alignment == name)
            format.alignment = value;
    }
}

} // namespace

std::string textOf(json::object const& object, char const* member, std::string const& otherwise)
{
    auto const* value = object.if_contains(member);
    return value ? std::string(value->as_string()) : otherwise;
}

Field fieldOf(std::string const& name)
{
    for (std::size_t i = 0; i < plan::fieldCount; ++i)
    {
        if (name == plan::name(static_cast<Field>(i)))
            return static_cast<Field>(i);
    }
    throw std::invalid_argument("no field " + name);
}

std::size_t paragraphStarting(Snapshot const& snapshot, std::u16string const& start)
{
    for (std::size_t i = 0; i < snapshot.paragraphs.size(); ++i)
    {
        if (snapshot.paragraphs[i].text.starts_with(start))
            return i;
    }
    throw std::invalid_argument("not in the base: " + text::toUtf8(start));
}

void layOut(Snapshot& snapshot, json::object const& properties)
{
    document::PageStyle& page = snapshot.pageStyles.front();
    for (auto [property, member] :
         { std::pair("width", &document::PageFormat::width),
           std::pair("height", &document::PageFormat::height), std::pair("top", &document::PageFormat::top),
           std::pair("bottom", &document::PageFormat::bottom), std::pair("left", &document::PageFormat::left),
           std::pair("right", &document::PageFormat::right) })
    {
        if (auto const* value = properties.if_contains(property))
            page.format.*member = value->to_number<double>();
    }
    page.pageNumberInHeader = textOf(properties, "pageNumber") == "header";
    page.pageNumberInFooter = textOf(properties, "pageNumber") == "footer";
    page.pageNumberCentered = properties.contains("centered") && properties.at("centered").as_bool();
    page.pageNumberOnFirst = properties.contains("onFirst") && properties.at("onFirst").as_bool();
    if (auto const* value = properties.if_contains("size"))
        page.pageNumber.size = value->to_number<double>();
}

void dress(Snapshot& snapshot, law::Profile const& profile, json::object const& looks)
{
    static constexpr std::pair<Field, law::Component> components[] = {
        { Field::nationalName, law::Component::nationalName },
        { Field::motto, law::Component::motto },
        { Field::superior, law::Component::superior },
        { Field::issuer, law::Component::issuer },
        { Field::number, law::Component::number },
        { Field::placeDate, law::Component::placeDate },
        { Field::typeName, law::Component::typeName },
        { Field::subject, law::Component::subject },
        { Field::recipients, law::Component::recipients },
        { Field::signature, law::Component::authority },
    };
    plan::Plan const plan = plan::mainPlan(plan::recognize(snapshot));
    auto const paint = [&](int index, law::Component component, char const* name) {
        Paragraph& paragraph = snapshot.paragraphs[static_cast<std::size_t>(index)];
        auto const found = profile.components.find(component);
        document::CharacterFormat format;
        if (found != profile.components.end())
        {
            format = found->second.style.character;
            paragraph.format = found->second.style.paragraph;
        }
        if (auto const* look = looks.if_contains(name))
        {
            json::object const& properties = look->as_object();
            if (auto const* size = properties.if_contains("size"))
                format.size = size->to_number<double>();
            for (auto [property, member] : { std::pair("bold", &document::CharacterFormat::bold),
                                             std::pair("italic", &document::CharacterFormat::italic),
                                             std::pair("capitals", &document::CharacterFormat::capitals) })
            {
                if (auto const* value = properties.if_contains(property))
                    format.*member = value->as_bool();
            }
            if (auto const* value = properties.if_contains("pageBreakBefore"))
                paragraph.format.pageBreakBefore = value->as_bool();
            format.font = toUtf16(textOf(properties, "font", text::toUtf8(*format.font)));
            if (auto const color = textOf(properties, "color"); !color.empty())
                format.color = static_cast<std::uint32_t>(std::stoul(color, nullptr, 16));
            if (auto const color = textOf(properties, "highlight"); !color.empty())
                format.highlight = static_cast<std::uint32_t>(std::stoul(color, nullptr, 16));
            lookOfParagraph(paragraph.format, properties);
        }
        format.capitals = format.capitals && !text::isAllCapitals(paragraph.text);
        paragraph.runs = { { { 0, static_cast<std::uint32_t>(paragraph.text.size()) }, format } };
    };
    for (int i = 0; i < static_cast<int>(snapshot.paragraphs.size()); ++i)
        paint(i, law::Component::body, "body");
    for (auto const& [field, component] : components)
    {
        for (Span const& span : plan[field].spans)
            paint(span.paragraph, component, plan::name(field));
    }
    for (plan::Citation const& citation : plan.citations)
    {
        if (citation.basis && citation.block)
            paint(citation.span.paragraph, law::Component::legalBasis, "legalBasis");
    }
    for (plan::Section const& section : plan.outline)
    {
        if (section.heading)
            paint(section.paragraph, section.level == 1 ? law::Component::section : law::Component::clause,
                  "section");
    }
    for (std::size_t i = 0; i < snapshot.paragraphs.size(); ++i)
    {
        if (snapshot.paragraphs[i].text.starts_with(u"Nơi nhận"))
            paint(static_cast<int>(i), law::Component::recipientsTitle, "recipientsTitle");
        if (snapshot.paragraphs[i].text.starts_with(partyHeader))
            paint(static_cast<int>(i), law::Component::nationalName, "nationalName");
    }
    if (plan.signature.positionSpan)
        paint(plan.signature.positionSpan->paragraph, law::Component::position, "position");
    if (plan.signature.nameSpan)
        paint(plan.signature.nameSpan->paragraph, law::Component::signerName, "signerName");
    if (auto const* named = looks.if_contains("paragraphs"))
    {
        for (auto const& [start, look] : named->as_object())
        {
            Paragraph& paragraph = snapshot.paragraphs[paragraphStarting(snapshot, toUtf16(start))];
            for (auto [property, member] : { std::pair("bold", &document::CharacterFormat::bold),
                                             std::pair("italic", &document::CharacterFormat::italic) })
            {
                if (auto const* value = look.as_object().if_contains(property))
                    paragraph.runs.front().format.*member = value->as_bool();
            }
            if (auto const* size = look.as_object().if_contains("size"))
                paragraph.runs.front().format.size = size->to_number<double>();
            lookOfParagraph(paragraph.format, look.as_object());
        }
    }
    for (Paragraph& paragraph : snapshot.paragraphs)
        paragraph.pageStyle = u"Standard";
    document::PageStyle page;
    page.name = u"Standard";
    page.format = profile.page;
    snapshot.pageStyles = { page };
    snapshot.typography = true;
}

void drawLines(Snapshot& snapshot, json::object const& lengths)
{
    plan::Plan const plan = plan::mainPlan(plan::recognize(snapshot));
    for (auto const& [name, part] : lengths)
    {
        std::vector<Span> const& spans = plan[fieldOf(name)].spans;
        // The Party's right header is no field.
        int const number = spans.empty() ? static_cast<int>(paragraphStarting(snapshot, partyHeader)) : spans.back().paragraph;
        Paragraph const& paragraph = snapshot.paragraphs[static_cast<std::size_t>(number)];
        double const length = document::textWidth(paragraph.text, paragraph.runs.front().format);
        snapshot.lines.push_back({ number, length * part.to_number<double>() });
    }
}

check::Placements placementsFrom(Snapshot const& snapshot, json::object const& pages)
{
    std::vector<int> pageOf(snapshot.paragraphs.size(), 1);
    for (auto const& [start, page] : pages)
    {
        for (std::size_t i = paragraphStarting(snapshot, toUtf16(start)); i < pageOf.size(); ++i)
            pageOf[i] = page.to_number<int>();
    }
    return [pageOf](std::vector<int> const& paragraphs) {
        std::vector<document::Placement> placements;
        for (int const paragraph : paragraphs)
        {
            int const page = pageOf[static_cast<std::size_t>(paragraph)];
            placements.push_back({ page, page });
        }
        return placements;
    };
}
} // namespace kehoach::tests
