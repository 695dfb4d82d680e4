#include "core/draft/renewal.hxx"

#include "core/document/amended.hxx"
#include "core/document/readable.hxx"
#include "core/draft/legal_bases.hxx"
#include "core/draft/restating.hxx"
#include "core/plan/lines.hxx"
#include "core/text/unicode.hxx"

#include <algorithm>
#include <array>

namespace kehoach::draft
{
namespace
{
using Words = std::u16string_view;

constexpr std::size_t yearLength = 4;

std::u16string digitsOf(int value)
{
    return text::toUtf16(std::to_string(value));
}

bool isYearAt(Words text, std::size_t at, Words year)
{
    auto const digit = [&](std::size_t position) { return position < text.size() && text::isDigit(text[position]); };
    return text.substr(at).starts_with(year) && !(at > 0 && digit(at - 1)) && !digit(at + year.size());
}

/// "2020-2025", "2016 - 2020": one end of a period.
bool isPeriod(Words text, std::size_t at)
{
    auto const dash = [](char16_t unit) { return unit == u'-' || unit == u'–'; };
    std::size_t end = at + yearLength, begin = at;
    while (end < text.size() && text::isSpace(text[end]))
        ++end;
    while (begin > 0 && text::isSpace(text[begin - 1]))
        --begin;
    bool const behind = end + 1 < text.size() && dash(text[end]) &&
                        (text::isDigit(text[end + 1]) || (text[end + 1] == u' ' && end + 2 < text.size() && text::isDigit(text[end + 2])));
    bool const before = begin > 1 && dash(text[begin - 1]) && (text::isDigit(text[begin - 2]) || text[begin - 2] == u' ');
    return behind || before;
}

/// What stands in front says that the year is one that was.
bool speaksOfThePast(Words folded, std::size_t at)
{
    constexpr auto words = std::to_array<Words>({ u"ket qua", u"tu nam", u"giai doan", u"nhiem ky", u"khoa", u"da dat",
                                                  u"tong ket", u"so ket", u"so voi" });
    constexpr std::size_t near = 30;
    Words const before = folded.substr(at > near ? at - near : 0, std::min(at, near));
    return std::ranges::any_of(words, [&](Words word) { return plan::hasPhrase(before, word); });
}

class Renewal
{
public:
    Renewal(plan::Plan const& plan, document::Snapshot const& snapshot, RenewalOptions const& options)
        : m_plan(plan)
        , m_snapshot(snapshot)
        , m_options(options)
        , m_old(yearOf(plan, snapshot))
        , m_new(static_cast<int>(options.date.year()))
        , m_texts(snapshot)
    {
        for (plan::Line& line : plan::readLines(snapshot, m_texts))
            if (line.area == document::Area::header || (line.paragraph >= plan.begin && line.paragraph < plan.end))
                m_lines.push_back(std::move(line));
    }

    std::vector<Renewed> run()
    {
        renewHeader();
        renewCitations();
        renewUnits();
        if (m_old && *m_old != m_new)
            for (plan::Line const& line : m_lines)
                renewYears(line);
        std::vector<Renewed> kept;
        for (Renewed& one : m_found)
            if (std::ranges::none_of(kept, [&](Renewed const& other) { return overlap(one.where, other.where); }))
                kept.push_back(std::move(one));
        std::ranges::stable_sort(kept, {}, [](Renewed const& one) {
            return std::pair(one.where.paragraph, one.where.range.start);
        });
        return kept;
    }

private:
    static bool overlap(document::Span const& one, document::Span const& other)
    {
        return one.paragraph == other.paragraph && one.range.start < other.range.end() &&
               other.range.start < one.range.end();
    }

    std::u16string raw(document::Span const& span) const
    {
        return std::u16string(span.range.of(m_snapshot.paragraphs[static_cast<std::size_t>(span.paragraph)].text));
    }

    void change(document::Span const& where, std::u16string_view replacement, text::Message note, bool decide)
    {
        Renewed one{ where, raw(where), std::u16string(replacement), {}, std::move(note), decide };
        if (one.before == one.after)
            return;
        one.edits = document::smallestEdits(m_snapshot, where, replacement);
        m_found.push_back(std::move(one));
    }

    void decide(document::Span const& where, text::Message note)
    {
        std::u16string const text = raw(where);
        m_found.push_back({ where, text, text, {}, std::move(note), true });
    }

