/// \file
/// The components of a plan (thành phần thể thức) one by one, each with its state: what a panel lists.
#pragma once

#include "core/check/check.hxx"

namespace kehoach::check
{
enum class ComponentState
{
    present,  ///< có
    wrong,    ///< chưa đúng: some error or warning stands in it
    missing,  ///< thiếu: a rule asks for it
    waiting,  ///< cấp sau khi ký: the number of a plan not issued yet
    absent,   ///< không có, and no rule asks for it
};

struct ComponentOverview
{
    plan::Field field;
    ComponentState state = ComponentState::absent;
    std::optional<document::Span> where; ///< where it begins; nothing where it is not there
    int findings = 0;                    ///< errors and warnings in it, ignored ones left out
    /// The standard section (extension/sections) that brings it.
    char const* section = "";
};

/// Every component, in the order of a plan. Empty for what is not a plan.
std::vector<ComponentOverview> overviewOf(Report const& report);
} // namespace kehoach::check
