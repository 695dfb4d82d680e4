#include "core/draft/statements.hxx"

#include "core/document/readable.hxx"
#include "core/draft/blanks.hxx"
#include "core/text/message.hxx"
#include "core/text/unicode.hxx"

#include <algorithm>
#include <vector>

namespace kehoach::draft
{
namespace
{
using plan::Field;

std::u16string oneLine(std::u16string_view text)
{
    std::u16string line(text);
    std::ranges::replace(line, u'\n', u' ');
    return cleanBlanks(line);
}

std::u16string figures(std::int64_t value)
{
    return text::toUtf16(std::to_string(value));
}

std::u16string padded(std::u16string const& digits)
{
    return digits.size() == 1 ? u"0" + digits : digits;
}

int toNumber(std::u16string_view digits)
{
    int value = 0;
    for (char16_t digit : digits)
        value = value * 10 + (digit - u'0');
    return value;
}
} // namespace

char const* name(Statement statement)
{
    static constexpr std::array<char const*, statementCount> names{
        "subject",   "number",   "symbol", "date",        "place",     "superior",   "issuer",
        "authority", "position", "signer", "conferences", "delegates", "unsalaried",
    };
    return names[static_cast<std::size_t>(statement)];
}

Statements statementsOf(plan::Plan const& plan, document::Snapshot const& snapshot)
{
    document::TextReader const reader(snapshot);
    Statements all;
    auto const set = [&](Statement statement, std::u16string value, std::optional<document::Span> where,
                         double confidence) {
        all[static_cast<std::size_t>(statement)] = { std::move(value), where, confidence };
    };
    auto const read = [&](document::Span const& span) {
        document::Readable const line = reader.read(span.paragraph);
        std::u16string text;
        for (std::uint32_t unit = 0; unit < line.text().size(); ++unit)
        {
            document::Span const raw{ span.paragraph, line.raw({ unit, 1 }) };
            if (raw.range.start >= span.range.start && raw.range.end() <= span.range.end())
                text += line.text()[unit];
        }
        return text;
    };
    auto const field = [&](Statement statement, Field from) {
        plan::FieldValue const& found = plan[from];
        if (!found.present || found.spans.empty())
            return;
        std::u16string value;
        for (document::Span const& span : found.spans)
            value += read(span) + u' ';
        set(statement, oneLine(value), found.spans.front(), found.confidence);
    };
    field(Statement::subject, Field::subject);
    field(Statement::superior, Field::superior);
    field(Statement::issuer, Field::issuer);
    if (plan.number)
    {
        double const confidence = plan[Field::number].confidence;
        set(Statement::number, plan.number->digits, plan.number->span, confidence);
        if (!plan.number->symbol.empty())
            set(Statement::symbol, plan.number->symbol, plan.number->span, confidence);
    }
    if (plan.placeDate)
    {
        double const confidence = plan[Field::placeDate].confidence;
        set(Statement::place, cleanBlanks(plan.placeDate->place), plan.placeDate->placeSpan, confidence);
        if (auto const& mention = plan.placeDate->mention)
            set(Statement::date, toDisplay({ mention->day, mention->month, mention->year }),
                document::Span{ plan.placeDate->span.paragraph, mention->where }, confidence);
    }
    double const signature = plan[Field::signature].confidence;
    auto const sign = [&](Statement statement, std::optional<document::Span> const& where) {
        if (where)
            set(statement, cleanBlanks(read(*where)), where, signature);
    };
    sign(Statement::authority, plan.signature.authoritySpan);
    sign(Statement::position, plan.signature.positionSpan);
    sign(Statement::signer, plan.signature.nameSpan);
    auto const count = [&](Statement statement, std::optional<plan::Fact> const& fact) {
        if (fact)
            set(statement, figures(fact->value), fact->span, 0.9);
    };
    count(Statement::conferences, plan.facts.conferences);
    count(Statement::delegates, plan.facts.delegates);
    count(Statement::unsalaried, plan.facts.unsalaried);
    return all;
}

LooseDate parseLooseDate(std::u16string_view text)
{
    std::vector<std::u16string> parts(1);
    bool wrong = false;
    for (char16_t unit : text)
    {
        if (text::isDigit(unit))
            parts.back() += unit;
        else if (unit == u'/' || unit == u'-')
            parts.emplace_back();
        else if (unit != u'…' && unit != u'.' && !text::isSpace(unit))
            wrong = true;
    }
    LooseDate date;
    if (parts.size() <= 3)
    {
        parts.insert(parts.begin(), 3 - parts.size(), std::u16string());
        date = { padded(parts[0]), padded(parts[1]), parts[2] };
    }
    else
        wrong = true;
    wrong |= date.day.size() > 2 || date.month.size() > 2 || (!date.year.empty() && date.year.size() != 4);
    wrong |= date.year.empty() && !date.blank();
    if (!wrong && !date.year.empty())
    {
        // A leap year where none is said: the 29th of February may be.
        text::Date const day{ std::chrono::year(toNumber(date.year)),
                              std::chrono::month(date.month.empty() ? 1 : static_cast<unsigned>(toNumber(date.month))),
                              std::chrono::day(date.day.empty() ? 1 : static_cast<unsigned>(toNumber(date.day))) };
        wrong = !day.ok() || (date.month.empty() && !date.day.empty());
    }
    if (wrong)
        throw text::Error({ "restate.no-date", { { "typed", std::u16string(text) } } });
    return date;
}

std::u16string toDisplay(LooseDate const& date)
{
    if (date.blank())
        return {};
    auto const shown = [](std::u16string const& digits) { return digits.empty() ? std::u16string(u"…") : padded(digits); };
    return shown(date.day) + u'/' + shown(date.month) + u'/' + shown(date.year);
}

std::u16string writtenAs(LooseDate const& date, text::DateMention const& mention, std::u16string_view written)
{
    constexpr std::u16string_view room = u"    ";
    auto const or_ = [](std::u16string const& digits, std::u16string_view otherwise) {
        return digits.empty() ? std::u16string(otherwise) : digits;
    };
    std::u16string const day = padded(date.day), month = padded(date.month);
    if (!mention.inWords)
    {
        auto const mark = written.find_first_of(u"/-.");
        char16_t const separator = mark == written.npos ? u'/' : written[mark];
        return or_(day, u"…") + separator + or_(month, u"…") + separator + or_(date.year, u"20…");
    }
    // Only January and February get a zero in words.
    std::u16string const inWords = month.empty() || toNumber(month) <= 2 ? month : figures(toNumber(month));
    std::u16string const said = u"ngày " + or_(day, room) + u" tháng " + or_(inWords, room) + u" năm " +
                                or_(date.year, u"20  ");
    return text::isUpper(written.front()) ? u"N" + said.substr(1) : said;
}
} // namespace kehoach::draft
