/// \file
/// What a fix must never touch.
#pragma once

#include "core/check/fixing.hxx"
#include "core/check/texts.hxx"

namespace kehoach::check
{
/// Knows the names, titles and quotations of one state of a document. Refers to the snapshot.
class FixGuard
{
public:
    FixGuard(Snapshot const& snapshot, std::vector<plan::Plan> const& plans, std::vector<Lock> const& locks);

    /// Why the finding's fix must not be made; nothing where it may.
    std::optional<text::Message> whyNot(Finding const& finding) const;

private:
    /// A name, a position, a number or a title: its letters stay.
    struct Value
    {
        Span span;
        char const* reason;
    };

    void addValues(plan::Plan const& plan);
    void addWithin(Span const& span, std::u16string_view words, char const* reason);
    char const* whyNotText(document::Edit const& edit, bool asked) const;
    bool inCapitalisedName(document::Edit const& edit) const;
    bool inForeignTitle(document::Edit const& edit) const;

    Snapshot const& m_snapshot;
    std::vector<Lock> const& m_locks;
    Texts m_texts;
    std::vector<Value> m_values;
};
} // namespace kehoach::check
