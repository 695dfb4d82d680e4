#include "core/check/kinds.hxx"
#include "core/check/look.hxx"
#include "core/check/pattern.hxx"
#include "core/text/money.hxx"
#include "core/text/unicode.hxx"

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace kehoach::check
{
namespace
{
namespace json = boost::json;
using law::Component;
using plan::Field;

struct NamedComponent
{
    std::string_view name;
    Component component;
};

constexpr NamedComponent components[] = {
    { "nationalName", Component::nationalName },
    { "motto", Component::motto },
    { "superior", Component::superior },
    { "issuer", Component::issuer },
    { "number", Component::number },
    { "placeDate", Component::placeDate },
    { "typeName", Component::typeName },
    { "subject", Component::subject },
    { "legalBasis", Component::legalBasis },
    { "body", Component::body },
    { "recipientsTitle", Component::recipientsTitle },
    { "recipients", Component::recipients },
    { "authority", Component::authority },
    { "position", Component::position },
    { "signerName", Component::signerName },
    { "appendixLabel", Component::appendixLabel },
    { "appendixTitle", Component::appendixTitle },
    { "appendixNote", Component::appendixNote },
};

/// The three lines an appendix begins with: "Phụ lục I", its title, "(Kèm theo …)".
std::vector<Span> appendixLines(Context const& context, Component component)
{
    static Pattern const alone(u"^phu luc(?: so)?\\s*[0-9ivx]*\\s*[.:]?$");
    std::vector<Span> spans;
    for (plan::Appendix const& appendix : context.plan.appendices)
    {
        if (!alone.occursIn(text::trim(context.texts.line(appendix.paragraph).folded)))
            continue;
        auto const whole = [&](int paragraph) {
            auto const length = context.snapshot.paragraphs[static_cast<std::size_t>(paragraph)].text.size();
            return Span{ paragraph, { 0, static_cast<std::uint32_t>(length) } };
        };
        if (component == Component::appendixLabel)
        {
            spans.push_back(whole(appendix.paragraph));
            continue;
        }
        // A title of more lines than that is none.
        for (int paragraph = appendix.paragraph + 1; paragraph < std::min(appendix.paragraph + 5, context.plan.end);
             ++paragraph)
        {
            document::Paragraph const& source = context.snapshot.paragraphs[static_cast<std::size_t>(paragraph)];
            std::u16string_view const line = text::trim(context.texts.line(paragraph).folded);
            if (line.empty())
                continue;
            if (line.starts_with(u"(kem theo") || line.starts_with(u"(ban hanh kem") || line.starts_with(u"(dinh kem"))
            {
                if (component == Component::appendixNote)
                    spans.push_back(whole(paragraph));
                break;
            }
            if (source.table >= 0 || source.format.alignment != document::Alignment::center || line.front() == u'(')
                break;
            // What follows its first line may be the subject of a form that is the appendix.
            if (component == Component::appendixTitle)
            {
                // The note may stand behind it, in the same paragraph.
                std::u16string const& text = context.snapshot.paragraphs[static_cast<std::size_t>(paragraph)].text;
                std::size_t end = std::min(text.find(u'('), text.size());
                while (end > 0 && text::isSpace(text[end - 1]))
                    --end;
                spans.push_back({ paragraph, { 0, static_cast<std::uint32_t>(end) } });
                break;
            }
        }
    }
    return spans;
}

/// Where the component stands.
std::vector<Span> spansOf(Context const& context, std::string_view name, Component component)
{
    plan::Plan const& plan = context.plan;
    std::vector<Span> spans;
    switch (component)
    {
    case Component::authority:
    case Component::position:
    case Component::signerName:
        if (auto const& span = component == Component::authority  ? plan.signature.authoritySpan
                               : component == Component::position ? plan.signature.positionSpan
                                                                  : plan.signature.nameSpan)
            spans.push_back(*span);
        return spans;
    case Component::recipients:
        for (plan::Recipient const& recipient : plan.recipients)
            spans.push_back(recipient.span);
        return spans;
    case Component::recipientsTitle:
        // The line stands at the head of the list, or just above it.
        if (!plan[Field::recipients].spans.empty())
        {
            int const list = plan[Field::recipients].spans.front().paragraph;
            for (int paragraph = list; paragraph >= std::max(plan.begin, list - 2); --paragraph)
            {
                Line const& line = context.texts.line(paragraph);
                std::u16string_view const text = text::trim(line.folded);
                if (text.starts_with(u"noi nhan"))
                    return { context.texts.span(
                        paragraph, { static_cast<std::uint32_t>(text.data() - line.folded.data()), 8 }) };
            }
        }
        return spans;
    case Component::legalBasis:
        for (plan::Citation const& citation : plan.citations)
        {
            if (citation.basis && citation.block)
                spans.push_back(citation.span);
        }
        return spans;
    case Component::appendixLabel:
    case Component::appendixTitle:
    case Component::appendixNote:
        return appendixLines(context, component);
    case Component::nationalName:
        return rightHeader(context);
    case Component::body:
        for (int paragraph : context.body)
        {
            document::Paragraph const& source =
                context.snapshot.paragraphs[static_cast<std::size_t>(paragraph)];
            if (source.isBody())
                spans.push_back({ paragraph, { 0, static_cast<std::uint32_t>(source.text.size()) } });
        }
        return spans;
    default:
        return plan[*parseField(name)].spans;
    }
}

std::u16string points(double size)
{
    return text::toFigures(text::Decimal{ std::lround(size * 10), 1 });
}

/// Deviation in one property: what is there and what should be, in the user's language.
struct Deviations
{
    std::u16string found, expected;
    document::Look mended; ///< what makes it right
    bool mendable = true;

    void add(std::u16string const& is, std::u16string const& shouldBe)
    {
        for (auto [list, word] : { std::pair(&found, &is), std::pair(&expected, &shouldBe) })
        {
            if (!list->empty())
                *list += u", ";
            *list += *word;
        }
    }
};

/// `line` is the whole of what the component has on that line: a run of one letter, or an abbreviation
/// in bold, is not yet "in capitals".
Deviations deviationsOf(Context const& context, document::Run const& run, std::u16string_view line,
                        law::ComponentFormat const& wanted)
{
    Deviations deviations;
    auto const say = [&](char const* key, std::map<std::string, std::u16string> arguments = {}) {
        return context.messages.text({ std::string("check.look.") + key, std::move(arguments) });
    };
    document::CharacterFormat const& format = run.format;
    if (wanted.minSize > 0 && (format.size < wanted.minSize - 0.25 || format.size > wanted.maxSize + 0.25))
    {
        std::u16string range = points(wanted.minSize);
        if (wanted.maxSize > wanted.minSize)
            range += u"–" + points(wanted.maxSize);
        deviations.add(say("size", { { "size", points(format.size) } }), say("size", { { "size", range } }));
        deviations.mended.size = std::clamp(format.size, wanted.minSize, std::max(wanted.minSize, wanted.maxSize));
    }
    if (wanted.bold && format.bold != *wanted.bold)
    {
        deviations.mended.bold = wanted.bold;
        deviations.add(say(format.bold ? "bold" : "not-bold"), say(*wanted.bold ? "bold" : "not-bold"));
    }
    if (wanted.italic && format.italic != *wanted.italic)
    {
        deviations.mended.italic = wanted.italic;
        deviations.add(say(format.italic ? "italic" : "upright"), say(*wanted.italic ? "italic" : "upright"));
    }
    if (wanted.underline && format.underline != *wanted.underline)
    {
        deviations.mendable = false;
        deviations.add(say(format.underline ? "underlined" : "not-underlined"),
                       say(*wanted.underline ? "underlined" : "not-underlined"));
    }
    if (wanted.capitals)
    {
        bool const capitals = format.capitals || text::isAllCapitals(line);
        if (capitals != *wanted.capitals)
        {
            // Typed capitals cannot be made small letters: which of them stay is not known.
            deviations.mendable &= *wanted.capitals || !text::isAllCapitals(line);
            deviations.mended.capitals = wanted.capitals;
            deviations.add(say(capitals ? "capitals" : "lower"),
                           say(*wanted.capitals ? "capitals" : "lower"));
        }
    }
    return deviations;
}

char const* nameOf(document::Alignment alignment)
{
    switch (alignment)
    {
    case document::Alignment::center:
        return "center";
    case document::Alignment::right:
        return "right";
    case document::Alignment::justified:
        return "justified";
    default:
        return "left";
    }
}

/// "Được trình bày canh giữa" (Phụ lục I, II). Only in a cell, a frame or a line of the page's own: what is
/// put in its place with tabs or blanks has no alignment to speak of.
void compareAlignment(Context const& context, Span const& span, law::ComponentFormat const& wanted,
                      Deviations& deviations)
{
    document::Paragraph const& paragraph = context.snapshot.paragraphs[static_cast<std::size_t>(span.paragraph)];
    std::u16string_view const typed = paragraph.text;
    bool const byHand = typed.find(u'\t') != std::u16string_view::npos || typed.find(u"    ") != std::u16string_view::npos ||
                        paragraph.format.left > 15 || paragraph.format.firstLine > 15;
    if (wanted.alignment != document::Alignment::center || byHand ||
        paragraph.format.alignment == document::Alignment::center || span.range.start > 3)
        return;
    auto const say = [&](document::Alignment alignment) {
        return context.messages.text(std::string("check.look.align-") + nameOf(alignment));
    };
    deviations.mended.alignment = document::Alignment::center;
    deviations.add(say(paragraph.format.alignment), say(document::Alignment::center));
}
} // namespace

Finder makeFormatFinder(json::object const& entry)
{
    std::string const name = law::requiredId(entry, "component");
    for (NamedComponent const& known : components)
    {
        if (known.name != name)
            continue;
        return [known](Context const& context) -> std::vector<Hit> {
            auto const wanted = context.profile.components.find(known.component);
            if (wanted == context.profile.components.end())
                return {};
            std::vector<Hit> hits; // one at the first place, with the looks of all
            bool mendable = true;
            for (Span const& span : spansOf(context, known.name, known.component))
            {
                std::u16string_view const line = text::trim(context.texts.text(span));
                // "(Kèm theo …)" below the subject has a look of its own.
                if (line.starts_with(u'(') && known.component != Component::appendixNote)
                    continue;
                document::Paragraph const& paragraph =
                    context.snapshot.paragraphs[static_cast<std::size_t>(span.paragraph)];
                for (document::Run const& run : paragraph.runs)
                {
                    std::uint32_t const start = std::max(run.range.start, span.range.start);
                    std::uint32_t const end = std::min(run.range.end(), span.range.end());
                    if (start >= end || run.deleted || run.hidden)
                        continue;
                    Span const part{ span.paragraph, { start, end - start } };
                    if (text::trim(context.texts.text(part)).empty())
                        continue;
                    Deviations deviations = deviationsOf(context, run, line, wanted->second);
                    compareAlignment(context, span, wanted->second, deviations);
                    if (deviations.found.empty())
                        continue;
                    if (hits.empty())
                    {
                        hits.push_back(context.at(part));
                        hits.front().arguments["found"] = deviations.found;
                        hits.front().arguments["expected"] = deviations.expected;
                    }
                    mendable &= deviations.mendable;
                    hits.front().looks.push_back({ part, std::move(deviations.mended) });
                }
            }
            if (!mendable)
                hits.front().looks.clear();
            return hits;
        };
    }
    throw std::invalid_argument("component: " + name);
}
} // namespace kehoach::check
