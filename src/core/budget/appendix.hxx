/// \file
/// The budget as an appendix (phụ lục) on a page across.
#pragma once

#include "core/budget/budget.hxx"

namespace kehoach::budget
{
/// What the head and the foot of the appendix say.
struct AppendixWords
{
    /// Label, title and "(Kèm theo …)": paragraphs with their styles, the first on a new page.
    std::vector<document::FragmentBlock> head;
    std::vector<document::ParagraphStyle> styles; ///< those of the head
    std::u16string position; ///< of who answers for the office: CHỦ TỊCH
    std::u16string preparer, accountant, headOfOffice; ///< họ tên of who signs; empty = written by hand
};

/// True if every column of the table has room on a page upright: the figures stand in one line, the label has a few
/// words in a line. Else it belongs on a page across.
bool fitsUpright(Budget const& budget, law::Profile const& profile);

/// Head, table, words, source of funding, and below them Người lập, Kế toán and the head of the office. The
/// page style is the profile's page, turned.
document::Fragment toAppendix(Budget const& budget, law::Profile const& profile, std::u16string_view bookmark,
                              AppendixWords const& words);
} // namespace kehoach::budget
