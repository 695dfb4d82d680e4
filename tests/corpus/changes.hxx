/// \file
/// Changes to a text that leave what it says as it is: what its labels say of presence stays true.
#pragma once

#include <string>
#include <vector>

namespace kehoach::corpus
{
struct Change
{
    char const* name;
    std::u16string (*apply)(std::u16string text);
};

/// Every change, in a fixed order; each always gives the same text for the same text.
std::vector<Change> const& changes();
} // namespace kehoach::corpus
