/// \file
/// Office profiles (hồ sơ cơ quan): what is kept once for an office that issues, and the file they are kept
/// and handed on in (docs/offices.md).
#pragma once

#include "core/draft/draft.hxx"

#include <array>

namespace kehoach::draft
{
/// Who signs a budget. Names, no positions; empty = signed by hand over a blank.
struct BudgetSigners
{
    std::u16string preparer;   ///< người lập
    std::u16string accountant; ///< kế toán
    std::u16string head;       ///< thủ trưởng đơn vị

    friend bool operator==(BudgetSigners const&, BudgetSigners const&) = default;
};

struct OfficeProfile
{
    std::u16string name; ///< what its user calls it; no two of a file have the same
    std::string regime;  ///< id of the law::Profile its plans follow; empty = not said
    Office office;
    BudgetSigners budgetSigners;

    friend bool operator==(OfficeProfile const&, OfficeProfile const&) = default;
};

struct OfficeProfiles
{
    std::vector<OfficeProfile> all;
    std::u16string chosen; ///< name of the one a new plan begins with

    /// The one of that name, or null.
    OfficeProfile const* find(std::u16string_view name) const;
    /// The chosen one, else the first; null where there is none.
    OfficeProfile const* current() const;
    /// A name nobody has yet: the one given, else with " (2)", " (3)" … behind it.
    std::u16string freeName(std::u16string_view name) const;
};

/// One line of the office: its name in files and dialogs.
struct OfficeField
{
    char const* name;
    std::u16string Office::*value;
};
inline constexpr std::array<OfficeField, 9> officeFields = { {
    { "superior", &Office::superior },
    { "issuer", &Office::issuer },
    { "issuerInText", &Office::issuerInText },
    { "symbol", &Office::symbol },
    { "place", &Office::place },
    { "authority", &Office::authority },
    { "position", &Office::position },
    { "signer", &Office::signer },
    { "filing", &Office::filing },
} };
struct BudgetSignerField
{
    char const* name;
    std::u16string BudgetSigners::*value;
};
inline constexpr std::array<BudgetSignerField, 3> budgetSignerFields = { {
    { "preparer", &BudgetSigners::preparer },
    { "accountant", &BudgetSigners::accountant },
    { "head", &BudgetSigners::head },
} };

/// Reads a file of offices. What does not fit is named in `diagnostics` with its line and left out: an office
/// without name or issuer, a member that is unknown or of another type, a text that is too long, a name for
/// the second time.
OfficeProfiles readOffices(std::filesystem::path const& file, std::vector<law::Diagnostic>& diagnostics);

/// The same file, UTF-8, indented as a person would.
std::string toJson(OfficeProfiles const& profiles);

/// The offices of another file put to these. One that is there already is passed over; one of the same name
/// that says something else gets a free name, so that nothing is lost. Returns the names that came.
std::vector<std::u16string> merge(OfficeProfiles& profiles, OfficeProfiles const& others);
} // namespace kehoach::draft
