/// \file
/// Chèn căn cứ: legal bases out of the catalogue into the open plan.
#pragma once

#include "app/app.hxx"
#include "core/draft/legal_bases.hxx"

#include <set>

namespace kehoach::app
{
/// What choosing legal bases for the open plan starts from.
struct BasisContext
{
    text::Date date; ///< whose law applies to the plan
    law::Profile const* profile = nullptr;
    std::set<std::u16string> cited; ///< numbers of the documents the plan cites already
};
BasisContext basisContext(Installation const& installation, office::TextDocument const& document);

/// Inserts the bases where they belong by rank and date, as one undo step; where the plan shows no place, at the
/// caret. Throws text::Error.
void insertBases(Installation const& installation, office::TextDocument const& document,
                 std::vector<draft::Basis> const& bases, law::Profile const& profile);

/// Hoàn thiện viện dẫn: the citation at the caret as the catalogue knows it, as one undo step. Throws text::Error:
/// "app.citation.unknown" where it knows none, "app.citation.complete" where nothing is to be added.
void completeCitation(Installation const& installation, office::TextDocument const& document);
} // namespace kehoach::app
