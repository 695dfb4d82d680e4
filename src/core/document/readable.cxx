#include "core/document/readable.hxx"

#include "core/text/unicode.hxx"

#include <algorithm>

namespace kehoach::document
{
namespace
{
using text::LegacyEncoding;
using text::LegacyFont;
using text::Range;

/// A line shorter than this was not broken by the width of the paper.
constexpr std::size_t shortestWrapped = 45;

/// A stretch of a paragraph, of one run or between runs.
struct Piece
{
    Range range;
    LegacyFont font;
    bool deleted = false, hidden = false;

    bool seen() const { return !deleted && !hidden; }
};

std::vector<Piece> piecesOf(Paragraph const& paragraph)
{
    std::vector<Piece> pieces;
    auto const size = static_cast<std::uint32_t>(paragraph.text.size());
    std::uint32_t position = 0;
    auto const add = [&](std::uint32_t end, LegacyFont font, bool deleted, bool hidden) {
        if (end > position)
            pieces.push_back({ { position, end - position }, font, deleted, hidden });
        position = std::max(position, end);
    };
    for (Run const& run : paragraph.runs)
    {
        add(std::min(run.range.start, size), {}, false, false);
        add(std::min(run.range.end(), size), text::legacyFont(*run.format.font), run.deleted, run.hidden);
    }
    add(size, {}, false, false);
    return pieces;
}

bool isSeen(Run const& run)
{
    return !run.deleted && !run.hidden;
}

bool isLegacy(Run const& run)
{
    return text::legacyFont(*run.format.font).encoding != LegacyEncoding::none;
}

/// True if normalising would leave the text as it is: only letters and signs Vietnamese is typed with.
bool isPlain(std::u16string_view text)
{
    return std::ranges::all_of(text, [](char16_t unit) {
        if (unit < 0x80)
            return true;
        if (unit >= 0x1EA0 && unit <= 0x1EF9)
            return true;
        if (unit >= 0xC0 && unit <= 0x1B0)
            return unit != u'Ð' && unit != u'ð' && unit != u'Ɖ';
        switch (unit)
        {
        case u'–':
        case u'—':
        case u'‘':
        case u'’':
        case u'“':
        case u'”':
        case u'…':
        case u'•':
            return true;
        default:
            return false;
        }
    });
}

/// What a look at the letters says, without reading a word.
enum class Letters { ascii, unicode, unclear };
Letters lettersOf(std::u16string_view text)
{
    Letters letters = Letters::ascii;
    for (char16_t const unit : text)
    {
        bool const vietnamese = (unit >= 0x0100 && unit <= 0x01B0) || (unit >= 0x0300 && unit <= 0x036F) ||
                                (unit >= 0x1EA0 && unit <= 0x1EF9);
        if (vietnamese)
            return Letters::unicode;
        if (unit >= 0xA1 && unit <= 0xFF)
            letters = Letters::unclear;
    }
    return letters;
}

/// The text no font explains.
std::u16string unexplained(Paragraph const& paragraph)
{
    std::u16string text;
    for (Piece const& piece : piecesOf(paragraph))
    {
        if (piece.seen() && piece.font.encoding == LegacyEncoding::none)
            text += piece.range.of(paragraph.text);
    }
    return text;
}

/// A text on its way, and where each of its units stands in the paragraph.
struct Traced
{
    std::u16string text;
    Places places;
};

/// Where the units of a text made of `source` stand; `origin` as in text::Normalized.
Places throughOrigin(std::vector<std::uint32_t> const& origin, Places const& source)
{
    Places places(origin.size() - 1);
    for (std::size_t unit = places.size(); unit-- > 0;)
    {
        // Units made of one letter share its place.
        bool const shared = unit + 1 < places.size() && origin[unit] == origin[unit + 1];
        places[unit] = shared ? places[unit + 1]
                              : rawRange(source, { origin[unit], origin[unit + 1] - origin[unit] });
    }
    return places;
}

Places inPlace(Range range)
{
    Places places(range.length);
    for (std::uint32_t unit = 0; unit < range.length; ++unit)
        places[unit] = { range.start + unit, 1 };
    return places;
}

void append(Traced& text, Traced const& more)
{
    text.text += more.text;
    text.places.insert(text.places.end(), more.places.begin(), more.places.end());
}

/// `capitals`: which units of `part` an H font shows in capitals.
Traced decoded(Traced const& part, LegacyEncoding encoding, std::vector<bool> const& capitals)
{
    text::Normalized letters = text::decode(part.text, encoding, false);
    for (std::size_t unit = 0; unit < letters.text.size(); ++unit)
    {
        if (capitals[letters.origin[unit]])
            letters.text[unit] = text::toUpper(std::u16string_view(letters.text).substr(unit, 1))[0];
    }
    return { std::move(letters.text), throughOrigin(letters.origin, part.places) };
}

/// The text that is seen, its old encodings decoded.
Traced decoded(Paragraph const& paragraph, std::vector<LegacyStretch> const& legacy)
{
    Traced result, part;
    std::vector<bool> capitals;
    LegacyEncoding encoding = LegacyEncoding::none;
    auto const flush = [&] {
        append(result, encoding == LegacyEncoding::none ? part : decoded(part, encoding, capitals));
        part = {};
        capitals.clear();
    };
    auto next = legacy.begin();
    for (Piece const& piece : piecesOf(paragraph))
    {
        while (next != legacy.end() && next->range.end() <= piece.range.start)
            ++next;
        if (!piece.seen())
            continue;
        bool const old = next != legacy.end() && next->range.start <= piece.range.start;
        LegacyEncoding const here = old ? next->encoding : LegacyEncoding::none;
        // A letter of VNI and its mark may be of two looks.
        if (here != encoding)
            flush();
        encoding = here;
        append(part, { std::u16string(piece.range.of(paragraph.text)), inPlace(piece.range) });
        capitals.resize(part.text.size(), old && next->capitals);
    }
    flush();
    return result;
}
} // namespace

Range rawRange(std::span<Range const> places, Range range)
{
    if (range.empty())
    {
        if (range.start > 0)
            return { places[range.start - 1].end(), 0 };
        return { places.empty() ? 0 : places.front().start, 0 };
    }
    std::uint32_t const start = places[range.start].start;
    return { start, places[range.end() - 1].end() - start };
}

bool touches(std::vector<LegacyStretch> const& stretches, Range range)
{
    return std::ranges::any_of(stretches, [&](LegacyStretch const& stretch) {
        return stretch.range.start < range.end() && range.start < stretch.range.end();
    });
}

TextReader::TextReader(Snapshot const& snapshot)
    : m_snapshot(snapshot)
{
    struct Open
    {
        std::size_t paragraph;
        text::LegacyEvidence evidence;
    };
    // Mostly the run before is of the same font.
    text::Shared<std::u16string> last;
    bool old = false;
    m_runs.resize(snapshot.paragraphs.size());
    for (std::size_t index = 0; index < snapshot.paragraphs.size(); ++index)
    {
        for (Run const& run : snapshot.paragraphs[index].runs)
        {
            if (run.format.font != last)
            {
                last = run.format.font;
                old = isLegacy(run);
            }
            m_runs[index].seen = m_runs[index].seen && isSeen(run);
            m_runs[index].old = m_runs[index].old || old;
        }
    }
    std::vector<Open> open;
    int unicode = 0, tcvn3 = 0, vni = 0;
    for (std::size_t index = 0; index < snapshot.paragraphs.size(); ++index)
    {
        Paragraph const& paragraph = snapshot.paragraphs[index];
        Letters const letters = lettersOf(paragraph.text);
        if (letters == Letters::unicode)
            ++unicode;
        if (letters == Letters::ascii)
            continue;
        bool const wholly = m_runs[index].seen && !m_runs[index].old;
        if (letters == Letters::unicode && wholly)
            continue;
        auto const evidence = wholly ? text::weighEncoding(paragraph.text) : text::weighEncoding(unexplained(paragraph));
        if (evidence.unicode)
            continue;
        auto const guess = evidence.guess();
        tcvn3 += guess == LegacyEncoding::tcvn3;
        vni += guess == LegacyEncoding::vni;
        open.push_back({ index, evidence });
    }
    if (tcvn3 + vni == 0)
        return;

    LegacyEncoding const most = tcvn3 >= vni ? LegacyEncoding::tcvn3 : LegacyEncoding::vni;
    bool const mostlyLegacy = std::max(tcvn3, vni) > unicode;
    m_guessed.resize(snapshot.paragraphs.size());
    for (auto const& [index, evidence] : open)
    {
        bool const allReadable = evidence.readable(most) == evidence.odd;
        LegacyEncoding guess = evidence.guess();
        if (evidence.odd > 0 && allReadable)
            guess = most;
        // "Sè" for "Số" is a syllable as it stands: what is around it decides.
        else if (guess == LegacyEncoding::none && mostlyLegacy)
            guess = most;
        m_guessed[index].encoding = guess;
    }
    guessCapitals();
}

void TextReader::guessCapitals()
{
    bool mayBegin = true; // what stands before does not go on here
    for (std::size_t index = 0; index < m_guessed.size(); ++index)
    {
        Paragraph const& paragraph = m_snapshot.paragraphs[index];
        std::u16string_view const raw = text::trim(paragraph.text);
        bool const sentence = raw.ends_with(u'.') || raw.ends_with(u';') || raw.ends_with(u':') || raw.ends_with(u',');
        // Where some of it still has its font, that would have said so.
        bool const fontsLost = !m_runs[index].old;
        if (m_guessed[index].encoding == LegacyEncoding::tcvn3 && mayBegin && !sentence && fontsLost)
        {
            std::u16string const text = text::decode(raw, LegacyEncoding::tcvn3, false).text;
            m_guessed[index].capitals =
                text::isLetter(text.front()) && std::ranges::none_of(text, text::isUpper);
        }
        mayBegin = sentence || raw.size() < shortestWrapped || m_guessed[index].capitals;
    }
}

LegacyFont TextReader::guessed(int paragraph) const
{
    return m_guessed.empty() ? LegacyFont{} : m_guessed[static_cast<std::size_t>(paragraph)];
}

std::vector<LegacyStretch> TextReader::legacy(int index) const
{
    LegacyFont const guess = guessed(index);
    if (guess.encoding == LegacyEncoding::none && !m_runs[static_cast<std::size_t>(index)].old)
        return {};

    Paragraph const& paragraph = m_snapshot.paragraphs[static_cast<std::size_t>(index)];
    std::vector<LegacyStretch> stretches;
    std::vector<Piece> const pieces = piecesOf(paragraph);
    for (auto piece = pieces.begin(); piece != pieces.end();)
    {
        // Pieces of one encoding are judged together: text of Unicode may stand in an old font.
        auto const encoding = piece->font.encoding;
        auto end = piece;
        bool unicode = false;
        for (; end != pieces.end() && end->font.encoding == encoding; ++end)
            unicode = unicode || lettersOf(end->range.of(paragraph.text)) == Letters::unicode;
        bool const byFont = encoding != LegacyEncoding::none;
        auto const meant = byFont ? encoding : guess.encoding;
        for (; piece != end; ++piece)
        {
            if (!unicode && meant != LegacyEncoding::none && !piece->deleted)
                stretches.push_back({ piece->range, meant, byFont ? piece->font.capitals : guess.capitals, byFont,
                                      piece->hidden });
        }
    }
    return stretches;
}

Readable TextReader::read(int index) const
{
    Paragraph const& paragraph = m_snapshot.paragraphs[static_cast<std::size_t>(index)];
    std::vector<LegacyStretch> const stretches = legacy(index);
    bool const whole = m_runs[static_cast<std::size_t>(index)].seen;
    if (whole && stretches.empty() && isPlain(paragraph.text))
        return Readable(paragraph);

    if (whole && stretches.empty())
    {
        auto normalized = text::normalize(paragraph.text);
        Places places(normalized.text.size());
        for (std::size_t unit = places.size(); unit-- > 0;)
        {
            std::uint32_t const start = normalized.origin[unit], end = normalized.origin[unit + 1];
            // Units made of one letter share its place.
            places[unit] = start == end ? places[unit + 1] : text::Range{ start, end - start };
        }
        return { std::move(normalized.text), std::move(places) };
    }
    Traced const seen = decoded(paragraph, stretches);
    auto normalized = text::normalize(seen.text);
    return { std::move(normalized.text), throughOrigin(normalized.origin, seen.places) };
}

ReadableText::ReadableText(Snapshot const& snapshot)
    : m_reader(snapshot)
{
    m_lines.reserve(snapshot.paragraphs.size());
    std::size_t units = 0;
    for (int paragraph = 0; paragraph < static_cast<int>(snapshot.paragraphs.size()); ++paragraph)
    {
        m_lines.push_back({ m_reader.read(paragraph), {}, {} });
        units += m_lines.back().readable.text().size();
    }
    m_units = std::make_unique_for_overwrite<char16_t[]>(2 * units);
    char16_t* normalized = m_units.get();
    char16_t* folded = normalized + units;
    for (Line& line : m_lines)
    {
        std::u16string const& text = line.readable.text();
        std::ranges::copy(text, normalized);
        text::fold(text, folded);
        line.normalized = { normalized, text.size() };
        line.folded = { folded, text.size() };
        normalized += text.size();
        folded += text.size();
    }
}

Snapshot inUnicode(Snapshot const& snapshot)
{
    Snapshot result = snapshot;
    TextReader const reader(snapshot);
    for (std::size_t index = 0; index < snapshot.paragraphs.size(); ++index)
    {
        if (reader.legacy(static_cast<int>(index)).empty())
            continue;
        Paragraph& paragraph = result.paragraphs[index];
        paragraph.text = reader.read(static_cast<int>(index)).text();
        // The look of the whole is that of its first run.
        if (!paragraph.runs.empty())
            paragraph.runs.resize(1);
        for (Run& run : paragraph.runs)
        {
            run.range = { 0, static_cast<std::uint32_t>(paragraph.text.size()) };
            run.deleted = run.hidden = false;
            run.format.font = timesNewRoman;
        }
    }
    return result;
}
} // namespace kehoach::document
