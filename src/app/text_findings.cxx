#include "app/text_findings.hxx"

#include "app/settings.hxx"
#include "office/documents.hxx"

#include <algorithm>
#include <mutex>
#include <set>
#include <unordered_map>

namespace kehoach::app
{
namespace
{
using Findings = std::unordered_map<std::u16string, std::vector<TextFinding>>;

/// Areas whose findings are about looks or the whole document, not about words.
std::set<std::string> const wholeAreas = { "layout", "leaving", "profile", "structure" };

struct Known
{
    std::mutex guard;
    std::map<void const*, std::shared_ptr<Findings const>> documents;
    std::function<void()> listener;
};
// On the heap for good: the checker's thread may ask while the process ends.
Known& known()
{
    static auto* const known = new Known;
    return *known;
}

Findings findingsOf(LiveResult const& result)
{
    Findings all;
    for (check::Finding const& finding : result.checked.report.findings)
    {
        if (!finding.where || finding.where->range.length == 0 || finding.ignored ||
            wholeAreas.contains(check::areaOf(finding.rule)))
            continue;
        auto const paragraph = static_cast<std::size_t>(finding.where->paragraph);
        TextFinding entry{ finding.where->range, finding.rule, finding.severity, finding.message,
                           finding.why->empty() ? *finding.citation : *finding.why + u'\n' + *finding.citation, {} };
        if (finding.replacement && !finding.amendment.empty())
            entry.replacements.push_back(*finding.replacement);
        all[result.checked.snapshot.paragraphs[paragraph].text].push_back(std::move(entry));
    }
    return all;
}
} // namespace

std::vector<TextFinding> textFindings(std::u16string const& paragraph)
{
    std::lock_guard const lock(known().guard);
    for (auto const& [document, findings] : known().documents)
    {
        if (auto const found = findings->find(paragraph); found != findings->end())
            return found->second;
    }
    return {};
}

bool keepTextFindings(void const* document, LiveResult const* result)
{
    auto const fresh = std::make_shared<Findings const>(result ? findingsOf(*result) : Findings());
    std::function<void()> listener;
    {
        std::lock_guard const lock(known().guard);
        auto& documents = known().documents;
        auto const kept = documents.find(document);
        if (kept == documents.end() ? fresh->empty() : *kept->second == *fresh)
            return false;
        if (result)
            documents.insert_or_assign(document, fresh);
        else
            documents.erase(document);
        listener = known().listener;
    }
    if (result && listener)
        listener();
    return true;
}

void whenTextFindingsChange(std::function<void()> listener)
{
    std::lock_guard const lock(known().guard);
    known().listener = std::move(listener);
}

void followForUnderlining(uno::Reference<uno::XComponentContext> const& context)
{
    static auto* const held = new std::vector<std::shared_ptr<LiveCheck>>;
    std::erase_if(*held, [](auto const& check) { return !check->document().is(); });
    if (!Settings::load(context).underline)
        return;
    for (office::TextDocument const& document : office::openDocuments(context))
    {
        auto const check = LiveCheck::of(context, document);
        if (std::ranges::find(*held, check) != held->end())
            continue;
        held->push_back(check);
        check->listen([id = document.get(), weak = std::weak_ptr(check)] {
            auto const followed = weak.lock();
            if (followed && followed->isUpToDate())
                keepTextFindings(id, followed->result().get());
            else if (!followed || !followed->document().is())
                keepTextFindings(id, nullptr);
        });
        if (auto const result = check->result())
            keepTextFindings(document.get(), result.get());
    }
}
} // namespace kehoach::app
