#include "core/law/catalogue.hxx"

#include "core/law/pack.hxx"
#include "core/text/unicode.hxx"

#include <algorithm>

namespace kehoach::law
{
namespace
{
/// What two spellings of one number have in common: without blanks, folded.
std::u16string numberKey(std::u16string_view number)
{
    std::u16string key = text::fold(number);
    std::erase_if(key, [](char16_t unit) { return text::isSpace(unit); });
    return key;
}

std::u16string nameKey(std::u16string_view name)
{
    return text::fold(text::squeeze(name));
}

/// `name` begins with `title`, and the word ends there.
bool beginsWith(std::u16string_view name, std::u16string_view title)
{
    return name.starts_with(title) && (name.size() == title.size() || !text::isLetter(name[title.size()]));
}

bool issuedThen(Instrument const& instrument, std::optional<Date> issued, std::optional<int> year)
{
    if (issued)
        return instrument.issued == issued;
    return !year || (instrument.issued && static_cast<int>(instrument.issued->year()) == *year);
}

Instrument instrumentOf(boost::json::object const& entry)
{
    Instrument instrument;
    instrument.number = requiredText(entry, "number");
    instrument.kind = requiredText(entry, "kind");
    instrument.issuer = requiredText(entry, "issuer");
    instrument.title = requiredText(entry, "title");
    instrument.issued = optionalDate(entry, "issued");
    instrument.effective = effectiveOf(entry);
    instrument.replacedBy = optionalText(entry, "replaced_by");
    instrument.verified = optionalBool(entry, "verified", false);
    return instrument;
}
} // namespace

Catalogue Catalogue::load(std::filesystem::path const& folder, std::vector<Diagnostic>& diagnostics)
{
    Catalogue catalogue;
    readPacks(folder, "documents",
              [&](boost::json::object const& entry, boost::json::object const&) {
                  catalogue.m_instruments.push_back(instrumentOf(entry));
              },
              diagnostics);
    return catalogue;
}

Instrument const* Catalogue::find(std::u16string_view number) const
{
    auto const key = numberKey(number);
    auto const found
        = std::find_if(m_instruments.begin(), m_instruments.end(),
                       [&](Instrument const& instrument) { return numberKey(instrument.number) == key; });
    return found == m_instruments.end() ? nullptr : &*found;
}

Instrument const* Catalogue::findByName(std::u16string_view kind, std::u16string_view name,
                                        std::optional<Date> issued, std::optional<int> year) const
{
    auto const wantedKind = nameKey(kind);
    auto const wanted = nameKey(name);
    Instrument const* best = nullptr;
    bool several = false;
    for (auto const& instrument : m_instruments)
    {
        if (nameKey(instrument.kind) != wantedKind || !beginsWith(wanted, nameKey(instrument.title))
            || !issuedThen(instrument, issued, year))
            continue;
        if (best && best->title.size() > instrument.title.size())
            continue;
        several = best && best->title.size() == instrument.title.size();
        best = &instrument;
    }
    return several ? nullptr : best;
}

std::vector<Unit> loadUnits(std::filesystem::path const& folder, std::vector<Diagnostic>& diagnostics)
{
    std::vector<Unit> units;
    readPacks(folder, "units",
              [&](boost::json::object const& entry, boost::json::object const& pack) {
                  units.push_back({ requiredText(entry, "name"), requiredText(entry, "kind"),
                                    optionalTexts(entry, "from"), effectiveOf(pack),
                                    requiredText(pack, "citation"), optionalBool(entry, "verified", false) });
              },
              diagnostics);
    return units;
}
} // namespace kehoach::law
