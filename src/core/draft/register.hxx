/// \file
/// Sổ đăng ký văn bản đi (NĐ 30/2020/NĐ-CP, Điều 15; Phụ lục IV): the office's register of what it issued, one CSV file
/// a year (docs/register.md), so that a number is given once.
#pragma once

#include "core/text/date.hxx"
#include "core/text/message.hxx"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace kehoach::draft
{
struct RegisterEntry
{
    int number = 0;
    std::u16string symbol; ///< "KH-MTTQ-BTT": what numbers are counted for
    text::Date date;       ///< ngày văn bản
    std::u16string type;   ///< tên loại
    std::u16string subject, signer, recipients, file;

    friend bool operator==(RegisterEntry const&, RegisterEntry const&) = default;
};

/// The file of a year: so-van-ban-di-2026.csv.
std::filesystem::path registerFile(std::filesystem::path const& folder, int year);

/// The entries of a file; columns are found by their headings. Throws text::Error "register.foreign" where it is not
/// such a file, "register.broken" with the line where an entry cannot be read: a number might be given twice.
std::vector<RegisterEntry> readRegister(std::string_view utf8, std::u16string_view name);

/// The content with one more line; of nothing: headings too, begun with a byte order mark, values parted by ";", so
/// that a spreadsheet opens it. What another program added beside stays.
std::string addToRegister(std::string_view utf8, RegisterEntry const& entry);

/// The entry that has the number already, case and blanks of the symbol aside; null where it is free.
RegisterEntry const* findNumber(std::vector<RegisterEntry> const& entries, int number, std::u16string_view symbol);
/// One more than the highest number of that symbol.
int nextNumber(std::vector<RegisterEntry> const& entries, std::u16string_view symbol);
} // namespace kehoach::draft
