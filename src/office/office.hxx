/// \file
/// The only place that touches a Writer document: reads a Snapshot, inserts a Fragment, selects a
/// place, says why it must not. It knows no rule, no norm and no section.
#pragma once

#include "core/document/edit.hxx"
#include "core/document/fragment.hxx"
#include "core/document/snapshot.hxx"
#include "core/text/message.hxx"
#include "office/uno.hxx"

#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/text/XTextDocument.hpp>
#include <com/sun/star/text/XTextRange.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>

#include <functional>
#include <optional>

namespace kehoach::office
{
using TextDocument = uno::Reference<css::text::XTextDocument>;
using TextRange = uno::Reference<css::text::XTextRange>;

/// Reads the whole document on the calling (main) thread. No call in it forces a layout. `ranges`, if given,
/// gets Writer's paragraph for each of the snapshot's; empty for text of drawing shapes.
document::Snapshot read(TextDocument const& document, std::vector<TextRange>* ranges = nullptr);

/// The pages on which these paragraphs stand, in their order; nothing where the document has no view. Moves
/// the view's caret and puts it back, and lays out what is not laid out yet.
std::vector<document::Placement> pagesOf(TextDocument const& document, std::vector<TextRange> const& paragraphs);
/// How many pages the document has, which lays it out; 0 where it has no view.
int pageCount(TextDocument const& document);

/// Why the document, or this place in it, must not be changed: "refuse.read-only", "refuse.master", "refuse.signed",
/// "refuse.protected", "refuse.in-table", "refuse.in-frame", "refuse.in-header", "refuse.in-footer",
/// "refuse.in-footnote", "refuse.closed". Nothing where it may. An empty `place` asks about the
/// document alone.
std::optional<text::Message> whyNot(TextDocument const& document, TextRange const& place);

/// The caret of the document's view (or its end where it has no view).
TextRange caret(TextDocument const& document);

/// True if the document has no text, table, frame or image yet.
bool isEmpty(TextDocument const& document);

/// The paragraph of the snapshot a place stands in, or -1.
int paragraphOf(TextDocument const& document, document::Snapshot const& snapshot, TextRange const& place);

/// Where a place stands in a snapshot read now: its paragraph, or -1, and an empty range in it.
document::Span spanOf(TextDocument const& document, TextRange const& place);

/// The range of a span of a snapshot that was read from this document and is still the same there
/// (the paragraph's text is compared); empty otherwise.
TextRange locate(TextDocument const& document, document::Snapshot const& snapshot, document::Span const& span);

/// The same for many spans, reading the document once.
std::vector<TextRange> locateAll(TextDocument const& document, document::Snapshot const& snapshot,
                                 std::vector<document::Span> const& spans);

/// What is selected in the view, paragraph by paragraph; empty where nothing is.
std::vector<document::Span> selection(TextDocument const& document);

/// Makes the edits as amend() does, tracked where the document records changes.
void apply(TextDocument const& document, document::Snapshot const& snapshot,
           std::vector<document::Edit> const& edits, std::u16string const& undoTitle);

/// A stretch of the document that must not be changed, and why: "fix.skip.field", "fix.skip.protected",
/// "fix.skip.drawing", "fix.skip.changed".
struct Locked
{
    document::Span span;
    text::Message reason;
};
std::vector<Locked> lockedPlaces(TextDocument const& document, document::Snapshot const& snapshot);

/// Fonts of paragraph and character styles in use that give way to another one.
struct StyleFonts
{
    std::function<bool(std::u16string_view)> isOld;
    std::u16string font;
};

/// Makes the changes of text and looks, and of styles where asked, as one undo step. `tracked`: as tracked
/// changes; the document records them or not afterwards as it did before. Text of drawing shapes is left
/// alone. Throws text::Error: the reason of whyNot(), "refuse.changed" if some text is another now,
/// "refuse.failed"; then the document is as it was.
void amend(TextDocument const& document, document::Snapshot const& snapshot, document::Amendment const& amendment,
           std::u16string const& undoTitle, bool tracked, StyleFonts const* styleFonts = nullptr);

/// Sets a user-defined property as one undo step. Throws text::Error with the reason of whyNot().
void setProperty(TextDocument const& document, std::u16string const& name, std::u16string const& value,
                 std::u16string const& undoTitle);

/// The user-defined property of that name, of any length; empty where there is none or it is no text. Throws
/// text::Error "refuse.closed".
std::u16string readProperty(TextDocument const& document, std::u16string const& name);

/// Selects the place in the view and scrolls to it. False if it is no longer there.
bool goTo(TextDocument const& document, document::Snapshot const& snapshot, document::Span const& span);

/// What changes with a fragment beside its text.
struct Insertion
{
    uno::Reference<uno::XComponentContext> context; ///< of the office
    std::u16string undoTitle; ///< "Chèn bảng dự toán"
    std::map<std::u16string, std::u16string> properties; ///< user-defined properties to set
    /// Places of the text that get a bookmark: the prefix and 1, 2, 3 …
    std::vector<TextRange> bookmarks{};
    std::u16string bookmarkPrefix{};
    /// Changes to the text around it, made in the same step; `snapshot` is what they were found in.
    std::vector<document::Edit> edits;
    document::Snapshot const* snapshot = nullptr;
};

/// One fragment and where it goes.
struct Piece
{
    TextRange place;
    bool before = false; ///< in front of a paragraph with text, too
    document::Fragment fragment;
};

/// Inserts each fragment before the paragraph of its `place` if that has no text or it is wished, else
/// after it, all as one undo step; lays controllers to rest meanwhile. Throws text::Error with the reason of whyNot(), or
/// "refuse.failed" if Writer did not take it whole; then the document is as it was.
void insert(TextDocument const& document, std::vector<Piece> const& pieces, Insertion const& insertion);
inline void insert(TextDocument const& document, TextRange const& place, document::Fragment const& fragment,
                   Insertion const& insertion)
{
    insert(document, { { place, false, fragment } }, insertion);
}
} // namespace kehoach::office
