#include "ui/insert_bases_dialog.hxx"

#include "app/editing.hxx"
#include "core/text/money.hxx"
#include "ui/bases_dialog.hxx"
#include "ui/own_laws_dialog.hxx"

namespace kehoach::ui
{
namespace
{
class InsertBasesDialog : public BasesDialog
{
public:
    explicit InsertBasesDialog(Workplace const& workplace)
        : BasesDialog(workplace, "InsertBases", app::basisContext(*workplace.installation, workplace.document))
    {
        on("accept", [this] { insert(); });
        on("ownLaws", [this] {
            editOwnLaws(*this);
            readOwnLaws();
        });
    }

    std::size_t inserted() const { return m_inserted; }

private:
    void fill() override
    {
        showBases();
        basesChanged();
    }

    void basesChanged() override { enable("ok", !chosenBases().empty()); }

    void insert()
    {
        std::vector<draft::Basis> const bases = chosenBases();
        app::insertBases(*workplace().installation, document(), bases, *context().profile);
        m_inserted = bases.size();
        accept();
    }

    std::size_t m_inserted = 0;
};
} // namespace

void insertBases(Workplace const& workplace)
{
    if (auto const reason = app::whyNotEdit(workplace.document))
        throw text::Error(*reason);
    rtl::Reference<InsertBasesDialog> const dialog(new InsertBasesDialog(workplace));
    if (dialog->run())
        report(workplace, { "ui.insert-bases.done",
                            { { "count", text::toFigures(dialog->inserted()) } } });
}

void completeCitation(Workplace const& workplace)
{
    app::completeCitation(*workplace.installation, workplace.document);
    report(workplace, { "ui.citation.done", {} });
}
} // namespace kehoach::ui
