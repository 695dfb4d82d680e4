/// \file
/// Correct plans: those of the rules' examples, and their content drafted anew under other regimes.
#pragma once

#include "core/check/check.hxx"

#include <string>
#include <vector>

namespace kehoach::mutation
{
struct CorrectPlan
{
    std::string name;
    std::string profile;
    document::Snapshot snapshot;
};

std::vector<CorrectPlan> correctPlans();
} // namespace kehoach::mutation
