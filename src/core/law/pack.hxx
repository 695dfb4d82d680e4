/// \file
/// Reading packs: folders of JSON files an office may add to. A file that cannot be read, or an
/// entry that does not fit, is named and skipped; the rest works.
#pragma once

#include "core/law/profile.hxx"

#include <boost/json.hpp>

#include <functional>
#include <stdexcept>

namespace kehoach::law
{
/// Reads each `<folder>/*.json` in the order of their names and hands every entry of its top-level
/// array (or of its member "entries", "rules", "items" …: `member`; a file without that member is
/// another kind of pack and is passed over) to `take`. What `take` throws (std::exception: a missing
/// or ill-typed member; text::Error with its own sentence) becomes a diagnostic with the entry's line.
/// `pack` is the top-level object, empty where the file is an array.
void readPacks(std::filesystem::path const& folder, std::string_view member,
               std::function<void(boost::json::object const& entry,
                                  boost::json::object const& pack)> const& take,
               std::vector<Diagnostic>& diagnostics);

/// Where an entry stands.
struct EntryPlace
{
    std::filesystem::path file;
    int line = 0;
};

/// The same, for who wants to know where each entry came from.
void readPlacedPacks(std::filesystem::path const& folder, std::string_view member,
                     std::function<void(boost::json::object const& entry, boost::json::object const& pack,
                                        EntryPlace const& place)> const& take,
                     std::vector<Diagnostic>& diagnostics);

/// A member of an entry that is missing, or is not what it should be.
class MemberError : public std::invalid_argument
{
public:
    explicit MemberError(std::string_view member)
        : std::invalid_argument("member \"" + std::string(member) + "\"")
        , m_member(member)
    {
    }
    std::string const& member() const { return m_member; }

private:
    std::string m_member;
};

/// Members of an entry. The required ones throw MemberError where they are missing or of another type,
/// the optional ones where they are there (and not null) and of another type.
std::u16string requiredText(boost::json::object const& entry, std::string_view member);
std::string requiredId(boost::json::object const& entry, std::string_view member);
Bilingual requiredBilingual(boost::json::object const& entry, std::string_view member);
std::u16string optionalText(boost::json::object const& entry, std::string_view member);
std::string optionalId(boost::json::object const& entry, std::string_view member);
std::optional<Bilingual> optionalBilingual(boost::json::object const& entry, std::string_view member);
bool optionalBool(boost::json::object const& entry, std::string_view member, bool otherwise);
std::optional<double> optionalNumber(boost::json::object const& entry, std::string_view member);
std::optional<std::int64_t> optionalInteger(boost::json::object const& entry, std::string_view member);
std::vector<std::string> optionalIds(boost::json::object const& entry, std::string_view member);
std::vector<std::u16string> optionalTexts(boost::json::object const& entry, std::string_view member);
std::optional<Date> optionalDate(boost::json::object const& entry, std::string_view member);
/// Members "effective_from" and "effective_to", ISO dates or null.
Effective effectiveOf(boost::json::object const& entry);
} // namespace kehoach::law
