#include "core/check/kinds.hxx"

#include "core/check/detectors.hxx"
#include "core/check/pattern.hxx"
#include "core/check/scope.hxx"
#include "core/text/unicode.hxx"

#include <algorithm>
#include <stdexcept>

namespace kehoach::check
{
namespace
{
namespace json = boost::json;
using plan::Field;

bool anyMatches(Context const& context, Scope const& scope, Pattern const& pattern)
{
    return std::ranges::any_of(scope.linesWith(context, { &pattern, 1 }), [&](ScopeLine const& line) {
        return pattern.mayStandIn(line.text) && pattern.occursIn(line.text);
    });
}

std::vector<Pattern> readPatterns(json::object const& entry, std::string_view member, bool caseBlind)
{
    std::vector<Pattern> patterns;
    for (std::string const& expression : law::optionalIds(entry, member))
        patterns.emplace_back(text::toUtf16(expression), caseBlind);
    return patterns;
}

/// The component is not there; or, with a pattern, nothing in the scope matches it.
Finder makeAbsence(json::object const& entry)
{
    std::vector<Field> fields;
    for (std::string const& name : law::optionalIds(entry, "fields"))
    {
        auto const field = parseField(name);
        if (!field)
            throw std::invalid_argument("fields: " + name);
        fields.push_back(*field);
    }
    if (entry.contains("pattern"))
    {
        Pattern const pattern(law::requiredText(entry, "pattern"),
                              law::optionalBool(entry, "caseBlind", false));
        return [scope = Scope(entry), pattern](Context const& context) -> std::vector<Hit> {
            bool const met = anyMatches(context, scope, pattern);
            return met || (!scope.isDocument() && scope.lines(context).empty()) ? std::vector<Hit>{}
                                                                                : std::vector<Hit>{ Hit{} };
        };
    }
    if (fields.empty())
        throw std::invalid_argument("fields");
    return [fields](Context const& context) -> std::vector<Hit> {
        bool const there = std::any_of(fields.begin(), fields.end(),
                                       [&](Field field) { return context.plan[field].present; });
        // Whether it is missing may be as doubtful as whether it is there.
        bool const uncertain = std::any_of(fields.begin(), fields.end(), [&](Field field) {
            return context.plan[field].confidence < plan::sure;
        });
        Hit hit;
        hit.uncertain = uncertain;
        return there ? std::vector<Hit>{} : std::vector<Hit>{ hit };
    };
}

/// Every match of the pattern in the scope; with "must", every line that does not match as a whole.
Finder makePattern(json::object const& entry, bool substitution)
{
    bool const caseBlind = law::optionalBool(entry, "caseBlind", false);
    Pattern const pattern(law::requiredText(entry, "pattern"), caseBlind);
    std::vector<Pattern> const exceptions = readPatterns(entry, "exceptions", caseBlind);
    std::optional<std::u16string> replacement;
    if (substitution)
    {
        if (!entry.contains("replacement"))
            throw std::invalid_argument("replacement");
        replacement = law::optionalText(entry, "replacement");
    }
    bool const must = law::optionalBool(entry, "must", false);
    bool const once = law::optionalBool(entry, "once", false);
    auto const group = static_cast<std::size_t>(law::optionalInteger(entry, "group").value_or(0));
    return [=, scope = Scope(entry)](Context const& context) {
        std::vector<Hit> hits;
        for (ScopeLine const& line : must ? scope.lines(context) : scope.linesWith(context, { &pattern, 1 }))
        {
            if (must)
            {
                if (!pattern.matches(line.text))
                    hits.push_back(context.at(line.paragraph, line.range));
                continue;
            }
            std::vector<Match> const matches
                = pattern.mayStandIn(line.text) ? pattern.findAll(line.text) : std::vector<Match>{};
            std::vector<Range> excepted;
            for (Pattern const& exception : exceptions)
            {
                if (matches.empty() || !exception.mayStandIn(line.text))
                    continue;
                for (Match const& match : exception.findAll(line.text))
                    excepted.push_back(match.whole());
            }
            for (Match const& match : matches)
            {
                Range const whole = group < match.groups.size() ? match.groups[group] : match.whole();
                if (std::any_of(excepted.begin(), excepted.end(), [&](Range const& range) {
                        return range.start < whole.end() && whole.start < range.end();
                    }))
                    continue;
                Range const inLine{ line.range.start + whole.start, whole.length };
                std::optional<std::u16string> text;
                if (replacement)
                    text = expand(*replacement, match, line.text);
                hits.push_back(context.at(line.paragraph, inLine, text));
                if (once)
                    return hits;
            }
        }
        return hits;
    };
}

/// Variants of one thing used side by side: those of the minority (of a tie: the later ones).
Finder makeConsistency(json::object const& entry)
{
    bool const caseBlind = law::optionalBool(entry, "caseBlind", false);
    std::vector<Pattern> const variants = readPatterns(entry, "variants", caseBlind);
    if (variants.size() < 2)
        throw std::invalid_argument("variants");
    std::vector<std::string> const replacements = law::optionalIds(entry, "replacements");
    if (!replacements.empty() && replacements.size() != variants.size())
        throw std::invalid_argument("replacements");
    return [=, scope = Scope(entry)](Context const& context) {
        struct Use
        {
            std::size_t variant;
            int paragraph;
            Range range;
        };
        std::vector<Use> uses;
        std::vector<std::size_t> counts(variants.size());
        std::vector<std::u16string> samples(variants.size());
        for (ScopeLine const& line : scope.linesWith(context, variants))
        {
            for (std::size_t variant = 0; variant < variants.size(); ++variant)
            {
                if (!variants[variant].mayStandIn(line.text))
                    continue;
                for (Match const& match : variants[variant].findAll(line.text))
                {
                    Range const range{ line.range.start + match.whole().start, match.whole().length };
                    if (context.texts.quoted(line.paragraph, range))
                        continue;
                    if (counts[variant]++ == 0)
                        samples[variant] = match.whole().of(line.text);
                    uses.push_back({ variant, line.paragraph, range });
                }
            }
        }
        std::size_t main = uses.empty() ? 0 : uses.front().variant;
        for (std::size_t variant = 0; variant < variants.size(); ++variant)
        {
            if (counts[variant] > counts[main])
                main = variant;
        }
        std::vector<Hit> hits;
        for (Use const& use : uses)
        {
            if (use.variant == main)
                continue;
            std::optional<std::u16string> replacement;
            if (!replacements.empty())
                replacement = text::toUtf16(replacements[main]);
            Hit hit = context.at(use.paragraph, use.range, replacement);
            hit.arguments["expected"] = samples[main];
            hits.push_back(std::move(hit));
        }
        return hits;
    };
}

/// The fields stand in the document in the order given; the first that does not is the hit.
Finder makeOrder(json::object const& entry)
{
    std::vector<Field> fields;
    for (std::string const& name : law::optionalIds(entry, "fields"))
    {
        auto const field = parseField(name);
        if (!field)
            throw std::invalid_argument("fields: " + name);
        fields.push_back(*field);
    }
    if (fields.size() < 2)
        throw std::invalid_argument("fields");
    return [fields](Context const& context) -> std::vector<Hit> {
        Span const* last = nullptr;
        for (Field field : fields)
        {
            plan::FieldValue const& value = context.plan[field];
            if (!value.present || value.spans.empty())
                continue;
            Span const& first = value.spans.front();
            if (last && first.paragraph < last->paragraph)
            {
                Hit hit = context.at(first);
                hit.arguments["expected"] = context.texts.text(*last);
                return { hit };
            }
            last = &first;
        }
        return {};
    };
}

Finder makeDetector(json::object const& entry)
{
    std::string const name = law::requiredId(entry, "detector");
    NamedDetector const* const found = findDetector(name);
    if (!found)
        throw std::invalid_argument("detector: " + name);
    if (found->make)
        return found->make(entry);
    return [detector = found->detector, entry](Context const& context) { return detector(context, entry); };
}
} // namespace

Finder makeConditional(json::object const& condition, Finder finder, bool wanted)
{
    Pattern const pattern(law::requiredText(condition, "pattern"),
                          law::optionalBool(condition, "caseBlind", false));
    return [scope = Scope(condition), pattern, finder = std::move(finder), wanted](Context const& context) {
        return anyMatches(context, scope, pattern) == wanted ? finder(context) : std::vector<Hit>{};
    };
}

Finder makeFinder(std::string_view kind, json::object const& entry)
{
    if (kind == "absence")
        return makeAbsence(entry);
    if (kind == "pattern")
        return makePattern(entry, false);
    if (kind == "substitution")
        return makePattern(entry, true);
    if (kind == "consistency")
        return makeConsistency(entry);
    if (kind == "order")
        return makeOrder(entry);
    if (kind == "format")
        return makeFormatFinder(entry);
    if (kind == "detector")
        return makeDetector(entry);
    throw std::invalid_argument("kind: " + std::string(kind));
}
} // namespace kehoach::check
