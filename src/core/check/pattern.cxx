#include "core/check/pattern.hxx"

#include "core/check/leads.hxx"
#include "core/check/literals.hxx"
#include "core/check/openings.hxx"
#include "core/check/shapes.hxx"
#include "core/text/unicode.hxx"

#include <boost/regex.hpp>

#include <array>
#include <iterator>
#include <optional>
#include <utility>

namespace kehoach::check
{
namespace
{
/// Characters of the Vietnamese alphabet count as ASCII letters of the same case do: the C locale,
/// which Writer may run in, knows none of them.
struct Traits : boost::cpp_regex_traits<wchar_t>
{
    using Base = boost::cpp_regex_traits<wchar_t>;

    bool isctype(wchar_t character, char_class_type mask) const
    {
        static auto const classes = [] {
            std::array<char_class_type, 0x80> all{};
            Base const base;
            for (std::size_t ascii = 0; ascii < all.size(); ++ascii)
            {
                for (unsigned bit = 0; bit < 8 * sizeof(char_class_type); ++bit)
                {
                    char_class_type const one = char_class_type{ 1 } << bit;
                    if (base.isctype(static_cast<wchar_t>(ascii), one))
                        all[ascii] |= one;
                }
            }
            return all;
        }();
        return classes[static_cast<std::size_t>(representative(character))] & mask;
    }
    wchar_t translate(wchar_t character) const { return character; }
    wchar_t translate_nocase(wchar_t character) const
    {
        return static_cast<wchar_t>(text::toLower(static_cast<char16_t>(character)));
    }
    wchar_t translate(wchar_t character, bool caseBlind) const
    {
        return caseBlind ? translate_nocase(character) : character;
    }

private:
    static wchar_t representative(wchar_t character)
    {
        char16_t const unit = static_cast<char16_t>(character);
        if (unit < 0x80)
            return character;
        if (text::isUpper(unit))
            return L'A';
        if (text::isLetter(unit))
            return L'a';
        return text::isSpace(unit) ? L' ' : L'"';
    }
};

using Expression = boost::basic_regex<wchar_t, Traits>;
/// What is left of the budget of this thread; null without one.
thread_local std::uint64_t* stepsLeft = nullptr;
thread_local std::uint64_t attemptsMade = 0;

/// Goes through a text and pays for each look at it.
class PayingIterator
{
public:
    using iterator_category = std::random_access_iterator_tag;
    using value_type = char16_t;
    using difference_type = std::ptrdiff_t;
    using pointer = char16_t const*;
    using reference = char16_t const&;

    PayingIterator() = default;
    PayingIterator(char16_t const* at, std::uint64_t* left)
        : m_at(at)
        , m_left(left)
    {
    }

