#include "app/packs.hxx"
#include "app/user_files.hxx"
#include "core/budget/import.hxx"
#include "core/text/unicode.hxx"
#include "ui/budget_parts.hxx"
#include "ui/choose_file.hxx"

namespace kehoach::ui
{
namespace
{
/// Nạp định mức: says what the table has to look like, takes one, and names each row that cannot be read.
class ImportRatesDialog : public Dialog
{
public:
    explicit ImportRatesDialog(Dialog const& parent)
        : Dialog(parent, "ImportRates")
    {
        on("example", [this] { writeExample(); });
        on("choose", [this] { import(); });
    }

    bool imported() const { return m_imported; }

private:
    void fill() override
    {
        std::vector<std::u16string> lines;
        for (budget::ImportColumn const& column : budget::importColumns())
            lines.push_back(messages().text(
                { column.required ? "ui.rates.column-required" : "ui.rates.column",
                  { { "column", std::u16string(column.name) },
                    { "what", say("budget.import.what." + text::toUtf8(column.member)) } } }));
        setItems("columns", lines, 0);
        setItems("problems", {}, -1);
        showMessage(say("ui.rates.begin"));
    }

    FileKind kind() const { return { u"CSV", "csv" }; }

    void writeExample()
    {
        auto const target = chooseFileToSave(workplace(), kind(), say("ui.rates.example-name"));
        if (!target)
            return;
        app::writeFile(*target, budget::exampleTable());
        showMessage(messages().text({ "ui.rates.example-written", { { "file", text::toUtf16(target->string()) } } }));
    }

    void import()
    {
        auto const source = chooseFileToOpen(workplace(), kind());
        if (!source)
            return;
        setItems("problems", {}, -1);
        auto const content = app::readFile(*source);
        if (!content)
            throw text::Error({ "ui.rates.not-read", { { "file", text::toUtf16(source->string()) } } });
        budget::ImportedNorms const read = budget::readNorms(*content);
        std::vector<std::u16string> problems;
        for (budget::BadCell const& cell : read.bad)
            problems.push_back(messages().text(cell.message()));
        setItems("problems", problems, -1);
        if (!problems.empty())
        {
            auto const count = text::toFigures(problems.size());
            return showMessage(messages().text({ "ui.rates.bad", { { "count", count } } }));
        }
        app::writeFile(app::userFolder(workplace().context) / "packs" / "norms" /
                           source->filename().replace_extension(".json"),
                       read.pack);
        app::forgetPacks();
        m_imported = true;
        showMessage(messages().text({ "ui.rates.imported",
                                      { { "count", text::toFigures(read.count) },
                                        { "file", text::toUtf16(source->filename().string()) } } }));
    }

    bool m_imported = false;
};
} // namespace

bool importRates(Dialog const& parent)
{
    rtl::Reference<ImportRatesDialog> const dialog(new ImportRatesDialog(parent));
    dialog->run();
    return dialog->imported();
}
} // namespace kehoach::ui
