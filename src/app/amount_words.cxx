#include "app/amount_words.hxx"

#include "app/open_plan.hxx"
#include "core/text/amount_in_words.hxx"

namespace kehoach::app
{
WrittenAmount writeAmountInWords(Installation const& installation, office::TextDocument const& document)
{
    // Tables, frames and notes have amounts, too: only where nothing may be changed it is refused.
    if (auto reason = office::whyNot(document, {}))
        throw text::Error(std::move(*reason));
    if (auto reason = office::whyNot(document, office::caret(document)); reason && reason->key == "refuse.protected")
        throw text::Error(std::move(*reason));

    document::Snapshot const snapshot = office::read(document);
    std::vector<document::Span> const selected = office::selection(document);
    if (selected.size() > 1)
        throw text::Error({ "text.two-amounts", {} });
    document::Span const place =
        selected.empty() ? office::spanOf(document, office::caret(document)) : selected.front();
    if (place.paragraph < 0 || static_cast<std::size_t>(place.paragraph) >= snapshot.paragraphs.size())
        throw text::Error({ "text.no-amount", {} });

    std::u16string_view const text = snapshot.paragraphs[static_cast<std::size_t>(place.paragraph)].text;
    text::AmountInWords const words = text::amountInWords(text, place.range);
    if (words.present)
        return { words.amount, false };
    document::Edit edit;
    edit.span = { place.paragraph, words.where };
    edit.expected = words.where.of(text);
    edit.replacement = words.words;
    office::apply(document, snapshot, { edit },
                  undoTitle(installation, "app.undo.amount-words"));
    return { words.amount, true };
}
} // namespace kehoach::app
