/// \file
/// Changes to the text and the looks of a document as plain values.
#pragma once

#include "core/document/snapshot.hxx"

#include <optional>
#include <string>
#include <vector>

namespace kehoach::document
{
/// One stretch of one run to be replaced; all of its look but the font stays. Where nothing is expected,
/// text is put in and looks like what stands before it.
struct Edit
{
    Span span;
    std::u16string expected;    ///< what must stand there still
    std::u16string replacement;
    std::u16string font; ///< the new one; empty leaves the font
    bool vietnamese = false; ///< the new text's language is to be Vietnamese

    friend bool operator==(Edit const&, Edit const&) = default;
};

/// What is to be another look; what is left empty stays as it is.
struct Look
{
    std::optional<std::u16string> font;
    std::optional<double> size; ///< pt
    std::optional<bool> bold, italic, capitals;
    std::optional<std::uint32_t> color, highlight;
    std::optional<Alignment> alignment;
    std::optional<double> firstLine;     ///< mm
    std::optional<double> before, after; ///< pt
    std::optional<LineSpacing> lineSpacing;

    bool changesCharacters() const { return font || size || bold || italic || capitals || color || highlight; }

    friend bool operator==(Look const&, Look const&) = default;
};

/// Characters: those of the span; paragraph: the one the span stands in.
struct LookChange
{
    Span span;
    text::Shared<Look> look; ///< mostly the same at many places

    friend bool operator==(LookChange const&, LookChange const&) = default;
};

/// Changes that belong together: all of them or none.
struct Amendment
{
    std::vector<Edit> edits; ///< none overlapping
    std::vector<LookChange> looks;

    bool empty() const { return edits.empty() && looks.empty(); }
};
} // namespace kehoach::document
