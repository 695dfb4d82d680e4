#include "core/law/profile.hxx"

#include <fstream>
#include <gtest/gtest.h>
#include <unistd.h>

namespace kehoach::law
{
namespace
{
std::filesystem::path const shipped = KEHOACH_EXTENSION_DIR "/profiles";

std::vector<Profile> shippedProfiles()
{
    std::vector<Diagnostic> diagnostics;
    auto profiles = loadProfiles(shipped, diagnostics);
    for (auto const& diagnostic : diagnostics)
        ADD_FAILURE() << diagnostic.file << ":" << diagnostic.line << " " << diagnostic.reason.key;
    return profiles;
}

Date day(int year, unsigned month, unsigned day)
{
    return { std::chrono::year(year), std::chrono::month(month), std::chrono::day(day) };
}

/// A folder with a copy of the shipped profiles, to be broken.
class Broken : public ::testing::Test
{
protected:
    void SetUp() override
    {
        auto const* test = ::testing::UnitTest::GetInstance()->current_test_info();
        m_folder = std::filesystem::temp_directory_path()
                   / (std::string("kehoach-profile-") + test->name() + "-" + std::to_string(::getpid()));
        std::filesystem::create_directories(m_folder);
        std::filesystem::copy(shipped, m_folder, std::filesystem::copy_options::recursive);
    }
    void TearDown() override { std::filesystem::remove_all(m_folder); }

    void write(std::string const& name, std::string const& text) { std::ofstream(m_folder / name) << text; }

