/// \file
/// Which lines of a document may hold a text, told without reading them again. Every line is read once:
/// its letters without case and diacritics, and its shapes (shapes.hxx), one, two and three in a row, and each two
/// units as they are typed, hashed into columns of one bit a line. A pattern asks for the columns of what it cannot
/// match without, and is tried on those lines alone.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kehoach::check
{
/// Some lines of a document, by number.
class LineSet
{
public:
    explicit LineSet(std::size_t lines = 0, bool all = false)
        : m_words((lines + 63) / 64, all ? ~std::uint64_t{} : 0)
    {
    }

    bool has(int line) const
    {
        auto const index = static_cast<std::size_t>(line);
        return index / 64 < m_words.size() && (m_words[index / 64] >> (index % 64) & 1);
    }
    void add(int line) { m_words[static_cast<std::size_t>(line) / 64] |= std::uint64_t{ 1 } << (line % 64); }
    /// Those of the lines begin … end - 1, in order.
    std::vector<int> within(int begin, int end) const;
    LineSet& operator|=(LineSet const& other);
    LineSet& operator&=(LineSet const& other);

private:
    friend class LineIndex;
    std::vector<std::uint64_t> m_words;
};

/// One way in which a text may hold something: it has one of the literals and one of the shapes. Where a list is
/// empty, that says nothing.
struct Requirement
{
    std::vector<std::u16string> literals, shapes;
    std::vector<std::u16string> foldedShapes; ///< of a text without case and diacritics
};

/// A text for which none of the requirements is met cannot hold what they stand for.
class Required
{
public:
    explicit Required(std::vector<std::u16string> literals = {}, bool caseBlind = false,
                      std::vector<std::u16string> const& shapes = {});
    Required(std::vector<Requirement> const& anyOf, bool caseBlind);

    bool mayStandIn(std::u16string_view text) const;

private:
    friend class LineIndex;
    using Columns = std::vector<std::uint16_t>;
    struct Way
    {
        std::vector<std::u16string> literals;
        std::vector<Columns> literalColumns, foldedLiteralColumns, shapeColumns, foldedShapeColumns;
    };
    std::vector<Way> m_ways;
    bool m_caseBlind;
};

class LineIndex
{
public:
    explicit LineIndex(std::size_t lines);

    /// The next line; `folded` is fold(text).
    void add(std::u16string_view text, std::u16string_view folded);
    /// All lines were added.
    void finish();

    /// The lines in which they may stand; with `folded`, in whose text without diacritics they may.
    LineSet having(Required const& required, bool folded = false) const;

private:
    friend class Required;
    static constexpr std::size_t letterColumns = 2048, shapeColumns = 1024, typedColumns = 1024;
    static constexpr std::size_t columns = letterColumns + shapeColumns + typedColumns;

    static Required::Columns columnsOf(std::u16string_view text, bool shapes);
    static void addTyped(std::u16string_view text, Required::Columns& columns);
    void writeBlock();
    /// Of 64 lines those that have all columns of one of the alternatives.
    std::uint64_t linesOf(std::vector<Required::Columns> const& alternatives, std::size_t block) const;

    std::size_t m_lines, m_blocks, m_added = 0;
    std::vector<std::uint64_t> m_columns; ///< column by column, 64 lines a word
    std::vector<std::uint64_t> m_block;   ///< of the 64 lines being added, one word a column
};
} // namespace kehoach::check
