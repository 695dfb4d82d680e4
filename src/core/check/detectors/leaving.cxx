#include "core/check/detectors.hxx"
#include "core/text/money.hxx"
#include "core/text/unicode.hxx"

#include <algorithm>

namespace kehoach::check
{
namespace
{
namespace json = boost::json;
using plan::Field;

// What a file carries beside the text a reader sees, and what another computer shows otherwise.

/// The paragraphs of the plan and those of headers, footers and notes, which belong to every document of the file.
template <class Visit> void visit(Context const& context, Visit const& visit)
{
    auto const& paragraphs = context.snapshot.paragraphs;
    for (int number = 0; number < static_cast<int>(paragraphs.size()); ++number)
    {
        document::Paragraph const& paragraph = paragraphs[static_cast<std::size_t>(number)];
        bool const inPlan = number >= context.plan.begin && number < context.plan.end;
        bool const outside = paragraph.area != document::Area::body && paragraph.area != document::Area::frame;
        if (inPlan || outside)
            visit(number, paragraph);
    }
}

std::vector<Hit> hiddenText(Context const& context, json::object const&)
{
    Hit hit;
    std::size_t count = 0;
    visit(context, [&](int number, document::Paragraph const& paragraph) {
        for (document::Run const& run : paragraph.runs)
        {
            std::u16string const hidden = text::squeeze(run.range.of(paragraph.text));
            if (!run.hidden || run.deleted || hidden.empty())
                continue;
            if (count++ == 0)
            {
                hit.where = Span{ number, run.range };
                hit.arguments["found"] = hidden.substr(0, 60);
            }
        }
    });
    if (count == 0)
        return {};
    hit.arguments["count"] = text::toFigures(count);
    return { std::move(hit) };
}

std::vector<Hit> authorNamed(Context const& context, json::object const&)
{
    std::u16string found = context.snapshot.author;
    if (std::u16string const& last = context.snapshot.lastAuthor; !last.empty() && last != found)
        found += (found.empty() ? u"" : u", ") + last;
    if (found.empty())
        return {};
    Hit hit;
    hit.arguments["found"] = found;
    return { std::move(hit) };
}

/// The names a font is looked for by: "Times New Roman;Liberation Serif" is a list.
bool isThere(std::u16string_view names, std::set<std::u16string> const& fonts)
{
    while (!names.empty())
    {
        std::size_t const end = std::min(names.find(u';'), names.size());
        if (fonts.contains(std::u16string(text::trim(names.substr(0, end)))))
            return true;
        names.remove_prefix(std::min(end + 1, names.size()));
    }
    return false;
}

/// Fonts that are shown, printed and exported as another one here. Those of old encodings are named by the rules
/// on encoding.
std::vector<Hit> fontMissing(Context const& context, json::object const&)
{
    if (!context.fonts || context.fonts->empty())
        return {};
    std::map<std::u16string, Hit> missing;
    visit(context, [&](int number, document::Paragraph const& paragraph) {
        for (document::Run const& run : paragraph.runs)
        {
            std::u16string const& font = *run.format.font;
            if (run.deleted || run.hidden || font.empty() || font.front() == u'.' || font.starts_with(u"VNI") ||
                text::trim(run.range.of(paragraph.text)).empty() || missing.contains(font) || isThere(font, *context.fonts))
                continue;
            Hit hit;
            hit.where = Span{ number, run.range };
            hit.arguments["found"] = font;
            missing.emplace(font, std::move(hit));
        }
    });
    std::vector<Hit> hits;
    for (auto& [font, hit] : missing)
        hits.push_back(std::move(hit));
    return hits;
}

/// A picture between the position and the name of who signs, or in the same cell of a table.
std::vector<Hit> signaturePicture(Context const& context, json::object const&)
{
    std::vector<Span> const& spans = context.plan[Field::signature].spans;
    if (spans.empty())
        return {};
    auto const [first, last] = std::ranges::minmax(spans, {}, &Span::paragraph);
    auto const& paragraphs = context.snapshot.paragraphs;
    document::Paragraph const& signature = paragraphs[static_cast<std::size_t>(first.paragraph)];
    for (document::Picture const& picture : context.snapshot.pictures)
    {
        if (picture.paragraph < 0)
            continue;
        document::Paragraph const& holder = paragraphs[static_cast<std::size_t>(picture.paragraph)];
        bool const between = picture.paragraph >= first.paragraph && picture.paragraph <= last.paragraph;
        bool const sameCell = signature.table >= 0 && holder.table == signature.table && holder.row == signature.row &&
                              holder.column == signature.column;
        if (!(signature.table >= 0 ? sameCell : between))
            continue;
        Hit hit = context.at(first);
        hit.arguments["found"] = picture.name;
        return { std::move(hit) };
    }
    return {};
}

constexpr NamedDetector table[] = {
    { "hiddenText", hiddenText },
    { "authorNamed", authorNamed },
    { "fontMissing", fontMissing },
    { "signaturePicture", signaturePicture },
};
} // namespace

std::span<NamedDetector const> leavingDetectors()
{
    return table;
}
} // namespace kehoach::check
