/// \file
/// Ghi phát hiện thành chú thích: findings as comments in the margin, only where somebody asks for it.
#pragma once

#include "app/app.hxx"

namespace kehoach::app
{
/// Checks the document and puts a comment at each finding that is not ignored, in place of those put in before, as
/// one undo step; what is absent is told in one comment at the title. Others' comments stay. Gives their number.
/// Throws text::Error: "annotate.no-plan", "annotate.nothing", or the reason of office::whyNot().
int annotateFindings(Installation const& installation, office::TextDocument const& document,
                     check::Options const& options, text::Messages const& messages);

/// Takes them out, as one undo step. Gives their number. Throws text::Error: "annotate.none", or the reason of
/// office::whyNot().
int removeAnnotations(Installation const& installation, office::TextDocument const& document);
} // namespace kehoach::app
