#include "app/app.hxx"

#include "app/budget_amounts.hxx"
#include "app/budget_editing.hxx"
#include "app/budget_memory.hxx"
#include "app/offices.hxx"
#include "core/budget/appendix.hxx"
#include "core/budget/labels.hxx"
#include "core/draft/numbering.hxx"
#include "core/draft/placement.hxx"
#include "core/text/unicode.hxx"

namespace kehoach::app
{
namespace
{
/// The sentence of the section on funding. It goes into the document and is Vietnamese.
constexpr std::u16string_view seeAppendix = u" Dự toán chi tiết tại Phụ lục";
constexpr std::u16string_view ofThePlan = u" kèm theo Kế hoạch này.";

/// The standard section "appendix" begins with label, title and "(Kèm theo …)".
constexpr std::size_t headLines = 3, titleLine = 1;

/// The office, number and date of the plan, as its appendices name them.
draft::Parameters parametersOf(plan::Plan const& plan)
{
    draft::Parameters parameters;
    parameters.office = draft::officeOf(plan);
    if (plan.number)
        parameters.number = plan.number->digits;
    if (plan.placeDate && plan.placeDate->mention && plan.placeDate->mention->date)
        parameters.date = *plan.placeDate->mention->date;
    return parameters;
}

/// Who signs budgets in the office the plan is of: in the user's profile of that office, or, where the plan does
/// not say of which it is, in the chosen one.
draft::BudgetSigners signersOf(Installation const& installation, draft::Office const& office)
{
    if (!installation.context().is())
        return {};
    if (office.issuer.empty())
        return chosenOffice(installation.context()).budgetSigners;
    auto const isSame = [&](OfficeProfile const& each) {
        return text::fold(each.office.issuer) == text::fold(office.issuer) &&
               text::fold(each.office.superior) == text::fold(office.superior);
    };
    draft::OfficeProfiles const known = offices(installation.context());
    auto const found = std::ranges::find_if(known.all, isSame);
    return found == known.all.end() ? draft::BudgetSigners() : found->budgetSigners;
}

budget::AppendixWords wordsOf(Installation const& installation, plan::Plan const& plan, draft::Parameters const& parameters,
                              law::Profile const& profile)
{
    budget::AppendixWords words;
    document::Fragment section = installation.sections().section("appendix", parameters, profile, 0);
    words.styles = section.styles;
    words.head = std::move(section.blocks);
    words.head.resize(std::min(words.head.size(), headLines));
    if (words.head.size() > titleLine)
    {
        auto& title = std::get<document::FragmentParagraph>(words.head[titleLine]);
        title.runs.assign(1, { .text = std::u16string(budget::labels::appendixTitle) });
    }
    words.position = plan.signature.position;
    draft::BudgetSigners const signers = signersOf(installation, parameters.office);
    words.preparer = signers.preparer;
    words.accountant = signers.accountant;
    words.headOfOffice = signers.head.empty() ? plan.signature.name : signers.head;
    return words;
}

/// "… Dự toán chi tiết tại Phụ lục kèm theo Kế hoạch này.", behind the last full stop of the section on
/// funding that does not name an appendix yet.
void refer(plan::Plan const& plan, document::Snapshot const& snapshot, std::u16string const& number,
           std::vector<document::Edit>& edits)
{
    for (plan::Section const& section : plan.outline)
    {
        if (section.kind != plan::SectionKind::funding || section.level != 1)
            continue;
        for (int index = section.end - 1; index > section.paragraph; --index)
        {
            document::Paragraph const& paragraph = snapshot.paragraphs[static_cast<std::size_t>(index)];
            std::u16string_view const text = paragraph.text;
            if (!paragraph.isBody() || !text.ends_with(u'.'))
                continue;
            if (text::fold(text).find(u"phu luc") != std::u16string::npos)
                return;
            auto const last = static_cast<std::uint32_t>(text.size() - 1);
            std::u16string sentence = u".";
            sentence.append(seeAppendix).append(number).append(ofThePlan);
            edits.push_back({ { index, { last, 1 } }, u".", sentence, {} });
            return;
        }
    }
}
} // namespace

void insertBudgetAppendix(Installation const& installation, office::TextDocument const& document,
                          budget::Budget budget, budget::Parameters const* parameters)
{
    budget::compute(budget);
    budget::requireConfirmed(budget);
    sign(budget, userName(installation.context()));
    office::TextRange const end = document->getText()->getEnd();
    if (auto reason = office::whyNot(document, end))
        throw text::Error(std::move(*reason));

    OpenPlan const open(office::read(document));
    document::Snapshot const& snapshot = open.snapshot;
    plan::Plan const& plan = open.plan();
    law::Profile const& profile = profileOf(installation, open);
    draft::AppendixNumber next = draft::nextAppendix(plan, snapshot);
    draft::Parameters words = parametersOf(plan);
    words.appendix = next.number;

    std::u16string const bookmark = freeBookmark(snapshot);
    office::Insertion insertion = insertionOf(installation, document, open, budget, parameters, bookmark);
    insertion.edits = std::move(next.edits);
    refer(plan, snapshot, next.number > 0 ? u" " + draft::toRoman(next.number) : std::u16string(),
          insertion.edits);
    insertion.snapshot = &snapshot;
    office::insert(document, end,
                   budget::toAppendix(budget, profile, bookmark, wordsOf(installation, plan, words, profile)), insertion);
}
} // namespace kehoach::app
