#include "ui/own_laws_dialog.hxx"

#include "app/own_laws.hxx"
#include "core/draft/legal_bases.hxx"


namespace kehoach::ui
{
namespace
{
class OwnLawsDialog : public Dialog
{
public:
    explicit OwnLawsDialog(Dialog const& parent)
        : Dialog(parent, "OwnLaws")
        , m_own(app::OwnLaws::load(workplace().context))
    {
        on("selected", [this] { showEntry(); });
        on("read", [this] { readWords(); });
        on("keep", [this] { keep(); });
        on("remove", [this] { remove(); });
    }

private:
    void fill() override
    {
        showEntries({});
        focus("words");
    }

    void showEntries(std::u16string_view number)
    {
        std::vector<std::u16string> lines;
        int line = -1;
        for (law::Instrument const& law : m_own.all())
        {
            if (law.number == number)
                line = static_cast<int>(lines.size());
            lines.push_back(messages().text({ "ui.insert-bases.found",
                                              { { "number", law.number }, { "kind", law.kind }, { "title", law.title } } }));
        }
        setItems("entries", lines, line);
        showEntry();
    }

    static std::u16string shown(std::optional<text::Date> const& date)
    {
        return date ? text::toDisplayDate(*date) : std::u16string();
    }

    void showEntry()
    {
        int const line = selected("entries");
        enable("remove", line >= 0);
        if (line >= 0)
            showFields(m_own.all()[static_cast<std::size_t>(line)]);
    }

    void showFields(law::Instrument const& law)
    {
        setText("kind", law.kind);
        setText("number", law.number);
        setText("issuer", law.issuer);
        setText("title", law.title);
        setText("issued", shown(law.issued));
        setText("from", shown(law.effective.from));
        setText("to", shown(law.effective.to));
        setText("replacedBy", law.replacedBy);
    }

    /// "Quyết định số 12/QĐ-UBND ngày … của … về …" fills the fields.
    void readWords()
    {
        if (text("words").empty())
            throw text::Error({ "ui.insert-bases.own-empty", {} });
        showFields(draft::toInstrument(text("words")));
        setText("words", {});
        showMessage({});
        focus("number");
    }

    std::optional<text::Date> day(char const* field)
    {
        std::u16string const typed = text(field);
        if (typed.empty())
            return {};
        auto const dates = text::findDates(typed);
        if (dates.size() != 1 || !dates.front().date)
        {
            focus(field);
            throw text::Error({ "restate.no-date", { { "typed", typed } } });
        }
        return dates.front().date;
    }

    void keep()
    {
        for (char const* field : { "kind", "number", "issuer", "title" })
            if (text(field).empty())
            {
                focus(field);
                throw text::Error({ "draft.no-citation", {} });
            }
        law::Instrument law;
        law.kind = text("kind");
        law.number = text("number");
        law.issuer = text("issuer");
        law.title = text("title");
        law.issued = day("issued");
        law.effective = { day("from"), day("to") };
        law.replacedBy = text("replacedBy");
        m_own.keep(law);
        showEntries(law.number);
        showMessage(messages().text({ "ui.own-laws.kept", { { "number", law.number } } }));
    }

    void remove()
    {
        int const line = selected("entries");
        if (line < 0)
            return;
        std::u16string const number = m_own.all()[static_cast<std::size_t>(line)].number;
        m_own.remove(number);
        showEntries({});
        showMessage(messages().text({ "ui.own-laws.removed", { { "number", number } } }));
    }

    app::OwnLaws m_own;
};
} // namespace

void editOwnLaws(Dialog const& parent)
{
    rtl::Reference<OwnLawsDialog> const dialog(new OwnLawsDialog(parent));
    dialog->run();
}
} // namespace kehoach::ui
