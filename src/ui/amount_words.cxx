#include "ui/amount_words.hxx"

#include "app/amount_words.hxx"

namespace kehoach::ui
{
void amountInWords(Workplace const& workplace)
{
    app::WrittenAmount const done = app::writeAmountInWords(*workplace.installation, workplace.document);
    report(workplace, { done.written ? "ui.amount-words.done" : "ui.amount-words.present",
                        { { "amount", text::toFigures(done.amount) } } });
}
} // namespace kehoach::ui
