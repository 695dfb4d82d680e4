#include "core/check/check.hxx"
#include "core/text/unicode.hxx"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>

// docs/example-pack: what docs/packs.md says of it is true.
namespace kehoach::check
{
namespace
{
std::filesystem::path const pack = std::filesystem::path(KEHOACH_EXTENSION_DIR) / ".." / "docs" / "example-pack";

document::Snapshot plan(std::vector<std::pair<std::string, std::string>> const& changes)
{
    std::ifstream file(KEHOACH_TEST_DATA_DIR "/../rules/base/mttq-2026.txt", std::ios::binary);
    std::string text{ std::istreambuf_iterator<char>(file), {} };
    for (auto const& [old, fresh] : changes)
    {
        std::size_t const at = text.find(old);
        EXPECT_NE(at, text.npos) << old;
        if (at != text.npos)
            text.replace(at, old.size(), fresh);
    }
    return document::fromPlainText(text::toUtf16(text));
}

std::set<std::string> officeRulesIn(Report const& report)
{
    std::set<std::string> names;
    for (Finding const& finding : report.findings)
    {
        if (finding.rule->name.starts_with("office/"))
            names.insert(finding.rule->name);
    }
    return names;
}

class ExamplePack : public testing::Test
{
protected:
    Report check(std::vector<std::pair<std::string, std::string>> const& changes, std::optional<Date> asOf = {}) const
    {
        using namespace std::chrono_literals;
        Options options;
        options.today = 2026y / 11 / 1;
        options.asOf = asOf;
        return m_checker.check(plan(changes), options);
    }

    Checker const m_checker{ KEHOACH_EXTENSION_DIR, { pack } };
};

TEST_F(ExamplePack, IsReadWhole)
{
    EXPECT_TRUE(m_checker.diagnostics().empty());
    law::Instrument const* const ours = m_checker.catalogue().find(u"15/2026/NQ-HĐND");
    ASSERT_TRUE(ours);
    EXPECT_EQ(ours->kind, u"Nghị quyết");
    EXPECT_EQ(m_checker.catalogue().find(u"09/2018/NQ-HĐND")->replacedBy, u"15/2026/NQ-HĐND");
    EXPECT_TRUE(m_checker.catalogue().find(u"30/2020/NĐ-CP")); // the extension's own are there as before
}

TEST_F(ExamplePack, SaysNothingOfAPlanThatKeepsItsRules)
{
    EXPECT_EQ(officeRulesIn(check({ { "III. THỜI GIAN", "Các xã, phường báo cáo kết quả.\nIII. THỜI GIAN" } })),
              std::set<std::string>{});
}

TEST_F(ExamplePack, EveryKindFinds)
{
    std::set<std::string> const found = officeRulesIn(check(
        { { "/KH-MTTQ-BTT", "/KH-BTT" },
          { "\nV. TỔ CHỨC THỰC HIỆN", "\nV. KINH PHÍ" },
          { "\nIV. KINH PHÍ", "\nIV. TỔ CHỨC THỰC HIỆN" },
          { "III. THỜI GIAN",
            "Liên hệ 0912.345.678. Mời khách tham dự ở khu dân cư, khu dân cư và khu phố.\nIII. THỜI GIAN" } }));
    for (char const* rule : { "office/asks-for-reports", "office/money-before-tasks", "office/no-private-phone", "office/say-nguoi-du",
                              "office/symbol", "office/one-word-for-hamlet" })
        EXPECT_TRUE(found.contains(rule)) << rule;
}

TEST_F(ExamplePack, ABasisOfTheOfficesCatalogueIsKnownToHaveEnded)
{
    Report const report = check({ { "Căn cứ ", "Căn cứ Nghị quyết số 09/2018/NQ-HĐND ngày 07 tháng 12 năm 2018 của Hội đồng nhân dân "
                                               "tỉnh An Bình về mức chi công tác phí, hội nghị trên địa bàn tỉnh;\nCăn cứ " } },
                                 std::chrono::year(2026) / 9 / 1);
    EXPECT_TRUE(std::ranges::any_of(report.findings, [](Finding const& finding) {
        return finding.rule->name == "citation/basis-replaced" && finding.message->find(u"15/2026/NQ-HĐND") != std::u16string::npos;
    }));
}

TEST(OfficesLaws, AnEntryTakesThePlaceOfTheExtensionsAndABadOneIsNamed)
{
    auto const folder = std::filesystem::temp_directory_path() / "kehoach-pack-laws";
    std::filesystem::remove_all(folder);
    std::filesystem::create_directories(folder / "laws");
    std::ofstream(folder / "laws" / "ours.json", std::ios::binary) << R"({"documents": [
{"number": "30/2020/NĐ-CP", "kind": "Nghị định", "issuer": "Chính phủ", "title": "Về công tác văn thư",
 "effective_from": "2020-03-05", "effective_to": "2026-09-30", "replaced_by": "99/2026/NĐ-CP"},
{"number": "1/2026/NQ", "kind": "Nghị quyết"}]})";
    Checker const checker(KEHOACH_EXTENSION_DIR, { folder });
    std::filesystem::remove_all(folder);
    EXPECT_EQ(checker.catalogue().find(u"30/2020/NĐ-CP")->replacedBy, u"99/2026/NĐ-CP");
    ASSERT_EQ(checker.diagnostics().size(), 1u);
    EXPECT_EQ(checker.diagnostics()[0].file.filename(), "ours.json");
    EXPECT_EQ(checker.diagnostics()[0].line, 4);
}
} // namespace
} // namespace kehoach::check
