#include "app/leaving.hxx"

#include "app/check_options.hxx"
#include "app/open_plan.hxx"
#include "core/document/content_hash.hxx"
#include "core/text/unicode.hxx"

#include <com/sun/star/awt/Toolkit.hpp>

#include <algorithm>
#include <ctime>

namespace kehoach::app
{
namespace
{
/// The file and its content.
using Passed = std::map<std::pair<std::string, std::string>, check::Moment>;

/// What was let go since the office started and does not keep it itself. On the heap for good, used on the main
/// thread alone.
Passed& passed()
{
    static Passed* const passed = new Passed;
    return *passed;
}

bool wasToldBefore(document::Snapshot const& snapshot, std::string const& content)
{
    auto const recent = [](check::Moment moment) { return moment <= now() && now() - moment < std::chrono::hours(1); };
    if (auto const known = passed().find({ snapshot.url, content }); known != passed().end() && recent(known->second))
        return true;
    std::vector<check::Passage> const passages = check::readPassages(snapshot);
    return std::ranges::any_of(passages, [&](check::Passage const& one) {
        return one.content == content && recent(one.when);
    });
}
} // namespace

std::set<std::u16string> const& installedFonts(uno::Reference<uno::XComponentContext> const& context)
{
    static auto* const names = new std::set<std::u16string>;
    if (!names->empty())
        return *names;
    auto const device = css::awt::Toolkit::create(context)->createScreenCompatibleDevice(1, 1);
    for (css::awt::FontDescriptor const& font : device->getFontDescriptors())
        names->insert(fromOUString(font.Name));
    return *names;
}

check::Options optionsFor(Installation const& installation, office::TextDocument const& document,
                          std::string_view language)
{
    return checkOptions(installation.context(), stateOf(installation, document), language);
}

Leaving lookBeforeLeaving(Installation const& installation, office::TextDocument const& document,
                          std::string_view language)
{
    check::Options options = optionsFor(installation, document, language);
    options.positions = true;
    options.leaving = true;
    options.fonts = installedFonts(installation.context());
    Leaving leaving;
    leaving.checked = checkDocument(installation, document, options);
    if (!leaving.checked.report.mayBeSigned)
        return leaving;
    leaving.content = document::contentHash(leaving.checked.snapshot);
    leaving.toldBefore = wasToldBefore(leaving.checked.snapshot, leaving.content);
    for (check::Finding const& finding : leaving.checked.report.findings)
    {
        bool const error = finding.severity == check::Severity::error;
        if (finding.ignored || !(error || finding.rule->leaving))
            continue;
        leaving.open.push_back(finding);
        leaving.errors += error ? 1 : 0;
        leaving.warnings += finding.severity == check::Severity::warning ? 1 : 0;
    }
    std::ranges::stable_sort(leaving.open, {}, &check::Finding::severity);
    return leaving;
}

void letGo(Installation const& installation, office::TextDocument const& document, Leaving const& leaving,
           std::string const& command, std::u16string const& reason)
{
    if (reason.empty() && leaving.errors > 0)
        throw text::Error({ "leaving.reason-missing", {} });
    if (reason.empty() || office::whyNot(document, {}))
    {
        passed()[{ leaving.checked.snapshot.url, leaving.content }] = now();
        return;
    }
    std::vector<check::Passage> passages = check::readPassages(leaving.checked.snapshot);
    passages.push_back({ now(), command, leaving.errors, leaving.warnings, reason, leaving.content });
    office::setProperty(document, check::passagesProperty, check::writePassages(passages),
                        undoTitle(installation, "app.undo.passage"));
}

check::Moment now()
{
    return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
}

std::u16string localTime(check::Moment moment, text::Messages const& messages)
{
    std::time_t const time = std::chrono::system_clock::to_time_t(moment);
    std::tm local{};
    localtime_r(&time, &local);
    char clock[8];
    std::strftime(clock, sizeof clock, "%H:%M", &local);
    text::Date const date{ std::chrono::year(local.tm_year + 1900), std::chrono::month(static_cast<unsigned>(local.tm_mon + 1)),
                           std::chrono::day(static_cast<unsigned>(local.tm_mday)) };
    return messages.text({ "app.time", { { "time", text::toUtf16(clock) }, { "date", text::toDisplayDate(date) } } });
}
} // namespace kehoach::app
