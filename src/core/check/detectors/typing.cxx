#include "core/check/detectors.hxx"
#include "core/check/looks.hxx"
#include "core/law/pack.hxx"
#include "core/check/pattern.hxx"
#include "core/check/rule.hxx"
#include "core/check/words.hxx"

#include <algorithm>
#include <set>

namespace kehoach::check
{
namespace
{
namespace json = boost::json;

/// Straight quotation marks in a text that has curly ones: each pair, with curly ones for it.
std::vector<Hit> mixedQuotes(Context const& context, json::object const&)
{
    bool curly = false;
    for (int paragraph : context.bodyWith(Required({ u"“", u"”" })))
        curly |= context.text(paragraph).find_first_of(u"“”") != std::u16string::npos;
    if (!curly)
        return {};
    std::vector<Hit> hits;
    for (int paragraph : context.bodyWith(Required({ u"\"" })))
    {
        std::u16string_view const line = context.text(paragraph);
        std::size_t const count = static_cast<std::size_t>(std::count(line.begin(), line.end(), u'"'));
        // An odd one has no partner: which way it should turn is the clerk's to say.
        if (count % 2 != 0)
            continue;
        for (std::size_t open = line.find(u'"'); open != std::u16string::npos;)
        {
            std::size_t const close = line.find(u'"', open + 1);
            Range const range{ static_cast<std::uint32_t>(open),
                               static_cast<std::uint32_t>(close + 1 - open) };
            std::u16string turned(range.of(line));
            turned.front() = u'“';
            turned.back() = u'”';
            hits.push_back(context.at(paragraph, range, turned));
            open = line.find(u'"', close + 1);
        }
    }
    return hits;
}

/// How many lines further on the partner may stand: in the next paragraph; further down in a cell of a table
/// or in a text laid out with blanks, each line a paragraph.
std::size_t reachOf(Context const& context, int paragraph)
{
    bool const cell = context.snapshot.paragraphs[static_cast<std::size_t>(paragraph)].table >= 0;
    return cell || context.text(paragraph).starts_with(u"    ") ? 8 : 2;
}

/// Brackets and curly quotes without a partner. A quotation may go on in the next paragraph.
std::vector<Hit> unmatched(Context const& context, json::object const&)
{
    struct Open
    {
        std::size_t line; ///< index into the body
        Hit hit;
    };
    std::vector<Hit> hits;
    for (std::u16string_view const pair : { u"()", u"“”", u"[]" })
    {
        std::vector<Open> open;
        LineSet const some = context.texts.having(Required({ std::u16string(1, pair[0]), std::u16string(1, pair[1]) }));
        for (std::size_t index = 0; index < context.body.size(); ++index)
        {
            if (!some.has(context.body[index]))
                continue;
            std::u16string_view const line = context.text(context.body[index]);
            for (std::uint32_t at = 0; at < line.size(); ++at)
            {
                if (line[at] == pair[0])
                    open.push_back({ index, context.at(context.body[index], { at, 1 }) });
                else if (line[at] == pair[1] && !open.empty() && open.back().line + reachOf(context, context.body[index]) > index)
                    open.pop_back();
                // "a)" and "1)" are marks of a list, not brackets.
                else if (line[at] == pair[1] && pair[0] == u'“')
                    hits.push_back(context.at(context.body[index], { at, 1 }));
            }
        }
        for (Open& left : open)
            hits.push_back(std::move(left.hit));
    }
    return hits;
}

/// "Viết hoa vì phép đặt câu" (Phụ lục II, I): only at the beginning of a sentence. Members: words — words
/// that begin a clause and are no names.
std::vector<Hit> capitalInSentence(Context const& context, std::vector<std::u16string> const& words,
                                   std::vector<Required> const& required)
{
    LineSet some(context.texts.size());
    std::vector<LineSet> places; // of each word
    for (Required const& word : required)
        some |= places.emplace_back(context.texts.having(word));
    static Required const semicolon({ u";" });
    some &= context.texts.having(semicolon);
    std::vector<Hit> hits;
    for (int paragraph : context.bodyAmong(some))
    {
        std::u16string_view const line = context.text(paragraph);
        for (std::size_t index = 0; index < words.size(); ++index)
        {
            std::u16string const& word = words[index];
            if (!places[index].has(paragraph))
                continue;
            for (Range const& range : occurrences(line, word))
            {
                std::uint32_t at = range.start;
                while (at > 0 && text::isSpace(line[at - 1]))
                    --at;
                if (at == 0 || at == range.start || line[at - 1] != u';')
                    continue;
                // The next word capital too: a name, "Tổ chức Y tế Thế giới".
                std::uint32_t next = range.end();
                while (next < line.size() && text::isSpace(line[next]))
                    ++next;
                if (next < line.size() && text::isUpper(line[next]))
                    continue;
                std::size_t const blank = std::min(word.find(u' '), word.size());
                Range const first{ range.start, static_cast<std::uint32_t>(blank) };
                hits.push_back(context.at(paragraph, first, uncapitalized(first.of(line))));
            }
        }
    }
    return hits;
}

Finder makeCapitalInSentence(json::object const& entry)
{
    std::vector<std::u16string> const words = law::optionalTexts(entry, "words");
    std::vector<Required> required;
    for (std::u16string const& word : words)
        required.push_back(Required({ word }));
    return [words, required](Context const& context) { return capitalInSentence(context, words, required); };
}

/// A small letter behind a full stop.
std::vector<Hit> smallAfterStop(Context const& context, json::object const& entry)
{
    static Pattern const pattern(u"(\\w+)[.?!] ([[:lower:]]\\w*)");
    std::vector<std::u16string> const abbreviations = law::optionalTexts(entry, "abbreviations");
    std::vector<Hit> hits;
    for (int paragraph : context.bodyWith(pattern.required()))
    {
        std::u16string_view const line = context.text(paragraph);
        for (Match const& match : pattern.findAll(line))
        {
            std::u16string_view const before = match.groups[1].of(line);
            bool const wholeWord
                = before.size() >= 2 && std::all_of(before.begin(), before.end(), text::isLower);
            bool const listed
                = std::find(abbreviations.begin(), abbreviations.end(), before) != abbreviations.end();
            // "1. nội dung": the number begins an item.
            if (wholeWord && !listed)
                hits.push_back(context.at(paragraph, match.groups[2], capitalized(match.groups[2].of(line))));
        }
    }
    return hits;
}

/// "1. …", "g) …", "2.1. …"
bool isLabelled(std::u16string_view text)
{
    static Pattern const label(u"^(?:\\d{1,2}[.)]|\\d{1,2}(?:\\.\\d{1,2})+[.)]?|[a-zđ]\\)) ");
    return label.occursIn(text);
}

/// The next paragraph with text.
std::u16string_view lineBehind(Context const& context, int paragraph)
{
    int next = paragraph + 1;
    while (next < context.plan.end && text::trim(context.text(next)).empty())
        ++next;
    return next < context.plan.end ? text::trim(context.text(next)) : std::u16string_view{};
}

/// A paragraph of prose that ends in a letter. Members: shortest — what is shorter may be a line of a list.
std::vector<Hit> noFinalMark(Context const& context, json::object const& entry)
{
    auto const shortest = static_cast<std::size_t>(law::optionalInteger(entry, "shortest").value_or(150));
    std::vector<Hit> hits;
    for (int paragraph : prose(context))
    {
        std::u16string_view const line = context.text(paragraph);
        std::u16string_view const text = text::trim(line);
        // What a cut-off copy ends in says nothing.
        if (paragraph + 1 >= context.plan.end || text.size() < shortest)
            continue;
        if (!text::isLetter(text.back()) && !text::isDigit(text.back()))
            continue;
        // Only what is certainly a sentence: it has marks inside.
        if (text.find_first_of(u".;,") == std::u16string_view::npos || text::isAllCapitals(text))
            continue;
        // Writer and Word break one sentence over two paragraphs now and then.
        if (paragraph + 1 < context.plan.end)
        {
            std::u16string_view const next = text::trim(context.text(paragraph + 1));
            if (!next.empty() && text::isLower(next.front()) && (next.size() < 2 || next[1] != u')'))
                continue;
        }
        // "g) Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh, …, Tỉnh đoàn": what follows without a label is theirs to do.
        if (isLabelled(text) && !isLabelled(lineBehind(context, paragraph)))
            continue;
        std::size_t word = text.size();
        while (word > 0 && !text::isSpace(text[word - 1]))
            --word;
        auto const start = static_cast<std::uint32_t>(text.data() - line.data() + word);
        Range const range{ start, static_cast<std::uint32_t>(text.size() - word) };
        hits.push_back(context.at(paragraph, range));
    }
    return hits;
}

constexpr NamedDetector table[] = {
    { "typing-mixed-quotes", mixedQuotes },         { "typing-unmatched", unmatched },
    { "typing-capital-in-sentence", nullptr, makeCapitalInSentence }, { "typing-small-after-stop", smallAfterStop },
    { "typing-no-final-mark", noFinalMark },
};
} // namespace

std::span<NamedDetector const> typingDetectors()
{
    return table;
}
} // namespace kehoach::check
