/// \file
/// The texts every match of an expression begins with, where they can be listed: "Luật", "Nghị định".
#pragma once

#include "core/check/expression.hxx"

#include <string>
#include <string_view>
#include <vector>

namespace kehoach::check
{
class Leads
{
public:
    /// Lists nothing, and so says nothing, where there are too many or one of them is empty.
    explicit Leads(Alternatives const& alternatives, bool caseBlind);

    /// False where no match can begin at that place of the text.
    bool mayBegin(std::u16string_view text, std::size_t at) const;
    std::vector<std::u16string> const& texts() const { return m_texts; }

private:
    std::vector<std::u16string> m_texts; ///< in order; small letters if case does not count
    bool m_caseBlind;
};
} // namespace kehoach::check
