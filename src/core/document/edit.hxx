/// \file
/// Changes to the text of a document as plain values.
#pragma once

#include "core/document/snapshot.hxx"

#include <string>
#include <vector>

namespace kehoach::document
{
/// One stretch of one run to be replaced; all of its look but the font stays.
struct Edit
{
    Span span;
    std::u16string expected;    ///< what must stand there still
    std::u16string replacement;
    std::u16string font; ///< the new one; empty leaves the font
};
} // namespace kehoach::document
