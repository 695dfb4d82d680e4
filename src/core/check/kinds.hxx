/// \file
/// The small closed set of kinds a rule is made of: absence, pattern, substitution, consistency,
/// order, format; and detector, a function of detectors/. docs/adding-a-rule.md has their members.
#pragma once

#include "core/check/rule.hxx"

namespace kehoach::check
{
/// What finds the hits of a rule of that kind with the members of the entry. Throws
/// std::invalid_argument naming the member that does not fit.
Finder makeFinder(std::string_view kind, boost::json::object const& entry);
/// `finder`, run only where a line of the condition's scope matches its pattern; or only where none does.
Finder makeConditional(boost::json::object const& condition, Finder finder, bool wanted = true);
/// The kind "format": the look of a component against the profile's (format_kind.cxx).
Finder makeFormatFinder(boost::json::object const& entry);
} // namespace kehoach::check
