#include "core/document/conversion.hxx"

#include "core/document/readable.hxx"
#include "core/text/syllable.hxx"
#include "core/text/unicode.hxx"

#include <algorithm>

namespace kehoach::document
{
namespace
{
using text::LegacyEncoding;
using text::Range;

constexpr std::size_t mostSamples = 8;

/// A letter of the converted text and where it comes from.
struct Letter
{
    char16_t unit;
    Range raw;
    std::size_t stretch; ///< index of the stretch its first unit stands in
};

bool isWordLetter(Letter const& letter)
{
    return text::isLetter(letter.unit);
}

/// HĐND, ĐCTUBTWMTTQVN: capitals without a tone.
bool isAbbreviation(std::u16string_view word)
{
    constexpr std::u16string_view capitals = u"ABCDĐEGHIKLMNOPQRSTUVXYWJZFĂÂÊÔƠƯ";
    return std::ranges::all_of(word, [&](char16_t unit) { return capitals.find(unit) != capitals.npos; });
}

class Converter
{
public:
    Converter(Snapshot const& snapshot, std::vector<Span> const& within,
              std::vector<std::u16string> const& wanted)
        : m_snapshot(snapshot)
        , m_within(within)
        , m_wanted(wanted)
        , m_reader(snapshot)
    {}

    Conversion convert()
    {
        for (int index = 0; index < static_cast<int>(m_snapshot.paragraphs.size()); ++index)
            convert(index);
        return std::move(m_result);
    }

private:
    void convert(int index)
    {
        m_paragraph = index;
        m_stretches = m_reader.legacy(index);
        for (std::size_t first = 0; first < m_stretches.size();)
        {
            // Stretches of one encoding that touch are decoded as one: a letter may be parted from its mark.
            std::size_t last = first + 1;
            while (last < m_stretches.size() && m_stretches[last].encoding == m_stretches[first].encoding &&
                   m_stretches[last].range.start == m_stretches[last - 1].range.end())
                ++last;
            convert(lettersOf(first, last));
            first = last;
        }
    }

    std::vector<Letter> lettersOf(std::size_t first, std::size_t last) const
    {
        std::uint32_t const begin = m_stretches[first].range.start;
        Range const whole{ begin, m_stretches[last - 1].range.end() - begin };
        auto const decoded = text::decode(whole.of(text()), m_stretches[first].encoding, false);
        std::vector<Letter> letters;
        for (std::size_t unit = 0; unit < decoded.text.size(); ++unit)
        {
            std::uint32_t const start = begin + decoded.origin[unit];
            while (m_stretches[first].range.end() <= start)
                ++first;
            char16_t const letter = decoded.text[unit];
            letters.push_back({ m_stretches[first].capitals ? text::toUpper({ &letter, 1 })[0] : letter,
                                { start, decoded.origin[unit + 1] - decoded.origin[unit] },
                                first });
        }
        return letters;
    }

    void convert(std::vector<Letter> const& letters)
    {
        std::vector<Letter> wanted; // a stretch to be changed, of one run
        auto const flush = [&] {
            addEdit(wanted);
            wanted.clear();
        };
        for (auto begin = letters.begin(); begin != letters.end();)
        {
            auto const end =
                isWordLetter(*begin) ? std::find_if_not(begin, letters.end(), isWordLetter) : begin + 1;
            bool const change = isWithin(begin->raw) && takeWord(begin, end);
            for (; begin != end; ++begin)
            {
                if (!change)
                    keepFont(*begin);
                if (!wanted.empty() && (!change || wanted.back().stretch != begin->stretch))
                    flush();
                if (change)
                    wanted.push_back(*begin);
            }
        }
        flush();
    }

    template <class Iterator>
    bool takeWord(Iterator begin, Iterator end)
    {
        ConvertedWord word;
        for (auto letter = begin; letter != end; ++letter)
        {
            word.before += letter->raw.of(text());
            word.after += letter->unit;
        }
        bool const odd = std::ranges::any_of(word.before, [](char16_t unit) { return unit > 0x7F; });
        if (!odd || word.after.size() < 2 || text::isSyllable(word.after) || isAbbreviation(word.after))
        {
            bool const seen = std::ranges::find(m_result.samples, word.before, &ConvertedWord::before) !=
                              m_result.samples.end();
            if (odd && word.before != word.after && m_result.samples.size() < mostSamples && !seen)
                m_result.samples.push_back(std::move(word));
            return true;
        }
        if (std::ranges::find(m_wanted, word.before) != m_wanted.end())
            return true;
        m_result.uncertain.push_back(std::move(word));
        return false;
    }

    void keepFont(Letter const& letter)
    {
        if (!m_stretches[letter.stretch].byFont)
            return;
        for (Run const& run : m_snapshot.paragraphs[static_cast<std::size_t>(m_paragraph)].runs)
        {
            if (letter.raw.start < run.range.start || letter.raw.start >= run.range.end())
                continue;
            auto& kept = m_result.fontsKept;
            Span const span{ m_paragraph, letter.raw };
            if (!kept.empty() && kept.back().span.paragraph == m_paragraph &&
                kept.back().look->font == *run.format.font && kept.back().span.range.end() == span.range.start)
                kept.back().span.range.length += span.range.length;
            else
                kept.push_back({ span, Look{ .font = *run.format.font } });
        }
    }

    bool isWithin(Range raw) const
    {
        return m_within.empty() || std::ranges::any_of(m_within, [&](Span const& span) {
                   return span.paragraph == m_paragraph && span.range.start <= raw.start &&
                          raw.start < span.range.end();
               });
    }

    void addEdit(std::vector<Letter> const& letters)
    {
        if (letters.empty())
            return;
        LegacyStretch const& stretch = m_stretches[letters.front().stretch];
        std::uint32_t const start = letters.front().raw.start;
        Range const range{ start, letters.back().raw.end() - start };
        std::u16string replacement;
        for (Letter const& letter : letters)
            replacement += letter.unit;
        std::u16string const before(range.of(text()));
        if (!stretch.byFont && before == replacement)
            return;
        (stretch.encoding == LegacyEncoding::vni ? m_result.vni : m_result.tcvn3) += 1;
        m_result.edits.push_back(
            { { m_paragraph, range }, before, std::move(replacement), u"Times New Roman", true });
    }

    std::u16string const& text() const
    {
        return m_snapshot.paragraphs[static_cast<std::size_t>(m_paragraph)].text;
    }

    Snapshot const& m_snapshot;
    std::vector<Span> const& m_within;
    std::vector<std::u16string> const& m_wanted;
    TextReader m_reader;
    int m_paragraph = 0;
    std::vector<LegacyStretch> m_stretches;
    Conversion m_result;
};
} // namespace

Conversion toUnicode(Snapshot const& snapshot, std::vector<Span> const& within,
                     std::vector<std::u16string> const& wanted)
{
    return Converter(snapshot, within, wanted).convert();
}
} // namespace kehoach::document
