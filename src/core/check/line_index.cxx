#include "core/check/line_index.hxx"

#include "core/check/shapes.hxx"
#include "core/text/unicode.hxx"

#include <algorithm>
#include <bit>

namespace kehoach::check
{
namespace
{
constexpr std::size_t mostUnits = 3;

constexpr std::uint64_t maskOf(std::size_t units)
{
    return (std::uint64_t{ 1 } << 16 * units) - 1;
}

constexpr std::uint64_t hashOf(std::uint64_t units)
{
    // The upper bits of a product depend on all of the lower ones (Fibonacci hashing).
    return units * 0x9E3779B97F4A7C15u;
}
} // namespace

std::vector<int> LineSet::within(int begin, int end) const
{
    std::vector<int> lines;
    for (std::size_t word = static_cast<std::size_t>(begin) / 64; word < m_words.size(); ++word)
    {
        for (std::uint64_t rest = m_words[word]; rest; rest &= rest - 1)
        {
            int const line = static_cast<int>(word * 64) + std::countr_zero(rest);
            if (line >= end)
                return lines;
            if (line >= begin)
                lines.push_back(line);
        }
    }
    return lines;
}

LineSet& LineSet::operator|=(LineSet const& other)
{
    std::ranges::transform(m_words, other.m_words, m_words.begin(), std::bit_or{});
    return *this;
}

LineSet& LineSet::operator&=(LineSet const& other)
{
    std::ranges::transform(m_words, other.m_words, m_words.begin(), std::bit_and{});
    return *this;
}

Required::Required(std::vector<std::u16string> literals, bool caseBlind, std::vector<std::u16string> const& shapes)
    : Required({ { std::move(literals), shapes, {} } }, caseBlind)
{
}

Required::Required(std::vector<Requirement> const& anyOf, bool caseBlind)
    : m_caseBlind(caseBlind)
{
    for (Requirement const& requirement : anyOf)
    {
        Way& way = m_ways.emplace_back();
        way.literals = requirement.literals;
        for (std::u16string const& literal : requirement.literals)
        {
            way.foldedLiteralColumns.push_back(LineIndex::columnsOf(text::fold(literal), false));
            way.literalColumns.push_back(way.foldedLiteralColumns.back());
            if (!caseBlind)
                LineIndex::addTyped(literal, way.literalColumns.back());
        }
        for (std::u16string const& shape : requirement.shapes)
            way.shapeColumns.push_back(LineIndex::columnsOf(shape, true));
        for (std::u16string const& shape : requirement.foldedShapes)
            way.foldedShapeColumns.push_back(LineIndex::columnsOf(shape, true));
    }
}

bool Required::mayStandIn(std::u16string_view text) const
{
    return m_caseBlind || std::ranges::any_of(m_ways, [&](Way const& way) {
               return way.literals.empty() || std::ranges::any_of(way.literals, [&](std::u16string const& literal) {
                          return text::find(text, literal) != text.npos;
                      });
           });
}

LineIndex::LineIndex(std::size_t lines)
    : m_lines(lines)
    , m_blocks((lines + 63) / 64)
    , m_columns(columns * m_blocks)
    , m_block(columns)
{
}

Required::Columns LineIndex::columnsOf(std::u16string_view text, bool shapes)
{
    Required::Columns result;
    std::uint64_t last = 0;
    std::size_t const length = std::min(text.size(), mostUnits);
    std::uint64_t const mask = maskOf(length);
    for (std::size_t i = 0; i < text.size(); ++i)
    {
        last = (last << 16 | text[i]) & mask;
        if (i + 1 >= length)
            result.push_back(static_cast<std::uint16_t>(
                shapes ? letterColumns + (hashOf(last) >> 54) : hashOf(last) >> 53));
    }
    return result;
}

void LineIndex::addTyped(std::u16string_view text, Required::Columns& columns)
{
    for (std::size_t i = 1; i < text.size(); ++i)
    {
        std::uint64_t const two = std::uint64_t{ text[i - 1] } << 16 | text[i];
        columns.push_back(static_cast<std::uint16_t>(letterColumns + shapeColumns + (hashOf(two) >> 54)));
    }
}

void LineIndex::add(std::u16string_view text, std::u16string_view folded)
{
    static_assert(letterColumns == 1 << 11 && shapeColumns == 1 << 10 && typedColumns == 1 << 10,
                  "as many upper bits of a hash");
    if (m_added > 0 && m_added % 64 == 0)
        writeBlock();
    std::uint64_t const bit = std::uint64_t{ 1 } << (m_added++ % 64);
    std::uint64_t* const ofLetters = m_block.data();
    std::uint64_t* const ofShapes = ofLetters + letterColumns;
    std::uint64_t* const ofTyped = ofShapes + shapeColumns;
    ShapeTable const& shapeOf = shapeTable();
    std::uint64_t letters = 0, shapes = 0, typed = 0;
    std::size_t const size = text.size();
    for (std::size_t i = 0; i < size; ++i)
    {
        letters = (letters << 16 | folded[i]) & maskOf(mostUnits);
        ofLetters[hashOf(letters & maskOf(1)) >> 53] |= bit;
        ofLetters[hashOf(letters & maskOf(2)) >> 53] |= bit;
        ofLetters[hashOf(letters) >> 53] |= bit;
        typed = (typed << 16 | text[i]) & maskOf(2);
        ofTyped[hashOf(typed) >> 54] |= bit;
        std::uint64_t const before = shapes;
        shapes = (shapes << 16 | shapeOf[text[i]]) & maskOf(mostUnits);
        if (shapes == before)
            continue; // in the middle of a word
        ofShapes[hashOf(shapes & maskOf(1)) >> 54] |= bit;
        ofShapes[hashOf(shapes & maskOf(2)) >> 54] |= bit;
        ofShapes[hashOf(shapes) >> 54] |= bit;
    }
}

void LineIndex::finish()
{
    if (m_added > 0)
        writeBlock();
}

void LineIndex::writeBlock()
{
    std::size_t const block = (m_added - 1) / 64;
    for (std::size_t column = 0; column < columns; ++column)
        m_columns[column * m_blocks + block] = m_block[column];
    std::ranges::fill(m_block, 0);
}

std::uint64_t LineIndex::linesOf(std::vector<Required::Columns> const& alternatives, std::size_t block) const
{
    std::uint64_t any = alternatives.empty() ? ~std::uint64_t{} : 0;
    for (Required::Columns const& alternative : alternatives)
    {
        std::uint64_t all = ~std::uint64_t{};
        for (std::uint16_t const column : alternative)
            all &= m_columns[column * m_blocks + block];
        any |= all;
    }
    return any;
}

LineSet LineIndex::having(Required const& required, bool folded) const
{
    LineSet lines(m_lines);
    for (std::size_t block = 0; block < m_blocks; ++block)
    {
        for (Required::Way const& way : required.m_ways)
            lines.m_words[block] |= linesOf(folded ? way.foldedLiteralColumns : way.literalColumns, block)
                                    & linesOf(folded ? way.foldedShapeColumns : way.shapeColumns, block);
    }
    return lines;
}
} // namespace kehoach::check
