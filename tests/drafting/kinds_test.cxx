/// Every plan *Kế hoạch mới* can make is checked: regimes × kinds × what may be chosen. Nothing is found but the
/// places that are to be filled in.
#include "core/check/check.hxx"
#include "core/draft/draft.hxx"
#include "core/draft/legal_bases.hxx"
#include "core/support/fragment_snapshot.hxx"
#include "core/text/unicode.hxx"

#include <gmock/gmock.h>

#include <set>

namespace
{
using namespace kehoach;
using draft::Kind;

struct World
{
    std::vector<law::Diagnostic> diagnostics;
    draft::Sections sections = draft::Sections::load(KEHOACH_EXTENSION_DIR "/sections", diagnostics);
    check::Checker checker{ KEHOACH_EXTENSION_DIR };
};

World& world()
{
    static World world;
    return world;
}

draft::Office officeUnder(std::string_view regime)
{
    draft::Office office;
    if (regime == "nd30")
        office = { u"ỦY BAN NHÂN DÂN TỈNH AN BÌNH", u"SỞ NỘI VỤ", u"Sở Nội vụ", u"KH-SNV", u"An Bình",
                   u"KT. GIÁM ĐỐC", u"PHÓ GIÁM ĐỐC" };
    else if (regime == "mttq")
        office = { u"ỦY BAN MTTQ VIỆT NAM TỈNH AN BÌNH", u"BAN THƯỜNG TRỰC",
                   u"Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh An Bình", u"KH-MTTQ-BTT", u"An Bình",
                   u"TM. BAN THƯỜNG TRỰC", u"CHỦ TỊCH" };
    else
        office = { u"TỈNH ỦY AN BÌNH", u"BAN TUYÊN GIÁO VÀ DÂN VẬN", u"Ban Tuyên giáo và Dân vận Tỉnh ủy",
                   u"KH/BTGDVTU", u"An Bình", u"K/T TRƯỞNG BAN", u"PHÓ TRƯỞNG BAN" };
    office.signer = u"Lê Thị Hòa";
    office.filing = u"TH";
    office.recipients = { u"Thường trực Tỉnh ủy (để b/c)", u"Các phòng, đơn vị trực thuộc (để t/h)" };
    return office;
}

/// A day on which the regime is in force.
text::Date dayOf(std::string_view regime)
{
    return regime == "dang-hd36" ? std::chrono::year(2025) / 11 / 5 : std::chrono::year(2026) / 11 / 5;
}

draft::Parameters parametersOf(std::string_view regime, Kind const& kind)
{
    draft::Parameters parameters;
    parameters.office = officeUnder(regime);
    parameters.date = dayOf(regime);
    parameters.content.subject = kind.subject.empty() ? u"Công tác tháng 11" : kind.subject + u" về nông thôn mới";
    for (Kind::Section const& section : kind.sections)
        parameters.variants[section.id] = section.variant;
    return parameters;
}

/// Errors and warnings beside what is to be filled in, as "rule: message".
std::vector<std::string> wrong(draft::Parameters const& parameters, law::Profile const& profile,
                               std::vector<check::Stage> const& stages)
{
    check::Options options;
    options.profile = profile.id;
    options.today = parameters.date;
    options.language = "vi";
    std::vector<std::string> found;
    auto snapshot = test::toSnapshot(world().sections.plan(parameters, profile, u""), profile.page);
    auto& page = snapshot.pageStyles.front(); // app::draftPlan() sees to the number
    page.pageNumberInHeader = page.pageNumberCentered = true;
    page.pageNumber = profile.format(law::Component::pageNumber).style.character;
    for (auto const stage : stages)
    {
        options.stage = stage;
        for (check::Finding const& finding : world().checker.check(snapshot, options).findings)
            if (finding.severity != check::Severity::info && finding.rule->name != "structure/placeholder")
                found.push_back(finding.rule->name + ": " + text::toUtf8(*finding.message) + " [" + text::toUtf8(*finding.excerpt) + "]");
    }
    return found;
}

class EveryPlan : public testing::TestWithParam<std::string>
{
protected:
    law::Profile const& profile() const { return *law::findProfile(world().checker.profiles(), GetParam()); }

    void expectRight(draft::Parameters const& parameters, std::string const& what,
                     std::vector<check::Stage> const& stages = { check::Stage::submitted })
    {
        ++m_plans;
        for (std::string const& finding : wrong(parameters, profile(), stages))
            if (m_said.insert(finding).second)
                ADD_FAILURE() << what << ": " << finding;
    }

