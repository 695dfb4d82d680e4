/// \file
/// What becomes of a document when edits are made: tried out on the snapshot before Writer is asked.
#pragma once

#include "core/document/edit.hxx"

#include <map>

namespace kehoach::document
{
/// The replacement of `span` as the fewest changes: what both texts have in common at their ends stays, and
/// where several runs lie between, so does what they have in common inside. Each edit lies in one run.
std::vector<Edit> smallestEdits(Snapshot const& snapshot, Span const& span, std::u16string_view replacement);

/// Amendments one after the other, each of the text as the ones before left it, and all of them as one
/// amendment of the text they began with.
class Amended
{
public:
    explicit Amended(Snapshot snapshot);

    /// The edits must not overlap each other, and leave the font.
    void apply(Amendment const& amendment);
    Snapshot const& snapshot() const { return m_now; }
    /// In reading order, in places of the first snapshot.
    Amendment amendment() const;

private:
    /// A stretch of the first text, or text that was put in.
    struct Piece
    {
        text::Range origin; ///< of what was put in: where, and empty
        std::u16string added;

        std::uint32_t length() const
        {
            return added.empty() ? origin.length : static_cast<std::uint32_t>(added.size());
        }
    };

    std::vector<Piece>& piecesOf(int paragraph);
    void applyText(Edit const& edit);
    void applyLook(LookChange const& change);
    /// The stretch of the first text that a stretch of the present one came from.
    text::Range originOf(int paragraph, text::Range range);

    Snapshot m_first, m_now;
    std::map<int, std::vector<Piece>> m_pieces; ///< of the paragraphs whose text was changed
    std::vector<LookChange> m_looks;            ///< in places of the first snapshot
};
} // namespace kehoach::document
