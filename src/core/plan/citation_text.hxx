/// \file
/// Pieces of a citation in the text of a line: kind, number, a law's name.
#pragma once

#include "core/plan/lines.hxx"

namespace kehoach::plan
{
class CitationText
{
public:
    struct Stretch
    {
        std::size_t begin = 0, end = 0;
        bool empty() const { return begin == end; }
    };

    explicit CitationText(Line const& line)
        : m_words(line.folded)
        , m_typed(line.text)
    {}

    /// Where the name of a kind of document ends that begins at `at`; else `none`.
    std::size_t kindAt(std::size_t at) const;
    /// "156/CV-VPĐP", "35-NQ/TU", "1105 /KH-ĐKT": at least a figure; with a sign unless "số" said so.
    Stretch numberAt(std::size_t begin, bool announced) const;
    /// The number behind the kind: "số N", "N/…" at once, or behind a law's name.
    Stretch findNumber(std::size_t kindEnd, bool law, Stretch& lawName) const;
    /// "Đất đai" of "Luật Đất đai năm 2013": capital first letter, up to "ngày" or "năm".
    Stretch lawNameFrom(std::size_t kindEnd) const;
    std::size_t skipBlanks(std::size_t at) const;
    std::size_t trimmedEnd(std::size_t end) const;
    bool isFigureAt(std::size_t at) const;
    /// Four figures that are a year.
    bool isYearAt(std::size_t at) const;

protected:
    std::u16string_view m_words; ///< folded
    std::u16string_view m_typed;

private:
    char16_t firstFigure(Stretch const& number) const;
    static bool anotherKind(std::u16string_view between);
};
} // namespace kehoach::plan
