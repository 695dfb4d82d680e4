#include "app/recipients.hxx"

#include "app/offices.hxx"
#include "core/text/unicode.hxx"
#include "office/line_insertion.hxx"

#include <algorithm>

namespace kehoach::app
{
bool TaskRecipients::hasList() const
{
    return !std::ranges::all_of(open.plan().recipients, &plan::Recipient::filing);
}

TaskRecipients taskRecipients(Installation const& installation, office::TextDocument const& document)
{
    if (auto reason = office::whyNot(document, {}))
        throw text::Error(std::move(*reason));
    TaskRecipients found{ OpenPlan(office::read(document)), {} };
    if (!found.open.plan().isPlan())
        throw text::Error({ "app.no-plan", {} });
    found.units = draft::taskUnits(found.open.plan(), found.open.snapshot,
                                   chosenOffice(installation.context()).office.recipients);
    return found;
}

void addRecipients(Installation const& installation, office::TextDocument const& document, TaskRecipients const& recipients,
                   std::vector<draft::TaskUnit> const& chosen)
{
    if (chosen.empty())
        throw text::Error({ "app.nothing-chosen", {} });
    plan::Plan const& plan = recipients.open.plan();
    law::Profile const& profile = profileOf(installation, recipients.open);
    plan::Recipient const* last = nullptr;
    for (plan::Recipient const& recipient : plan.recipients)
        if (!recipient.filing)
            last = &recipient;
    if (!last)
    {
        draft::Parameters parameters;
        parameters.office = chosenOffice(installation.context()).office;
        parameters.office.recipients.clear();
        for (draft::TaskUnit const& unit : chosen)
            parameters.office.recipients.push_back(unit.recipient());
        insertSection(installation, document, recipientsSection, parameters, profile, {});
        return;
    }
    document::Paragraph const& paragraph = recipients.open.snapshot.paragraphs[static_cast<std::size_t>(last->span.paragraph)];
    // The new lines begin as the one before them: with its dash, and in its own paragraph or on a line of it.
    std::size_t const line = paragraph.text.rfind(u'\n', last->span.range.start);
    std::size_t const begin = line == paragraph.text.npos ? 0 : line + 1;
    std::size_t name = begin;
    while (name < paragraph.text.size() && !text::isLetter(paragraph.text[name]))
        ++name;
    std::u16string const dash = paragraph.text.substr(begin, name - begin);
    std::vector<std::u16string> lines;
    for (draft::TaskUnit const& unit : chosen)
        lines.push_back(dash + unit.recipient() + profile.recipientSeparator);
    bool const several = std::ranges::count_if(plan.recipients, [&](plan::Recipient const& other) {
                             return other.span.paragraph == last->span.paragraph;
                         }) > 1 || paragraph.text.find(u'\n', last->span.range.end()) != paragraph.text.npos;
    bool const filed = std::ranges::any_of(plan.recipients, &plan::Recipient::filing);
    if (!filed)
        lines.back().replace(lines.back().size() - profile.recipientSeparator.size(), profile.recipientSeparator.size(), u".");
    // "…; " or "….": a list goes on behind a separator.
    std::uint32_t const end = last->span.range.end();
    std::vector<document::Edit> edits;
    if (std::u16string_view const typed = last->span.range.of(paragraph.text); !filed && typed.ends_with(u'.'))
        edits.push_back({ { last->span.paragraph, { end - 1, 1 } }, u".", profile.recipientSeparator, {} });
    office::insertLines(document, recipients.open.snapshot, { last->span.paragraph, { end, 0 } }, lines, several, edits,
                        undoTitle(installation, "app.undo.recipients"));
}
} // namespace kehoach::app
