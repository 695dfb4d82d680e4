/// \file
/// What another program, or another window, has put on the clipboard.
#pragma once

#include "office/uno.hxx"

#include <com/sun/star/datatransfer/XTransferable.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>

#include <string>

namespace kehoach::office
{
/// The clipboard at this moment. Nothing throws: what cannot be had is not there.
class Clipboard
{
public:
    explicit Clipboard(uno::Reference<uno::XComponentContext> const& context);

    /// As text; empty where it has none.
    std::u16string text() const;
    /// True if it was copied in a text document of this office, which Writer pastes as it was.
    bool isOfWriter() const;
    /// True if it has formatted text, too.
    bool isFormatted() const;
    /// True if that has a table.
    bool hasTable() const;

private:
    uno::Sequence<sal_Int8> html() const;
    template <class Value>
    Value get(char const* type) const;

    uno::Reference<css::datatransfer::XTransferable> m_contents;
};
} // namespace kehoach::office
