/// \file
/// Sửa thông tin kế hoạch: one thing the plan says of itself is changed, and every place that says it follows.
#pragma once

#include "core/document/edit.hxx"
#include "core/draft/statements.hxx"
#include "core/text/message.hxx"

namespace kehoach::draft
{
/// Rows put behind the last one of a table, each cell's text.
struct NewRows
{
    int table = -1; ///< in the snapshot
    std::vector<std::vector<std::u16string>> cells;
};

/// A place that follows, and what becomes of it.
struct Restated
{
    Statement statement = Statement::subject;
    document::Span where;
    std::u16string before, after; ///< what stands at `where`, and what will
    double confidence = 0; ///< that this place says it: below plan::sure a person has to look
    std::vector<document::Edit> edits;
    /// Why the program leaves it to the person: "restate.timetable", "restate.legacy", "restate.tracked" …
    std::optional<text::Message> byHand;
    std::optional<NewRows> rows; ///< what follows is rows of a timetable, and no edit

    bool isSure() const { return !byHand && confidence >= plan::sure; }
};

/// The new values; nothing where one stays.
using NewValues = std::array<std::optional<std::u16string>, statementCount>;

/// Every place that says what is changed, in reading order: header and signature, where the text repeats the subject,
/// "Kèm theo Kế hoạch số …" of appendices and page headers, counts in figures and words, totals made of them, names of
/// who signs in appendices, columns of tables, rows of a timetable with guidance in them. No two edits overlap. Throws text::Error where a value is none:
/// "restate.no-date", "restate.no-number", "restate.empty".
std::vector<Restated> restate(plan::Plan const& plan, document::Snapshot const& snapshot, NewValues const& values);

/// The edits of those chosen, as one amendment.
document::Amendment amendmentOf(std::vector<Restated> const& restated, std::vector<bool> const& chosen);
} // namespace kehoach::draft
