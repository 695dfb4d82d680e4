#include "mutation/plans.hxx"

#include "core/draft/draft.hxx"
#include "core/support/fragment_snapshot.hxx"
#include "core/text/unicode.hxx"

#include <fstream>
#include <iterator>
#include <stdexcept>

namespace kehoach::mutation
{
namespace
{
struct Base
{
    char const* file;
    char const* profile;
    std::vector<char const*> regimes; ///< in force on its date
};

Base const bases[] = {
    { "mttq-2020", "mttq", { "nd30", "mttq", "dang-hd36" } },
    { "nd30-2024", "nd30", { "nd30", "mttq", "dang-hd36" } },
    { "dang-2024", "dang-hd36", { "nd30", "mttq", "dang-hd36" } },
    { "mttq-2026", "mttq", { "nd30", "mttq" } },
    { "dang-2026", "dang-hd05", { "nd30", "mttq", "dang-hd05" } },
};

draft::Office officeUnder(std::string const& profile)
{
    draft::Office office;
    if (profile == "nd30")
    {
        office.superior = u"ỦY BAN NHÂN DÂN TỈNH AN BÌNH";
        office.issuer = u"SỞ NỘI VỤ";
        office.issuerInText = u"Sở Nội vụ";
        office.symbol = u"KH-SNV";
        office.authority = u"KT. GIÁM ĐỐC";
        office.position = u"PHÓ GIÁM ĐỐC";
        office.recipients = { u"Ủy ban nhân dân tỉnh (để b/c)", u"Các phòng, đơn vị trực thuộc (để t/h)" };
    }
    else if (profile == "mttq")
    {
        office.superior = u"ỦY BAN MTTQ VIỆT NAM TỈNH AN BÌNH";
        office.issuer = u"BAN THƯỜNG TRỰC";
        office.issuerInText = u"Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh An Bình";
        office.symbol = u"KH-MTTQ-BTT";
        office.authority = u"TM. BAN THƯỜNG TRỰC";
        office.position = u"CHỦ TỊCH";
        office.recipients = { u"Các tổ chức thành viên (để p/h)", u"Các ban chuyên môn (để t/h)" };
    }
    else
    {
        office.superior = u"TỈNH ỦY AN BÌNH";
        office.issuer = u"BAN TUYÊN GIÁO";
        office.issuerInText = u"Ban Tuyên giáo Tỉnh ủy";
        office.symbol = u"KH/BTG";
        office.authority = u"K/T TRƯỞNG BAN";
        office.position = u"PHÓ TRƯỞNG BAN";
        office.recipients = { u"Ban Thường vụ Tỉnh ủy", u"Các phòng chuyên môn" };
    }
    office.place = u"An Bình";
    office.signer = u"Lê Thị Hòa";
    office.filing = u"TH";
    return office;
}

document::Snapshot readBase(std::string const& name)
{
    std::ifstream file(std::string(KEHOACH_RULE_BASES) + '/' + name + ".txt", std::ios::binary);
    if (!file)
        throw std::invalid_argument("no base " + name);
    return document::fromPlainText(text::toUtf16(std::string{ std::istreambuf_iterator<char>(file), {} }));
}
} // namespace

std::vector<CorrectPlan> correctPlans()
{
    std::vector<law::Diagnostic> diagnostics;
    auto const profiles = law::loadProfiles(KEHOACH_EXTENSION_DIR "/profiles", diagnostics);
    auto const sections = draft::Sections::load(KEHOACH_EXTENSION_DIR "/sections", diagnostics);
    std::vector<CorrectPlan> plans;
    for (Base const& base : bases)
    {
        document::Snapshot const source = readBase(base.file);
        plans.push_back({ base.file, base.profile, source });
        auto const documents = plan::recognize(source);
        plan::Plan const& plan = plan::mainPlan(documents);
        for (std::string const regime : base.regimes)
        {
            // Before it is signed a plan has neither number nor day.
            for (bool const numbered : { true, false })
            {
                draft::Parameters parameters;
                parameters.office = officeUnder(regime);
                parameters.content = draft::contentOf(plan, source);
                parameters.number = numbered ? u"27" : u"";
                if (auto const& date = plan.placeDate; date && date->mention && date->mention->date)
                    parameters.date = *date->mention->date;
                parameters.dayKnown = numbered;
                law::Profile const& profile = *law::findProfile(profiles, regime);
                plans.push_back({ std::string(base.file) + " as " + regime + (numbered ? "" : ", not yet signed"),
                                  regime, test::toSnapshot(sections.plan(parameters, profile, u""), profile.page) });
            }
        }
    }
    return plans;
}
} // namespace kehoach::mutation
