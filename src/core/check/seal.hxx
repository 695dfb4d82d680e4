/// \file
/// What a document keeps of checks: the seal of one that found no error (dấu kiểm tra), and the reasons with which
/// it was let go although errors were open. Both tell of change, not of forgery: whoever can edit the document can
/// edit them.
#pragma once

#include "core/check/check.hxx"

#include <chrono>

namespace kehoach::check
{
using Moment = std::chrono::sys_seconds;

/// "2026-11-28T10:05:33Z" and back; nothing for anything else.
std::string toIsoMoment(Moment moment);
std::optional<Moment> parseIsoMoment(std::string_view text);

/// The user-defined properties of the document that hold them, JSON.
inline constexpr char16_t sealProperty[] = u"KehoachSeal";
inline constexpr char16_t passagesProperty[] = u"KehoachPassages";

struct Seal
{
    Moment when;
    std::string profile;
    Stage stage = Stage::submitted;
    Date asOf;
    std::string rules; ///< which state of rules, norms and laws judged: Checker::version()
    int errors = 0, warnings = 0, infos = 0, ignored = 0;
    std::string content; ///< document::contentHash()
};

Seal sealOf(Report const& report, Snapshot const& snapshot, std::string const& rules, Moment when);
/// What the document says; nothing where the property is missing or unreadable.
std::optional<Seal> readSeal(Snapshot const& snapshot);
std::u16string writeSeal(Seal const& seal);

/// A document let go with open errors.
struct Passage
{
    Moment when;
    std::string command; ///< ".uno:ExportToPDF"
    int errors = 0, warnings = 0;
    std::u16string reason;
    std::string content; ///< document::contentHash()
};

/// Oldest first; empty where the property is missing or unreadable.
std::vector<Passage> readPassages(Snapshot const& snapshot);
/// The last fifty of them.
std::u16string writePassages(std::vector<Passage> const& passages);
} // namespace kehoach::check
