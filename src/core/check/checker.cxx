#include "core/check/applicable.hxx"
#include "core/check/candidates.hxx"
#include "core/check/check.hxx"
#include "core/check/ignoring.hxx"
#include "core/check/looks.hxx"
#include "core/check/parallel.hxx"
#include "core/check/pattern.hxx"
#include "core/check/rule.hxx"
#include "core/check/rule_page.hxx"
#include "core/text/hash.hxx"
#include "core/text/money.hxx"
#include "core/text/unicode.hxx"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <set>
#include <stdexcept>
#include <thread>

namespace kehoach::check
{
namespace
{
/// A paragraph is read as far as this, in UTF-16 units: some thirty pages without a break. What patterns
/// cost grows faster than the text they are tried on.
constexpr std::size_t longestParagraph = 100'000;

/// More threads than this have nothing left to do.
constexpr unsigned mostThreads = 4;

/// How often the patterns of one rule may look at a unit of the text: enough for what goes through the text
/// some times, and soon used up by what goes back again and again.
std::uint64_t stepsFor(Texts const& texts)
{
    return 20'000'000 + 50 * texts.units();
}

bool isTooLong(document::Paragraph const& paragraph)
{
    return paragraph.text.size() > longestParagraph;
}

/// The snapshot with what no rule reads cut off; the places in it stay.
Snapshot shortened(Snapshot snapshot)
{
    for (document::Paragraph& paragraph : snapshot.paragraphs)
    {
        if (!isTooLong(paragraph))
            continue;
        paragraph.text.resize(longestParagraph);
        auto const limit = static_cast<std::uint32_t>(longestParagraph);
        std::erase_if(paragraph.runs, [&](document::Run const& run) { return run.range.start >= limit; });
        for (document::Run& run : paragraph.runs)
            run.range.length = std::min(run.range.length, limit - run.range.start);
    }
    std::erase_if(snapshot.bookmarks, [&](document::Bookmark const& bookmark) {
        return bookmark.span.range.end() >
               snapshot.paragraphs[static_cast<std::size_t>(bookmark.span.paragraph)].text.size();
    });
    return snapshot;
}

/// A rule that applies, and what came of it.
struct Run
{
    Rule const* rule;
    Severity severity;
    Candidates found;
    std::string gaveUp; ///< why it has no result: a pattern grown too expensive, data of the entry that does not fit
};

void runOne(Context const& context, Run& run)
{
    try
    {
        std::optional<StepBudget> budget;
        if (run.rule->officePack || context.texts.hasLongLine())
            budget.emplace(stepsFor(context.texts));
        run.found = candidatesOf(context, *run.rule, run.severity);
    }
    catch (std::exception const& reason)
    {
        run.gaveUp = reason.what();
    }
}

void runAll(Context const& context, std::vector<Run>& runs, Options const& options)
{
    std::vector<Run*> others;
    for (Run& run : runs)
    {
        // It asks the document, which only the caller's thread may.
        if (run.rule->asksPages)
            runOne(context, run);
        else
            others.push_back(&run);
    }
    unsigned const processors = std::min(std::thread::hardware_concurrency(), mostThreads);
    forEachAtOnce(others.size(), options.threads ? options.threads : processors,
                  [&](std::size_t index) { runOne(context, *others[index]); });
}

std::vector<budget::TableReading> tablesOf(std::vector<budget::TableReading> const& all,
                                           Snapshot const& snapshot, plan::Plan const& plan)
{
    std::vector<budget::TableReading> inside;
    for (budget::TableReading const& reading : all)
    {
        auto const& paragraphs = snapshot.tables[static_cast<std::size_t>(reading.table)].paragraphs;
        if (!paragraphs.empty() && paragraphs.front() >= plan.begin && paragraphs.front() < plan.end)
            inside.push_back(reading);
    }
    return inside;
}
} // namespace

struct Checker::State
{
    std::vector<law::Diagnostic> diagnostics;
    std::vector<law::Profile> profiles;
    std::vector<Rule> rules;
    std::vector<std::filesystem::path> ruleFolders;
    budget::Norms norms;
    law::Catalogue catalogue;
    std::vector<law::Unit> units;
    std::map<std::string, text::Messages, std::less<>> messages;
    std::vector<std::filesystem::path> sources; ///< the extension's folder, then the packs of the office
};

Checker::Checker(std::filesystem::path const& extension,
                 std::vector<std::filesystem::path> const& officePacks)
{
    auto state = std::make_unique<State>();
    state->sources = { extension };
    state->sources.insert(state->sources.end(), officePacks.begin(), officePacks.end());
    state->profiles = law::loadProfiles(extension / "profiles", state->diagnostics);
    auto const foldersOf = [&](char const* kind) {
        std::vector<std::filesystem::path> folders{ extension / kind };
        for (std::filesystem::path const& pack : officePacks)
            folders.push_back(pack / kind);
        return folders;
    };
    state->norms = budget::Norms::load(foldersOf("norms"), state->diagnostics);
    state->catalogue = law::Catalogue::load(foldersOf("laws"), state->diagnostics);
    for (std::filesystem::path const& folder : foldersOf("laws"))
        std::ranges::move(law::loadUnits(folder, state->diagnostics), std::back_inserter(state->units));
    for (char const* language : { "vi", "en" })
        state->messages[language] = text::Messages::load(extension / "strings", language);

    std::vector<std::filesystem::path> folders = foldersOf("rules");
    std::set<std::string> names;
    for (std::filesystem::path const& folder : folders)
    {
        law::readPlacedPacks(
            folder, "rules",
            [&](boost::json::object const& entry, boost::json::object const&, law::EntryPlace const& place) {
                Rule rule = readRule(entry);
                if (folder != folders.front())
                    rule.officePack = place;
                if (!names.insert(rule.name).second)
                    throw std::invalid_argument("name: " + rule.name);
                state->rules.push_back(std::move(rule));
            },
            state->diagnostics);
    }
    state->ruleFolders = std::move(folders);
    m_state = std::move(state);
}

Checker::~Checker() = default;

std::vector<law::Profile> const& Checker::profiles() const
{
    return m_state->profiles;
}

law::Catalogue const& Checker::catalogue() const
{
    return m_state->catalogue;
}

std::vector<law::Diagnostic> const& Checker::diagnostics() const
{
    return m_state->diagnostics;
}

std::vector<std::string> Checker::areas() const
{
    std::vector<std::string> areas;
    for (Rule const& rule : m_state->rules)
    {
        if (std::string area = areaOf(rule.name); std::ranges::find(areas, area) == areas.end())
            areas.push_back(std::move(area));
    }
    return areas;
}

std::string Checker::version() const
{
    std::string version;
    for (std::filesystem::path const& source : m_state->sources)
    {
        std::vector<std::filesystem::path> files;
        for (char const* folder : { "rules", "norms", "laws", "profiles" })
        {
            std::error_code error;
            for (auto const& entry : std::filesystem::directory_iterator(source / folder, error))
            {
                if (entry.path().extension() == ".json")
                    files.push_back(entry.path());
            }
        }
        std::ranges::sort(files);
        text::Hash hash;
        for (std::filesystem::path const& file : files)
        {
            std::ifstream stream(file, std::ios::binary);
            hash.add(std::string(std::istreambuf_iterator<char>(stream), {}));
        }
        std::string const name = version.empty() ? "extension" : source.filename().string();
        if (version.empty() || !files.empty())
            version += (version.empty() ? "" : ";") + name + ':' + hash.figures();
    }
    return version;
}

std::u16string Checker::title(std::string_view rule, std::string_view language) const
{
    auto const found = std::ranges::find(m_state->rules, rule, &Rule::name);
    return found == m_state->rules.end() ? text::toUtf16(rule) : found->title.in(language);
}

std::optional<RulePage> Checker::page(std::string_view rule, std::string_view language) const
{
    return readRulePage(m_state->ruleFolders, rule, language);
}

Report Checker::check(Snapshot const& snapshot, Options const& options) const
{
    auto const tooLong = std::ranges::find_if(snapshot.paragraphs, isTooLong);
    if (tooLong != snapshot.paragraphs.end())
    {
        Report report = check(shortened(snapshot), options);
        auto const number = static_cast<text::Dong>(tooLong - snapshot.paragraphs.begin() + 1);
        report.diagnostics.push_back(
            { {}, 0, { "check.paragraph-too-long", { { "paragraph", text::toFigures(number) } } } });
        return report;
    }
    State const& state = *m_state;
    Report report;
    report.document = snapshot.url;
    report.stage = options.stage;
    Texts const texts(snapshot);
    report.documents = plan::recognize(snapshot, texts.readable());
    report.diagnostics = state.diagnostics;
    report.budgets = budget::readTables(snapshot, texts.readable());

    Applicable const applicable = applicableLaw(texts, report.plan(), state.profiles, options);
    report.asOf = applicable.asOf;
    report.asOfFrom = applicable.asOfFrom;
    report.profileDetected = applicable.detected;
    report.profile = !options.profile.empty()       ? options.profile
                     : !applicable.detected.empty() ? applicable.detected
                                                    : "nd30";
    law::Profile const* profile = law::findProfile(state.profiles, report.profile);
    if (!report.plan().isPlan() || !profile)
        return report;

    auto const messages = state.messages.find(options.language);
    std::vector<Candidate> candidates;
    std::set<std::string> givenUp;
    for (plan::Plan const& plan : report.documents)
    {
        if (!plan.isPlan())
            continue;
        std::vector<budget::TableReading> const tables = tablesOf(report.budgets, snapshot, plan);
        std::vector<int> body = bodyParagraphs(snapshot, plan, texts);
        LineSet bodySet = setOf(body, texts.size());
        Context const context{ snapshot,
                               plan,
                               texts,
                               *profile,
                               applicable.detected,
                               options.stage,
                               report.asOf,
                               options.language,
                               messages != state.messages.end() ? messages->second : state.messages.at("vi"),
                               tables,
                               state.norms,
                               state.profiles,
                               state.catalogue,
                               state.units,
                               report.asOfFrom,
                               datesOf(plan, texts),
                               citedPlaces(plan),
                               std::move(body),
                               std::move(bodySet),
                               budgetLinesOf(tables),
                               pageStylesOf(snapshot, plan),
                               options.office ? &*options.office : nullptr,
                               &options.placements,
                               &options.fonts };
        std::vector<Run> runs;
        for (Rule const& rule : state.rules)
        {
            auto const severity = rule.applies(profile->id, options.stage, report.asOf);
            if (!severity || (rule.typography && !snapshot.typography) ||
                (rule.leaving == Rule::Leaving::only && !options.leaving))
                continue;
            if (std::string const area = areaOf(rule.name); options.areasOff.contains(area))
            {
                if (givenUp.insert(area).second)
                    report.diagnostics.push_back({ {}, 0, { "check.area-off", { { "area", text::toUtf16(area) } } } });
                continue;
            }
            if (options.rulesOff.contains(rule.name))
            {
                if (givenUp.insert(rule.name).second)
                    report.diagnostics.push_back(
                        { {}, 0, { *severity == Severity::error ? "check.error-rule-off" : "check.rule-off",
                                   { { "rule", rule.title.in(options.language) } } } });
                continue;
            }
            runs.push_back({ &rule, *severity, {}, {} });
        }
        runAll(context, runs, options);
        for (Run& run : runs)
        {
            Rule const& rule = *run.rule;
            if (run.found.tooOften && givenUp.insert(rule.name).second)
                report.diagnostics.push_back({ {}, 0, { "check.rule-too-often", { { "rule", text::toUtf16(rule.name) } } } });
            if (!run.gaveUp.empty() && givenUp.insert(rule.name).second)
            {
                auto const place = rule.officePack.value_or(law::EntryPlace{});
                report.diagnostics.push_back({ place.file,
                                               place.line,
                                               { "check.rule-gave-up",
                                                 { { "rule", text::toUtf16(rule.name) },
                                                   { "reason", text::toUtf16(run.gaveUp) } } } });
            }
            std::ranges::move(run.found.all, std::back_inserter(candidates));
        }
    }
    for (std::size_t number = 0; number < candidates.size(); ++number)
        candidates[number].number = number;
    report.findings = inOrder(std::move(candidates));
    markIgnored(report.findings, snapshot);
    for (Finding const& finding : report.findings)
    {
        if (finding.ignored)
            continue;
        int& count = finding.severity == Severity::error     ? report.errors
                     : finding.severity == Severity::warning ? report.warnings
                                                             : report.infos;
        ++count;
    }
    report.mayBeSigned = report.errors == 0;
    return report;
}
} // namespace kehoach::check
