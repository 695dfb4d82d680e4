#include "core/check/applicable.hxx"
#include "core/check/check.hxx"
#include "core/check/ignoring.hxx"
#include "core/check/looks.hxx"
#include "core/check/pattern.hxx"
#include "core/check/rule.hxx"
#include "core/check/rule_page.hxx"
#include "core/document/amended.hxx"
#include "core/text/hash.hxx"
#include "core/text/money.hxx"
#include "core/text/unicode.hxx"

#include <algorithm>
#include <deque>
#include <fstream>
#include <iterator>
#include <set>
#include <stdexcept>
#include <tuple>

namespace kehoach::check
{
namespace
{
using plan::Field;

/// A paragraph is read as far as this, in UTF-16 units: some thirty pages without a break. What patterns
/// cost grows faster than the text they are tried on.
constexpr std::size_t longestParagraph = 100'000;

/// More of one rule say nothing new and are left out.
constexpr std::size_t mostHits = 5'000;

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

/// A finding on its way, with what the clean-up at the end needs of its rule.
struct Candidate
{
    Finding finding;
    Rule const* rule = nullptr;
    int reading = -1; ///< paragraph it is sorted by
    std::size_t number = 0; ///< in the order they were found in
};

/// What all findings of a rule say.
struct Wording
{
    text::Shared<std::vector<std::string>> aliases;
    text::Shared<std::u16string> citation, why;
};

bool overlap(std::optional<Span> const& one, std::optional<Span> const& other)
{
    if (!one || !other)
        return !one && !other;
    return one->paragraph == other->paragraph && one->range.start <= other->range.end() &&
           other->range.start <= one->range.end();
}

/// The components whose recognition a finding inside them rests on.
constexpr Field headFields[] = { Field::nationalName, Field::motto,     Field::superior, Field::issuer,
                                 Field::number,       Field::placeDate, Field::typeName, Field::subject,
                                 Field::recipients,   Field::signature };

bool restsOnDoubt(plan::Plan const& plan, Rule const& rule, Hit const& hit)
{
    auto const doubtful = [&](Field field) {
        return plan[field].present && plan[field].confidence < plan::sure;
    };
    // That a component is missing may be as doubtful as that it is there.
    if (rule.field && plan[*rule.field].confidence < plan::sure)
        return true;
    if (!hit.where)
        return false;
    for (Field field : headFields)
    {
        if (!doubtful(field))
            continue;
        for (Span const& span : plan[field].spans)
        {
            if (overlap(hit.where, span))
                return true;
        }
    }
    return false;
}

Candidate toCandidate(Context const& context, Rule const& rule, Wording const& wording, Severity severity, Hit hit)
{
    Finding finding;
    finding.rule = rule.name;
    finding.ref = rule.ref;
    finding.aliases = wording.aliases;
    finding.severity = severity;
    finding.message = text::fillIn(rule.message.in(context.language), [&](std::string const& name) {
        if (auto const* const argument = hit.arguments.find(name))
            return std::optional(*argument);
        return name == "rightHeader" ? std::optional(context.profile.rightHeader)
               : name == "motto"     ? std::optional(context.profile.motto)
               : name == "endMark"   ? std::optional(context.profile.endMark)
               : name == "asOf"      ? std::optional(text::toDisplayDate(context.asOf))
                                     : std::nullopt;
    });
    finding.citation = wording.citation;
    finding.why = wording.why;
    finding.verified = rule.verified;
    finding.leaving = rule.leaving != Rule::Leaving::no;
    finding.where = hit.where;
    finding.fix = rule.fix;
    finding.replacement = std::move(hit.replacement);
    finding.amendment = { std::move(hit.edits), std::move(hit.looks) };
    if (hit.where)
        finding.excerpt = context.texts.raw(*hit.where);
    if (hit.where && finding.replacement)
        finding.amendment.edits = document::smallestEdits(context.snapshot, *hit.where, *finding.replacement);
    auto const withhold = [&](char const* reason) {
        if (finding.fix != FixTier::none)
            finding.withheld = text::Message{ reason, {} };
        finding.fix = FixTier::none;
        finding.replacement.reset();
        finding.amendment = {};
    };
    // Unicode put among text of an old font would show as other letters: that is converted first.
    if (hit.where && context.texts.isLegacy(*hit.where))
        withhold("fix.skip.legacy");
    if (hit.uncertain || restsOnDoubt(context.plan, rule, hit))
    {
        finding.message = context.messages.text({ "check.uncertain", { { "message", finding.message } } });
        if (finding.severity == Severity::error)
            finding.severity = Severity::warning;
        withhold("fix.skip.uncertain");
    }
    if (finding.amendment.empty())
        finding.fix = FixTier::none; // here there is nothing that could be applied
    return { std::move(finding), &rule, hit.where ? hit.where->paragraph : context.plan.begin - 1, 0 };
}

/// False where the rule hit more often than is reported.
bool addFindings(Context const& context, Rule const& rule, Severity severity,
                 std::deque<Candidate>& candidates)
{
    std::vector<Hit> hits = rule.find(context);
    if (hits.empty())
        return true;
    bool const all = hits.size() <= mostHits;
    hits.resize(std::min(hits.size(), mostHits));
    Wording const wording{ rule.aliases, rule.citationFor(context.profile.id, context.language),
                           rule.why.in(context.language) };
    for (Hit& hit : hits)
    {
        if (hit.where && rule.skipCitations && context.isCited(*hit.where))
            continue;
        if (hit.where && rule.skipQuotations &&
            context.texts.quoted(hit.where->paragraph, context.texts.range(*hit.where)))
            continue;
        candidates.push_back(toCandidate(context, rule, wording, severity, std::move(hit)));
        candidates.back().number = candidates.size();
    }
    return all;
}

/// Where a finding stands; -1 for what is about something absent.
std::tuple<int, std::uint32_t, std::uint32_t> placeOf(Candidate const& candidate)
{
    auto const& where = candidate.finding.where;
    return where ? std::tuple(where->paragraph, where->range.start, where->range.length) : std::tuple(-1, 0u, 0u);
}

/// The candidates to be reported, in reading order. One defect is one finding: a rule once at a place, and
/// nothing there that another rule hides.
std::vector<Finding> inOrder(std::deque<Candidate> candidates)
{
    std::vector<Candidate*> byPlace;
    byPlace.reserve(candidates.size());
    for (Candidate& candidate : candidates)
        byPlace.push_back(&candidate);
    std::ranges::sort(byPlace, {}, [](Candidate const* candidate) {
        return std::tuple(placeOf(*candidate), candidate->rule, candidate->number);
    });
    auto const paragraphOf = [](Candidate const* candidate) { return std::get<0>(placeOf(*candidate)); };
    std::set<Candidate const*> hidden;
    for (Candidate const& candidate : candidates)
    {
        auto const& hides = candidate.rule->hides;
        if (hides.empty())
            continue;
        for (Candidate const* other : std::ranges::equal_range(byPlace, paragraphOf(&candidate), {}, paragraphOf))
        {
            if (other != &candidate && overlap(candidate.finding.where, other->finding.where) &&
                std::find(hides.begin(), hides.end(), other->rule->name) != hides.end())
                hidden.insert(other);
        }
    }
    std::vector<Candidate*> kept;
    for (Candidate* const candidate : byPlace)
    {
        bool const again = candidate->finding.where && !kept.empty() && kept.back()->rule == candidate->rule &&
                           placeOf(*kept.back()) == placeOf(*candidate);
        if (!again && !hidden.contains(candidate))
            kept.push_back(candidate);
    }
    std::ranges::sort(kept, {}, [](Candidate const* candidate) {
        return std::tuple(candidate->reading, std::get<1>(placeOf(*candidate)), candidate->number);
    });
    std::vector<Finding> findings;
    findings.reserve(kept.size());
    for (Candidate* const candidate : kept)
        findings.push_back(std::move(candidate->finding));
    return findings;
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
    std::deque<Candidate> candidates;
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
            try
            {
                std::optional<StepBudget> budget;
                if (rule.officePack || texts.hasLongLine())
                    budget.emplace(stepsFor(texts));
                if (!addFindings(context, rule, *severity, candidates) && givenUp.insert(rule.name).second)
                    report.diagnostics.push_back(
                        { {}, 0, { "check.rule-too-often", { { "rule", text::toUtf16(rule.name) } } } });
            }
            catch (std::exception const& reason)
            {
                // A pattern grown too expensive, or data of the entry that does not fit: named once.
                auto const place = rule.officePack.value_or(law::EntryPlace{});
                if (givenUp.insert(rule.name).second)
                    report.diagnostics.push_back({ place.file,
                                                   place.line,
                                                   { "check.rule-gave-up",
                                                     { { "rule", text::toUtf16(rule.name) },
                                                       { "reason", text::toUtf16(reason.what()) } } } });
            }
        }
    }
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
