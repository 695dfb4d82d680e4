/// \file
/// The rules that need thought: one small function each, named by the member "detector" of the
/// entry. A new one is a function in detectors/<area>.cxx and its line in the table there.
#pragma once

#include "core/check/context.hxx"

#include <boost/json.hpp>

#include <functional>
#include <span>
#include <string_view>

namespace kehoach::check
{
/// Finds the places where the rule is broken. `entry` is the rule as data, for lists and limits.
using Detector = std::vector<Hit> (*)(Context const& context, boost::json::object const& entry);

/// The same, made from the entry once, where the entry holds patterns: a wrong one is named when the
/// entry is read, and none is compiled twice. Throws std::exception.
using DetectorMaker = std::function<std::vector<Hit>(Context const&)> (*)(boost::json::object const& entry);

/// One of the two.
struct NamedDetector
{
    std::string_view name;
    Detector detector = nullptr;
    DetectorMaker make = nullptr;
};

/// The detector of that name, or null.
NamedDetector const* findDetector(std::string_view name);

// One table for each file of detectors/.
std::span<NamedDetector const> structureDetectors();
std::span<NamedDetector const> headerDetectors();
std::span<NamedDetector const> dateDetectors();
std::span<NamedDetector const> signatureDetectors();
std::span<NamedDetector const> budgetDetectors();
std::span<NamedDetector const> budgetRateDetectors();
std::span<NamedDetector const> budgetItemDetectors();
std::span<NamedDetector const> logicDetectors();
std::span<NamedDetector const> citationDetectors();
std::span<NamedDetector const> citationSenseDetectors();
std::span<NamedDetector const> pageDetectors();
std::span<NamedDetector const> paragraphDetectors();
std::span<NamedDetector const> ruleLineDetectors();
std::span<NamedDetector const> placementDetectors();
std::span<NamedDetector const> officeDetectors();
std::span<NamedDetector const> unitDetectors();
std::span<NamedDetector const> listDetectors();
std::span<NamedDetector const> typingDetectors();
std::span<NamedDetector const> encodingDetectors();
std::span<NamedDetector const> spellingDetectors();
std::span<NamedDetector const> namingDetectors();
std::span<NamedDetector const> termDetectors();
std::span<NamedDetector const> leavingDetectors();
} // namespace kehoach::check
