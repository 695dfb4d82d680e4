/// \file
/// The cells of a table as the reader of budget tables wants them: the private part of readTables().
#pragma once

#include "core/document/readable.hxx"
#include "core/text/message.hxx"
#include "core/text/money.hxx"
#include "core/text/unicode.hxx"

#include <optional>
#include <string>
#include <vector>

namespace kehoach::budget
{
/// What a person reads in a paragraph, with the way back to Writer's own text. Refers to the text.
class ParagraphText
{
public:
    ParagraphText(document::ReadableText const& texts, int paragraph)
        : m_paragraph(paragraph)
        , m_line(texts.line(paragraph))
    {}

    std::u16string_view text() const { return m_line.text(); }
    std::u16string_view folded() const { return m_line.folded; }
    /// The stretch [start, end) of text() in Writer's own text.
    document::Span span(std::size_t start, std::size_t end) const;

private:
    int m_paragraph;
    document::ReadableText::Line const& m_line;
};

struct Cell
{
    std::u16string text; ///< normalised and squeezed
    std::u16string folded; ///< of it
    std::vector<std::u16string> lines; ///< its paragraphs that are not empty, squeezed
    document::Span span; ///< its text without blanks at the ends, in its first paragraph that has any
};

using Row = std::vector<Cell>;

/// The cells of every table, row by row.
std::vector<std::vector<Row>> cellsOf(document::Snapshot const& snapshot,
                                      document::ReadableText const& texts);

/// A number at the beginning of a text ("2 buổi") and what comes after it.
struct LeadingNumber
{
    text::Decimal value;
    std::u16string rest;
    std::optional<text::Decimal> other; ///< as in text::Figures
};
std::optional<LeadingNumber> leadingNumber(std::u16string_view text);

/// What is to be said of figures that may be another number: "1.250" may be 1,25. Nothing where they may not.
std::optional<text::Message> ambiguityOf(std::u16string_view factor);
/// The same of an amount of money: "150,000" may be 150.
std::optional<text::Message> ambiguityOfMoney(std::u16string_view amount);

/// The money in a cell, `power` being 1, 1000 or 1000000 đồng.
std::optional<text::Dong> moneyOf(Cell const& cell, int power);
} // namespace kehoach::budget
