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
bool hasAllWords(std::u16string_view foldedText, std::u16string_view foldedWords)
{
    while (!foldedWords.empty())
    {
        auto const end = std::min(foldedWords.find(u' '), foldedWords.size());
        if (foldedText.find(foldedWords.substr(0, end)) == std::u16string_view::npos)
            return false;
        foldedWords.remove_prefix(std::min(end + 1, foldedWords.size()));
    }
    return true;
}

std::vector<std::u16string> folded(std::vector<std::u16string> texts)
{
    for (std::u16string& each : texts)
        each = text::fold(each);
    return texts;
}
} // namespace

bool Instrument::isLaw() const
{
    return kind == u"Luật" || kind == u"Bộ luật" || kind == u"Pháp lệnh";
}

Catalogue Catalogue::load(std::vector<std::filesystem::path> const& folders, std::vector<Diagnostic>& diagnostics)
{
    Catalogue catalogue;
    for (std::filesystem::path const& folder : folders)
    {
        std::size_t const earlier = catalogue.m_instruments.size();
        readPacks(folder, "documents",
                  [&](boost::json::object const& entry, boost::json::object const&) {
                      Instrument instrument = instrumentOf(entry);
                      auto const end = catalogue.m_instruments.begin() + static_cast<long>(earlier);
                      auto const same = std::find_if(catalogue.m_instruments.begin(), end, [&](Instrument const& known) {
                          return numberKey(known.number) == numberKey(instrument.number);
                      });
                      if (same == end)
                          catalogue.m_instruments.push_back(std::move(instrument));
                      else
                          *same = std::move(instrument);
                  },
                  diagnostics);
        readPacks(folder, "ranks",
                  [&](boost::json::object const& entry, boost::json::object const&) {
                      auto const rank = optionalInteger(entry, "rank");
                      if (!rank)
                          throw MemberError("rank");
                      catalogue.m_ranks.push_back({ static_cast<int>(*rank), folded(optionalTexts(entry, "kinds")),
                                                    folded(optionalTexts(entry, "issuers")) });
                  },
                  diagnostics);
    }
    return catalogue;
}

std::vector<Instrument const*> Catalogue::search(std::u16string_view words) const
{
    std::u16string const wanted = nameKey(words);
    std::vector<Instrument const*> found;
    for (Instrument const& each : m_instruments)
    {
        std::u16string const all = each.number + u' ' + each.kind + u' ' + each.title + u' ' + each.issuer;
        if (hasAllWords(text::fold(all), wanted))
            found.push_back(&each);
    }
    return found;
}

int Catalogue::rank(std::u16string_view kind, std::u16string_view issuer) const
{
    std::u16string const foldedKind = nameKey(kind), foldedIssuer = nameKey(issuer);
    int last = 0;
    for (Rank const& each : m_ranks)
    {
        last = std::max(last, each.rank);
        bool const issued = each.issuers.empty() || std::ranges::any_of(each.issuers, [&](auto const& words) {
            return foldedIssuer.find(words) != std::u16string::npos;
        });
        if (issued && std::ranges::find(each.kinds, foldedKind) != each.kinds.end())
            return each.rank;
    }
    return last + 1;
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
