#include "core/check/check.hxx"
#include "core/text/unicode.hxx"

#include <boost/json.hpp>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>

namespace kehoach::check
{
namespace
{
namespace json = boost::json;

std::string readFile(std::filesystem::path const& path)
{
    std::ifstream file(path, std::ios::binary);
    return { std::istreambuf_iterator<char>(file), {} };
}

json::object reportOf(std::string const& text)
{
    using namespace std::chrono_literals;
    static Checker const checker(KEHOACH_EXTENSION_DIR);
    document::Snapshot const snapshot = document::fromPlainText(text::toUtf16(text));
    Options options;
    options.today = 2026y / 11 / 1;
    std::string const line = toJson(checker.check(snapshot, options), snapshot);
    EXPECT_EQ(line.find('\n'), std::string::npos);
    return json::parse(line).as_object();
}

bool hasType(json::value const& value, std::string_view type)
{
    return (type == "object" && value.is_object()) || (type == "array" && value.is_array()) ||
           (type == "string" && value.is_string()) || (type == "boolean" && value.is_bool()) ||
           (type == "integer" && (value.is_int64() || value.is_uint64())) ||
           (type == "number" && value.is_number()) || (type == "null" && value.is_null());
}

/// As much of JSON Schema as the contract uses: type, const, enum, required, properties,
/// additionalProperties, items, and nothing the schema does not name.
void validate(json::value const& value, json::object const& schema, std::string const& path)
{
    if (auto const* type = schema.if_contains("type"))
    {
        bool fits = false;
        for (json::value const& one : type->is_array() ? type->as_array() : json::array{ *type })
            fits = fits || hasType(value, one.as_string());
        EXPECT_TRUE(fits) << path << " is " << json::serialize(value);
    }
    if (auto const* constant = schema.if_contains("const"))
        EXPECT_EQ(value, *constant) << path;
    if (auto const* choices = schema.if_contains("enum"))
        EXPECT_NE(std::count(choices->as_array().begin(), choices->as_array().end(), value), 0)
            << path << " is " << json::serialize(value);
    if (auto const* items = schema.if_contains("items"); items && value.is_array())
    {
        for (std::size_t i = 0; i < value.as_array().size(); ++i)
            validate(value.as_array()[i], items->as_object(), path + '/' + std::to_string(i));
    }
    if (!value.is_object())
        return;
    if (auto const* required = schema.if_contains("required"))
    {
        for (json::value const& name : required->as_array())
            EXPECT_TRUE(value.as_object().contains(name.as_string())) << path << " lacks " << name;
    }
    auto const* properties = schema.if_contains("properties");
    auto const* others = schema.if_contains("additionalProperties");
    for (auto const& [name, member] : value.as_object())
    {
        if (auto const* known = properties ? properties->as_object().if_contains(name) : nullptr)
            validate(member, known->as_object(), path + '/' + std::string(name));
        else if (others)
            validate(member, others->as_object(), path + '/' + std::string(name));
        else
            EXPECT_FALSE(properties) << path << " has " << name << ", which the schema does not name";
    }
}

class Report : public testing::TestWithParam<char const*>
{};

TEST_P(Report, followsTheSchema)
{
    json::value const schema = json::parse(readFile(KEHOACH_TEST_DATA_DIR "/report.schema.json"));
    validate(reportOf(readFile(GetParam())), schema.as_object(), "");
}

INSTANTIATE_TEST_SUITE_P(Files, Report,
                         testing::Values(KEHOACH_TEST_DATA_DIR "/seed.txt",
                                         KEHOACH_TEST_DATA_DIR "/../rules/base/mttq-2020.txt",
                                         KEHOACH_TEST_DATA_DIR "/../rules/base/dang-2026.txt"));

TEST(ReportJson, hasTheSeedsFacts)
{
    json::object const report = reportOf(readFile(KEHOACH_TEST_DATA_DIR "/seed.txt"));
    json::object const& facts = report.at("plan").at("facts").as_object();
    EXPECT_EQ(facts.at("conferences").to_number<int>(), 12);
    EXPECT_EQ(facts.at("delegates").to_number<int>(), 80);
    EXPECT_EQ(facts.at("unsalariedDelegates").to_number<int>(), 65);
    EXPECT_TRUE(facts.at("sessions").is_null());
    EXPECT_EQ(report.at("plan").at("fields").as_object().size(), plan::fieldCount);
    EXPECT_EQ(report.at("asOfFrom").as_string(), "text");
}

/// What is no plan has no findings and no verdict.
TEST(ReportJson, aDecisionIsNotJudged)
{
    json::object const report =
        reportOf("ỦY BAN NHÂN DÂN\nTỈNH AN BÌNH\nSố: 12/QĐ-UBND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
                 "Độc lập - Tự do - Hạnh phúc\nAn Bình, ngày 5 tháng 3 năm 2024\nQUYẾT ĐỊNH\n"
                 "Về việc thành lập Tổ công tác\nCHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH\nQUYẾT ĐỊNH:\n"
                 "Điều 1. Thành lập Tổ công tác.");
    EXPECT_TRUE(report.at("findings").as_array().empty());
    EXPECT_TRUE(report.at("summary").at("mayBeSigned").is_null());
}
} // namespace
} // namespace kehoach::check
