/// \file
/// The values that section templates name: the office's data, the plan's words, the profile's marks.
#pragma once

#include "core/draft/draft.hxx"
#include "core/draft/template.hxx"

#include <map>

namespace kehoach::draft
{
class Fields
{
public:
    Fields(Parameters const& parameters, law::Profile const& profile);

    /// True for a name that `items` knows.
    static bool isList(std::string_view name);
    /// A list of the plan or the office; items without the mark that would close them. Empty for a name that is
    /// none.
    std::vector<std::u16string> const& items(std::string_view list) const;

    /// True for a name that `count` knows.
    static bool isCount(std::string_view name);
    /// How many of something the plan has; where it does not say, enough to show how it goes on.
    int count(std::string_view name) const;

    /// True where the value of that name is known, or the list has something in it.
    bool isKnown(std::string_view name) const;

    void set(std::string const& name, std::u16string value) { m_values[name] = std::move(value); }

    /// A template text as runs. {name} is the field's value, {, name} with a comma before it unless it
    /// is empty, <words> guidance; a field without a value shows its guidance if there is any.
    std::vector<document::FragmentRun> expand(std::u16string_view text, Guidance const& guidance) const;
    /// The same for a text of a person: only <words> are guidance, braces are braces.
    static std::vector<document::FragmentRun> expandGuidance(std::u16string_view text);
    /// The other way: guidance in < >.
    static std::u16string toText(std::vector<document::FragmentRun> const& runs);

private:
    void expandInto(std::vector<document::FragmentRun>& runs, std::u16string_view text,
                    Guidance const& guidance) const;

    std::map<std::string, std::u16string, std::less<>> m_values;
    std::map<std::string, std::u16string, std::less<>> m_patterns; ///< values that hold fields themselves
    std::map<std::string, std::vector<std::u16string>, std::less<>> m_lists;
    int m_conferences = 0;
};
} // namespace kehoach::draft
