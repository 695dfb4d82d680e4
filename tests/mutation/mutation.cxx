/// \file
/// Puts one defect at a time into correct plans and checks them: is it found under its row of the rule
/// sheet and at its place, and what is found in the plans as they are? Exit 1 below the thresholds.
///
///     mutation [--list]      --list: every finding in a correct plan
#include "core/check/pattern.hxx"
#include "core/text/unicode.hxx"
#include "mutation/plans.hxx"

#include <boost/json.hpp>

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <iterator>
#include <map>
#include <set>

using namespace kehoach;
namespace json = boost::json;

namespace
{
// What is reached; a change that finds less or accuses more fails.
constexpr double leastRecall = 0.98;
constexpr double mostWarnings = 0.2;

std::u16string textOf(json::object const& entry, char const* member)
{
    return text::toUtf16(std::string_view(entry.at(member).as_string()));
}

std::vector<document::Span> const& spansOf(plan::Plan const& plan, std::string_view name)
{
    for (std::size_t i = 0; i < plan::fieldCount; ++i)
        if (name == plan::name(static_cast<plan::Field>(i)))
            return plan[static_cast<plan::Field>(i)].spans;
    throw std::invalid_argument("no field " + std::string(name));
}

void setText(document::Paragraph& paragraph, std::u16string text)
{
    paragraph.text = std::move(text);
    if (!paragraph.runs.empty())
        paragraph.runs = { { { 0, static_cast<std::uint32_t>(paragraph.text.size()) },
                             paragraph.runs.front().format } };
}

struct Mutant
{
    document::Snapshot snapshot;
    int paragraph = -1; ///< where the defect is; -1: something is absent
};

void look(document::Paragraph& paragraph, json::object const& look)
{
    for (document::Run& run : paragraph.runs)
    {
        if (auto const* value = look.if_contains("bold"))
            run.format.bold = value->as_bool();
        if (auto const* value = look.if_contains("italic"))
            run.format.italic = value->as_bool();
        if (auto const* value = look.if_contains("size"))
            run.format.size = value->to_number<double>();
        if (look.contains("font"))
            run.format.font = textOf(look, "font");
        if (auto const* value = look.if_contains("color"))
            run.format.color = value->to_number<std::uint32_t>();
    }
}

void layOut(document::PageFormat& page, json::object const& change)
{
    for (auto [property, member] :
         { std::pair("width", &document::PageFormat::width), std::pair("height", &document::PageFormat::height),
           std::pair("top", &document::PageFormat::top), std::pair("left", &document::PageFormat::left),
           std::pair("right", &document::PageFormat::right) })
        if (auto const* value = change.if_contains(property))
            page.*member = value->to_number<double>();
}

/// The plan with that defect, or nothing where it has no place for it.
std::optional<Mutant> mutate(document::Snapshot const& correct, json::object const& entry)
{
    auto const documents = plan::recognize(correct);
    plan::Plan const& plan = plan::mainPlan(documents);
    Mutant mutant{ correct };
    auto& paragraphs = mutant.snapshot.paragraphs;
    std::string const field = entry.contains("field") ? std::string(entry.at("field").as_string()) : "";
    if (entry.contains("find"))
    {
        check::Pattern const wanted(textOf(entry, "find"));
        std::vector<int> places;
        if (field.empty())
            for (int paragraph = plan.begin; paragraph < plan.end; ++paragraph)
                places.push_back(paragraph);
        else
            for (document::Span const& span : spansOf(plan, field))
                places.push_back(span.paragraph);
        for (int const paragraph : places)
        {
            document::Paragraph& source = paragraphs[static_cast<std::size_t>(paragraph)];
            check::Match const match = wanted.find(source.text);
            if (match.groups.empty())
                continue;
            std::u16string const whole = source.text;
            text::Range const range = match.whole();
            setText(source, whole.substr(0, range.start) + check::expand(textOf(entry, "by"), match, whole)
                                + whole.substr(range.end()));
            mutant.paragraph = paragraph;
            return mutant;
        }
        return {};
    }
    if (entry.contains("insert"))
    {
        int level1 = 0;
        for (plan::Section const& section : plan.outline)
        {
            if (section.level != 1 || ++level1 < 2)
                continue;
            int const at = section.paragraph;
            document::Paragraph added = paragraphs[static_cast<std::size_t>(at - 1)];
            setText(added, textOf(entry, "insert"));
            paragraphs.insert(paragraphs.begin() + at, added);
            mutant.paragraph = at;
            return mutant;
        }
        return {};
    }
    if (entry.contains("page"))
    {
        if (!correct.typography || mutant.snapshot.pageStyles.empty())
            return {};
        layOut(mutant.snapshot.pageStyles.front().format, entry.at("page").as_object());
        return mutant;
    }
    auto const& spans = spansOf(plan, field);
    if (spans.empty())
        return {};
    if (entry.contains("look"))
    {
        if (!correct.typography)
            return {};
        mutant.paragraph = spans.front().paragraph;
        for (document::Span const& span : spans)
            look(paragraphs[static_cast<std::size_t>(span.paragraph)], entry.at("look").as_object());
        return mutant;
    }
    // Taken out.
    std::set<int> gone;
    for (document::Span const& span : spans)
        gone.insert(span.paragraph);
    for (int const paragraph : gone)
        setText(paragraphs[static_cast<std::size_t>(paragraph)], {});
    return mutant;
}

bool isOf(check::Finding const& finding, std::string const& ref)
{
    return finding.rule->ref == ref || std::ranges::find(finding.rule->aliases, ref) != finding.rule->aliases.end();
}

std::size_t count(check::Report const& report, std::string const& ref, int paragraph, bool anywhere)
{
    return static_cast<std::size_t>(
        std::ranges::count_if(report.findings, [&](check::Finding const& finding) {
            return isOf(finding, ref)
                   && (anywhere || (finding.where && finding.where->paragraph == paragraph));
        }));
}
} // namespace