    // Number and date go as in Sửa thông tin kế hoạch, to every place that says them.
    void renewHeader()
    {
        NewValues values;
        values[static_cast<std::size_t>(Statement::number)] = std::u16string();
        std::u16string const shown = text::toDisplayDate(m_options.date);
        values[static_cast<std::size_t>(Statement::date)] = m_options.dayKnown ? shown : shown.substr(shown.find(u'/') + 1);
        for (Restated& one : restate(m_plan, m_snapshot, values))
        {
            if (one.byHand)
                decide(one.where, *one.byHand);
            else
                m_found.push_back({ one.where, one.before, one.after, std::move(one.edits),
                                    { one.statement == Statement::number ? "renew.number" : "renew.date", {} },
                                    false });
        }
    }

    law::Instrument const* instrumentOf(plan::Citation const& citation) const
    {
        if (!citation.number.empty())
            return m_options.catalogue->find(citation.number);
        if (citation.kind.empty() || citation.kindSpan.paragraph != citation.span.paragraph)
            return nullptr;
        document::Span const rest{ citation.span.paragraph,
                                   { citation.kindSpan.range.end(),
                                     citation.span.range.end() - citation.kindSpan.range.end() } };
        return m_options.catalogue->findByName(citation.kind, text::trim(text::normalize(raw(rest)).text), citation.date, {});
    }

    /// What took its place and is in force on the day; null where the catalogue does not know.
    law::Instrument const* successorOf(law::Instrument const& instrument) const
    {
        law::Instrument const* now = &instrument;
        for (int steps = 0; now && !now->replacedBy.empty() && steps < 5; ++steps)
        {
            now = m_options.catalogue->find(now->replacedBy);
            if (now && standingOf(*now, m_options.date) != Standing::ended)
                return now;
        }
        return nullptr;
    }

    /// A citation that is its line's only one and a basis: from its kind to the mark that ends it.
    std::optional<document::Span> wholeBasis(plan::Citation const& citation) const
    {
        auto const here = std::ranges::count_if(m_plan.citations, [&](plan::Citation const& other) {
            return other.span.paragraph == citation.span.paragraph;
        });
        if (!citation.block || here != 1 || citation.kindSpan.paragraph != citation.span.paragraph)
            return {};
        std::u16string_view const text = m_snapshot.paragraphs[static_cast<std::size_t>(citation.span.paragraph)].text;
        std::size_t end = text.size();
        while (end > citation.kindSpan.range.start && (text::isSpace(text[end - 1]) || Words(u";,.").find(text[end - 1]) != Words::npos))
            --end;
        return document::Span{ citation.span.paragraph,
                               { citation.kindSpan.range.start,
                                 static_cast<std::uint32_t>(end) - citation.kindSpan.range.start } };
    }

    void renewCitations()
    {
        for (plan::Citation const& citation : m_plan.citations)
        {
            m_cited.push_back(citation.span);
            law::Instrument const* const instrument = m_options.catalogue ? instrumentOf(citation) : nullptr;
            if (!instrument)
            {
                if (m_old && citation.date && static_cast<int>(citation.date->year()) >= *m_old && *m_old < m_new)
                    decide(citation.span, { "renew.own-year", {} });
                continue;
            }
            if (standingOf(*instrument, m_options.date) != Standing::ended)
                continue;
            law::Instrument const* const now = successorOf(*instrument);
            auto const whole = wholeBasis(citation);
            if (!now)
                decide(citation.span, { "renew.law-ended", { { "number", instrument->number } } });
            else if (!whole || !m_options.profile)
                decide(citation.span, { "renew.law-in-text", { { "number", instrument->number }, { "now", now->number } } });
            else
            {
                std::u16string const basis = basisOf(*now, *m_options.profile);
                bool const known = now->verified && instrument->verified;
                change(*whole, basis.substr(std::u16string_view(u"Căn cứ ").size()),
                       { known ? "renew.law" : "renew.law-unverified",
                         { { "number", instrument->number }, { "now", now->number } } },
                       !known);
                m_cited.push_back(*whole);
            }
        }
    }

    bool isCited(document::Span const& span) const
    {
        return std::ranges::any_of(m_cited, [&](document::Span const& cited) { return overlap(cited, span); });
    }

