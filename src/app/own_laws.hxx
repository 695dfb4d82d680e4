/// \file
/// Laws the office puts into the catalogue itself: kehoach/packs/laws/van-ban-cua-co-quan.json of the user's profile, a pack
/// as extension/laws/catalogue.json is one. The next start reads it with the other packs.
#pragma once

#include "core/law/catalogue.hxx"
#include "office/uno.hxx"

#include <com/sun/star/uno/XComponentContext.hpp>

namespace kehoach::app
{
class OwnLaws
{
public:
    static OwnLaws load(uno::Reference<uno::XComponentContext> const& context);

    std::vector<law::Instrument> const& all() const { return m_laws; }
    /// The one of that number, or null.
    law::Instrument const* find(std::u16string_view number) const;
    /// In the place of the one with its number, else behind the others. Nobody verified it. Throws text::Error
    /// "app.not-written".
    void keep(law::Instrument instrument);
    /// Throws text::Error "app.not-written".
    void remove(std::u16string_view number);

private:
    /// They are the office's once they are written.
    void write(std::vector<law::Instrument> laws);

    std::filesystem::path m_file;
    std::vector<law::Instrument> m_laws;
};

/// True if number, kind, title or issuer has all of these words, diacritics and case aside.
bool hasWords(law::Instrument const& law, std::u16string_view words);
} // namespace kehoach::app
