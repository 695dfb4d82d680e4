#include "rules/example.hxx"

#include "core/text/unicode.hxx"
#include "rules/example_looks.hxx"

#include <algorithm>
#include <cstdlib>
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
using text::toUtf16;

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

} // namespace

std::filesystem::path extensionFolder()
{
    char const* const copy = std::getenv("KEHOACH_RULES_OF");
    return copy ? copy : KEHOACH_EXTENSION_DIR;
}

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
