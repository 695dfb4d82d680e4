#include "core/draft/office_profile.hxx"

#include <gmock/gmock.h>

#include <filesystem>
#include <fstream>
#include <unistd.h>

namespace
{
using namespace kehoach;
using draft::OfficeProfile;
using draft::OfficeProfiles;
using testing::ElementsAre;
using testing::IsEmpty;

class OfficeFile : public testing::Test
{
protected:
    ~OfficeFile() override { std::filesystem::remove(m_path); }

    OfficeProfiles read(std::string const& content)
    {
        std::ofstream(m_path) << content;
        diagnostics.clear();
        return draft::readOffices(m_path, diagnostics);
    }

    /// Line and key of what was wrong.
    std::vector<std::pair<int, std::string>> wrong() const
    {
        std::vector<std::pair<int, std::string>> all;
        for (law::Diagnostic const& diagnostic : diagnostics)
            all.emplace_back(diagnostic.line, diagnostic.reason.key);
        return all;
    }

    std::vector<law::Diagnostic> diagnostics;

private:
    std::filesystem::path const m_path =
        std::filesystem::temp_directory_path() / ("kehoach-offices-" + std::to_string(getpid()) + ".json");
};

OfficeProfile province()
{
    OfficeProfile profile;
    profile.name = u"Mặt trận tỉnh";
    profile.regime = "mttq";
    profile.office = { u"ỦY BAN MTTQ VIỆT NAM TỈNH TÂN SƠN ĐÔNG",
                       u"BAN THƯỜNG TRỰC",
                       u"Ban Thường trực",
                       u"KH-MTTQ-BTT",
                       u"Tân Sơn Đông",
                       u"TM. BAN THƯỜNG TRỰC\nKT. CHỦ TỊCH",
                       u"PHÓ CHỦ TỊCH",
                       u"Lê Thị Hòa",
                       u"BPT",
                       "Hải Phòng",
                       { u"Thường trực Tỉnh ủy (để b/c)", u"Ban \"Phong trào\"" } };
    profile.budgetSigners = { u"Trần Văn Lập", u"Nguyễn Thị Toán", u"Lê Thị Hòa" };
    return profile;
}

TEST_F(OfficeFile, isReadAsItWasWritten)
{
    OfficeProfiles const written{ { province(), { .name = u"Phường", .office = { .issuer = u"ỦY BAN" } } }, u"Phường" };
    OfficeProfiles const read = this->read(draft::toJson(written));
    EXPECT_THAT(wrong(), IsEmpty());
    EXPECT_EQ(read.all, written.all);
    EXPECT_EQ(read.chosen, u"Phường");
    EXPECT_EQ(read.current()->name, u"Phường");
    EXPECT_EQ(read.find(u"Không có"), nullptr);
}

TEST_F(OfficeFile, whatDoesNotFitIsNamedWithItsLine)
{
    OfficeProfiles const read = this->read(R"({
  "chosen": "B",
  "offices": [
    { "name": "A" },
    { "name": "B", "issuer": "BAN THƯỜNG TRỰC" },
    { "name": "B", "issuer": "ỦY BAN" },
    { "name": "C", "issuer": "ỦY BAN", "signr": "Lê Thị Hòa" },
    { "name": "D", "issuer": 12 },
    { "name": "E", "issuer": "ỦY BAN", "budgetSigners": { "chief": "X" } },
    { "name": "F", "issuer": "ỦY BAN", "recipients": "Văn phòng" },
    "G",
    { "issuer": "ỦY BAN" },
    { "name": "H", "issuer": ")" + std::string(1'001, 'A') + R"(" }
  ]
})");
    ASSERT_EQ(read.all.size(), 1u);
    EXPECT_EQ(read.all.front().name, u"B");
    EXPECT_THAT(wrong(), ElementsAre(std::pair(4, "law.entry-member"), std::pair(6, "draft.office.twice"),
                                     std::pair(7, "draft.office.unknown-member"), std::pair(8, "law.entry-member"),
                                     std::pair(9, "draft.office.unknown-member"), std::pair(10, "law.entry-member"),
                                     std::pair(11, "law.entry-member"), std::pair(12, "law.entry-member"),
                                     std::pair(13, "draft.office.too-long")));
}

TEST_F(OfficeFile, thatIsNoneIsSaidSo)
{
    read("[]");
    EXPECT_THAT(wrong(), ElementsAre(std::pair(1, "draft.office.no-offices")));
    read("{\n \"offices\": [\n");
    EXPECT_THAT(wrong(), ElementsAre(std::pair(3, "law.json-broken")));
    diagnostics.clear();
    draft::readOffices("/nowhere/offices.json", diagnostics);
    EXPECT_THAT(wrong(), ElementsAre(std::pair(0, "law.file-unreadable")));
}

TEST_F(OfficeFile, textsAreCleaned)
{
    // Decomposed letters and no-break spaces, as some programs write them.
    OfficeProfiles const read = this->read("{\"offices\": [{\"name\": \" Ba\\u0300n \", \"issuer\": \"BAN\\u00A0TH\\u01AF\\u01A0\\u0300NG\","
                                           "\"recipients\": [\"\", \" Văn  phòng \"]}]}");
    ASSERT_EQ(read.all.size(), 1u);
    EXPECT_EQ(read.all.front().name, u"Bàn");
    EXPECT_EQ(read.all.front().office.issuer, u"BAN THƯỜNG");
    EXPECT_THAT(read.all.front().office.recipients, ElementsAre(u"Văn phòng"));
}

TEST(OfficeProfiles, oneOfTheSameNameLosesNothing)
{
    OfficeProfiles mine{ { province() }, province().name };
    OfficeProfile changed = province(), other = province();
    changed.office.signer = u"Trần Văn An";
    other.name = u"Tên khác, nội dung như cũ";
    EXPECT_THAT(merge(mine, { { province(), other }, {} }), IsEmpty());
    EXPECT_THAT(merge(mine, { { changed }, {} }), ElementsAre(u"Mặt trận tỉnh (2)"));
    EXPECT_EQ(mine.all.front(), province());
    EXPECT_EQ(mine.all.back().office.signer, u"Trần Văn An");
    EXPECT_EQ(mine.current()->name, province().name);
    EXPECT_EQ(mine.freeName(province().name), u"Mặt trận tỉnh (3)");
}

TEST(OfficeProfiles, theFirstIsCurrentWhereNoneIsChosen)
{
    EXPECT_EQ(OfficeProfiles{}.current(), nullptr);
    OfficeProfiles const some{ { province() }, u"Đã xóa" };
    EXPECT_EQ(some.current(), &some.all.front());
}
} // namespace
