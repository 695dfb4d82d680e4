#include "ui/issue_dialog.hxx"

#include "app/issuing.hxx"
#include "core/text/unicode.hxx"
#include "ui/choice_list.hxx"
#include "ui/choose_file.hxx"
#include "ui/dialog.hxx"

namespace kehoach::ui
{
namespace
{
/// Party committees are elected for five years, the present ones in 2025.
constexpr int presentTerm = 2025;

class IssueDialog : public Dialog
{
public:
    explicit IssueDialog(Workplace const& workplace)
        : Dialog(workplace, "Issue")
        , m_issuing(app::prepareIssuing(*workplace.installation, workplace.document))
        , m_settings(app::RegisterSettings::load(workplace.context))
    {
        on("number", [this] { showPlaces(); });
        on("date", [this] {
            propose();
            showPlaces();
        });
        on("counting", [this] {
            readCounting();
            propose();
            showPlaces();
        });
        on("folder", [this] { chooseOther(); });
        on("accept", [this] { issue(); });
    }

    std::u16string const& number() const { return m_number; }
    std::u16string const& symbol() const { return m_issuing.symbol; }

private:
    void fill() override
    {
        if (m_issuing.party && m_settings.termFrom == 0)
            m_settings.termFrom = presentTerm;
        setLabel("symbol", (m_issuing.party ? u"-" : u"/") + m_issuing.symbol);
        setDate("date", m_issuing.date);
        setItems("counting", { say("ui.issue.by-year"), say("ui.issue.by-term") }, m_settings.termFrom > 0 ? 1 : 0);
        setText("term", text::toUtf16(std::to_string(m_settings.termFrom > 0 ? m_settings.termFrom : presentTerm)));
        enable("term", m_settings.termFrom > 0);
        showFolder();
        std::u16string const& given = draft::of(m_issuing.facts.said, draft::Statement::number).value;
        try
        {
            propose();
        }
        catch (text::Error const& error) // a register elsewhere may still be chosen
        {
            showMessage(messages().text(error.message()));
        }
        if (!given.empty())
            setText("number", given);
        showPlaces();
        focus("number");
    }

    void showFolder() { setText("folderPath", text::toUtf16(m_settings.folder.string())); }

    void readCounting()
    {
        bool const term = selected("counting") == 1;
        enable("term", term);
        std::int64_t const from = term ? Dialog::number("term") : 0;
        if (term && (from < 2000 || from > 2100))
            throw text::Error({ "ui.issue.no-term", {} });
        m_settings.termFrom = static_cast<int>(from);
    }

    text::Date day() const
    {
        auto const day = date("date");
        if (!day)
            throw text::Error({ "ui.issue.no-date", {} });
        return *day;
    }

    void propose()
    {
        setText("number", text::toUtf16(std::to_string(app::nextNumber(m_issuing, m_settings, day()))));
        showMessage({});
    }

    void showPlaces()
    {
        std::vector<std::u16string> lines;
        if (!text("number").empty() && date("date"))
            for (draft::Restated const& place : app::placesOf(m_issuing, text("number"), day()))
                lines.push_back(tickLine(!place.byHand, place.isSure(),
                                         messages().text({ "ui.restate.line",
                                                           { { "place", messages().text(app::placeOf(m_issuing.facts, place.where)) },
                                                             { "before", text::squeeze(place.before).empty() ? say("ui.renewal.blank")
                                                                                                             : text::squeeze(place.before) },
                                                             { "after", text::squeeze(place.after) } } })));
        setItems("places", lines, lines.empty() ? -1 : 0);
    }

    void chooseOther()
    {
        auto const folder = chooseFolder(workplace());
        if (!folder)
            return;
        m_settings.folder = *folder;
        showFolder();
        propose();
        showPlaces();
    }

    void issue()
    {
        readCounting();
        m_number = text("number");
        app::issue(*workplace().installation, document(), m_issuing, m_settings, m_number, day());
        m_settings.save(workplace().context);
        accept();
    }

    app::Issuing m_issuing;
    app::RegisterSettings m_settings;
    std::u16string m_number;
};
} // namespace

void issuePlan(Workplace const& workplace)
{
    rtl::Reference<IssueDialog> const dialog(new IssueDialog(workplace));
    if (dialog->run())
        report(workplace, { "ui.issue.done", { { "number", dialog->number() }, { "symbol", dialog->symbol() } } });
}
} // namespace kehoach::ui
