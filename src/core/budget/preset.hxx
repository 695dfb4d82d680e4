/// \file
/// Presets (mẫu dự toán): the kinds of conferences an office holds again and again, as data.
#pragma once

#include "core/budget/budget.hxx"

#include <boost/json.hpp>

namespace kehoach::budget
{
/// What a kind of conference has beside its numbers.
struct Preset
{
    std::string id;
    law::Bilingual name;
    Duration duration = Duration::oneDay;
    std::int64_t days = 1;
    std::int64_t speakers = 0;
    bool hallHired = false;
    std::vector<ExtraLine> lines;
};

/// The presets of `<folder>/*.json`, {"presets": […]}; what cannot be read is in `diagnostics`.
std::vector<Preset> loadPresets(std::filesystem::path const& folder, std::vector<law::Diagnostic>& diagnostics);

/// The parameters with what the preset says in their place.
Parameters applied(Preset const& preset, Parameters parameters);

/// A preset that proposes the lines of this budget again for other numbers: a factor that is one of
/// the conferences' numbers follows it. The lines of norms are proposed anyway and left out.
Preset presetOf(std::u16string_view name, Parameters const& parameters, Budget const& budget);

boost::json::object toJson(Preset const& preset);

/// A number as data writes it: "80", "0.5".
std::optional<Decimal> parseFactor(std::string_view text);
} // namespace kehoach::budget
