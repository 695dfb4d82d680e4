/// \file
/// A zip file in memory, its members stored uncompressed: all that an OpenDocument package needs.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kehoach::document
{
class Zip
{
public:
    /// Adds a member. Names are ASCII; the order of the calls is the order in the file.
    void add(std::string_view name, std::string_view data);

    /// The whole file; the same members always give the same bytes.
    std::vector<std::uint8_t> finish() const;

private:
    std::string m_members;
    std::string m_directory;
    std::uint16_t m_count = 0;
};
} // namespace kehoach::document
