#include "core/draft/restating_pass.hxx"
#include "core/draft/word_changes.hxx"
#include "core/text/unicode.hxx"

#include <algorithm>
#include <array>

namespace kehoach::draft
{
namespace
{
using Words = std::u16string_view;

/// A phrase that shares this part of its words with the subject names the plan.
constexpr double alike = 0.8, related = 0.3;
constexpr double certain = 0.95, likely = 0.85, doubtful = 0.6;
/// A subject of one or two words would be found everywhere.
constexpr std::size_t fewestWords = 3;

/// Where what names the plan ends: "… cụ thể như sau:", "… của Ban Thường trực …", "… (sau đây …)".
std::size_t endOfNaming(plan::Line const& line, std::size_t from)
{
    std::size_t end = line.text.find_first_of(u";:.(/", from);
    end = std::min(end, line.text.size());
    constexpr auto closers = std::to_array<Words>({ u"cu the nhu sau", u"nhu sau", u"voi cac noi dung", u"voi noi dung",
                                                    u"de nghi", u"yeu cau", u"nham" });
    for (Words const closer : closers)
        if (auto const at = plan::findPhrase(line.folded, closer, from); at != plan::none)
            end = std::min(end, at);
    for (auto at = plan::findPhrase(line.folded, u"cua", from); at != plan::none && at < end;
         at = plan::findPhrase(line.folded, u"cua", at + 1))
    {
        std::size_t next = at + 3;
        while (next < line.text.size() && text::isSpace(line.text[next]))
            ++next;
        if (next < line.text.size() && text::isUpper(line.text[next]))
            end = std::min(end, at);
    }
    while (end > from && (text::isSpace(line.text[end - 1]) || line.text[end - 1] == u','))
        --end;
    return end;
}
} // namespace

void RestatingPass::followSubject()
{
    std::u16string const* const value = fresh(Statement::subject);
    if (!value)
        return;
    std::u16string const subject = text::squeeze(*value);
    if (subject.empty())
        throw text::Error({ "restate.empty", {} });
    changeSubject(subject);
    std::vector<Token> const said = tokensOf(of(m_said, Statement::subject).value);
    auto const words = std::ranges::count_if(said, &Token::isWord);
    for (plan::Line const& line : m_lines)
    {
        bool const own = std::ranges::any_of(m_plan[plan::Field::subject].spans, [&](document::Span const& span) {
            return span.paragraph == line.paragraph;
        });
        if (own || line.blank() || static_cast<std::size_t>(words) < fewestWords)
            continue;
        // The subject, word for word.
        std::vector<Token> const tokens = tokensOf(line.text);
        bool whole = false;
        for (std::size_t at = 0; at + said.size() <= tokens.size(); ++at)
        {
            bool same = true;
            for (std::size_t i = 0; same && i < said.size(); ++i)
                same = tokens[at + i].folded == said[i].folded;
            if (!same)
                continue;
            text::Range const first = tokens[at].range, last = tokens[at + said.size() - 1].range;
            followNaming(line, { first.start, last.end() - first.start }, 1, subject);
            whole = true;
        }
        // "… xây dựng Kế hoạch …", "Trên đây là Kế hoạch …": the same in other words.
        bool const naming = std::ranges::any_of(m_plan[plan::Field::closing].spans,
                                                [&](auto const& span) { return span.paragraph == line.paragraph; }) ||
                            plan::hasPhrase(line.folded, u"nhu sau") || plan::hasPhrase(line.folded, u"kem theo");
        for (auto at = whole || !naming ? plan::none : plan::findPhrase(line.folded, u"ke hoach"); at != plan::none;
             at = plan::findPhrase(line.folded, u"ke hoach", at + 1))
        {
            std::size_t from = at + Words(u"ke hoach").size();
            while (from < line.text.size() && text::isSpace(line.text[from]))
                ++from;
            std::size_t const end = endOfNaming(line, from);
            if (end <= from)
                continue;
            text::Range const range{ static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(end - from) };
            double const like = likeness(of(m_said, Statement::subject).value, range.of(line.text));
            if (like >= related)
                followNaming(line, range, like, subject);
        }
    }
}

void RestatingPass::changeSubject(std::u16string const& subject)
{
    // The lines as one text, each change in the line it falls into.
    std::vector<document::Span> const& spans = m_plan[plan::Field::subject].spans;
    std::u16string whole;
    std::vector<plan::Line const*> lines;
    std::vector<std::size_t> begins;
    for (document::Span const& span : spans)
        for (plan::Line const& line : m_lines)
            if (line.paragraph == span.paragraph && !line.blank() && line.span().range.start >= span.range.start &&
                line.span().range.end() <= span.range.end())
            {
                if (!whole.empty())
                    whole += u' ';
                begins.push_back(whole.size());
                lines.push_back(&line);
                whole += line.text;
            }
    double const confidence = of(m_said, Statement::subject).confidence;
    std::vector<std::vector<Replacement>> replacements(lines.size());
    for (Exchange const& exchange : wordChanges(whole, subject))
    {
        bool given = false;
        for (std::size_t index = 0; index < lines.size(); ++index)
        {
            std::size_t const begin = begins[index], end = begin + lines[index]->text.size();
            std::size_t const from = std::max<std::size_t>(exchange.range.start, begin);
            std::size_t const to = std::min<std::size_t>(exchange.range.end(), end);
            bool const holds = from < to || (!given && exchange.range.start >= begin && exchange.range.start <= end);
            if (!holds)
                continue;
            replacements[index].push_back({ lines[index]->span(from - begin, to > from ? to - from : 0),
                                            given ? std::u16string() : exchange.text });
            given = true;
        }
    }
    for (std::size_t index = 0; index < lines.size(); ++index)
        if (!replacements[index].empty())
            offer(Statement::subject, lines[index]->span(), replacements[index], confidence);
}

void RestatingPass::followNaming(plan::Line const& line, text::Range range, double like, std::u16string const& subject)
{
    std::u16string const& old = of(m_said, Statement::subject).value;
    std::u16string_view const present = range.of(line.text);
    document::Span const where = line.span(range.start, range.length);
    std::vector<Replacement> replacements;
    if (auto const changes = changesLike(old, subject, present))
    {
        for (Exchange const& exchange : *changes)
            replacements.push_back(
                { line.span(range.start + exchange.range.start, exchange.range.length), exchange.text });
        offer(Statement::subject, where, replacements, like == 1 ? certain : likely);
        return;
    }
    std::u16string named = subject;
    if (text::isLower(present.front()))
        named = text::isAllCapitals(subject) ? text::toLower(subject) : text::toLower(subject.substr(0, 1)) + subject.substr(1);
    offer(Statement::subject, where, { { where, named } }, like >= alike ? likely : doubtful);
}
} // namespace kehoach::draft
