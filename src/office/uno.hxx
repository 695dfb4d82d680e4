/// \file
/// What the public SDK lacks: LibreOffice keeps the variadic helpers, the initializer-list
/// constructors and non-ASCII literals to itself (LIBO_INTERNAL_ONLY).
#pragma once

#include <com/sun/star/uno/Any.hxx>
#include <com/sun/star/uno/Reference.hxx>
#include <com/sun/star/uno/Sequence.hxx>
#include <rtl/ustring.hxx>

#include <initializer_list>
#include <string>
#include <string_view>

namespace css = com::sun::star;

namespace kehoach
{
namespace uno = css::uno;
using rtl::OUString;

// sal_Unicode is a 16-bit integer outside LibreOffice and char16_t inside: the same bits.
inline OUString toOUString(std::u16string_view text)
{
    return OUString(reinterpret_cast<sal_Unicode const*>(text.data()), static_cast<sal_Int32>(text.size()));
}
inline std::u16string fromOUString(OUString const& text)
{
    return std::u16string(reinterpret_cast<char16_t const*>(text.getStr()), text.getLength());
}

/// Holds as long as the text does.
inline std::u16string_view asView(OUString const& text)
{
    return { reinterpret_cast<char16_t const*>(text.getStr()), static_cast<std::size_t>(text.getLength()) };
}

template <class T> uno::Sequence<T> sequence(std::initializer_list<T> items)
{
    return uno::Sequence<T>(items.begin(), static_cast<sal_Int32>(items.size()));
}
} // namespace kehoach
