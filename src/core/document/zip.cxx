#include "core/document/zip.hxx"

#include <boost/crc.hpp>

namespace kehoach::document
{
namespace
{
// Times are not kept: 1 January 1980, the first the format can say.
constexpr std::uint32_t firstDate = 0x0021;
constexpr std::uint32_t versionNeeded = 10;

void put16(std::string& out, std::uint32_t value)
{
    out.push_back(static_cast<char>(value & 0xFF));
    out.push_back(static_cast<char>(value >> 8 & 0xFF));
}

void put32(std::string& out, std::uint32_t value)
{
    put16(out, value & 0xFFFF);
    put16(out, value >> 16);
}

/// What a member's local header and its directory entry have in common.
std::string description(std::string_view name, std::string_view data)
{
    boost::crc_32_type checksum;
    checksum.process_bytes(data.data(), data.size());
    std::string out;
    put16(out, versionNeeded);
    put16(out, 0); // flags
    put16(out, 0); // stored
    put16(out, 0); // time
    put16(out, firstDate);
    put32(out, checksum.checksum());
    put32(out, static_cast<std::uint32_t>(data.size())); // compressed
    put32(out, static_cast<std::uint32_t>(data.size()));
    put16(out, static_cast<std::uint32_t>(name.size()));
    put16(out, 0); // extra field
    return out;
}
} // namespace

void Zip::add(std::string_view name, std::string_view data)
{
    auto const offset = static_cast<std::uint32_t>(m_members.size());
    std::string const about = description(name, data);

    m_members += "PK\x03\x04";
    m_members += about;
    m_members += name;
    m_members += data;

    m_directory += "PK\x01\x02";
    put16(m_directory, versionNeeded); // made by
    m_directory += about;
    put16(m_directory, 0); // comment
    put16(m_directory, 0); // disk
    put16(m_directory, 0); // internal attributes
    put32(m_directory, 0); // external attributes
    put32(m_directory, offset);
    m_directory += name;
    ++m_count;
}

std::vector<std::uint8_t> Zip::finish() const
{
    std::string out = m_members + m_directory;
    out += "PK\x05\x06";
    put16(out, 0); // this disk
    put16(out, 0); // disk of the directory
    put16(out, m_count);
    put16(out, m_count);
    put32(out, static_cast<std::uint32_t>(m_directory.size()));
    put32(out, static_cast<std::uint32_t>(m_members.size()));
    put16(out, 0); // comment
    return { out.begin(), out.end() };
}
} // namespace kehoach::document
