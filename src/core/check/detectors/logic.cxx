#include "core/check/detectors.hxx"
#include "core/check/pattern.hxx"
#include "core/text/money.hxx"
#include "core/text/unicode.hxx"

#include <algorithm>
#include <set>

namespace kehoach::check
{
namespace
{
namespace json = boost::json;
using plan::Field;

struct Year
{
    std::u16string digits;
    int paragraph = -1;
    Range range;
};

/// "năm 2020"; the two ends of a period ("2021 - 2025") are no year of the plan.
std::vector<Year> yearsOf(Context const& context, Field field)
{
    static Pattern const year(u"năm\\s+(20[0-9]{2})(?!\\s*[-–]\\s*[0-9])", true);
    std::vector<Year> years;
    for (Span const& span : context.plan[field].spans)
    {
        std::u16string_view const line = context.texts.text(span);
        for (Match const& match : year.findAll(line))
            years.push_back(
                { std::u16string(match.groups[1].of(line)),
                  span.paragraph,
                  { context.texts.range(span).start + match.groups[1].start, match.groups[1].length } });
    }
    return years;
}

/// The year of the subject and the year of the closing sentence are the plan's.
std::vector<Hit> yearMismatch(Context const& context, json::object const&)
{
    std::vector<Year> const subject = yearsOf(context, Field::subject);
    std::vector<Year> const closing = yearsOf(context, Field::closing);
    if (subject.size() != 1 || closing.empty())
        return {};
    for (Year const& year : closing)
    {
        if (year.digits == subject.front().digits)
            return {};
    }
    Hit hit = context.at(closing.front().paragraph, closing.front().range);
    hit.arguments["expected"] = subject.front().digits;
    return { hit };
}

/// Which kinds of unit of the district level a list names: huyện, quận, thị xã, thành phố.
struct UnitList
{
    std::set<std::u16string> units;
    int paragraph = -1;
    Range range;
};

/// What "mỗi huyện, thành phố" counts, and what is listed elsewhere.
struct UnitLists
{
    std::vector<UnitList> counted, others;
};

UnitLists unitLists(Context const& context)
{
    static Pattern const listed(
        u"\\b((?:huyen|quan|thi xa|thanh pho)(?:\\s*,\\s*|\\s+va\\s+)(?:(?:huyen|quan|thi xa|thanh "
        u"pho)(?:\\s*,\\s*|\\s+va\\s+)?)+)");
    static Pattern const unit(u"huyen|quan|thi xa|thanh pho");
    UnitLists lists;
    for (int paragraph : context.bodyWith(listed.required(), true))
    {
        std::u16string_view const line = context.texts.line(paragraph).folded;
        for (Match const& match : listed.findAll(line))
        {
            Range range = match.groups[1];
            std::u16string_view text = range.of(line);
            while (!text.empty() && (text::isSpace(text.back()) || text.back() == u','))
                text.remove_suffix(1);
            range.length = static_cast<std::uint32_t>(text.size());
            bool const each = std::u16string_view(line).substr(0, range.start).ends_with(u"moi ");
            UnitList list{ {}, paragraph, range };
            for (Match const& found : unit.findAll(text))
                list.units.insert(std::u16string(found.whole().of(text)));
            (each ? lists.counted : lists.others).push_back(std::move(list));
        }
    }
    return lists;
}

/// "mỗi huyện, thành phố" counts other units than "các huyện, thị xã, thành phố" elsewhere.
std::vector<Hit> unitsDiffer(Context const& context, json::object const&)
{
    UnitLists const lists = unitLists(context);
    for (UnitList const& list : lists.counted)
    {
        for (UnitList const& other : lists.others)
        {
            bool const part =
                std::includes(other.units.begin(), other.units.end(), list.units.begin(), list.units.end()) ||
                std::includes(list.units.begin(), list.units.end(), other.units.begin(), other.units.end());
            if (!part || list.units == other.units)
                continue;
            Hit hit = context.at(list.paragraph, list.range);
            hit.arguments["expected"] = other.range.of(context.text(other.paragraph));
            return { hit };
        }
    }
    return {};
}

/// "12 hội nghị" in one place and "15 hội nghị" in another as the whole.
std::vector<Hit> conferencesDiffer(Context const& context, json::object const&)
{
    static Pattern const total(
        u"(?:tong so|to chuc)\\s*(?:hoi nghi)?\\s*:?\\s*([0-9]{1,4})\\s*(?:hoi nghi|cuoc|$|\\()");
    auto const& conferences = context.plan.facts.conferences;
    if (!conferences)
        return {};
    for (int paragraph : context.bodyWith(Required({ u"hoi nghi" }), true))
    {
        std::u16string_view const line = context.texts.line(paragraph).folded;
        if (line.find(u"hoi nghi") == std::u16string::npos)
            continue;
        for (Match const& match : total.findAll(line))
        {
            std::u16string_view const before = line.substr(0, match.whole().start);
            // "mỗi huyện tổ chức 01 hội nghị" is a share, not the whole.
            if (before.find(u"moi ") != std::u16string::npos)
                continue;
            std::int64_t value = 0;
            for (char16_t digit : match.groups[1].of(line))
                value = value * 10 + (digit - u'0');
            if (value == conferences->value || value <= 1)
                continue;
            Hit hit = context.at(paragraph, match.groups[1]);
            hit.arguments["expected"] = text::toUtf16(std::to_string(conferences->value));
            return { hit };
        }
    }
    return {};
}

/// Words that tell one plan from another; small words left out.
std::set<std::u16string> wordsOf(std::u16string_view text)
{
    static std::set<std::u16string> const small{ u"to",    u"chuc", u"ke",   u"hoach", u"ve",   u"viec",
                                                 u"cac",   u"va",   u"cua",  u"thuc",  u"hien", u"nam",
                                                 u"trien", u"khai", u"cong", u"tac" };
    std::set<std::u16string> words;
    static Pattern const word(u"[[:alpha:]]{2,}");
    std::u16string const folded = text::fold(text);
    for (Match const& match : word.findAll(folded))
    {
        std::u16string found(match.whole().of(folded));
        if (!small.contains(found))
            words.insert(std::move(found));
    }
    return words;
}

/// The closing sentence names the plan of the subject.
std::vector<Hit> closingNamesOther(Context const& context, json::object const&)
{
    static Pattern const named(u"trên đây là kế hoạch\\s+([^.;/(]+)", true);
    static Pattern const issuer(u"\\s+của\\s+[[:upper:]].*$|,?\\s+(?:đề nghị|yêu cầu|giao|nhằm)\\b.*$");
    std::set<std::u16string> const subject = wordsOf(context.readable(Field::subject));
    for (Span const& span : context.plan[Field::closing].spans)
    {
        std::u16string_view const line = context.texts.text(span);
        Match const match = named.find(line);
        if (match.groups.empty() || subject.empty())
            continue;
        Range range = match.groups[1];
        if (Match const of = issuer.find(range.of(line)); !of.groups.empty())
            range.length = of.whole().start;
        std::set<std::u16string> const words = wordsOf(range.of(line));
        if (words.size() < 3)
            return {};
        std::size_t common = 0;
        for (std::u16string const& word : words)
            common += subject.contains(word) ? 1 : 0;
        if (common * 2 >= std::min(words.size(), subject.size()))
            return {};
        Hit hit = context.at(span.paragraph, { context.texts.range(span).start + range.start, range.length });
        hit.arguments["expected"] = text::squeeze(context.readable(Field::subject));
        return { hit };
    }
    return {};
}

/// An amount in figures and the words behind it say the same.
std::vector<Hit> wordsMismatch(Context const& context, json::object const&)
{
    std::vector<Hit> hits;
    for (plan::Amount const& amount : context.plan.facts.amounts)
    {
        if (!amount.words || !amount.wordsSpan)
            continue;
        auto const read = text::fromWords(text::normalize(*amount.words).text);
        if (read && read->amount == amount.value && read->reading != text::Reading::slip)
            continue;
        Hit hit = context.at(*amount.wordsSpan);
        hit.arguments["amount"] = text::toFigures(amount.value);
        hit.arguments["expected"] = text::toWords(amount.value);
        hits.push_back(std::move(hit));
    }
    return hits;
}

constexpr NamedDetector table[] = {
    { "yearMismatch", yearMismatch },           { "unitsDiffer", unitsDiffer },
    { "conferencesDiffer", conferencesDiffer }, { "closingNamesOther", closingNamesOther },
    { "wordsMismatch", wordsMismatch },
};
} // namespace

std::span<NamedDetector const> logicDetectors()
{
    return table;
}
} // namespace kehoach::check
