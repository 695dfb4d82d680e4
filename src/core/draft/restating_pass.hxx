/// \file
/// One run of restate(): what its parts share. The private part of restating.hxx.
#pragma once

#include "core/document/amended.hxx"
#include "core/document/readable.hxx"
#include "core/draft/restating.hxx"
#include "core/plan/line_numbers.hxx"
#include "core/plan/lines.hxx"

namespace kehoach::draft
{
class RestatingPass
{
public:
    RestatingPass(plan::Plan const& plan, document::Snapshot const& snapshot, NewValues const& values);
    std::vector<Restated> run();

private:
    struct Replacement
    {
        document::Span span;
        std::u16string text;
    };

    /// The new value, null where that stays as it is.
    std::u16string const* fresh(Statement statement) const;
    std::u16string raw(document::Span const& span) const;
    /// `replacements` lie in `where`, in order.
    void offer(Statement statement, document::Span const& where, std::vector<Replacement> const& replacements,
               double confidence);

    void followNumberAndDate();
    void followPlace();
    void followNames();

    void followSubject();
    void changeSubject(std::u16string const& subject);
    /// A stretch of a line that names the plan, and how like the subject it is.
    void followNaming(plan::Line const& line, text::Range range, double likeness, std::u16string const& subject);

    /// A count that is said, before and after.
    struct Count
    {
        Statement statement;
        std::int64_t before = 0, after = 0;
    };
    std::optional<Count> count(Statement statement) const;
    void followCounts();
    void followConferences(Count const& count);
    void followPersons(Count const& count);
    void followUnsalaried(Count const& count);
    /// "Tổng số đại biểu: 960": what conferences and delegates give together.
    void followTotal();
    /// A column of a table headed "Số đại biểu".
    void followColumn(Count const& count);
    void remarkTables(Count const& count);
    /// Rows a timetable lacks. False where its cells are not one for each column.
    bool offerRows(Count const& count, int table, document::Span const& where);
    void offerNumber(Count const& count, plan::Line const& line, plan::LineNumbers::Number const& number,
                     double confidence);

    plan::Plan const& m_plan;
    document::Snapshot const& m_snapshot;
    document::TextReader m_reader;
    document::ReadableText m_texts;
    Statements m_said;
    NewValues m_values;
    std::vector<plan::Line> m_lines; ///< of the plan and of page headers
    std::vector<Restated> m_found;
};
} // namespace kehoach::draft
