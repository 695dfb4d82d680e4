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

Stepped stepToFinding(Installation const& installation, office::TextDocument const& document,
                      check::Options const& options, bool forward)
{
    Stepped stepped{ checkDocument(installation, document, options), {} };
    document::Span const from = office::spanOf(document, office::caret(document)->getStart());
    stepped.step = check::stepFrom(stepped.checked.report, from, forward);
    if (stepped.step)
        goTo(document, stepped.checked, stepped.checked.report.findings[stepped.step->finding]);
    return stepped;
}

namespace
{
/// Leaves out the edits of places that must not be changed; how many.
int leaveOutLocked(std::vector<document::Edit>& edits, std::vector<office::Locked> const& locked)
{
    auto const isLocked = [&](document::Edit const& edit) {
        return std::ranges::any_of(locked, [&](office::Locked const& place) {
            return place.span.paragraph == edit.span.paragraph &&
                   place.span.range.start < edit.span.range.end() &&
                   edit.span.range.start < place.span.range.end();
        });
    };
    return static_cast<int>(std::erase_if(edits, isLocked));
}
} // namespace

ConversionPreview previewConversion(office::TextDocument const& document)
{
    if (auto reason = whyNotEdit(document))
        throw text::Error(std::move(*reason));
    ConversionPreview preview{ office::read(document), office::selection(document), {}, {}, 0 };
    preview.locked = office::lockedPlaces(document, preview.snapshot);
    preview.conversion = document::toUnicode(preview.snapshot, preview.selection, {});
    preview.kept = leaveOutLocked(preview.conversion.edits, preview.locked);
    if (preview.conversion.edits.empty() && preview.conversion.uncertain.empty())
        throw text::Error(
            { preview.kept > 0 ? "app.nothing-free-to-convert" : "app.nothing-to-convert", {} });
    return preview;
}

void convertToUnicode(Installation const& installation, office::TextDocument const& document,
                      ConversionPreview const& preview, std::vector<std::u16string> const& wanted)
{
    auto conversion = document::toUnicode(preview.snapshot, preview.selection, wanted);
    bool const everything =
        leaveOutLocked(conversion.edits, preview.locked) == 0 && preview.selection.empty();
    if (conversion.edits.empty())
        throw text::Error({ "app.nothing-to-convert", {} });
    // What is left would lose its font with the style's.
    document::Amendment amendment{ std::move(conversion.edits), {} };
    if (everything)
        amendment.looks = std::move(conversion.fontsKept);
    office::StyleFonts const styleFonts{ [](std::u16string_view font) {
                                            return text::legacyFont(font).encoding !=
                                                   text::LegacyEncoding::none;
                                        },
                                         u"Times New Roman" };
    office::amend(document, preview.snapshot, amendment, undoTitle(installation, "app.undo.convert"), false,
                  everything ? &styleFonts : nullptr);
}

std::vector<SectionChoice> sectionChoices(Installation const& installation,
                                          office::TextDocument const& document)
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

std::vector<std::string> provinceChoices(Installation const& installation, std::string const& own)
{
    std::vector<std::string> choices = provinces(installation);
    choices.insert(choices.begin(), std::string());
    if (std::ranges::find(choices, own) == choices.end())
        choices.push_back(own);
    return choices;
}
} // namespace kehoach::app
