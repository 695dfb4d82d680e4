/// \file
/// The shape of a text: what kind of sign each unit is, letters by their case alone. Tells where a pattern
/// of classes ("a blank before a mark") cannot match.
#pragma once

#include "core/check/expression.hxx"

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace kehoach::check
{
namespace shape
{
inline constexpr char16_t small = u'a', capital = u'A', digit = u'0', blank = u' ';
}

/// A letter as `small` or `capital`, a digit as `digit`, blanks but the tab as `blank`; others are their own.
char16_t shapeOf(char16_t unit);

/// The same, for who asks it of every unit of a text.
class ShapeTable
{
public:
    ShapeTable();
    char16_t operator[](char16_t unit) const { return unit < m_shapes.size() ? m_shapes[unit] : beyond(unit); }

private:
    static char16_t beyond(char16_t unit);
    std::array<char16_t, 0x2200> m_shapes;
};
ShapeTable const& shapeTable();

/// Shapes of which every match of the expression (Perl syntax), or what stands right before and behind it,
/// shows at least one; none where that cannot be told, or would tell little.
std::vector<std::u16string> requiredShapes(std::u16string_view expression, bool caseBlind = false);
/// Of one of its alternatives.
std::vector<std::u16string> requiredShapes(std::vector<Part> const& alternative, bool caseBlind);
} // namespace kehoach::check
