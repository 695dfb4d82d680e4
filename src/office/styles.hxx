/// \file
/// The styles of a document.
#pragma once

#include "office/office.hxx"

#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/style/XStyleFamiliesSupplier.hpp>

namespace kehoach::office
{
/// Those of a family ("PageStyles", "ParagraphStyles" …), by name.
inline uno::Reference<css::container::XNameAccess> stylesOf(TextDocument const& document, char const* family)
{
    uno::Reference<css::style::XStyleFamiliesSupplier> const supplier(document, uno::UNO_QUERY_THROW);
    return uno::Reference<css::container::XNameAccess>(
        supplier->getStyleFamilies()->getByName(OUString::createFromAscii(family)), uno::UNO_QUERY_THROW);
}
} // namespace kehoach::office
