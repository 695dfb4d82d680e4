/// \file
/// What was recognised in a document, wherever it was: in this process from its text, or in Writer,
/// from the report of a check. The scorer knows only this.
#pragma once

#include "core/plan/plan.hxx"

#include <boost/json.hpp>

#include <array>
#include <string>
#include <vector>

namespace kehoach::corpus
{
/// UTF-8 throughout.
struct Reading
{
    struct Field
    {
        bool present = false;
        double confidence = 0;
        std::string text;
    };
    struct Part
    {
        int paragraph = -1;
        std::string label, title;
    };

    std::array<Field, plan::fieldCount> fields;
    std::vector<Part> outline; ///< the numbered parts
    std::string type; ///< "KH"
    std::string authority, position, name; ///< of the signature, authorities joined by '\n'

    Field const& operator[](plan::Field field) const { return fields[static_cast<std::size_t>(field)]; }
};

/// What the recogniser says of a plain text: of the plan a report would be about.
Reading readingOf(std::u16string_view text);
/// The report of a check (report.schema.json).
Reading readingOf(boost::json::object const& report);
} // namespace kehoach::corpus
