#include "ui/fix_dialog.hxx"

#include "core/text/money.hxx"
#include "core/text/unicode.hxx"
#include "ui/dialog.hxx"

#include <algorithm>
#include <utility>

namespace kehoach::ui
{
namespace
{
/// As much of a line as a list shows.
constexpr std::size_t shownLength = 70;

/// The parts of two lines in which they differ, with some words around.
std::pair<std::u16string, std::u16string> shown(check::Fix const& fix)
{
    std::u16string_view const before = fix.before, after = fix.after;
    std::size_t start = static_cast<std::size_t>(std::ranges::mismatch(before, after).in1 - before.begin());
    start -= std::min<std::size_t>(start, 20);
    while (start > 0 && !text::isSpace(before[start - 1]))
        --start;
    auto const part = [&](std::u16string_view line) {
        std::u16string piece = start > 0 ? u"…" : u"";
        piece += line.substr(std::min(start, line.size()), shownLength);
        if (line.size() > start + shownLength)
            piece += u'…';
        return piece;
    };
    return { part(before), part(after) };
}

class FixDialog : public Dialog
{
public:
    FixDialog(Workplace const& workplace, app::FixPreview preview, std::optional<check::Finding> const& only)
        : Dialog(workplace, "Fix")
        , m_preview(std::move(preview))
        , m_only(only)
    {
        on("choose", [this] { choose(); });
        on("selected", [this] { showDetail(); });
        on("accept", [this] { apply(); });
    }

    std::size_t count() const { return m_preview.plan.fixes.size(); }

private:
    void fill() override
    {
        // One finding was asked for: its tier is no question any more.
        enable("guarded", !m_only);
        enable("suggest", !m_only);
        showPlan();
        focus("fixes");
    }

    void choose()
    {
        check::FixChoice choice;
        choice.guarded = checked("guarded");
        choice.suggest = checked("suggest");
        app::planAgain(*workplace().installation, m_preview, choice);
        showPlan();
    }

    void showPlan()
    {
        check::FixPlan const& plan = m_preview.plan;
        std::vector<std::u16string> fixes, skipped, byHand;
        for (check::Fix const& fix : plan.fixes)
        {
            auto const [before, after] = shown(fix);
            fixes.push_back(fix.finding.mendsText()
                                ? messages().text({ "ui.fix.line", { { "before", before }, { "after", after } } })
                                : *fix.finding.message);
        }
        for (std::vector<check::Unfixed> const* list : { &plan.skipped, &std::as_const(m_preview.changed) })
        {
            for (check::Unfixed const& unfixed : *list)
                skipped.push_back(line(unfixed));
        }
        for (check::Unfixed const& unfixed : plan.byHand)
            byHand.push_back(*unfixed.finding.message);
        setLabel("counts", messages().text({ "ui.fix.counts",
                                             { { "fixes", text::toFigures(fixes.size()) },
                                               { "skipped", text::toFigures(skipped.size()) },
                                               { "byHand", text::toFigures(byHand.size()) } } }));
        setItems("fixes", fixes, 0);
        setItems("skipped", skipped, -1);
        setItems("byHand", byHand, -1);
        enable("ok", !fixes.empty());
        showMessage(fixes.empty() ? say("ui.fix.nothing") : std::u16string{});
        showDetail();
    }

    std::u16string line(check::Unfixed const& unfixed) const
    {
        return messages().text({ "ui.fix.left", { { "message", *unfixed.finding.message },
                                                  { "reason", messages().text(unfixed.reason) } } });
    }

    void showDetail()
    {
        int const position = selected("fixes");
        auto const& fixes = m_preview.plan.fixes;
        if (position < 0 || position >= static_cast<int>(fixes.size()))
        {
            setText("detail", {});
            return;
        }
        check::Fix const& fix = fixes[static_cast<std::size_t>(position)];
        if (fix.before == fix.after)
            setText("detail", *fix.finding.message);
        else
            setText("detail", messages().text({ "ui.fix.detail", { { "message", *fix.finding.message },
                                                                   { "before", fix.before },
                                                                   { "after", fix.after } } }));
    }

    void apply()
    {
        app::applyFixes(*workplace().installation, document(), m_preview, checked("tracked"));
        accept();
    }

    app::FixPreview m_preview;
    std::optional<check::Finding> m_only;
};
} // namespace

bool fix(Workplace const& workplace, check::Options const& options, app::Checked const& seen,
         std::optional<check::Finding> const& only)
{
    check::FixChoice choice;
    choice.only = only;
    rtl::Reference<FixDialog> const dialog(new FixDialog(
        workplace, app::previewFixes(*workplace.installation, workplace.document, options, seen, choice), only));
    if (!dialog->run())
        return false;
    report(workplace, { "ui.fix.done", { { "count", text::toFigures(dialog->count()) } } });
    return true;
}
} // namespace kehoach::ui
