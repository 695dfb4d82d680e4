#include "app/annotating.hxx"

#include "app/open_plan.hxx"
#include "office/annotations.hxx"

#include <algorithm>

namespace kehoach::app
{
namespace
{
std::u16string textOf(check::Finding const& finding, text::Messages const& messages)
{
    char const* const key = finding.severity == check::Severity::error     ? "report.error"
                            : finding.severity == check::Severity::warning ? "report.warning"
                                                                           : "report.info";
    std::u16string text = messages.text({ key, { { "message", *finding.message } } });
    if (!finding.rule->citation.empty())
        text += u"\n" + finding.rule->citation;
    return text;
}

/// Where what is absent is told: the title, else the first paragraph.
document::Span titleOf(plan::Plan const& plan)
{
    auto const& spans = plan[plan::Field::typeName].spans;
    return spans.empty() ? document::Span{ plan.begin, {} } : document::Span{ spans.front().paragraph, {} };
}
} // namespace

int annotateFindings(Installation const& installation, office::TextDocument const& document,
                     check::Options const& options, text::Messages const& messages)
{
    if (auto reason = office::whyNot(document, {}))
        throw text::Error(std::move(*reason));
    Checked const checked = checkDocument(installation, document, options);
    if (!checked.report.mayBeSigned)
        throw text::Error({ "annotate.no-plan", {} });
    std::vector<office::Annotation> annotations;
    std::u16string absent;
    for (check::Finding const& finding : checked.report.findings)
    {
        if (finding.ignored)
            continue;
        auto const takes = [&](document::Paragraph const& paragraph) {
            return paragraph.area == document::Area::body && paragraph.frame < 0;
        };
        if (finding.where && takes(checked.snapshot.paragraphs[static_cast<std::size_t>(finding.where->paragraph)]))
            annotations.push_back({ *finding.where, textOf(finding, messages) });
        else
            absent += (absent.empty() ? u"" : u"\n\n") + textOf(finding, messages);
    }
    if (!absent.empty())
        annotations.push_back({ titleOf(checked.report.plan()), absent });
    if (annotations.empty())
        throw text::Error({ "annotate.nothing", {} });
    std::ranges::stable_sort(annotations, {}, [](office::Annotation const& one) {
        return std::pair(one.span.paragraph, one.span.range.start);
    });
    return office::annotate(document, checked.snapshot, annotations, messages.text("ui.product"),
                            undoTitle(installation, "app.undo.annotate"));
}

int removeAnnotations(Installation const& installation, office::TextDocument const& document)
{
    int const count = office::countAnnotations(document);
    if (count == 0)
        throw text::Error({ "annotate.none", {} });
    office::annotate(document, {}, {}, {}, undoTitle(installation, "app.undo.annotations-removed"));
    return count;
}
} // namespace kehoach::app
