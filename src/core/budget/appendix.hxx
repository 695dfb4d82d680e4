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
    std::u16string position; ///< of who signs the plan: CHỦ TỊCH
    std::u16string signer;   ///< họ tên
};

/// Head, table, words, source of funding, and below them Người lập, Kế toán and the head of the office. The
/// page style is the profile's page, turned.
document::Fragment toAppendix(Budget const& budget, law::Profile const& profile, std::u16string_view bookmark,
                              AppendixWords const& words);
} // namespace kehoach::budget