int main(int count_, char** arguments)
{
    bool const list = count_ > 1 && std::strcmp(arguments[1], "--list") == 0;
    std::ifstream file(KEHOACH_MUTATIONS, std::ios::binary);
    json::array const mutations =
        json::parse(std::string{ std::istreambuf_iterator<char>(file), {} }).at("mutations").as_array();
    check::Checker const checker(KEHOACH_EXTENSION_DIR);
    auto const plans = mutation::correctPlans();

    int errors = 0, warnings = 0, made = 0, found = 0;
    std::map<std::string, int> missed;
    std::set<std::string> kinds;
    for (mutation::CorrectPlan const& correct : plans)
    {
        check::Options options;
        options.today = std::chrono::year(2026) / 11 / 1;
        check::Report const before = checker.check(correct.snapshot, options);
        errors += before.errors;
        warnings += before.warnings;
        if (before.profile != correct.profile)
            std::printf("%s is taken for %s\n", correct.name.c_str(), before.profile.c_str());
        for (check::Finding const& finding : before.findings)
            if (finding.severity != check::Severity::info || list)
                std::printf("%s: %s %s “%s”\n", correct.name.c_str(), check::name(finding.severity),
                            finding.rule->name.c_str(), text::toUtf8(*finding.excerpt).c_str());
        for (json::value const& value : mutations)
        {
            json::object const& entry = value.as_object();
            std::string const ref(entry.at("ref").as_string());
            std::string const name = ref + " " + std::string(entry.at("name").as_string());
            if (auto const* profiles = entry.if_contains("profiles"))
            {
                auto const fits = [&](json::value const& profile) {
                    return correct.profile.starts_with(std::string_view(profile.as_string()));
                };
                if (std::ranges::none_of(profiles->as_array(), fits))
                    continue;
            }
            check::Options wanted = options;
            wanted.profile = correct.profile;
            if (auto const* stage = entry.if_contains("stage"))
                wanted.stage = check::parseStage(std::string_view(stage->as_string())).value();
            auto const mutant = mutate(correct.snapshot, entry);
            if (!mutant)
                continue;
            kinds.insert(name);
            ++made;
            bool const anywhere = mutant->paragraph < 0 || entry.contains("anywhere");
            // What stood at or below an inserted line has moved.
            int const place = mutant->paragraph;
            bool const inserted = entry.contains("insert");
            check::Report const after = checker.check(mutant->snapshot, wanted);
            std::size_t const already = inserted && !anywhere ? 0 : count(before, ref, place, anywhere);
            if (count(after, ref, place, anywhere) > already)
            {
                ++found;
                continue;
            }
            ++missed[name];
            if (list || missed[name] == 1)
                std::printf("missed: %s in %s\n", name.c_str(), correct.name.c_str());
        }
    }
    double const recall = made ? static_cast<double>(found) / made : 0;
    double const perPlan = static_cast<double>(warnings) / static_cast<double>(plans.size());
    std::puts("");
    for (auto const& [name, times] : missed)
        std::printf("missed %d times: %s\n", times, name.c_str());
    std::printf("\n%zu correct plans: %d errors, %d warnings (%.2f per plan)\n", plans.size(), errors, warnings,
                perPlan);
    std::printf("%zu kinds of defects, %d mutants: %d found with ref and place (%.4f)\n", kinds.size(), made, found,
                recall);
    bool const enough = recall >= leastRecall && errors == 0 && perPlan <= mostWarnings && plans.size() >= 24
                        && kinds.size() >= 60;
    return enough ? 0 : 1;
}
