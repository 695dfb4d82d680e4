/// \file
/// The examples of the rules (docs/adding-a-rule.md): a correct plan of tests/rules/base with one
/// change, ready to be checked.
#pragma once

#include "core/check/check.hxx"

#include <boost/json.hpp>

#include <filesystem>
#include <string>

namespace kehoach::tests
{
struct Example
{
    document::Snapshot snapshot;
    check::Options options;
};

/// The extension whose rules are tested: the project's, or the copy that KEHOACH_RULES_OF names.
std::filesystem::path extensionFolder();

/// The plan of tests/rules/base/<name>.txt as plain text.
document::Snapshot readBase(std::string const& name);

/// Makes the document an example describes. Throws std::invalid_argument where the example does not
/// fit its base (a field the base does not have, a text that is not in it).
Example makeExample(boost::json::object const& example, std::vector<law::Profile> const& profiles);

/// The document with the finding's replacement put in.
document::Snapshot applied(document::Snapshot snapshot, check::Finding const& finding);
} // namespace kehoach::tests
