/// \file
/// How text looks: the few properties of characters, paragraphs and pages that the form of
/// administrative documents (NĐ 30/2020/NĐ-CP, Phụ lục I) speaks about.
#pragma once

#include "core/text/shared.hxx"

#include <cstdint>
#include <optional>
#include <string>

namespace kehoach::document
{
enum class Alignment { left, center, right, justified };

/// Colour 0xRRGGBB; automatic text is black on paper.
inline constexpr std::uint32_t automaticColor = 0xFFFFFFFF;

inline text::Shared<std::u16string> const timesNewRoman = u"Times New Roman";

struct CharacterFormat
{
    text::Shared<std::u16string> font = timesNewRoman;
    double size = 14; ///< pt
    bool bold = false;
    bool italic = false;
    bool underline = false;
    bool capitals = false; ///< shown in capitals by attribute (CharCaseMap), whatever was typed
    std::uint32_t color = automaticColor;
    std::uint32_t highlight = automaticColor; ///< background; automatic = none

    friend bool operator==(CharacterFormat const&, CharacterFormat const&) = default;
};

struct LineSpacing
{
    enum class Mode { proportional, atLeast, exact };
    Mode mode = Mode::proportional;
    double value = 100; ///< per cent, or pt

    friend bool operator==(LineSpacing const&, LineSpacing const&) = default;
};

struct ParagraphFormat
{
    Alignment alignment = Alignment::left;
    double firstLine = 0; ///< mm
    double left = 0;      ///< mm
    double right = 0;     ///< mm
    double before = 0;    ///< pt
    double after = 0;     ///< pt
    LineSpacing lineSpacing;
    double topRule = 0;    ///< width of a border line above, pt; 0 = none
    double bottomRule = 0; ///< width of a border line below, pt
    bool keepWithNext = false;
    bool keepTogether = false;
    bool pageBreakBefore = false;
    int outlineLevel = 0; ///< 1…10; 0 = body text

    friend bool operator==(ParagraphFormat const&, ParagraphFormat const&) = default;
};

/// A named paragraph style.
struct ParagraphStyle
{
    std::u16string name;
    CharacterFormat character;
    ParagraphFormat paragraph;
    std::u16string next; ///< style of the paragraph after Enter; empty = the same
};

/// Paper and margins, mm. Text begins at `top` whether or not there is a header.
struct PageFormat
{
    double width = 210, height = 297;
    double top = 20, bottom = 20, left = 30, right = 15;

    bool landscape() const { return width > height; }

    friend bool operator==(PageFormat const&, PageFormat const&) = default;
};
} // namespace kehoach::document
