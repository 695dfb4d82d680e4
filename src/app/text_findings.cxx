#include "app/text_findings.hxx"

#include "core/text/unicode.hxx"

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
};
// On the heap for good: the checker's thread may ask while the process ends.
Known& known()
{
    static auto* const known = new Known;
    return *known;
}

/// A suggestion that is but blanks, or nothing, says nothing in a menu: the word at each side comes with it.
void takeNeighbours(TextFinding& finding, std::u16string_view paragraph)
{
    std::uint32_t start = finding.range.start, end = finding.range.end();
    while (start > 0 && text::isSpace(paragraph[start - 1]))
        --start;
    while (start > 0 && !text::isSpace(paragraph[start - 1]))
        --start;
    while (end < paragraph.size() && text::isSpace(paragraph[end]))
        ++end;
    while (end < paragraph.size() && !text::isSpace(paragraph[end]))
        ++end;
    std::u16string_view const before = paragraph.substr(start, finding.range.start - start);
    std::u16string_view const after = paragraph.substr(finding.range.end(), end - finding.range.end());
    for (std::u16string& replacement : finding.replacements)
        replacement = std::u16string(before) + replacement + std::u16string(after);
    finding.range = { start, end - start };
    std::erase_if(finding.replacements, [](std::u16string const& text) { return text::trim(text).empty(); });
}

/// True if what it proposes is another look: nothing in the words is wrong.
bool isOfLooks(check::Finding const& finding)
{
    return finding.isMendable() && !finding.mendsText();
}

Findings findingsOf(LiveResult const& result)
{
    Findings all;
    for (check::Finding const& finding : result.checked.report.findings)
    {
        if (!finding.where || finding.where->range.length == 0 || finding.ignored ||
            wholeAreas.contains(check::areaOf(finding.rule->name)) || isOfLooks(finding))
            continue;
        auto const paragraph = static_cast<std::size_t>(finding.where->paragraph);
        TextFinding entry{ finding.where->range, finding.rule->name, finding.severity, *finding.message,
                           finding.rule->why.empty() ? finding.rule->citation : finding.rule->why + u'\n' + finding.rule->citation, {} };
        if (finding.replacement)
            entry.replacements.push_back(*finding.replacement);
        std::u16string const& text = result.checked.snapshot.paragraphs[paragraph].text;
        if (!entry.replacements.empty() && text::trim(entry.replacements.front()).empty())
            takeNeighbours(entry, text);
        all[text].push_back(std::move(entry));
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
    std::lock_guard const lock(known().guard);
    auto& documents = known().documents;
    auto const kept = documents.find(document);
    if (kept == documents.end() ? fresh->empty() : *kept->second == *fresh)
        return false;
    if (result)
        documents.insert_or_assign(document, fresh);
    else
        documents.erase(document);
    return true;
}
} // namespace kehoach::app
