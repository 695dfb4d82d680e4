#include "core/check/fix_guard.hxx"

#include "core/document/amended.hxx"
#include "core/text/syllable.hxx"
#include "core/text/unicode.hxx"

#include <algorithm>

namespace kehoach::check
{
namespace
{
using document::Edit;
using plan::Field;

/// Letters and figures, marks and blanks left out.
std::u16string lettersOf(std::u16string_view text)
{
    std::u16string letters;
    for (char16_t unit : text::normalize(text).text)
    {
        if (text::isLetter(unit) || text::isDigit(unit))
            letters += unit;
    }
    return letters;
}

/// The figures of a line as values: "8.000.000" is one number, "05" is 5.
std::u16string numbersOf(std::u16string_view line)
{
    std::u16string numbers;
    for (std::size_t at = 0; at < line.size();)
    {
        if (!text::isDigit(line[at]))
        {
            ++at;
            continue;
        }
        std::u16string number;
        while (at < line.size() && text::isDigit(line[at]))
        {
            number += line[at++];
            auto const group = [&](std::size_t start) {
                return start + 3 <= line.size() && text::isDigit(line[start]) && text::isDigit(line[start + 1]) &&
                       text::isDigit(line[start + 2]) && (start + 3 == line.size() || !text::isDigit(line[start + 3]));
            };
            bool const parted = at < line.size() && (line[at] == u'.' || line[at] == u' ' || line[at] == u'\u00A0' || line[at] == u',');
            if (parted && group(at + 1))
                ++at;
        }
        number.erase(0, std::min(number.find_first_not_of(u'0'), number.size() - 1));
        numbers += number + u' ';
    }
    return numbers;
}

bool touches(Span const& span, Span const& other)
{
    if (span.paragraph != other.paragraph)
        return false;
    // What is put in at an end of the other stays outside.
    return span.range.start < other.range.end() && other.range.start < span.range.end();
}

bool onlyQuotes(std::u16string_view text)
{
    return std::ranges::all_of(text, [](char16_t unit) { return std::u16string_view(u"\"“”„«»'‘’").find(unit) != std::u16string_view::npos; });
}

text::Range wordAt(std::u16string_view text, std::size_t position)
{
    std::size_t start = position, end = position;
    while (start > 0 && text::isLetter(text[start - 1]))
        --start;
    while (end < text.size() && text::isLetter(text[end]))
        ++end;
    return { static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(end - start) };
}

/// The word that ends before the stretch, or begins behind it, with blanks between.
text::Range neighbour(std::u16string_view text, text::Range range, bool behind)
{
    std::size_t at = behind ? range.end() : range.start;
    if (behind)
    {
        while (at < text.size() && text::isSpace(text[at]))
            ++at;
    }
    else
    {
        while (at > 0 && text::isSpace(text[at - 1]))
            --at;
    }
    return wordAt(text, at);
}

bool isForeign(std::u16string_view word)
{
    return word.size() >= 3 && !text::isAllCapitals(word) && !text::isSyllable(word);
}

bool isCapitalised(std::u16string_view word)
{
    return word.size() >= 2 && text::isUpper(word.front());
}
} // namespace

FixGuard::FixGuard(Snapshot const& snapshot, std::vector<plan::Plan> const& plans, std::vector<Lock> const& locks)
    : m_snapshot(snapshot)
    , m_locks(locks)
    , m_texts(snapshot)
{
    for (plan::Plan const& plan : plans)
        addValues(plan);
}

void FixGuard::addValues(plan::Plan const& plan)
{
    for (Field field : { Field::superior, Field::issuer })
    {
        for (Span const& span : plan[field].spans)
            m_values.push_back({ span, "fix.skip.name" });
    }
    if (plan.number)
        addWithin(plan.number->span, plan.number->symbol, "fix.skip.number");
    if (plan.placeDate)
        m_values.push_back({ plan.placeDate->placeSpan, "fix.skip.name" });
    if (plan.signature.nameSpan)
        m_values.push_back({ *plan.signature.nameSpan, "fix.skip.name" });
    for (auto const& span : { plan.signature.authoritySpan, plan.signature.positionSpan })
    {
        if (span)
            m_values.push_back({ *span, "fix.skip.position" });
    }
    for (plan::Recipient const& recipient : plan.recipients)
    {
        if (recipient.rest.empty())
            addWithin(recipient.span, recipient.name, "fix.skip.name");
        else
            m_values.push_back({ recipient.span, "fix.skip.name" });
        for (Span const& rest : recipient.rest)
            m_values.push_back({ rest, "fix.skip.name" });
    }
    for (plan::Citation const& citation : plan.citations)
    {
        m_values.push_back({ citation.numberSpan, "fix.skip.number" });
        addWithin(citation.span, citation.subject, "fix.skip.title");
        addWithin(citation.span, citation.issuer, "fix.skip.name");
    }
}

void FixGuard::addWithin(Span const& span, std::u16string_view words, char const* reason)
{
    if (span.paragraph < 0 || words.empty())
        return;
    std::u16string const& text = m_snapshot.paragraphs[static_cast<std::size_t>(span.paragraph)].text;
    std::size_t const found = text.find(words, span.range.start);
    if (found != std::u16string::npos && found < span.range.end())
        m_values.push_back({ { span.paragraph, { static_cast<std::uint32_t>(found), static_cast<std::uint32_t>(words.size()) } }, reason });
    else
        m_values.push_back({ span, reason }); // wrapped, or not Unicode: the whole of it
}

bool FixGuard::inCapitalisedName(Edit const& edit) const
{
    std::u16string const& text = m_snapshot.paragraphs[static_cast<std::size_t>(edit.span.paragraph)].text;
    if (text::isAllCapitals(text))
        return false;
    text::Range const first = wordAt(text, edit.span.range.start), last = wordAt(text, edit.span.range.end());
    text::Range const word{ first.start, last.end() - first.start };
    if (word.empty() || !isCapitalised(word.of(text)))
        return false;
    return isCapitalised(neighbour(text, word, false).of(text)) || isCapitalised(neighbour(text, word, true).of(text));
}

bool FixGuard::inForeignTitle(Edit const& edit) const
{
    std::u16string const& text = m_snapshot.paragraphs[static_cast<std::size_t>(edit.span.paragraph)].text;
    text::Range const inside = wordAt(text, edit.span.range.start);
    bool const within = inside.start < edit.span.range.start && edit.span.range.end() < inside.end();
    text::Range const before = neighbour(text, within ? inside : edit.span.range, false);
    text::Range const behind = neighbour(text, within ? inside : edit.span.range, true);
    bool const left = isForeign(before.of(text)), right = isForeign(behind.of(text));
    return within ? isForeign(inside.of(text)) && (left || right) : left && right;
}

char const* FixGuard::whyNotText(Edit const& edit, bool asked) const
{
    std::u16string const old = text::normalize(edit.expected).text, fresh = text::normalize(edit.replacement).text;
    if (old == fresh)
        return nullptr; // the same letters in another form
    if (!(onlyQuotes(old) && onlyQuotes(fresh)) && m_texts.quoted(edit.span.paragraph, m_texts.range(edit.span)))
        return "fix.skip.quotation";
    if (inForeignTitle(edit))
        return "fix.skip.foreign";
    std::u16string const letters = lettersOf(old), added = lettersOf(fresh);
    if (letters == added)
        return nullptr;
    bool const onlyCase = text::toLower(letters) == text::toLower(added);
    if (!onlyCase && inCapitalisedName(edit))
        return "fix.skip.name";
    if (onlyCase && asked)
        return nullptr;
    std::u16string_view const figures = u"0123456789";
    if (std::ranges::all_of(letters + added, [&](char16_t unit) { return figures.find(unit) != std::u16string_view::npos; }))
        return nullptr; // figures are compared by their values
    for (Value const& value : m_values)
    {
        if (touches(edit.span, value.span))
            return value.reason;
    }
    return nullptr;
}

std::optional<text::Message> FixGuard::whyNot(Finding const& finding) const
{
    document::Amendment const& amendment = finding.amendment;
    for (Edit const& edit : amendment.edits)
    {
        document::Paragraph const& paragraph = m_snapshot.paragraphs[static_cast<std::size_t>(edit.span.paragraph)];
        Span around = edit.span;
        around.range = { around.range.start - std::min(around.range.start, 1u), around.range.length + 2 };
        if (finding.where && finding.where->paragraph == edit.span.paragraph && !finding.where->range.empty())
            around = *finding.where;
        for (document::Run const& run : paragraph.runs)
        {
            if ((run.deleted || run.hidden) && touches(around, { edit.span.paragraph, run.range }))
                return text::Message{ run.deleted ? "fix.skip.deleted" : "fix.skip.hidden", {} };
        }
        if (m_texts.isLegacy(edit.span))
            return text::Message{ "fix.skip.legacy", {} };
        if (char const* const reason = whyNotText(edit, finding.fix != FixTier::safe))
            return text::Message{ reason, {} };
    }
    if (!amendment.edits.empty())
    {
        document::Amended tried(m_snapshot);
        tried.apply(amendment);
        for (Edit const& edit : amendment.edits)
        {
            auto const index = static_cast<std::size_t>(edit.span.paragraph);
            if (numbersOf(text::normalize(m_snapshot.paragraphs[index].visibleText()).text) !=
                numbersOf(text::normalize(tried.snapshot().paragraphs[index].visibleText()).text))
                return text::Message{ "fix.skip.number", {} };
        }
    }
    auto const locked = [&](Span const& span, bool whole) -> Lock const* {
        for (Lock const& lock : m_locks)
        {
            bool const here = lock.span.paragraph == span.paragraph &&
                              (whole || (lock.span.range.start <= span.range.end() && span.range.start <= lock.span.range.end()));
            if (here)
                return &lock;
        }
        return nullptr;
    };
    for (Edit const& edit : amendment.edits)
    {
        if (Lock const* const lock = locked(edit.span, false))
            return lock->reason;
    }
    for (auto const& [span, look] : amendment.looks)
    {
        Lock const* const lock = locked(span, !look->changesCharacters());
        if (lock && lock->reason.key != "fix.skip.field") // a field may look otherwise
            return lock->reason;
    }
    return std::nullopt;
}
} // namespace kehoach::check
