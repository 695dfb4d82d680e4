/// \file
/// Findings left alone in one document (bỏ qua): each with the reason somebody gave, kept in a property of
/// the document.
#pragma once

#include "core/check/check.hxx"

namespace kehoach::check
{
/// The document's user-defined property that holds them, JSON.
inline constexpr char16_t ignoredProperty[] = u"KehoachIgnored";

/// A finding that was ignored. Its key is made of the rule, the sentence it stands in and where it stands
/// there: an edit elsewhere leaves it, another wording of the sentence ends it.
struct Ignored
{
    std::string rule, key;
    std::u16string excerpt; ///< as it was, to be shown
    std::u16string reason;
};

/// What the document says; empty where the property is missing or unreadable.
std::vector<Ignored> readIgnored(Snapshot const& snapshot);
/// The property's text; empty for an empty list.
std::u16string writeIgnored(std::vector<Ignored> const& ignored);

std::string ignoredKey(Finding const& finding, Snapshot const& snapshot);

/// Sets Finding::ignored of those the document names.
void markIgnored(std::vector<Finding>& findings, Snapshot const& snapshot);
} // namespace kehoach::check
