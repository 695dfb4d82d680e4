/// \file
/// The paragraphs of a document in the form rules read, made once for a whole check.
#pragma once

#include "core/check/line_index.hxx"
#include "core/document/readable.hxx"
#include "core/text/unicode.hxx"

#include <string>
#include <string_view>
#include <vector>

namespace kehoach::check
{
using document::Snapshot;
using document::Span;
using text::Range;

/// One paragraph as a person reads it.
using Line = document::ReadableText::Line;

/// Every paragraph of a document as a Line, with the way from one to the other. A place in a Line is
/// a Range; a place in the document is a Span (Writer's own offsets).
class Texts
{
public:
    explicit Texts(Snapshot const& snapshot);

    document::ReadableText const& readable() const { return m_readable; }
    Line const& line(int paragraph) const { return m_readable.line(paragraph); }
    std::u16string_view text(int paragraph) const { return line(paragraph).text(); }
    /// Where in the document the stretch of the line stands.
    Span span(int paragraph, Range range) const;
    /// Where in the line the stretch of the document stands.
    Range range(Span const& span) const;
    /// The normalised text of a stretch of the document.
    std::u16string_view text(Span const& span) const;
    std::u16string_view folded(Span const& span) const;
    /// The text exactly as it stands in the document.
    std::u16string raw(Span const& span) const;
    /// True if the stretch lies inside quotation marks (“…” or "…") of its line.
    bool quoted(int paragraph, Range range) const;
    /// UTF-16 units of all lines.
    std::uint64_t units() const { return m_units; }
    /// One of them is some pages long: patterns that go back would take their time with it.
    bool hasLongLine() const { return m_longest > 10'000; }
    std::size_t size() const { return m_readable.lines().size(); }
    /// Which of them may hold it; with `folded`, without diacritics.
    LineSet having(Required const& required, bool folded = false) const { return m_index.having(required, folded); }

    /// What of a paragraph is typed in an old encoding.
    std::vector<document::LegacyStretch> legacy(int paragraph) const { return m_readable.legacy(paragraph); }
    /// True if some of the stretch is.
    bool isLegacy(Span const& span) const;

private:
    Snapshot const& m_snapshot;
    document::ReadableText m_readable;
    LineIndex m_index;
    std::uint64_t m_units = 0;
    std::size_t m_longest = 0;
};
} // namespace kehoach::check
