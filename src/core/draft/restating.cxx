#include "core/draft/restating.hxx"

#include "core/document/readable.hxx"
#include "core/draft/own_references.hxx"
#include "core/draft/restating_pass.hxx"
#include "core/text/unicode.hxx"

#include <algorithm>

namespace kehoach::draft
{
namespace
{
constexpr std::u16string_view room = u"     "; ///< for a number that is not given yet

std::u16string trimmed(std::u16string_view text)
{
    return std::u16string(text::trim(text));
}
} // namespace

RestatingPass::RestatingPass(plan::Plan const& plan, document::Snapshot const& snapshot, NewValues const& values)
    : m_plan(plan)
    , m_snapshot(snapshot)
    , m_reader(snapshot)
    , m_texts(snapshot)
    , m_said(statementsOf(plan, snapshot))
    , m_values(values)
{
    for (plan::Line& line : plan::readLines(snapshot, m_texts))
        if (line.area == document::Area::header || (line.paragraph >= plan.begin && line.paragraph < plan.end))
            m_lines.push_back(std::move(line));
    for (std::size_t index = 0; index < statementCount; ++index)
        if (m_values[index] && (!m_said[index].where || trimmed(*m_values[index]) == m_said[index].value))
            m_values[index].reset();
}

std::vector<Restated> RestatingPass::run()
{
    followNumberAndDate();
    followSubject();
    followPlace();
    followNames();
    followCounts();
    std::ranges::stable_sort(m_found, std::ranges::greater{}, [](Restated const& one) { return one.confidence; });
    std::vector<Restated> kept;
    for (Restated& one : m_found)
    {
        bool const taken = std::ranges::any_of(kept, [&](Restated const& other) {
            return std::ranges::any_of(one.edits, [&](document::Edit const& edit) {
                return std::ranges::any_of(other.edits, [&](document::Edit const& there) {
                    return edit.span.paragraph == there.span.paragraph &&
                           edit.span.range.start <= there.span.range.end() &&
                           there.span.range.start <= edit.span.range.end();
                });
            });
        });
        if (!taken)
            kept.push_back(std::move(one));
    }
    std::ranges::stable_sort(kept, {}, [](Restated const& one) {
        return std::pair(one.where.paragraph, one.where.range.start);
    });
    return kept;
}

std::u16string const* RestatingPass::fresh(Statement statement) const
{
    auto const& value = m_values[static_cast<std::size_t>(statement)];
    return value ? &*value : nullptr;
}

std::u16string RestatingPass::raw(document::Span const& span) const
{
    return std::u16string(span.range.of(m_snapshot.paragraphs[static_cast<std::size_t>(span.paragraph)].text));
}

void RestatingPass::offer(Statement statement, document::Span const& where, std::vector<Replacement> const& replacements,
                          double confidence)
{
    Restated one{ statement, where, raw(where), {}, confidence, {}, {} };
    one.after = one.before;
    for (auto replacement = replacements.rbegin(); replacement != replacements.rend(); ++replacement)
        one.after.replace(replacement->span.range.start - where.range.start, replacement->span.range.length,
                          replacement->text);
    if (one.after == one.before)
        return;
    for (Replacement const& replacement : replacements)
        for (document::Edit& edit : document::smallestEdits(m_snapshot, replacement.span, replacement.text))
            one.edits.push_back(std::move(edit));
    document::Paragraph const& paragraph = m_snapshot.paragraphs[static_cast<std::size_t>(where.paragraph)];
    bool const tracked = std::ranges::any_of(paragraph.runs, [&](document::Run const& run) {
        return (run.deleted || run.hidden) && run.range.start < where.range.end() && where.range.start < run.range.end();
    });
    if (document::touches(m_reader.legacy(where.paragraph), where.range))
        one.byHand = text::Message{ "restate.legacy", {} };
    else if (tracked)
        one.byHand = text::Message{ "restate.tracked", {} };
    if (one.byHand)
        one.edits.clear();
    m_found.push_back(std::move(one));
}

void RestatingPass::followNumberAndDate()
{
    std::u16string const* const number = fresh(Statement::number);
    std::u16string const* const symbol = fresh(Statement::symbol);
    std::u16string const* const date = fresh(Statement::date);
    std::optional<LooseDate> const newDate = date ? std::optional(parseLooseDate(*date)) : std::nullopt;
    if (number && !std::ranges::all_of(trimmed(*number), text::isDigit))
        throw text::Error({ "restate.no-number", { { "typed", *number } } });
    if (symbol && trimmed(*symbol).empty())
        throw text::Error({ "restate.empty", {} });
    if (date)
    {
        document::Span const where = *of(m_said, Statement::date).where;
        offer(Statement::date, where,
              { { where, writtenAs(*newDate, *m_plan.placeDate->mention, raw(where)) } },
              of(m_said, Statement::date).confidence);
    }
    if (!m_plan.number || !(number || symbol || date))
        return;
    for (plan::Line const& line : m_lines)
    {
        for (OwnReference const& own : ownReferences(line, *m_plan.number, m_plan.placeDate))
        {
            // The header's own line is as sure as it was recognised; a reference gives number and symbol again.
            bool const header = line.paragraph == m_plan.number->span.paragraph;
            double const confidence = header ? of(m_said, Statement::number).confidence : 0.95;
            if (number)
            {
                bool const given = !own.digits.empty();
                std::u16string const digits = trimmed(*number);
                std::u16string const written = digits.size() == 1 ? u"0" + digits : digits;
                text::Range const range = given ? own.digits : own.blank;
                offer(Statement::number, line.span(range.start, range.length),
                      { { line.span(range.start, range.length),
                          given ? (written.empty() ? std::u16string(room) : written) : u" " + written } },
                      confidence);
            }
            if (symbol)
            {
                document::Span const where = line.span(own.symbol.start, own.symbol.length);
                offer(Statement::symbol, where, { { where, trimmed(*symbol) } }, confidence);
            }
            if (newDate && own.date)
            {
                document::Span const where = line.span(own.date->where.start, own.date->where.length);
                offer(Statement::date, where, { { where, writtenAs(*newDate, *own.date, raw(where)) } }, confidence);
            }
        }
    }
}

void RestatingPass::followPlace()
{
    std::u16string const* const place = fresh(Statement::place);
    if (!place)
        return;
    if (trimmed(*place).empty())
        throw text::Error({ "restate.empty", {} });
    document::Span const where = *of(m_said, Statement::place).where;
    offer(Statement::place, where, { { where, trimmed(*place) } }, of(m_said, Statement::place).confidence);
}

// Agencies, who signs: a line that says nothing else is the same thing said again; a name in a sentence may be
// about the person in another task.
void RestatingPass::followNames()
{
    constexpr double again = 0.9, within = 0.6;
    for (Statement const statement : { Statement::superior, Statement::issuer, Statement::authority, Statement::position,
                                       Statement::signer })
    {
        std::u16string const* const value = fresh(statement);
        if (!value)
            continue;
        std::u16string const name = trimmed(*value);
        if (name.empty())
            throw text::Error({ "restate.empty", {} });
        Stated const& said = of(m_said, statement);
        std::u16string const old = text::fold(said.value);
        bool const agency = statement == Statement::superior || statement == Statement::issuer;
        std::vector<document::Span> const spans =
            agency ? m_plan[statement == Statement::issuer ? plan::Field::issuer : plan::Field::superior].spans
                   : std::vector{ *said.where };
        // A name on two lines becomes one: its second line gives way.
        for (std::size_t index = 0; index < spans.size(); ++index)
            offer(statement, spans[index], { { spans[index], index == 0 ? name : std::u16string() } }, said.confidence);
        for (plan::Line const& line : m_lines)
        {
            auto const at = plan::findPhrase(line.folded, old);
            if (at == plan::none || old.empty())
                continue;
            bool const same = std::ranges::any_of(spans, [&](document::Span const& span) {
                return span.paragraph == line.paragraph;
            });
            bool const alone = line.text.size() <= said.value.size() + 1;
            // "TM. BAN THƯỜNG TRỰC" bears the issuer's name.
            bool const signs = statement == Statement::issuer && line.capitals && line.folded.starts_with(u"tm") &&
                               at + old.size() == line.folded.size() && !fresh(Statement::authority);
            if (same || !(alone || signs || statement == Statement::signer))
                continue;
            document::Span const where = line.span(at, old.size());
            bool const capitals = line.capitals && !text::isAllCapitals(name);
            offer(statement, where, { { where, capitals ? text::toUpper(name) : name } }, alone || signs ? again : within);
        }
    }
}

std::vector<Restated> restate(plan::Plan const& plan, document::Snapshot const& snapshot, NewValues const& values)
{
    return RestatingPass(plan, snapshot, values).run();
}

document::Amendment amendmentOf(std::vector<Restated> const& restated, std::vector<bool> const& chosen)
{
    document::Amendment amendment;
    for (std::size_t index = 0; index < restated.size(); ++index)
        if (index < chosen.size() && chosen[index])
            amendment.edits.insert(amendment.edits.end(), restated[index].edits.begin(), restated[index].edits.end());
    std::ranges::sort(amendment.edits, {}, [](document::Edit const& edit) {
        return std::pair(edit.span.paragraph, edit.span.range.start);
    });
    return amendment;
}
} // namespace kehoach::draft