    // "tỉnh Hòa Bình" is "tỉnh Phú Thọ" now; what the place belonged to then stays what it was in citations.
    void renewUnits()
    {
        if (!m_options.units)
            return;
        for (law::Unit const& unit : *m_options.units)
        {
            if (!unit.effective.covers(m_options.date))
                continue;
            for (std::u16string const& former : unit.from)
            {
                if (former == unit.name)
                    continue;
                std::u16string const name = u"tinh " + text::fold(former);
                for (plan::Line const& line : m_lines)
                    for (auto at = plan::findPhrase(line.folded, name); at != plan::none;
                         at = plan::findPhrase(line.folded, name, at + 1))
                        renewUnit(line, { static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(name.size()) }, former, unit);
            }
        }
    }

    void renewUnit(plan::Line const& line, text::Range range, std::u16string const& former, law::Unit const& unit)
    {
        std::u16string_view const found = range.of(line.text);
        std::u16string_view const name = found.substr(5);
        bool const capitals = text::isAllCapitals(found);
        // "tỉnh Hà Nam Ninh" is another name, "tỉnh hà giang" none.
        std::size_t const next = range.end() + 1;
        bool const goesOn = next < line.text.size() && line.text[range.end()] == u' ' && text::isUpper(line.text[next]) && !capitals;
        document::Span const where = line.span(range.start, range.length);
        if ((name != former && name != text::toUpper(former)) || goesOn || isCited(where))
            return;
        std::u16string kind = unit.kind;
        if (text::isUpper(found.front()))
            kind.replace(0, 1, text::toUpper(kind.substr(0, 1)));
        std::u16string now = unit.name.starts_with(u"Thành phố") ? unit.name : kind + u' ' + unit.name;
        change(where, capitals ? text::toUpper(now) : now,
               { unit.verified ? "renew.unit" : "renew.unit-unverified", { { "citation", unit.citation } } }, !unit.verified);
    }

    void renewYears(plan::Line const& line)
    {
        std::u16string const year = digitsOf(*m_old), now = digitsOf(m_new);
        std::vector<text::DateMention> const dates = text::findDates(line.text);
        for (auto at = line.text.find(year); at != std::u16string::npos; at = line.text.find(year, at + yearLength))
        {
            document::Span const where = line.span(at, yearLength);
            if (!isYearAt(line.text, at, year) || isCited(where))
                continue;
            // The number of a document: 12/2020/QĐ-UBND.
            std::size_t const end = at + yearLength;
            if (end + 1 < line.text.size() && line.text[end] == u'/' && text::isLetter(line.text[end + 1]))
                continue;
            auto const date = std::ranges::find_if(dates, [&](text::DateMention const& mention) {
                return mention.where.start <= at && at < mention.where.end();
            });
            if (isPeriod(line.text, at))
                decide(where, { "renew.period", {} });
            else if (speaksOfThePast(line.folded, at))
                decide(where, { "renew.past", {} });
            else if (date != dates.end())
                change(where, now, { "renew.day", {} }, true); // another day of the week
            else
                change(where, now, { "renew.year", {} }, false);
        }
    }

    plan::Plan const& m_plan;
    document::Snapshot const& m_snapshot;
    RenewalOptions const& m_options;
    std::optional<int> m_old;
    int m_new;
    document::ReadableText m_texts;
    std::vector<plan::Line> m_lines;
    std::vector<document::Span> m_cited;
    std::vector<Renewed> m_found;
};
} // namespace

std::optional<int> yearOf(plan::Plan const& plan, document::Snapshot const& snapshot)
{
    Statements const said = statementsOf(plan, snapshot);
    Words const subject = of(said, Statement::subject).value;
    std::optional<int> year;
    for (std::size_t at = 0; at + yearLength <= subject.size(); ++at)
        if (subject.substr(at, 2) == u"20" && isYearAt(subject, at, subject.substr(at, yearLength)) &&
            std::ranges::all_of(subject.substr(at, yearLength), text::isDigit) && !isPeriod(subject, at))
            year = std::stoi(text::toUtf8(subject.substr(at, yearLength)));
    if (!year && plan.placeDate && plan.placeDate->mention && plan.placeDate->mention->year.size() == yearLength)
        year = std::stoi(text::toUtf8(plan.placeDate->mention->year));
    return year;
}

std::vector<Renewed> renew(plan::Plan const& plan, document::Snapshot const& snapshot, RenewalOptions const& options)
{
    return Renewal(plan, snapshot, options).run();
}
} // namespace kehoach::draft