    int m_plans = 0;

private:
    std::set<std::string> m_said; ///< once is enough
};

INSTANTIATE_TEST_SUITE_P(Regimes, EveryPlan, testing::Values("nd30", "mttq", "dang-hd36", "dang-hd05"),
                         [](auto const& info) {
                             std::string name = info.param;
                             std::erase(name, '-');
                             return name;
                         });

TEST_P(EveryPlan, withEachSetOfSections)
{
    for (Kind const& kind : world().sections.kinds())
    {
        std::vector<Kind::Section> free;
        for (Kind::Section const& section : kind.sections)
            if (section.choice != Kind::Choice::always)
                free.push_back(section);
        for (unsigned set = 0; set < 1u << free.size(); ++set)
        {
            draft::Parameters parameters = parametersOf(GetParam(), kind);
            for (Kind::Section const& section : kind.sections)
                if (section.choice == Kind::Choice::always)
                    parameters.sections.push_back(section.id);
            for (unsigned bit = 0; bit < free.size(); ++bit)
                if (set >> bit & 1)
                    parameters.sections.push_back(free[bit].id);
            expectRight(parameters, kind.id + " with set " + std::to_string(set));
        }
    }
    EXPECT_GT(m_plans, 500);
}

TEST_P(EveryPlan, inEachWording)
{
    auto const all = world().sections.list();
    for (Kind const& kind : world().sections.kinds())
        for (Kind::Section const& section : kind.sections)
            for (draft::SectionTemplate const& each : all)
                for (draft::Variant const& variant : each.variants)
                    if (each.id == section.id)
                    {
                        draft::Parameters parameters = parametersOf(GetParam(), kind);
                        for (Kind::Section const& one : kind.sections)
                            parameters.sections.push_back(one.id);
                        parameters.variants[section.id] = variant.id;
                        expectRight(parameters, kind.id + " with " + each.id + " as " + variant.id);
                        // As the wizard hands them on.
                        parameters.lines[each.id] =
                            world().sections.lines(each.id, variant.id, parameters, profile());
                        expectRight(parameters, kind.id + " with lines of " + each.id + " as " + variant.id);
                    }
}

TEST_P(EveryPlan, withBasesFactsAndDates)
{
    law::Catalogue const& catalogue = world().checker.catalogue();
    for (Kind const& kind : world().sections.kinds())
        for (int bases = 0; bases < 3; ++bases)
            for (bool const facts : { false, true })
                for (bool const dayKnown : { true, false })
                    for (bool const empty : { false, true })
                    {
                        draft::Parameters parameters = parametersOf(GetParam(), kind);
                        for (Kind::Section const& section : kind.sections)
                            if (section.choice != Kind::Choice::off || facts)
                                parameters.sections.push_back(section.id);
                        if (bases == 1)
                            parameters.content.legalBases = { u"Căn cứ Công văn số 156/CV-VPĐP ngày 29 tháng 10 năm 2025 của Văn phòng Điều phối nông thôn mới tỉnh về xây dựng kế hoạch" };
                        else if (bases == 2)
                            for (law::Instrument const* law : catalogue.search(u"Mặt trận"))
                                if (law->issued && draft::standingOf(*law, parameters.date) == draft::Standing::inForce)
                                    parameters.content.legalBases.push_back(draft::basisOf(*law, profile()));
                        if (facts)
                        {
                            parameters.conferences = 12;
                            parameters.content.participants =
                                u"12 hội nghị, mỗi hội nghị 80 đại biểu (trong đó có 65 đại biểu không hưởng lương từ ngân sách nhà nước), trong 01 ngày (02 buổi)";
                            parameters.content.time = u"từ ngày 23/11/2026 đến ngày 11/12/2026";
                            parameters.content.venue = u"hội trường Ủy ban nhân dân xã";
                            parameters.content.fundingSource = u"ngân sách tỉnh năm 2026";
                        }
                        parameters.dayKnown = dayKnown;
                        if (empty)
                        {
                            // What an office may leave open.
                            parameters.office.signer.clear();
                            parameters.office.recipients.clear();
                            parameters.office.filing.clear();
                            parameters.office.issuerInText.clear();
                        }
                        expectRight(parameters, kind.id + " bases " + std::to_string(bases) + (facts ? " facts" : "") +
                                                    (dayKnown ? "" : " without day") + (empty ? " open" : ""),
                                    { check::Stage::draft, check::Stage::submitted });
                    }
}

TEST(Kinds, areReadWhole)
{
    EXPECT_THAT(world().diagnostics, testing::IsEmpty());
    std::vector<std::string> ids;
    for (Kind const& kind : world().sections.kinds())
        ids.push_back(kind.id);
    EXPECT_THAT(ids, testing::ElementsAre("conference", "campaign", "training", "supervision", "general"));
}
} // namespace
