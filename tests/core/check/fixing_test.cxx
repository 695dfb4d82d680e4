#include "core/check/fixing.hxx"

#include "core/document/amended.hxx"
#include "core/text/unicode.hxx"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <iterator>

namespace kehoach::check
{
namespace
{
Checker const& checker()
{
    static Checker const checker(KEHOACH_EXTENSION_DIR);
    return checker;
}

/// The seed with one more paragraph in its content.
Snapshot seedWith(std::u16string const& line)
{
    std::ifstream file(KEHOACH_TEST_DATA_DIR "/seed.txt", std::ios::binary);
    std::string const bytes{ std::istreambuf_iterator<char>(file), {} };
    Snapshot snapshot = document::fromPlainText(text::toUtf16(bytes));
    for (auto paragraph = snapshot.paragraphs.begin(); paragraph != snapshot.paragraphs.end(); ++paragraph)
    {
        if (!paragraph->text.starts_with(u"III"))
            continue;
        document::Paragraph added;
        added.text = line;
        snapshot.paragraphs.insert(paragraph, added);
        return snapshot;
    }
    return snapshot;
}

Options options()
{
    using namespace std::chrono_literals;
    Options options;
    options.today = 2026y / 11 / 1;
    return options;
}

FixPlan planOf(Snapshot const& snapshot, FixChoice const& choice = {}, std::vector<Lock> const& locks = {})
{
    return planFixes(checker(), snapshot, options(), checker().check(snapshot, options()), choice, locks);
}

std::u16string mended(Snapshot const& snapshot, std::u16string const& line, FixPlan const& plan)
{
    document::Amended amended(snapshot);
    amended.apply(plan.amendment);
    for (std::size_t i = 0; i < snapshot.paragraphs.size(); ++i)
    {
        if (snapshot.paragraphs[i].text == line)
            return amended.snapshot().paragraphs[i].text;
    }
    return {};
}

std::string reasonOf(FixPlan const& plan, std::u16string_view around)
{
    for (Unfixed const& unfixed : plan.skipped)
    {
        if (unfixed.finding.where && unfixed.finding.excerpt->find(around) != std::u16string::npos)
            return unfixed.reason.key;
    }
    return {};
}

TEST(Fixing, theSafeOnesOfTheSeedAreMendedOnce)
{
    Snapshot const snapshot = seedWith(u"Các đơn vị  phối hợp thực hiện .");
    FixPlan const plan = planOf(snapshot);
    EXPECT_GE(plan.fixes.size(), 2u);
    document::Amended amended(snapshot);
    amended.apply(plan.amendment);
    EXPECT_TRUE(planOf(amended.snapshot()).amendment.empty());
}

TEST(Fixing, defectsInTheSameWordsAreMendedTogether)
{
    std::u16string const line = u"Các đơn vị  phối hợp  thực hiện  , báo cáo kết quả.";
    Snapshot const snapshot = seedWith(line);
    EXPECT_EQ(mended(snapshot, line, planOf(snapshot)), u"Các đơn vị phối hợp thực hiện, báo cáo kết quả.");
}

TEST(Fixing, nothingWithinAQuotation)
{
    std::u16string const line = u"Treo khẩu hiệu “Đoàn kết  sáng tạo” tại hội trường.";
    Snapshot const snapshot = seedWith(line);
    FixPlan const plan = planOf(snapshot);
    EXPECT_EQ(mended(snapshot, line, plan), line);
}

TEST(Fixing, whatIsLockedStays)
{
    std::u16string const line = u"Các đơn vị  phối hợp thực hiện.";
    Snapshot const snapshot = seedWith(line);
    std::vector<Lock> locks;
    for (std::size_t i = 0; i < snapshot.paragraphs.size(); ++i)
    {
        if (snapshot.paragraphs[i].text == line)
            locks.push_back({ { static_cast<int>(i), { 10, 3 } }, { "fix.skip.protected", {} } });
    }
    ASSERT_EQ(locks.size(), 1u);
    FixPlan const plan = planOf(snapshot, {}, locks);
    EXPECT_EQ(mended(snapshot, line, plan), line);
    EXPECT_EQ(reasonOf(plan, u"  "), "fix.skip.protected");
}

TEST(Fixing, trackedDeletionsStay)
{
    std::u16string const line = u"Các đơn vị  phối hợp thực hiện.";
    Snapshot snapshot = seedWith(line);
    for (document::Paragraph& paragraph : snapshot.paragraphs)
    {
        if (paragraph.text != line)
            continue;
        for (auto const& [start, length, deleted] :
             { std::tuple(0u, 10u, false), std::tuple(10u, 1u, true), std::tuple(11u, 20u, false) })
        {
            document::Run run;
            run.range = { start, length };
            run.deleted = deleted;
            paragraph.runs.push_back(run);
        }
    }
    EXPECT_EQ(mended(snapshot, line, planOf(snapshot)), line);
}

TEST(Fixing, numbersNeverChange)
{
    FixChoice choice;
    choice.guarded = choice.suggest = true;
    Snapshot const snapshot = seedWith(u"Kinh phí: 8000000 đồng, ngày 5 tháng 3 năm 2021.");
    FixPlan const plan = planOf(snapshot, choice);
    document::Amended amended(snapshot);
    amended.apply(plan.amendment);
    auto const digits = [](Snapshot const& one) {
        std::u16string all;
        for (document::Paragraph const& paragraph : one.paragraphs)
        {
            for (char16_t unit : paragraph.text)
            {
                if (unit >= u'1' && unit <= u'9')
                    all += unit;
            }
        }
        return all;
    };
    EXPECT_EQ(digits(amended.snapshot()), digits(snapshot));
}
} // namespace
} // namespace kehoach::check
