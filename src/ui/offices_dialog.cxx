#include "ui/offices_dialog.hxx"

#include "core/text/unicode.hxx"
#include "ui/choose_file.hxx"

namespace kehoach::ui
{
namespace
{
class OfficesDialog : public Dialog
{
public:
    explicit OfficesDialog(auto const& parent)
        : Dialog(parent, "Offices")
    {
        on("add", [this] { add(); });
        on("edit", [this] { edit(); });
        on("remove", [this] { remove(); });
        on("choose", [this] {
            if (app::OfficeProfile const* const office = chosen())
                app::chooseOffice(workplace().context, office->name);
            show();
        });
        on("import", [this] { import(); });
        on("export", [this] { exportAll(); });
    }

private:
    void fill() override
    {
        show(app::chosenOffice(workplace().context).name);
        focus("offices");
    }

    /// Reads the offices anew; the one of that name is selected, else the one that was.
    void show(std::u16string_view name = {})
    {
        std::u16string const before = chosen() ? chosen()->name : std::u16string();
        std::vector<law::Diagnostic> diagnostics;
        m_offices = app::offices(workplace().context, &diagnostics);
        std::vector<std::u16string> lines;
        int line = 0;
        app::OfficeProfile const* const current = m_offices.current();
        for (app::OfficeProfile const& office : m_offices.all)
        {
            if (office.name == (name.empty() ? std::u16string_view(before) : name))
                line = static_cast<int>(lines.size());
            lines.push_back(messages().text({ &office == current ? "ui.offices.chosen" : "ui.offices.other",
                                              { { "name", office.name } } }));
        }
        setItems("offices", lines, line);
        for (char const* const button : { "edit", "remove", "choose", "export" })
            enable(button, !lines.empty());
        m_toBeRemoved.clear();
        showMessage(!diagnostics.empty() ? app::sentence(diagnostics.front(), messages())
                    : lines.empty()      ? say("ui.offices.none")
                                         : std::u16string());
    }

    app::OfficeProfile const* chosen() const
    {
        if (m_offices.all.empty())
            return nullptr;
        int const line = selected("offices");
        return line < 0 ? nullptr : &m_offices.all[static_cast<std::size_t>(line)];
    }

    void add()
    {
        if (auto const name = editOffice(*this, {}, {}))
            show(*name);
    }

    void edit()
    {
        app::OfficeProfile const* const office = chosen();
        if (!office)
            return;
        if (auto const name = editOffice(*this, *office, office->name))
            show(*name);
    }

    // There is no way back, so it is asked twice.
    void remove()
    {
        app::OfficeProfile const* const office = chosen();
        if (!office)
            return;
        if (m_toBeRemoved != office->name)
        {
            m_toBeRemoved = office->name;
            return showMessage(messages().text({ "ui.offices.remove-again", { { "name", office->name } } }));
        }
        app::removeOffice(workplace().context, office->name);
        show();
    }

    void import()
    {
        auto const file = chooseFileToOpen(workplace(), kind());
        if (!file)
            return;
        app::OfficeImport const result = app::importOffices(workplace().context, *file);
        if (!result.diagnostics.empty())
            return showMessage(messages().text(
                { "ui.offices.not-imported",
                  { { "reason", app::sentence(result.diagnostics.front(), messages()) } } }));
        if (result.added.empty())
            return showMessage(say("ui.offices.nothing-new"));
        show(result.added.front());
        std::u16string names;
        for (std::u16string const& name : result.added)
            names += (names.empty() ? u"" : u"; ") + name;
        showMessage(messages().text({ "ui.offices.imported", { { "names", names } } }));
    }

    void exportAll()
    {
        auto const file = chooseFileToSave(workplace(), kind(), say("ui.offices.file-name"));
        if (!file)
            return;
        app::exportOffices(workplace().context, *file);
        showMessage(messages().text({ "ui.offices.exported", { { "file", text::toUtf16(file->string()) } } }));
    }

    FileKind kind() const { return { say("ui.offices.file-kind"), "json" }; }

    draft::OfficeProfiles m_offices;
    std::u16string m_toBeRemoved; ///< asked for once
};
} // namespace

void manageOffices(Workplace const& workplace)
{
    rtl::Reference<OfficesDialog>(new OfficesDialog(workplace))->run();
}

void manageOffices(Dialog const& parent)
{
    rtl::Reference<OfficesDialog>(new OfficesDialog(parent))->run();
}
} // namespace kehoach::ui
