/// \file
/// Fixed components that were typed on one line with others, or broken over two: text taken from a
/// page or a PDF keeps no cells and breaks lines where its window ended.
#pragma once

#include "core/plan/marks.hxx"

#include <span>
#include <vector>

namespace kehoach::plan
{
/// Where within the line another component begins: an agency and the Quốc hiệu, Quốc hiệu and Tiêu
/// ngữ, number and date on one line with single blanks between them. In order; empty for most lines.
std::vector<std::size_t> componentCuts(Line const& line);

/// Marks Quốc hiệu, Tiêu ngữ and date that stand in two halves: the first line as the component, the
/// second as `Mark::carriedOn`.
void joinHalves(std::vector<Line> const& lines, std::vector<Mark>& marks);

/// Two lines read as one; its places are those of the first.
class JoinedLine
{
public:
    JoinedLine(Line const& first, Line const& second);
    JoinedLine(JoinedLine const&) = delete;
    JoinedLine& operator=(JoinedLine const&) = delete;

    /// Refers to this.
    Line const& line() const { return m_line; }

private:
    std::u16string m_text, m_folded;
    document::Places m_places;
    Line m_line;
};
/// The line the component at `index` goes on with; `none` where it stands on one.
std::size_t secondHalf(std::span<Mark const> marks, std::size_t index);
} // namespace kehoach::plan
