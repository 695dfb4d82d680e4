#include "rules/example.hxx"

#include "core/document/text_width.hxx"
#include "core/text/unicode.hxx"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace kehoach::tests
{
namespace
{
namespace json = boost::json;
using document::Paragraph;
using document::Snapshot;
using document::Span;
using plan::Field;
using text::toUtf16;

std::u16string const partyHeader = u"ĐẢNG CỘNG SẢN VIỆT NAM";

std::string textOf(json::object const& object, char const* member, std::string const& otherwise = {})
{
    auto const* value = object.if_contains(member);
    return value ? std::string(value->as_string()) : otherwise;
}

std::vector<std::u16string> linesOf(std::u16string const& text)
{
    std::vector<std::u16string> lines(1);
    for (char16_t unit : text)
    {
        if (unit == u'\n')
            lines.emplace_back();
        else
            lines.back() += unit;
    }
    return lines;
}

void insertLines(Snapshot& snapshot, std::size_t position, std::u16string const& text)
{
    for (std::u16string const& line : linesOf(text))
    {
        Paragraph paragraph;
        paragraph.text = line;
        snapshot.paragraphs.insert(snapshot.paragraphs.begin() + static_cast<long>(position++), paragraph);
    }
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

/// Takes the lines of the field out and puts `text` where they began.
void replaceField(Snapshot& snapshot, std::string const& name, std::optional<std::u16string> const& text)
{
    plan::Plan const plan = plan::mainPlan(plan::recognize(snapshot));
    std::vector<Span> const& spans = plan[fieldOf(name)].spans;
    if (spans.empty())
        throw std::invalid_argument("the base has no " + name);
    std::vector<int> paragraphs;
    for (Span const& span : spans)
        paragraphs.push_back(span.paragraph);
    std::sort(paragraphs.begin(), paragraphs.end());
    paragraphs.erase(std::unique(paragraphs.begin(), paragraphs.end()), paragraphs.end());
    for (auto paragraph = paragraphs.rbegin(); paragraph != paragraphs.rend(); ++paragraph)
        snapshot.paragraphs.erase(snapshot.paragraphs.begin() + *paragraph);
    if (text)
        insertLines(snapshot, static_cast<std::size_t>(paragraphs.front()), *text);
}

void replaceText(Snapshot& snapshot, std::u16string const& what, std::u16string const& by)
{
    for (std::size_t i = 0; i < snapshot.paragraphs.size(); ++i)
    {
        std::u16string& text = snapshot.paragraphs[i].text;
        std::size_t const found = text.find(what);
        if (found == std::u16string::npos)
            continue;
        text.replace(found, what.size(), by);
        std::u16string const whole = text;
        snapshot.paragraphs.erase(snapshot.paragraphs.begin() + static_cast<long>(i));
        insertLines(snapshot, i, whole);
        return;
    }
    throw std::invalid_argument("not in the base: " + text::toUtf8(what));
}

/// The first paragraph whose text begins so.
std::size_t paragraphStarting(Snapshot const& snapshot, std::u16string const& start)
{
    for (std::size_t i = 0; i < snapshot.paragraphs.size(); ++i)
    {
        if (snapshot.paragraphs[i].text.starts_with(start))
            return i;
    }
    throw std::invalid_argument("not in the base: " + text::toUtf8(start));
}

/// A table before the section on organisation; a row is one text, its cells parted by '|'.
void insertTable(Snapshot& snapshot, json::array const& rows, std::u16string const& after)
{
    std::size_t position = paragraphStarting(snapshot, u"V. TỔ CHỨC");
    if (!after.empty())
        insertLines(snapshot, position, after);
    document::Table table;
    table.name = u"Table1";
    table.rows = static_cast<int>(rows.size());
    for (std::size_t row = 0; row < rows.size(); ++row)
    {
        std::u16string cells = toUtf16(std::string_view(rows[row].as_string()));
        std::replace(cells.begin(), cells.end(), u'|', u'\n');
        int column = 0;
        for (std::u16string const& cell : linesOf(cells))
        {
            Paragraph paragraph;
            paragraph.text = text::trim(cell);
            paragraph.table = 0;
            paragraph.row = static_cast<int>(row);
            paragraph.column = column++;
            table.paragraphs.push_back(static_cast<int>(position));
            snapshot.paragraphs.insert(snapshot.paragraphs.begin() + static_cast<long>(position++),
                                       paragraph);
        }
        table.columns = std::max(table.columns, column);
    }
    snapshot.tables.push_back(table);
}

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

/// The page as the example wants it: lengths in mm, "pageNumber": "header" or "footer" with "centered",
/// "onFirst" and "size".
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

/// Every recognised component as the profile wants it, then with the look the example gives it.
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
            format.font = toUtf16(textOf(properties, "font", text::toUtf8(format.font)));
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

/// A drawn line below each of these fields, as long as that part of its text.
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

/// The page on which each of the named paragraphs begins; what stands above the first is on page 1.
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
} // namespace

Snapshot readBase(std::string const& name)
{
    std::ifstream file(std::string(KEHOACH_RULE_BASES) + '/' + name + ".txt", std::ios::binary);
    if (!file)
        throw std::invalid_argument("no base " + name);
    std::string const bytes{ std::istreambuf_iterator<char>(file), {} };
    return document::fromPlainText(toUtf16(bytes));
}

Example makeExample(json::object const& example, std::vector<law::Profile> const& profiles)
{
    using namespace std::chrono_literals;
    std::string const base = textOf(example, "base", "mttq-2020");
    Example result{ readBase(base), {} };
    Snapshot& snapshot = result.snapshot;
    result.options.today = 2026y / 11 / 1;
    result.options.stage = check::parseStage(textOf(example, "stage", "submitted")).value();
    result.options.profile = textOf(example, "profile");
    if (auto const asOf = textOf(example, "asOf"); !asOf.empty())
        result.options.asOf = text::parseIsoDate(asOf).value();

    if (example.contains("field"))
        replaceField(snapshot, textOf(example, "field"), toUtf16(textOf(example, "text")));
    else if (example.contains("text"))
        insertLines(snapshot, paragraphStarting(snapshot, u"III"), toUtf16(textOf(example, "text")));
    if (auto const* removed = example.if_contains("remove"))
    {
        for (json::value const& field : removed->is_array() ? removed->as_array() : json::array{ *removed })
            replaceField(snapshot, std::string(field.as_string()), {});
    }
    if (auto const* replaced = example.if_contains("replace"))
    {
        json::array const& pair = replaced->as_array();
        for (std::size_t i = 0; i + 1 < pair.size(); i += 2)
            replaceText(snapshot, toUtf16(std::string_view(pair[i].as_string())),
                        toUtf16(std::string_view(pair[i + 1].as_string())));
    }
    if (auto const* rows = example.if_contains("table"))
        insertTable(snapshot, rows->as_array(), toUtf16(textOf(example, "after")));
    if (auto const* value = example.if_contains("comments"))
        snapshot.comments = value->to_number<int>();
    if (auto const* value = example.if_contains("trackedChanges"))
        snapshot.trackedChanges = value->as_bool();
    result.options.leaving = example.contains("leaving") && example.at("leaving").as_bool();
    snapshot.author = toUtf16(textOf(example, "author"));
    snapshot.lastAuthor = toUtf16(textOf(example, "lastAuthor"));
    if (auto const* hidden = example.if_contains("hidden"))
    {
        Paragraph& paragraph =
            snapshot.paragraphs[paragraphStarting(snapshot, toUtf16(std::string_view(hidden->as_string())))];
        document::Run run;
        run.range = { 0, static_cast<std::uint32_t>(paragraph.text.size()) };
        run.hidden = true;
        paragraph.runs = { run };
    }
    if (auto const* picture = example.if_contains("picture"))
        snapshot.pictures.push_back(
            { static_cast<int>(paragraphStarting(snapshot, toUtf16(std::string_view(picture->as_string())))), u"Image1" });
    if (auto const* fonts = example.if_contains("fonts"))
    {
        for (json::value const& font : fonts->as_array())
            result.options.fonts.insert(toUtf16(std::string_view(font.as_string())));
    }
    if (auto const* looks = example.if_contains("look"))
    {
        std::string const family = base.substr(0, base.find('-'));
        for (law::Profile const& profile : profiles)
        {
            if (profile.id == family || profile.id == result.options.profile)
                dress(snapshot, profile, looks->as_object());
        }
    }
    if (auto const* page = example.if_contains("page"))
        layOut(snapshot, page->as_object());
    if (auto const* lines = example.if_contains("lines"))
        drawLines(snapshot, lines->as_object());
    if (auto const* pages = example.if_contains("pages"))
        result.options.placements = placementsFrom(snapshot, pages->as_object());
    if (auto const* office = example.if_contains("office"))
    {
        check::OfficeNames names;
        for (auto [member, text] : { std::pair("superior", &check::OfficeNames::superior),
                                     std::pair("issuer", &check::OfficeNames::issuer),
                                     std::pair("symbol", &check::OfficeNames::symbol),
                                     std::pair("place", &check::OfficeNames::place),
                                     std::pair("position", &check::OfficeNames::position) })
            names.*text = toUtf16(textOf(office->as_object(), member));
        result.options.office = std::move(names);
    }
    return result;
}

Snapshot applied(Snapshot snapshot, check::Finding const& finding)
{
    Paragraph& paragraph = snapshot.paragraphs[static_cast<std::size_t>(finding.where->paragraph)];
    paragraph.text.replace(finding.where->range.start, finding.where->range.length, *finding.replacement);
    if (!paragraph.runs.empty())
        paragraph.runs = { { { 0, static_cast<std::uint32_t>(paragraph.text.size()) },
                             paragraph.runs.front().format } };
    return snapshot;
}
} // namespace kehoach::tests
