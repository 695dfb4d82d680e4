#include "ui/insert_section_dialog.hxx"

#include "app/editing.hxx"
#include "app/offices.hxx"
#include "app/recipients.hxx"
#include "core/text/lines.hxx"
#include "ui/dialog.hxx"

#include <algorithm>

namespace kehoach::ui
{
namespace
{
class InsertSectionDialog : public Dialog
{
public:
    InsertSectionDialog(Workplace const& workplace, std::string_view proposed)
        : Dialog(workplace, "InsertSection")
        , m_proposed(proposed)
        , m_choices(app::sectionChoices(*workplace.installation, workplace.document))
        , m_profile(app::profileOf(*workplace.installation, workplace.document))
    {
        on("accept", [this] { insert(); });
        on("sectionChosen", [this] { showSection(); });
        on("variantChosen", [this] { showLines(); });
        on("tasksChosen", [this] { showLines(); });
    }

    /// No section has a place of its own in the document.
    bool needsCaret() const { return std::ranges::none_of(m_choices, &app::SectionChoice::placed); }

    /// The name of what was inserted.
    std::u16string const& inserted() const { return m_inserted; }

private:
    void fill() override
    {
        std::vector<std::u16string> names;
        int chosen = 0;
        for (app::SectionChoice const& choice : m_choices)
        {
            if (choice.section.id == m_proposed)
                chosen = static_cast<int>(names.size());
            std::u16string const& name = choice.section.name.in(workplace().language);
            names.push_back(choice.present
                                ? messages().text({ "ui.insert-section.present", { { "section", name } } })
                                : name);
        }
        setItems("sections", names, chosen);
        showSection();
    }

    draft::Parameters parameters() const
    {
        draft::Parameters parameters;
        parameters.office = app::chosenOffice(workplace().context).office;
        parameters.date = app::today();
        return parameters;
    }

    draft::SectionTemplate const& section() const
    {
        return m_choices[static_cast<std::size_t>(std::max(selected("sections"), 0))].section;
    }

    void showSection()
    {
        std::vector<std::u16string> names;
        for (draft::Variant const& variant : section().variants)
            names.push_back(variant.name.in(workplace().language));
        setItems("variant", names, 0);
        enable("variant", names.size() > 1);
        bool const recipients = section().id == app::recipientsSection;
        enable("fromTasks", recipients);
        if (!recipients)
            setChecked("fromTasks", false);
        showLines();
    }

    void showLines()
    {
        m_lines.clear();
        enable("lines", checked("fromTasks") || !section().variants.empty());
        if (checked("fromTasks"))
        {
            for (draft::TaskUnit const& unit :
                 app::taskRecipients(*workplace().installation, document()).units)
            {
                if (!unit.present)
                    m_lines.push_back(unit.recipient());
            }
            if (m_lines.empty())
                showMessage(say("ui.recipients.none"));
        }
        else if (!section().variants.empty())
            m_lines =
                workplace().installation->sections().lines(section().id, variant(), parameters(), m_profile);
        setText("lines", text::joinLines(m_lines));
    }

    std::string variant() const
    {
        int const chosen = selected("variant");
        return chosen < 0 ? std::string() : section().variants[static_cast<std::size_t>(chosen)].id;
    }

    /// Adds these to the recipients the plan has; false where it has no list. Throws text::Error where there
    /// are none.
    bool continueList(std::vector<std::u16string> const& recipients)
    {
        if (recipients.empty())
            throw text::Error({ "ui.recipients.none", {} });
        app::TaskRecipients const found = app::taskRecipients(*workplace().installation, document());
        if (!found.hasList())
            return false;
        std::vector<draft::TaskUnit> units;
        for (std::u16string const& recipient : recipients)
            units.push_back({ .name = recipient, .purpose = {} });
        app::addRecipients(*workplace().installation, document(), found, units);
        return true;
    }

    void insert()
    {
        int const chosen = selected("sections");
        if (chosen < 0)
            throw text::Error({ "ui.insert-section.none-chosen", {} });
        app::SectionChoice const& choice = m_choices[static_cast<std::size_t>(chosen)];
        draft::SectionTemplate const& section = choice.section;
        std::vector<std::u16string> const recipients =
            checked("fromTasks") ? text::splitLines(text("lines")) : std::vector<std::u16string>();
        if (checked("fromTasks") && continueList(recipients))
        {
            m_inserted = section.name.in(workplace().language);
            accept();
            return;
        }
        if (choice.present && m_warnedOf != section.id)
        {
            m_warnedOf = section.id;
            throw text::Error({ "ui.insert-section.twice", {} });
        }
        draft::Parameters wanted = parameters();
        if (!recipients.empty())
            wanted.office.recipients = recipients;
        if (!section.variants.empty())
        {
            wanted.variants[section.id] = variant();
            // Emptied, it gets its model back.
            if (std::vector<std::u16string> lines = text::splitLines(text("lines"));
                !lines.empty() && lines != m_lines)
                wanted.lines[section.id] = std::move(lines);
        }
        app::insertSection(*workplace().installation, document(), section.id, wanted, m_profile,
                           checked("atCaret") ? app::caret(document()) : office::TextRange());
        m_inserted = section.name.in(workplace().language);
        accept();
    }

    std::string m_proposed;
    std::vector<app::SectionChoice> m_choices;
    law::Profile const& m_profile;
    std::vector<std::u16string> m_lines; ///< as the variant has them
    std::string m_warnedOf; ///< the section that is there already, and was asked for all the same
    std::u16string m_inserted;
};
} // namespace

void insertSection(Workplace const& workplace)
{
    insertSection(workplace, {});
}

void insertSection(Workplace const& workplace, std::string_view proposed)
{
    if (auto const reason = app::whyNotEdit(workplace.document))
        throw text::Error(*reason);
    rtl::Reference<InsertSectionDialog> const dialog(new InsertSectionDialog(workplace, proposed));
    if (auto const reason = dialog->needsCaret() ? app::whyNotInsert(workplace.document) : std::nullopt)
        throw text::Error(*reason);
    if (dialog->run())
        report(workplace, { "ui.insert-section.done", { { "section", dialog->inserted() } } });
}
} // namespace kehoach::ui
