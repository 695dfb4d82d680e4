/// \file
/// Báo cáo kiểm tra, Đóng dấu kiểm tra, Ghi phát hiện thành chú thích: commands that ask nothing.
#pragma once

#include "ui/workplace.hxx"

namespace kehoach::ui
{
/// Opens the report as a new document.
void makeReport(Workplace const& workplace);
/// Stamps a check without errors into the document's properties, and says so.
void seal(Workplace const& workplace);
/// Puts a comment at each finding.
void annotateFindings(Workplace const& workplace);
/// Takes those comments out.
void removeAnnotations(Workplace const& workplace);
} // namespace kehoach::ui
