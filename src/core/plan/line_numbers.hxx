/// \file
/// Counts a line states: in figures ("12", "1.200") and in words ("mười hai").
#pragma once

#include "core/plan/lines.hxx"
#include "core/plan/plan.hxx"

#include <optional>

namespace kehoach::plan
{
class LineNumbers
{
public:
    explicit LineNumbers(Line const& line)
        : m_line(line)
        , m_words(line.folded)
    {}

    struct Number
    {
        std::int64_t value = 0;
        std::size_t begin = 0, end = 0;
    };

    /// The number that ends at `end`, blanks and a bracket with the same in words left aside:
    /// "12 (mười hai) hội nghị", "mười hai hội nghị".
    std::optional<Number> before(std::size_t end) const;
    /// The number that begins at or behind `begin` after blanks, ":" and small words.
    std::optional<Number> after(std::size_t begin) const;
    Fact fact(Number const& number) const;

private:
    std::optional<Number> endingAt(std::size_t end) const;
    std::size_t withoutBlanks(std::size_t end) const;
    std::optional<Number> figures(std::size_t begin, std::size_t end) const;
    std::optional<Number> spelled(std::size_t end) const;

    Line const& m_line;
    std::u16string_view m_words;
};
} // namespace kehoach::plan
