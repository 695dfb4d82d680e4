/// \file
/// What a person reads in a paragraph, with the way back to Writer's own text: tracked deletions and
/// hidden text left out, TCVN3 and VNI decoded, normalised. Everything that looks into the text of a
/// document reads it through here.
///
///     TextReader const reader(snapshot);
///     Readable const line = reader.read(7);      // "KÕ ho¹ch" in .VnTime
///     line.text()             == u"Kế hoạch"
///     line.raw({ 3, 5 })      == Range{ 3, 5 }   // where "ho¹ch" stands in Writer's text
#pragma once

#include "core/document/snapshot.hxx"
#include "core/text/legacy.hxx"

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kehoach::document
{
/// Where in Writer's text each unit of a text stands; empty where the text is Writer's own.
using Places = std::vector<text::Range>;

/// Where the stretch of the text stands in Writer's. What is left out before and behind it stays
/// outside; an empty stretch is empty there too.
text::Range rawRange(std::span<text::Range const> places, text::Range range);

/// A paragraph as a person reads it. Refers to the paragraph it was made of.
class Readable
{
public:
    Readable() = default;
    /// The paragraph's own text, unchanged.
    explicit Readable(Paragraph const& paragraph)
        : m_own(&paragraph.text)
    {
    }
    Readable(std::u16string text, Places places)
        : m_made(std::move(text))
        , m_places(std::move(places))
    {
    }

    /// NFC, as text::normalize() makes it.
    std::u16string const& text() const { return m_own ? *m_own : m_made; }
    /// True where the text is Writer's, unit for unit.
    bool isOwn() const { return m_own; }
    /// One place for each unit of text(); none if isOwn().
    Places const& places() const { return m_places; }
    text::Range raw(text::Range range) const { return m_own ? range : rawRange(m_places, range); }

private:
    std::u16string const* m_own = nullptr;
    std::u16string m_made;
    Places m_places;
};

/// A stretch of a paragraph typed in an encoding from before Unicode.
struct LegacyStretch
{
    text::Range range; ///< in Writer's text; one run, or the part of one
    text::LegacyEncoding encoding = text::LegacyEncoding::none;
    bool capitals = false; ///< an H font shows it in capitals, or did as far as one can tell
    bool byFont = false;   ///< its font says the encoding; else its letters do
    bool hidden = false;
};

/// True if one of the stretches of a paragraph and that range have text in common.
bool touches(std::vector<LegacyStretch> const& stretches, text::Range range);

/// Reads the paragraphs of one document. Refers to the snapshot.
class TextReader
{
public:
    /// Guesses the encoding of what no font explains: for each paragraph by its letters, and where they
    /// are too few as most of the document is.
    explicit TextReader(Snapshot const& snapshot);

    Readable read(int paragraph) const;
    /// What of the paragraph is typed in an old encoding, in order, without tracked deletions.
    std::vector<LegacyStretch> legacy(int paragraph) const;

private:
    /// What a font would have said of a paragraph that has none of an old encoding.
    text::LegacyFont guessed(int paragraph) const;
    void guessCapitals();

    /// What its runs say of a paragraph.
    struct Runs
    {
        bool seen = true; ///< all of them
        bool old = false; ///< one is in a font of an old encoding
    };

    Snapshot const& m_snapshot;
    std::vector<Runs> m_runs;                ///< of each paragraph
    std::vector<text::LegacyFont> m_guessed; ///< of each paragraph; empty where all are Unicode
};

/// Every paragraph of a document as a person reads it: read once, and then shared by whoever looks into the
/// text. Refers to the snapshot.
class ReadableText
{
public:
    struct Line
    {
        Readable readable;
        std::u16string_view normalized; ///< readable.text()
        std::u16string_view folded;     ///< text::fold(text()), unit for unit

        std::u16string_view text() const { return normalized; }
    };

    explicit ReadableText(Snapshot const& snapshot);
    ReadableText(ReadableText const&) = delete;
    ReadableText& operator=(ReadableText const&) = delete;

    Line const& line(int paragraph) const { return m_lines[static_cast<std::size_t>(paragraph)]; }
    std::vector<Line> const& lines() const { return m_lines; }
    /// As TextReader::legacy().
    std::vector<LegacyStretch> legacy(int paragraph) const { return m_reader.legacy(paragraph); }

private:
    TextReader m_reader;
    std::vector<Line> m_lines;
    /// The texts of all lines one behind the other, then those without case and diacritics: they are gone through
    /// again and again.
    std::unique_ptr<char16_t[]> m_units;
};

/// The document with what is typed in TCVN3 and VNI made Unicode, as it reads; unchanged where nothing
/// is. Its positions are not Writer's: for what is taken out of a document, not changed in it.
Snapshot inUnicode(Snapshot const& snapshot);
} // namespace kehoach::document