    std::filesystem::path m_folder;
    std::vector<Diagnostic> m_diagnostics;
};

TEST(Profiles, FourAreShippedInTheOrderOfTheirFiles)
{
    auto const profiles = shippedProfiles();
    ASSERT_EQ(profiles.size(), 4u);
    EXPECT_NE(findProfile(profiles, "nd30"), nullptr);
    EXPECT_NE(findProfile(profiles, "mttq"), nullptr);
    EXPECT_NE(findProfile(profiles, "dang-hd36"), nullptr);
    EXPECT_NE(findProfile(profiles, "dang-hd05"), nullptr);
    EXPECT_EQ(findProfile(profiles, "doan"), nullptr);
}

TEST(Profiles, DecreeThirtySaysWhatItsAppendixSays)
{
    auto const profiles = shippedProfiles();
    auto const& profile = *findProfile(profiles, "nd30");
    EXPECT_EQ(profile.left.min, 30);
    EXPECT_EQ(profile.left.max, 35);
    EXPECT_TRUE(profile.right.contains(15));
    EXPECT_FALSE(profile.right.contains(14.4, 0.5));
    EXPECT_EQ(profile.endMark, u"./.");
    auto const& motto = profile.format(Component::motto);
    EXPECT_EQ(motto.minSize, 13);
    EXPECT_EQ(motto.maxSize, 14);
    EXPECT_EQ(motto.bold, true);
    EXPECT_EQ(motto.italic, false);
    EXPECT_EQ(motto.style.name, u"KH Tiêu ngữ");
    auto const& body = profile.format(Component::body);
    EXPECT_EQ(body.alignment, document::Alignment::justified);
    EXPECT_EQ(body.firstLine, (std::vector<double>{ 10, 12.7 }));
    EXPECT_EQ(body.minAfter, 6);
    EXPECT_TRUE(body.verified);
    EXPECT_EQ(profile.format(Component::recipients).maxSize, 11);
    EXPECT_EQ(profile.format(Component::recipientsTitle).italic, true);
}

TEST(Profiles, WhatTheDrafterWritesIsWhatTheCheckAllows)
{
    for (auto const& profile : shippedProfiles())
        for (auto const& [component, format] : profile.components)
        {
            SCOPED_TRACE(profile.id + " " + name(component));
            auto const& character = format.style.character;
            auto const& paragraph = format.style.paragraph;
            EXPECT_TRUE(format.style.name.starts_with(u"KH "));
            EXPECT_FALSE(format.citation.empty());
            if (format.minSize > 0)
            {
                EXPECT_TRUE((Between{ format.minSize, format.maxSize }.contains(character.size)));
            }
            EXPECT_EQ(format.bold.value_or(character.bold), character.bold);
            EXPECT_EQ(format.italic.value_or(character.italic), character.italic);
            EXPECT_EQ(format.underline.value_or(character.underline), character.underline);
            EXPECT_EQ(format.alignment.value_or(paragraph.alignment), paragraph.alignment);
            if (!format.firstLine.empty())
            {
                EXPECT_NE(std::find(format.firstLine.begin(), format.firstLine.end(), paragraph.firstLine),
                          format.firstLine.end());
            }
            EXPECT_GE(paragraph.after, format.minAfter.value_or(0));
            if (format.lineSpacing)
            {
                EXPECT_TRUE(format.lineSpacing->contains(paragraph.lineSpacing.value));
            }
        }
}

TEST(Profiles, NothingOfAnUnverifiedProfileIsVerified)
{
    auto const profiles = shippedProfiles();
    for (auto const* id : { "mttq", "dang-hd36", "dang-hd05" })
        for (auto const& [component, format] : findProfile(profiles, id)->components)
            EXPECT_FALSE(format.verified) << id << " " << name(component);
}

TEST(Profiles, MttqLooksLikeTheStateFormAndCoversTheYearsOfItsGuidance)
{
    auto const profiles = shippedProfiles();
    auto const& mttq = *findProfile(profiles, "mttq");
    EXPECT_EQ(mttq.rightHeader, u"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
    EXPECT_TRUE(mttq.effective.covers(day(2020, 11, 5)));
    EXPECT_FALSE(mttq.effective.covers(day(2013, 4, 7)));
}

TEST(Profiles, PartyFormsFollowOneAnotherInMay2026)
{
    auto const profiles = shippedProfiles();
    auto const& old = *findProfile(profiles, "dang-hd36");
    auto const& current = *findProfile(profiles, "dang-hd05");
    EXPECT_TRUE(old.effective.covers(day(2026, 5, 26)));
    EXPECT_FALSE(old.effective.covers(day(2026, 5, 27)));
    EXPECT_FALSE(current.effective.covers(day(2026, 5, 26)));
    EXPECT_TRUE(current.effective.covers(day(2026, 5, 27)));
    EXPECT_EQ(current.endMark, u".");
    EXPECT_EQ(current.recipientSeparator, u";");
    EXPECT_EQ(old.recipientSeparator, u",");
    EXPECT_EQ(old.format(Component::recipientsTitle).underline, true);
    EXPECT_EQ(old.format(Component::position).bold, false);
    EXPECT_TRUE(current.motto.empty());
}

TEST_F(Broken, SyntaxErrorIsNamedWithItsLineAndTheRestWorks)
{
    write("zz.json", "{\n  \"id\": \"x\",\n  \"name\" \"y\"\n}\n");
    auto const profiles = loadProfiles(m_folder, m_diagnostics);
    EXPECT_EQ(profiles.size(), 4u);
    ASSERT_EQ(m_diagnostics.size(), 1u);
    EXPECT_EQ(m_diagnostics[0].file.filename(), "zz.json");
    EXPECT_EQ(m_diagnostics[0].line, 3);
    EXPECT_EQ(m_diagnostics[0].reason.key, "law.json-broken");
}

TEST_F(Broken, MissingMemberIsNamed)
{
    write("zz.json", R"({"id": "zz", "extends": "nd30", "motto": 7})");
    EXPECT_EQ(loadProfiles(m_folder, m_diagnostics).size(), 4u);
    ASSERT_EQ(m_diagnostics.size(), 1u);
    EXPECT_EQ(m_diagnostics[0].reason.key, "law.entry-member");
    EXPECT_EQ(m_diagnostics[0].reason.arguments.at("member"), u"motto");
}

TEST_F(Broken, UnknownComponentIsNamedWithItsLineAndOnlyThatIsLeftOut)
{
    write("zz.json", "{\"id\": \"zz\", \"extends\": \"nd30\", \"components\": {\n\n  \"seal\": {}\n}}");
    auto const profiles = loadProfiles(m_folder, m_diagnostics);
    EXPECT_EQ(profiles.size(), 5u);
    ASSERT_EQ(m_diagnostics.size(), 1u);
    EXPECT_EQ(m_diagnostics[0].line, 3);
    EXPECT_EQ(m_diagnostics[0].reason.key, "law.component-unknown");
}

TEST_F(Broken, ProfilesThatExtendEachOtherAreLeftOut)
{
    write("y.json", R"({"id": "y", "extends": "z"})");
    write("z.json", R"({"id": "z", "extends": "y"})");
    EXPECT_EQ(loadProfiles(m_folder, m_diagnostics).size(), 4u);
    ASSERT_EQ(m_diagnostics.size(), 2u);
    EXPECT_EQ(m_diagnostics[0].reason.key, "law.profile-base");
}

TEST_F(Broken, BrokenComponentLeavesTheProfileOut)
{
    write("zz.json", R"({"id": "zz", "extends": "nd30",
                         "components": {"body": {"check": {"size": [14, 13]}}}})");
    auto const profiles = loadProfiles(m_folder, m_diagnostics);
    EXPECT_EQ(findProfile(profiles, "zz"), nullptr);
    ASSERT_EQ(m_diagnostics.size(), 2u);
    EXPECT_EQ(m_diagnostics[0].reason.key, "law.entry-member");
    EXPECT_EQ(m_diagnostics[1].reason.key, "law.profile-incomplete");
}

TEST(Effective, BothEndsAreIncluded)
{
    Effective const effective{ day(2020, 3, 5), day(2025, 6, 30) };
    EXPECT_FALSE(effective.covers(day(2020, 3, 4)));
    EXPECT_TRUE(effective.covers(day(2020, 3, 5)));
    EXPECT_TRUE(effective.covers(day(2025, 6, 30)));
    EXPECT_FALSE(effective.covers(day(2025, 7, 1)));
    EXPECT_TRUE(Effective{}.covers(day(1945, 9, 2)));
}
} // namespace
} // namespace kehoach::law
