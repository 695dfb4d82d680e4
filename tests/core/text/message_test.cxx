#include "core/text/message.hxx"

#include "core/text/unicode.hxx"

#include <gtest/gtest.h>

#include <fstream>
#include <stdexcept>

namespace kehoach::text
{
namespace
{
namespace fs = std::filesystem;

class MessageFolder : public testing::Test
{
protected:
    void SetUp() override
    {
        auto const* test = testing::UnitTest::GetInstance()->current_test_info();
        m_folder = fs::temp_directory_path() / (std::string("kehoach-") + test->name());
        fs::remove_all(m_folder);
        fs::create_directories(m_folder / "vi");
    }
    void TearDown() override { fs::remove_all(m_folder); }

    void write(std::string const& name, std::string const& content)
    {
        std::ofstream(m_folder / "vi" / name) << content;
    }

    fs::path m_folder;
};

TEST(Message, FillIn)
{
    EXPECT_EQ(fillIn(u"Có {found}, đúng là {right}.", { { "found", u"80" }, { "right", u"{65}" } }),
              u"Có 80, đúng là {65}.");
    EXPECT_EQ(fillIn(u"{unknown} {", std::map<std::string, std::u16string>{}), u"{unknown} {");
    EXPECT_EQ(fillIn(u"", std::map<std::string, std::u16string>{}), u"");
}

TEST_F(MessageFolder, ReadsEveryAreaAndShowsMissingKeys)
{
    write("a.json", R"({"a.one": "Một {n}"})");
    write("b.json", R"({"b.two": "Hai"})");
    write("notes.txt", "no sentences");
    auto const messages = Messages::load(m_folder, "vi");
    EXPECT_EQ(messages.language(), "vi");
    EXPECT_EQ(messages.text({ "a.one", { { "n", u"1" } } }), u"Một 1");
    EXPECT_EQ(messages.text("b.two"), u"Hai");
    EXPECT_EQ(messages.text("c.three"), u"<c.three>");
}

TEST_F(MessageFolder, SaysWhichFileCannotBeRead)
{
    write("bad.json", R"({"a": )");
    try
    {
        Messages::load(m_folder, "vi");
        FAIL() << "a broken file was accepted";
    }
    catch (std::runtime_error const& error)
    {
        EXPECT_NE(std::string(error.what()).find("bad.json"), std::string::npos);
    }
    write("bad.json", R"(["a"])");
    EXPECT_THROW(Messages::load(m_folder, "vi"), std::runtime_error);
    write("bad.json", R"({"a": 5})");
    EXPECT_THROW(Messages::load(m_folder, "vi"), std::runtime_error);
    EXPECT_THROW(Messages::load(m_folder, "fr"), std::runtime_error);
}

TEST_F(MessageFolder, OneKeyHasOneSentence)
{
    write("a.json", R"({"same": "1"})");
    write("b.json", R"({"same": "2"})");
    EXPECT_THROW(Messages::load(m_folder, "vi"), std::runtime_error);
}

TEST(Message, TheTwoLanguagesOfTheProgramHaveTheSameKeys)
{
    fs::path const strings = fs::path(KEHOACH_EXTENSION_DIR) / "strings";
    for (auto const& file : fs::directory_iterator(strings / "vi"))
        EXPECT_TRUE(fs::exists(strings / "en" / file.path().filename())) << file.path();
    EXPECT_EQ(Messages::load(strings, "vi").keys(), Messages::load(strings, "en").keys());
}
} // namespace
} // namespace kehoach::text
