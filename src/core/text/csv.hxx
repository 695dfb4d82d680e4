/// \file
/// Tables as spreadsheets save them: values parted by ; , or tab, in quotes where they hold one.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kehoach::text
{
struct CsvRow
{
    int line = 1; ///< where it begins in the text, from 1
    std::vector<std::u16string> cells; ///< without blanks at the ends

    bool isEmpty() const;
};

/// The rows of a text in UTF-8 (with a byte order mark or without) or UTF-16 (with one). What parts the values is
/// the sign that stands most often in the first row, outside of quotes.
std::vector<CsvRow> parseCsv(std::string_view bytes);

/// The same of a text in UTF-8 whose values that sign parts: a tab for what spreadsheets put on the clipboard.
std::vector<CsvRow> parseCsv(std::string_view utf8, char separator);
} // namespace kehoach::text
