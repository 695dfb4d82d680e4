#include "app/editing.hxx"

#include "app/open_plan.hxx"
#include "core/draft/placement.hxx"

#include <algorithm>
#include <set>

namespace kehoach::app
{
std::optional<text::Message> whyNotEdit(office::TextDocument const& document)
{
    return office::whyNot(document, {});
}

std::optional<text::Message> whyNotInsert(office::TextDocument const& document)
{
    if (auto reason = office::whyNot(document, {}))
        return reason;
    return office::whyNot(document, office::caret(document));
}

office::TextRange caret(office::TextDocument const& document)
{
    return office::caret(document);
}

bool isEmpty(office::TextDocument const& document)
{
    return office::isEmpty(document);
}

bool goTo(office::TextDocument const& document, Checked const& checked, check::Finding const& finding)
{
    return finding.where && office::goTo(document, checked.snapshot, *finding.where);
}

bool goTo(office::TextDocument const& document, Checked const& checked, document::Span const& place)
{
    return office::goTo(document, checked.snapshot, place);
}

ConversionPreview previewConversion(office::TextDocument const& document)
{
    if (auto reason = whyNotEdit(document))
        throw text::Error(std::move(*reason));
    ConversionPreview preview{ office::read(document), office::selection(document), {} };
    preview.conversion = document::toUnicode(preview.snapshot, preview.selection, false);
    if (preview.conversion.edits.empty() && preview.conversion.uncertain.empty())
        throw text::Error({ "app.nothing-to-convert", {} });
    return preview;
}

void convertToUnicode(Installation const& installation, office::TextDocument const& document,
                      ConversionPreview const& preview, bool uncertainToo)
{
    auto const conversion = document::toUnicode(preview.snapshot, preview.selection, uncertainToo);
    if (conversion.edits.empty())
        throw text::Error({ "app.nothing-to-convert", {} });
    office::apply(document, preview.snapshot, conversion.edits,
                  undoTitle(installation, "app.undo.convert"));
}

std::vector<SectionChoice> sectionChoices(Installation const& installation, office::TextDocument const& document)
{
    OpenPlan const open(office::read(document));
    std::vector<SectionChoice> choices;
    std::vector<draft::SectionTemplate> const all = installation.sections().list();
    for (draft::SectionTemplate const& section : all)
        choices.push_back({ section, draft::isPresent(section, all, open.plan(), open.snapshot),
                            draft::placeOf(section, all, open.plan(), open.snapshot).has_value() });
    std::ranges::stable_partition(choices, [](SectionChoice const& choice) { return !choice.present; });
    return choices;
}

std::vector<std::string> provinces(Installation const& installation)
{
    std::set<std::string> provinces;
    for (budget::Norm const& norm : installation.norms().all())
    {
        if (norm.jurisdiction != "TW")
            provinces.insert(norm.jurisdiction);
    }
    return { provinces.begin(), provinces.end() };
}
} // namespace kehoach::app
