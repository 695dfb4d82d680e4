/// \file
/// Where a rule looks: the member "scope" of its entry.
#pragma once

#include "core/check/pattern.hxx"
#include "core/check/rule.hxx"

#include <span>

namespace kehoach::check
{
/// A stretch a pattern is tried on.
struct ScopeLine
{
    int paragraph = -1;
    Range range;              ///< in the normalised line
    std::u16string_view text; ///< the normalised text of it
};

/// "document" (every paragraph), "body" (the content, the default), "main" (the content above recipients,
/// signature and appendices), or names of fields, one or a
/// list. "tables": false leaves out tables with lines; "folded": true takes text without diacritics.
class Scope
{
public:
    /// Throws std::invalid_argument on an unknown name.
    explicit Scope(boost::json::object const& entry);
    std::vector<ScopeLine> lines(Context const& context) const;
    /// Those of the lines in which one of the patterns may match.
    std::vector<ScopeLine> linesWith(Context const& context, std::span<Pattern const> patterns) const;
    bool isDocument() const { return m_fields.empty(); }

private:
    std::vector<ScopeLine> linesAmong(Context const& context, LineSet const* some) const;

    std::vector<plan::Field> m_fields;
    bool m_body = true, m_main = false, m_tables = true, m_folded = false;
};
} // namespace kehoach::check
