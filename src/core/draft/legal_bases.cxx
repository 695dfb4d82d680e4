#include "core/draft/legal_bases.hxx"

#include "core/draft/composer.hxx"
#include "core/text/unicode.hxx"

#include <algorithm>
#include <tuple>

namespace kehoach::draft
{
namespace
{
constexpr std::u16string_view begin = u"Căn cứ ";

/// "Về công tác văn thư" goes on in small letters where it follows the number.
std::u16string asSubject(law::Instrument const& instrument)
{
    std::u16string subject = instrument.title;
    if (!instrument.isLaw() && !subject.empty())
        subject.replace(0, 1, text::toLower(subject.substr(0, 1)));
    return subject;
}

/// The order of bases: by rank, then by date; one without a date comes last.
auto orderOf(int rank, std::optional<Date> date)
{
    return std::tuple(rank, !date, date.value_or(Date{}));
}

document::Fragment linesOf(std::vector<std::u16string> const& bases, std::u16string_view last,
                           law::Profile const& profile)
{
    Each each;
    each.list = "legalBases";
    each.style = law::Component::legalBasis;
    each.as = "basis";
    each.text = u"{basisLine}";
    each.between = u";";
    each.last = last;
    Template lines;
    lines.blocks.push_back({ std::move(each) });
    lines.guidance = std::make_shared<Guidance const>();
    Parameters parameters;
    parameters.content.legalBases = bases;
    Composer composer(Fields(parameters, profile), profile);
    composer.add(lines, 0);
    return composer.finish();
}

/// The mark that closes a paragraph, with its place; an empty stretch at the end where there is none.
document::Span endMarkOf(document::Snapshot const& snapshot, int paragraph)
{
    std::u16string const& text = snapshot.paragraphs[static_cast<std::size_t>(paragraph)].text;
    auto end = text.size();
    while (end > 0 && text::isSpace(text[end - 1]))
        --end;
    bool const marked = end > 0 && std::u16string_view(u";,.").find(text[end - 1]) != std::u16string_view::npos;
    return { paragraph, { static_cast<std::uint32_t>(marked ? end - 1 : end), marked ? 1U : 0U } };
}
} // namespace

void sortByOrder(std::vector<Basis>& bases)
{
    std::ranges::stable_sort(bases, {}, [](Basis const& basis) { return orderOf(basis.rank, basis.date); });
}

Standing standingOf(law::Instrument const& instrument, Date date)
{
    if ((instrument.issued && *instrument.issued > date) ||
        (instrument.effective.from && *instrument.effective.from > date))
        return Standing::notYet;
    if (instrument.effective.to && *instrument.effective.to < date)
        return Standing::ended;
    return instrument.effective.from ? Standing::inForce : Standing::unknown;
}

std::u16string basisOf(law::Instrument const& instrument, law::Profile const& profile)
{
    std::u16string dated;
    if (instrument.issued)
        dated = text::fillIn(profile.datedPattern, { { "written", text::toWrittenDate(*instrument.issued) },
                                                     { "display", text::toDisplayDate(*instrument.issued) } });
    return std::u16string(begin) + text::fillIn(instrument.isLaw() ? profile.lawPattern : profile.citationPattern,
                                                { { "kind", instrument.kind },
                                                  { "number", instrument.number },
                                                  { "dated", dated },
                                                  { "issuer", instrument.issuer },
                                                  { "subject", asSubject(instrument) } });
}

Basis toBasis(law::Instrument const& instrument, law::Profile const& profile, law::Catalogue const& catalogue)
{
    return { basisOf(instrument, profile), catalogue.rank(instrument.kind, instrument.issuer), instrument.issued };
}

Basis toBasis(std::u16string_view words, law::Catalogue const& catalogue)
{
    Basis basis;
    basis.text = text::squeeze(words);
    if (!text::fold(basis.text).starts_with(text::fold(begin)))
        basis.text = std::u16string(begin) + basis.text;
    document::Snapshot const line = document::fromPlainText(u"KẾ HOẠCH\nTổ chức hội nghị\n" + basis.text + u";\n");
    std::vector<plan::Plan> const documents = plan::recognize(line);
    std::vector<plan::Citation> const& citations = plan::mainPlan(documents).citations;
    basis.rank = citations.empty() ? catalogue.rank({}, {})
                                   : catalogue.rank(citations.front().kind, citations.front().issuer);
    if (!citations.empty())
        basis.date = citations.front().date;
    return basis;
}

law::Instrument toInstrument(std::u16string_view words)
{
    std::u16string const line = toBasis(words, {}).text;
    document::Snapshot const snapshot = document::fromPlainText(u"KẾ HOẠCH\nTổ chức hội nghị\n" + line + u";\n");
    std::vector<plan::Plan> const documents = plan::recognize(snapshot);
    std::vector<plan::Citation> const& citations = plan::mainPlan(documents).citations;
    if (citations.empty() || citations.front().number.empty() || citations.front().kind.empty() ||
        citations.front().issuer.empty())
        throw text::Error({ "draft.no-citation", {} });
    plan::Citation const& citation = citations.front();
    law::Instrument made;
    made.number = citation.number;
    made.kind = citation.kind;
    made.issuer = citation.issuer;
    made.title = citation.subject;
    made.issued = citation.date;
    if (!made.title.empty())
        made.title.replace(0, 1, text::toUpper(made.title.substr(0, 1)));
    else
        made.title = made.kind + u' ' + made.number;
    return made;
}

std::optional<Completion> completion(plan::Plan const& plan, document::Snapshot const& snapshot, document::Span const& caret,
                                     law::Catalogue const& catalogue, law::Profile const& profile)
{
    auto const whole = [&](law::Instrument const& instrument, document::Span const& span) {
        return Completion{ span, basisOf(instrument, profile).substr(begin.size()) };
    };
    auto const holds = [&](document::Span const& span) {
        return span.paragraph == caret.paragraph && span.range.start <= caret.range.end() &&
               caret.range.start <= span.range.end();
    };
    for (plan::Citation const& citation : plan.citations)
    {
        if (!holds(citation.span))
            continue;
        bool const kind = citation.kindSpan.paragraph == citation.span.paragraph;
        document::Span span = citation.span;
        std::uint32_t const start = kind                       ? citation.kindSpan.range.start
                                    : !citation.number.empty() ? citation.numberSpan.range.start
                                                               : span.range.start;
        span.range = { start, span.range.end() - start };
        std::u16string_view const text = snapshot.paragraphs[static_cast<std::size_t>(span.paragraph)].text;
        law::Instrument const* instrument = citation.number.empty() ? nullptr : catalogue.find(citation.number);
        if (!instrument && kind)
            instrument = catalogue.findByName(
                citation.kind, text::trim(text::normalize(span.range.of(text).substr(citation.kindSpan.range.length)).text),
                citation.date, {});
        if (instrument)
            return whole(*instrument, span);
    }
    // "30/2020/NĐ-CP" typed alone
    std::u16string_view const text = snapshot.paragraphs[static_cast<std::size_t>(caret.paragraph)].text;
    auto const parts = [](char16_t unit) { return text::isSpace(unit) || std::u16string_view(u",;()").find(unit) != std::u16string_view::npos; };
    std::size_t from = std::min<std::size_t>(caret.range.start, text.size()), to = from;
    while (from > 0 && !parts(text[from - 1]))
        --from;
    while (to < text.size() && !parts(text[to]))
        ++to;
    while (to > from && text[to - 1] == u'.')
        --to;
    law::Instrument const* const instrument =
        to > from ? catalogue.find(text::normalize(text.substr(from, to - from)).text) : nullptr;
    if (!instrument)
        return {};
    // "Nghị định số 30/2020/NĐ-CP": what stands in front says it already.
    std::u16string const folded = text::fold(text::normalize(text.substr(0, from)).text);
    for (std::u16string const& lead : { text::fold(instrument->kind) + u" so ", text::fold(instrument->kind) + u" " })
        if (folded.size() == from && folded.ends_with(lead))
        {
            from -= lead.size();
            break;
        }
    return whole(*instrument, { caret.paragraph, { static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(to - from) } });
}

document::Fragment toFragment(std::vector<Basis> bases, law::Profile const& profile)
{
    sortByOrder(bases);
    std::vector<std::u16string> lines;
    for (Basis const& basis : bases)
        lines.push_back(basis.text);
    return linesOf(lines, profile.basisEnd, profile);
}

BasisInsertion placeBases(std::vector<Basis> bases, law::Catalogue const& catalogue, law::Profile const& profile,
                          Sections const& sections, plan::Plan const& plan, document::Snapshot const& snapshot)
{
    sortByOrder(bases);
    std::vector<plan::Citation const*> present;
    plan::Citation const* firstInText = nullptr;
    for (plan::Citation const& citation : plan.citations)
    {
        bool const alone = present.empty() || present.back()->span.paragraph != citation.span.paragraph;
        if (!citation.basis || !snapshot.paragraphs[static_cast<std::size_t>(citation.span.paragraph)].isBody())
            continue;
        if (citation.block && alone)
            present.push_back(&citation);
        else if (!citation.block && !firstInText)
            firstInText = &citation;
    }

    BasisInsertion insertion;
    if (present.empty())
    {
        std::optional<Place> place;
        if (firstInText)
            place = Place{ firstInText->span.paragraph, true };
        else
        {
            std::vector<SectionTemplate> const all = sections.list();
            auto const section = std::ranges::find(all, "legal-basis", &SectionTemplate::id);
            if (section != all.end())
                place = placeOf(*section, all, plan, snapshot);
        }
        if (place)
            insertion.groups.push_back({ *place, toFragment(std::move(bases), profile) });
        return insertion;
    }

    // Behind which of those present each one goes; 0 = in front of the first.
    std::map<std::size_t, std::vector<std::u16string>> groups;
    for (Basis const& basis : bases)
    {
        std::size_t index = present.size();
        while (index > 0 &&
               orderOf(basis.rank, basis.date) <
                   orderOf(catalogue.rank(present[index - 1]->kind, present[index - 1]->issuer), present[index - 1]->date))
            --index;
        groups[index].push_back(basis.text);
    }
    for (auto const& [index, lines] : groups)
    {
        std::u16string last = u";";
        if (index == present.size())
        {
            // The mark that closed the last one closes the new last one.
            document::Span const mark = endMarkOf(snapshot, present.back()->span.paragraph);
            std::u16string const& text = snapshot.paragraphs[static_cast<std::size_t>(mark.paragraph)].text;
            std::u16string const found(mark.range.of(text));
            last = found.empty() ? profile.basisEnd : found;
            if (found != u";")
            {
                document::Edit edit;
                edit.span = mark;
                if (found.empty() && mark.range.start > 0)
                    edit.span.range = { mark.range.start - 1, 1 };
                edit.expected = edit.span.range.of(text);
                edit.replacement = found.empty() ? edit.expected + u";" : u";";
                insertion.edits.push_back(std::move(edit));
            }
        }
        Place const place = index == 0 ? Place{ present.front()->span.paragraph, true }
                                       : Place{ present[index - 1]->span.paragraph, false };
        insertion.groups.push_back({ place, linesOf(lines, last, profile) });
    }
    return insertion;
}
} // namespace kehoach::draft
