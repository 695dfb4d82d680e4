/// \file
/// The catalogue of laws (danh mục văn bản): which document is in force when, and what replaced it;
/// and the provinces that were joined.
#pragma once

#include "core/law/profile.hxx"

namespace kehoach::law
{
/// One law, decree, circular, decision … of the catalogue.
struct Instrument
{
    std::u16string number; ///< "30/2020/NĐ-CP", "66-QĐ/TW"
    std::u16string kind;   ///< "Nghị định", "Luật"
    std::u16string issuer, title;
    std::optional<Date> issued;
    Effective effective;
    std::u16string replacedBy; ///< number of the document that took its place
    bool verified = false;

    bool inForce(Date date) const { return effective.covers(date); }
    /// A law or an ordinance is cited by its name (NĐ 30/2020/NĐ-CP, Phụ lục I, II.6.a).
    bool isLaw() const;
};

class Catalogue
{
public:
    /// Reads the members "documents" and "ranks" of every `<folder>/*.json`, folder after folder: a document whose
    /// number is there already takes its place, so that an office may correct an entry.
    static Catalogue load(std::vector<std::filesystem::path> const& folders, std::vector<Diagnostic>& diagnostics);
    static Catalogue load(std::filesystem::path const& folder, std::vector<Diagnostic>& diagnostics)
    {
        return load(std::vector{ folder }, diagnostics);
    }

    /// The document of that number, blanks and case aside; null if it is not in the catalogue.
    Instrument const* find(std::u16string_view number) const;

    /// The law a citation means that gives no number (NĐ 30/2020/NĐ-CP, Phụ lục I, II.6.b: "đối với Luật,
    /// Pháp lệnh chỉ ghi tên loại và tên"): the longest title of that kind that `name` begins with,
    /// among those issued on the day or, where no day is said, in the year given. Null where none or
    /// more than one fits.
    Instrument const* findByName(std::u16string_view kind, std::u16string_view name,
                                 std::optional<Date> issued, std::optional<int> year) const;

    std::vector<Instrument> const& instruments() const { return m_instruments; }

    /// Every document that has all of these words, diacritics and case aside, in number, kind, issuer or
    /// title; all documents where there are none.
    std::vector<Instrument const*> search(std::u16string_view words) const;

    /// Place of a document of that kind and issuer among the bases of a plan: 1 comes first. What no rank
    /// names comes last.
    int rank(std::u16string_view kind, std::u16string_view issuer) const;

private:
    /// One step of the order of legal bases.
    struct Rank
    {
        int rank = 0;
        std::vector<std::u16string> kinds;   ///< folded
        std::vector<std::u16string> issuers; ///< folded words the issuer holds one of; none = any
    };

    std::vector<Instrument> m_instruments;
    std::vector<Rank> m_ranks;
};

/// A province or a city after a merger, with the units it was made of.
struct Unit
{
    std::u16string name, kind;       ///< "Phú Thọ", "tỉnh"
    std::vector<std::u16string> from; ///< names of the former units, its own among them
    Effective effective;
    std::u16string citation;
    bool verified = false;
};

/// Reads the member "units" of every `<folder>/*.json`.
std::vector<Unit> loadUnits(std::filesystem::path const& folder, std::vector<Diagnostic>& diagnostics);
} // namespace kehoach::law
