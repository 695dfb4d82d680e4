/// \file
/// How an example looks: the members "look", "page", "lines" and "pages", and what they share with the others.
#pragma once

#include "core/check/check.hxx"

#include <boost/json.hpp>

#include <string>

namespace kehoach::tests
{
std::string textOf(boost::json::object const& object, char const* member, std::string const& otherwise = {});

/// The field of that name. Throws std::invalid_argument.
plan::Field fieldOf(std::string const& name);

/// The first paragraph whose text begins so. Throws std::invalid_argument.
std::size_t paragraphStarting(document::Snapshot const& snapshot, std::u16string const& start);

/// Every recognised component as the profile wants it, then with the look the example gives it.
void dress(document::Snapshot& snapshot, law::Profile const& profile, boost::json::object const& looks);

/// The page as the example wants it: lengths in mm, "pageNumber": "header" or "footer" with "centered",
/// "onFirst" and "size".
void layOut(document::Snapshot& snapshot, boost::json::object const& properties);

/// A drawn line below each of these fields, as long as that part of its text.
void drawLines(document::Snapshot& snapshot, boost::json::object const& lengths);

/// The page on which each of the named paragraphs begins; what stands above the first is on page 1.
check::Placements placementsFrom(document::Snapshot const& snapshot, boost::json::object const& pages);
} // namespace kehoach::tests
