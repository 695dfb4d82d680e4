#include "core/budget/budget.hxx"
#include "core/budget/import.hxx"
#include "core/text/csv.hxx"
#include "core/text/unicode.hxx"

#include <gtest/gtest.h>

#include <fstream>

namespace kehoach::budget
{
namespace
{
using namespace std::chrono_literals;

std::string const headings =
    "Tỉnh;Văn bản;Ngày ban hành;Khoản chi;Tên;Đơn vị tính;Loại mức;Mức chi;Cấp tổ chức;"
    "Nơi tổ chức;Căn cứ;Hiệu lực từ;Hiệu lực đến;Đã đối chiếu\r\n";
std::string const meals =
    "An Bình;09/2025/NQ-HĐND;13/11/2025;Tiền ăn;\"Tiền ăn; đại biểu \"\"khách mời\"\"\";"
    "đồng/ngày/người;Khoán;180.000;Tỉnh, Huyện;Còn lại;khoản 4 Điều 3;01/01/2026;;có\r\n";
std::string const drinks = "An Bình;09/2025/NQ-HĐND;13/11/2025;Giải khát;Giải khát giữa giờ;đồng/buổi/người;"
                           "Tối đa;30000;;;khoản 3 Điều 3;2026-01-01;2027-12-31;không\r\n";

/// The pack in a folder of its own, read as an office's.
Norms loaded(std::string const& pack)
{
    auto const folder = std::filesystem::temp_directory_path() / "kehoach-import-test";
    std::filesystem::create_directories(folder);
    std::ofstream(folder / "pack.json") << pack;
    std::vector<law::Diagnostic> diagnostics;
    auto norms = Norms::load({ std::filesystem::path(KEHOACH_EXTENSION_DIR) / "norms", folder }, diagnostics);
    std::filesystem::remove_all(folder);
    EXPECT_TRUE(diagnostics.empty());
    return norms;
}

text::Message refusal(std::string const& csv)
{
    try
    {
        importNorms(csv);
    }
    catch (text::Error const& error)
    {
        return error.message();
    }
    ADD_FAILURE() << csv;
    return {};
}

TEST(ImportNorms, APackOfAProvinceGoesBeforeTheCentralOne)
{
    auto const norms = loaded(importNorms("\xEF\xBB\xBF" + headings + meals + drinks + ";;;\r\n"));
    Parameters parameters;
    parameters.conferences = 1;
    parameters.delegates = 80;
    parameters.date = 2026y / 3 / 1;
    parameters.province = "An Bình";
    auto const meal = norms.find("meals", parameters);
    ASSERT_TRUE(meal);
    EXPECT_EQ(meal->amount, 180'000);
    EXPECT_TRUE(meal->verified);
    EXPECT_EQ(meal->name.vi, u"Tiền ăn; đại biểu \"khách mời\"");
    auto const drink = norms.find("refreshments", parameters);
    ASSERT_TRUE(drink);
    EXPECT_EQ(drink->amount, 30'000);
    EXPECT_FALSE(drink->verified);
    parameters.organiser = OrganiserLevel::commune;
    EXPECT_EQ(norms.find("meals", parameters)->jurisdiction, "TW");
    parameters.date = 2028y / 1 / 1;
    EXPECT_EQ(norms.find("refreshments", parameters)->jurisdiction, "TW");
}

TEST(ImportNorms, CommasAndOtherOrdersOfColumns)
{
    auto const pack =
        importNorms("item,name,unit,kind,amount,citation,document,jurisdiction,verified\n"
                    "meals,Tiền ăn,đồng/ngày/người,lumpSum,150000,khoản 4,01/NQ-HĐND,An Bình,yes\n");
    EXPECT_NE(pack.find("\"amount\":150000"), std::string::npos) << pack;
    EXPECT_NE(pack.find("VN-an-binh-01-nq-hdnd.2"), std::string::npos) << pack;
}

TEST(ImportNorms, EveryBadRowIsNamedWithItsLine)
{
    auto wrong = [](std::string row, std::string_view from, std::string_view to) {
        return row.replace(row.find(from), from.size(), to);
    };
    auto const message = refusal(headings + wrong(meals, "180.000", "nhiều") + drinks +
                                 wrong(drinks, "2027-12-31", "31/02/2027") +
                                 wrong(meals, "Tỉnh, Huyện", "Tỉnh, Thôn") + wrong(meals, "Khoán", "Chừng") +
                                 wrong(meals, "An Bình", "Cà Mau") + wrong(meals, "180.000", "180,000"));
    EXPECT_EQ(message.key, "budget.import-rows");
    EXPECT_EQ(text::toUtf8(message.arguments.at("rows")),
              "2 (Mức chi: “nhiều”); 4 (Hiệu lực đến: “31/02/2027”); 5 (Cấp tổ chức: “Tỉnh, Thôn”); "
              "6 (Loại mức: “Chừng”); 7 (Tỉnh: “Cà Mau”); 8 (Mức chi: “180,000”)");
}

TEST(ImportNorms, EachBadCellIsSaidInASentenceOfItsOwn)
{
    auto wrong = [](std::string row, std::string_view from, std::string_view to) {
        return row.replace(row.find(from), from.size(), to);
    };
    auto const read = readNorms(headings + wrong(meals, "180.000", "180,000") + wrong(drinks, "Giải khát;", "Nước;") +
                                wrong(wrong(drinks, "30000", "nhiều"), "khoản 3 Điều 3", "") +
                                wrong(drinks, "2027-12-31", "hết năm") + wrong(drinks, "An Bình", "Cà Mau"));
    EXPECT_TRUE(read.pack.empty());
    std::string said;
    for (BadCell const& cell : read.bad)
        said += std::to_string(cell.line) + " " + text::toUtf8(cell.column) + " " + cell.reason + "; ";
    EXPECT_EQ(said, "2 Mức chi ambiguous; 3 Khoản chi unknown; 4 Mức chi no-amount; 4 Căn cứ missing; "
                    "5 Hiệu lực đến no-date; 6 Tỉnh other-document; ");
    EXPECT_EQ(read.bad.front().message().key, "budget.import.ambiguous");
    EXPECT_EQ(read.bad.front().message().arguments.at("content"), u"180,000");
    EXPECT_EQ(read.bad.front().message().arguments.at("line"), u"2");
}

TEST(ImportNorms, AsEachSpreadsheetSavesIt)
{
    auto const with = [](std::string text, char separator) {
        std::string result;
        bool quoted = false;
        for (char const sign : text)
        {
            quoted = quoted != (sign == '"');
            result += sign == ';' && !quoted ? separator : sign;
        }
        return result;
    };
    // No commas in the values that are not in quotes.
    std::string const table = headings + meals.substr(0, meals.find("Tỉnh, Huyện")) + "Tỉnh;Còn lại;khoản 4;01/01/2026;;có\r\n";
    auto const plain = importNorms(table);
    EXPECT_EQ(importNorms(with(table, ',')), plain);
    EXPECT_EQ(importNorms(with(table, '\t')), plain);
    EXPECT_EQ(importNorms("\xEF\xBB\xBF" + table), plain);
    std::string little = "\xFF\xFE", big = "\xFE\xFF"; // "Unicode text"
    for (char16_t const unit : text::toUtf16(with(table, '\t')))
    {
        little += { static_cast<char>(unit & 0xFF), static_cast<char>(unit >> 8) };
        big += { static_cast<char>(unit >> 8), static_cast<char>(unit & 0xFF) };
    }
    EXPECT_EQ(importNorms(little), plain);
    EXPECT_EQ(importNorms(big), plain);
    // Quotes around names with the separator of others in them.
    EXPECT_EQ(text::parseCsv("\"a,b,c\";d\n1;2").front().cells.size(), 2u);
}

TEST(ImportNorms, AmountsAsVietnameseWriteThem)
{
    auto const amount = [](std::string const& written) {
        std::string row = meals;
        auto const read = readNorms(headings + row.replace(row.find("180.000"), 7, written));
        return read.bad.empty() ? read.pack.substr(read.pack.find("\"amount\":") + 9, 7) : read.bad.front().reason;
    };
    EXPECT_EQ(amount("180.000"), "180000,");
    EXPECT_EQ(amount("180000"), "180000,");
    EXPECT_EQ(amount("180 000"), "180000,");
    EXPECT_EQ(amount("180.000đ"), "180000,");
    EXPECT_EQ(amount("180 nghìn"), "180000,");
    EXPECT_EQ(amount("0,18 triệu đồng"), "180000,");
    EXPECT_EQ(amount("1,180,000"), "1180000");
    EXPECT_EQ(amount("180,000"), "ambiguous");
    EXPECT_EQ(amount("180,5"), "no-amount");
    EXPECT_EQ(amount("-180000"), "no-amount");
}

TEST(ImportNorms, TheExampleIsATableItReads)
{
    auto const read = readNorms(exampleTable());
    EXPECT_EQ(read.count, 2u);
    EXPECT_TRUE(read.bad.empty());
    loaded(read.pack);
}

TEST(ImportNorms, ColumnsThatAreMissingAreNamed)
{
    EXPECT_EQ(refusal("").key, "budget.import-empty");
    EXPECT_EQ(refusal(headings).key, "budget.import-empty");
    auto const message = refusal("Tỉnh;Khoản chi;Tên\nAn Bình;Tiền ăn;Tiền ăn\n");
    EXPECT_EQ(message.key, "budget.import-columns");
    EXPECT_EQ(text::toUtf8(message.arguments.at("columns")), "Văn bản, Đơn vị tính, Loại mức, Căn cứ");
}

TEST(ImportNorms, RowsOverSeveralLinesAreCountedByTheirFirst)
{
    auto const rows = text::parseCsv("a;\"b\nc\"\n\"d\"\"e\";f\ng");
    ASSERT_EQ(rows.size(), 3u);
    EXPECT_EQ(rows[0].cells, (std::vector<std::u16string>{ u"a", u"b c" }));
    EXPECT_EQ(rows[1].line, 3);
    EXPECT_EQ(rows[1].cells, (std::vector<std::u16string>{ u"d\"e", u"f" }));
    EXPECT_EQ(rows[2].cells.size(), 1u);
}

TEST(Variants, WhatTheMissingDurationCosts)
{
    std::vector<law::Diagnostic> diagnostics;
    auto const norms = Norms::load(std::filesystem::path(KEHOACH_EXTENSION_DIR) / "norms", diagnostics);
    Parameters parameters;
    parameters.conferences = 12;
    parameters.delegates = 80;
    parameters.unsalaried = 65;
    parameters.date = 2020y / 11 / 15;
    auto const found = variants(parameters, norms);
    ASSERT_EQ(found.size(), 3u);
    EXPECT_EQ(found[0].total, 19'200'000);
    EXPECT_EQ(found[1].total, 136'200'000);
    EXPECT_EQ(found[2].total, 155'400'000);
    EXPECT_EQ(found[2].duration, Duration::oneDay);
    parameters.delegates = 0;
    EXPECT_THROW(variants(parameters, norms), text::Error);
}
} // namespace
} // namespace kehoach::budget
