/// \file
/// Regular expressions of the rules: Boost.Regex (Perl syntax) on normalised UTF-16, where \w, \b,
/// [[:upper:]], [[:lower:]] and case-blind matching know the Vietnamese letters.
#pragma once

#include "core/check/line_index.hxx"
#include "core/text/span.hxx"

#include <boost/json.hpp>

#include <functional>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace kehoach::check
{
using text::Range;

/// A pattern gave up on a text: it would have to go back too often.
class TooComplex : public std::runtime_error
{
public:
    using std::runtime_error::runtime_error;
};

/// Bounds what the patterns this thread searches with may cost together while it lives: over the limit, a number
/// of looks at a unit of text, they throw TooComplex.
class StepBudget
{
public:
    explicit StepBudget(std::uint64_t steps);
    ~StepBudget();
    StepBudget(StepBudget const&) = delete;
    StepBudget& operator=(StepBudget const&) = delete;

private:
    std::uint64_t m_left;
    std::uint64_t* m_before; ///< the budget around this one
};

struct Match
{
    std::vector<Range> groups; ///< 0 = the whole; a group that took no part is empty

    Range whole() const { return groups.front(); }
};

class Pattern
{
public:
    /// Throws std::invalid_argument with the position where the expression is wrong.
    explicit Pattern(std::u16string_view expression, bool caseBlind = false);

    /// The first match at or behind `from`; no groups if there is none. Throws TooComplex.
    Match find(std::u16string_view text, std::size_t from = 0) const;
    std::vector<Match> findAll(std::u16string_view text) const;
    bool matches(std::u16string_view whole) const;
    bool occursIn(std::u16string_view text) const { return !find(text).groups.empty(); }
    /// False only for a text no part of which the pattern can match.
    bool mayStandIn(std::u16string_view text) const { return m_required.mayStandIn(text); }
    Required const& required() const { return m_required; }
    std::u16string const& expression() const { return m_expression; }
    /// How often this thread has asked Boost for a match: what grows with a document and must not outgrow it.
    static std::uint64_t attempts();

private:
    struct Compiled;
    template<typename Iterator>
    Match findWith(Iterator begin, std::u16string_view text, std::size_t from) const;
    template<typename Iterator, typename Results>
    bool search(Iterator begin, std::u16string_view text, std::size_t from, Results& results) const;

    std::u16string m_expression;
    Required m_required;
    std::shared_ptr<Compiled const> m_compiled;
};

/// Pairs [pattern, text] of a member of an entry. Throws std::exception where they are none.
std::vector<std::pair<Pattern, std::u16string>> readPatternPairs(boost::json::object const& entry,
                                                                 std::string_view member, bool caseBlind = false);

/// "$1" … "$9" replaced by the groups, "$$" by a dollar.
std::u16string expand(std::u16string_view replacement, Match const& match, std::u16string_view text);
} // namespace kehoach::check