    reference operator*() const
    {
        if (*m_left == 0)
            throw std::runtime_error("steps");
        --*m_left;
        return *m_at;
    }
    reference operator[](difference_type offset) const { return *(*this + offset); }
    PayingIterator& operator++() { return *this += 1; }
    PayingIterator& operator--() { return *this -= 1; }
    PayingIterator operator++(int) { return std::exchange(*this, *this + 1); }
    PayingIterator operator--(int) { return std::exchange(*this, *this - 1); }
    PayingIterator& operator+=(difference_type offset)
    {
        m_at += offset;
        return *this;
    }
    PayingIterator& operator-=(difference_type offset) { return *this += -offset; }
    friend PayingIterator operator+(PayingIterator left, difference_type offset) { return left += offset; }
    friend PayingIterator operator+(difference_type offset, PayingIterator right) { return right += offset; }
    friend PayingIterator operator-(PayingIterator left, difference_type offset) { return left -= offset; }
    friend difference_type operator-(PayingIterator left, PayingIterator right) { return left.m_at - right.m_at; }
    friend bool operator==(PayingIterator left, PayingIterator right) { return left.m_at == right.m_at; }
    friend auto operator<=>(PayingIterator left, PayingIterator right) { return left.m_at <=> right.m_at; }

private:
    char16_t const* m_at = nullptr;
    std::uint64_t* m_left = nullptr;
};
} // namespace

StepBudget::StepBudget(std::uint64_t steps)
    : m_left(steps)
    , m_before(std::exchange(stepsLeft, &m_left))
{
}

StepBudget::~StepBudget()
{
    stepsLeft = m_before;
}

std::uint64_t Pattern::attempts()
{
    return attemptsMade;
}

struct Pattern::Compiled
{
    Expression expression;
    std::optional<Openings> openings;
    std::optional<Leads> leads;
};

Pattern::Pattern(std::u16string_view expression, bool caseBlind)
    : m_expression(expression)
{
    auto const tree = readExpression(expression);
    if (tree)
    {
        std::vector<Requirement> requirements;
        for (std::vector<Part> const& alternative : *tree)
            requirements.push_back({ requiredLiterals(alternative), requiredShapes(alternative, caseBlind),
                                     requiredShapes(alternative, true) });
        m_required = Required(requirements, caseBlind);
    }
    auto compiled = std::make_shared<Compiled>();
    auto const flags = caseBlind ? boost::regex::perl | boost::regex::icase : boost::regex::perl;
    try
    {
        compiled->expression.assign(std::wstring(expression.begin(), expression.end()), flags);
        if (tree)
        {
            compiled->openings = Openings::of(*tree, caseBlind);
            compiled->leads.emplace(*tree, caseBlind);
        }
    }
    catch (boost::regex_error const& error)
    {
        throw std::invalid_argument("pattern " + text::toUtf8(expression) + ": " + error.what());
    }
    m_compiled = std::move(compiled);
}

/// Boost bounds each search: what goes back too often in one place is given up at once, and what does so in
/// many is searched for as a whole after some of them.
template<typename Iterator, typename Results>
bool Pattern::search(Iterator begin, std::u16string_view text, std::size_t from, Results& results) const
{
    constexpr int mostTries = 256;
    Expression const& expression = m_compiled->expression;
    Iterator const end = begin + static_cast<std::ptrdiff_t>(text.size());
    auto const at = [&] { return begin + static_cast<std::ptrdiff_t>(from); };
    if (m_compiled->openings)
    {
        for (int tries = 0; tries < mostTries;)
        {
            from = m_compiled->openings->find(text, from);
            if (from == text.npos)
                return false;
            if (!m_compiled->leads->mayBegin(text, from))
            {
                ++from;
                continue;
            }
            ++tries;
            ++attemptsMade;
            if (boost::regex_search(at(), end, results, expression, boost::match_continuous, begin))
                return true;
            ++from;
        }
    }
    ++attemptsMade;
    return boost::regex_search(at(), end, results, expression, boost::match_default, begin);
}

Match Pattern::find(std::u16string_view text, std::size_t from) const
{
    if (from > text.size())
        return {};
    return stepsLeft ? findWith(PayingIterator(text.data(), stepsLeft), text, from)
                     : findWith(text.begin(), text, from);
}

template<typename Iterator>
Match Pattern::findWith(Iterator begin, std::u16string_view text, std::size_t from) const
{
    Match match;
    // Kept for the next search: a check makes hundreds of thousands.
    static thread_local boost::match_results<Iterator> results;
    try
    {
        if (!search(begin, text, from, results))
            return match;
    }
    catch (std::runtime_error const&)
    {
        throw TooComplex(text::toUtf8(m_expression));
    }
    for (auto const& group : results)
    {
        Range range;
        if (group.matched)
            range = { static_cast<std::uint32_t>(group.first - begin),
                      static_cast<std::uint32_t>(group.second - group.first) };
        match.groups.push_back(range);
    }
    return match;
}

std::vector<Match> Pattern::findAll(std::u16string_view text) const
{
    std::vector<Match> found;
    for (std::size_t from = 0;;)
    {
        Match match = find(text, from);
        if (match.groups.empty())
            return found;
        from = match.whole().end() + (match.whole().empty() ? 1 : 0);
        found.push_back(std::move(match));
    }
}

bool Pattern::matches(std::u16string_view whole) const
{
    Expression const& expression = m_compiled->expression;
    try
    {
        if (!stepsLeft)
            return boost::regex_match(whole.begin(), whole.end(), expression);
        PayingIterator const begin(whole.data(), stepsLeft);
        return boost::regex_match(begin, begin + static_cast<std::ptrdiff_t>(whole.size()), expression);
    }
    catch (std::runtime_error const&)
    {
        throw TooComplex(text::toUtf8(m_expression));
    }
}

std::vector<std::pair<Pattern, std::u16string>> readPatternPairs(boost::json::object const& entry,
                                                                 std::string_view member, bool caseBlind)
{
    std::vector<std::pair<Pattern, std::u16string>> pairs;
    for (boost::json::value const& pair : entry.at(member).as_array())
        pairs.emplace_back(Pattern(text::toUtf16(std::string_view(pair.at(0).as_string())), caseBlind),
                           text::toUtf16(std::string_view(pair.at(1).as_string())));
    return pairs;
}

std::u16string expand(std::u16string_view replacement, Match const& match, std::u16string_view text)
{
    std::u16string result;
    for (std::size_t i = 0; i < replacement.size(); ++i)
    {
        if (replacement[i] != u'$' || i + 1 == replacement.size())
        {
            result += replacement[i];
            continue;
        }
        char16_t const next = replacement[++i];
        if (next == u'$')
            result += u'$';
        else if (text::isDigit(next) && static_cast<std::size_t>(next - u'0') < match.groups.size())
            result += match.groups[static_cast<std::size_t>(next - u'0')].of(text);
    }
    return result;
}
} // namespace kehoach::check
