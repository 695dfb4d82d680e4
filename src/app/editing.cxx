#include "app/editing.hxx"

#include <algorithm>
#include <set>

namespace kehoach::app
{
namespace
{
using plan::Field;

// Which fields of a recognised plan a standard section fills.
std::map<std::string, std::vector<Field>, std::less<>> const& fieldsOfSections()
{
    static std::map<std::string, std::vector<Field>, std::less<>> const fields = {
        { "header", { Field::nationalName, Field::issuer } },
        { "title", { Field::typeName } },
        { "legal-basis", { Field::legalBasis } },
        { "purpose", { Field::purpose } },
        { "content", { Field::content } },
        { "time-place", { Field::timePlace } },
        { "funding", { Field::funding } },
        { "implementation", { Field::implementation } },
        { "closing", { Field::closing } },
        { "recipients-signature", { Field::recipients, Field::signature } },
    };
    return fields;
}

bool has(plan::Plan const& plan, std::string const& section)
{
    auto const found = fieldsOfSections().find(section);
    if (found == fieldsOfSections().end())
        return false;
    return std::ranges::any_of(found->second, [&](Field field) { return plan[field].present; });
}
} // namespace

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
                  installation.messages(installation.language()).text(std::string("app.undo.convert")));
}

std::vector<SectionChoice> sectionChoices(Installation const& installation, office::TextDocument const& document)
{
    document::Snapshot const snapshot = office::read(document);
    std::vector<plan::Plan> const documents = plan::recognize(snapshot);
    plan::Plan const& plan = plan::mainPlan(documents);
    std::vector<SectionChoice> choices;
    for (draft::SectionTemplate const& section : installation.sections().list())
        choices.push_back({ section, has(plan, section.id) });
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
