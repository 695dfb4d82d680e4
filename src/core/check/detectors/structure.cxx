#include "core/check/detectors.hxx"
#include "core/check/pattern.hxx"
#include "core/text/money.hxx"
#include "core/check/words.hxx"
#include "core/law/pack.hxx"
#include "core/text/unicode.hxx"

#include <algorithm>

namespace kehoach::check
{
namespace
{
namespace json = boost::json;
using plan::Field;
using plan::Section;

/// NĐ 30/2020/NĐ-CP, Phụ lục I, II.5.a: "một câu ngắn gọn hoặc một cụm từ".
std::vector<Hit> subjectLong(Context const& context, json::object const& entry)
{
    plan::FieldValue const& field = context.plan[Field::subject];
    if (!field.present || field.spans.empty())
        return {};
    std::u16string all;
    for (std::u16string_view line : context.lines(Field::subject))
        all += std::u16string(line) + u' ';
    static Pattern const sentences(u"[[:lower:]]{2}\\.\\s+[[:upper:]][[:lower:]]");
    auto const limit = static_cast<std::size_t>(law::optionalInteger(entry, "characters").value_or(250));
    if (text::squeeze(all).size() <= limit && !sentences.occursIn(all))
        return {};
    return { context.at(field.spans.front()) };
}

/// A line of the outline with its automatic or typed number.
std::u16string titleOf(Section const& section)
{
    return section.label.empty() ? section.title : section.label + u" " + section.title;
}

bool hasContent(Context const& context, int begin, int end)
{
    for (int paragraph = begin; paragraph < end; ++paragraph)
    {
        if (!text::trim(context.text(paragraph)).empty())
            return true;
    }
    return false;
}

/// Three numbered lines or more with nothing below any of them are a list: "1. Chào cờ", "2. Văn nghệ".
bool isOfAList(Context const& context, Section const& section)
{
    int lines = 0;
    for (Section const& other : context.plan.outline)
    {
        if (other.parent != section.parent || other.level != section.level)
            continue;
        if (hasContent(context, other.paragraph + 1, other.end))
            return false;
        ++lines;
    }
    return lines >= 3;
}

/// A heading with nothing below it.
std::vector<Hit> sectionEmpty(Context const& context, json::object const&)
{
    std::vector<Hit> hits;
    std::vector<Section> const& outline = context.plan.outline;
    for (std::size_t i = 0; i < outline.size(); ++i)
    {
        Section const& section = outline[i];
        bool const parent = i + 1 < outline.size() && outline[i + 1].parent == static_cast<int>(i);
        if (!section.heading || section.label.empty() || parent ||
            section.kind == plan::SectionKind::appendix || section.level > 2 ||
            hasContent(context, section.paragraph + 1, section.end))
            continue;
        // "1. Thời gian: ngày 20/11/2020" and a sentence of prose say it on the line of the number.
        std::u16string_view const title = text::trim(section.title);
        if (title.find(u':') != std::u16string_view::npos || title.ends_with(u'.') || title.ends_with(u';') ||
            isOfAList(context, section))
            continue;
        Hit hit = context.at(section.span);
        hit.arguments["found"] = titleOf(section);
        hits.push_back(std::move(hit));
    }
    return hits;
}

/// "MỤC ĐÍCH, YÊU CẦU" promises both.
std::vector<Hit> requirementsMissing(Context const& context, json::object const&)
{
    for (Section const& section : context.plan.outline)
    {
        std::u16string const title = text::fold(section.title);
        if (section.kind != plan::SectionKind::purpose || title.find(u"muc dich") == std::u16string::npos ||
            title.find(u"yeu cau") == std::u16string::npos)
            continue;
        // Points without labels may be the one or the other.
        bool labelled = false;
        for (int paragraph = section.paragraph + 1; paragraph < section.end; ++paragraph)
        {
            std::u16string_view const line = context.texts.line(paragraph).folded;
            if (line.find(u"yeu cau") != std::u16string::npos)
                return {};
            labelled = labelled || line.find(u"muc dich") != std::u16string::npos;
        }
        bool const elsewhere = std::ranges::any_of(context.plan.outline, [&](Section const& other) {
            return other.paragraph != section.paragraph && text::fold(other.title).starts_with(u"yeu cau");
        });
        if (!labelled || elsewhere || !hasContent(context, section.paragraph + 1, section.end))
            return {};
        Hit hit = context.at(section.span);
        hit.arguments["found"] = titleOf(section);
        return { hit };
    }
    return {};
}

/// Sentences nobody reads to the end. Members: words — the most a sentence has.
std::vector<Hit> longSentence(Context const& context, json::object const& entry)
{
    auto const most = static_cast<std::size_t>(law::optionalInteger(entry, "words").value_or(80));
    static Pattern const end(u"[.;:!?](?=\\s|$)");
    std::vector<Hit> hits;
    int const limit = contentEnd(context.plan);
    for (int paragraph : context.body)
    {
        std::u16string_view const line = context.text(paragraph);
        if (paragraph >= limit || context.snapshot.paragraphs[static_cast<std::size_t>(paragraph)].table >= 0 ||
            std::ranges::binary_search(context.cited, paragraph, {}, &Span::paragraph))
            continue;
        if (line.size() < 2 * most)
            continue; // as many words, each with a blank behind it, do not fit
        std::vector<Range> const words = syllables(line);
        std::size_t first = 0;
        auto const judge = [&](std::size_t behind) {
            if (behind > first + most)
            {
                Hit hit = context.at(paragraph, { words[first].start, words[behind - 1].end() - words[first].start });
                hit.arguments["count"] = text::toFigures(static_cast<text::Dong>(behind - first));
                hits.push_back(std::move(hit));
            }
            first = behind;
        };
        if (words.size() <= most)
            continue;
        std::size_t next = 0;
        for (Match const& match : end.findAll(line))
        {
            while (next < words.size() && words[next].start < match.whole().start)
                ++next;
            judge(next);
        }
        judge(words.size());
    }
    return hits;
}

/// The last line of the content before recipients, signature and appendices.
int lastBodyParagraph(Context const& context)
{
    int const limit = contentEnd(context.plan);
    int last = -1;
    for (int paragraph : context.body)
    {
        document::Paragraph const& source = context.snapshot.paragraphs[static_cast<std::size_t>(paragraph)];
        if (paragraph < limit && source.isBody())
            last = paragraph;
    }
    return last;
}

/// Every model of Phụ lục III ends the content with "./."; the Party's documents with ".".
std::vector<Hit> endMark(Context const& context, json::object const&)
{
    plan::FieldValue const& closing = context.plan[Field::closing];
    int paragraph = closing.present && !closing.spans.empty() ? closing.spans.back().paragraph : -1;
    if (paragraph < 0)
        paragraph = lastBodyParagraph(context);
    if (paragraph < 0)
        return {};
    std::u16string_view line = context.text(paragraph);
    while (!line.empty() && text::isSpace(line.back()))
        line.remove_suffix(1);
    std::size_t begin = line.size();
    while (begin > 0 && std::u16string_view(u"./;,").find(line[begin - 1]) != std::u16string_view::npos)
        --begin;
    std::u16string_view const mark = line.substr(begin);
    if (mark == context.profile.endMark || line.empty())
        return {};
    if (!mark.empty())
    {
        Hit hit = context.at(paragraph,
                             { static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(mark.size()) },
                             context.profile.endMark);
        return { hit };
    }
    // Nothing stands there to be marked but the last word.
    std::size_t const blank = line.find_last_of(u" \t");
    auto const word = static_cast<std::uint32_t>(blank == std::u16string_view::npos ? 0 : blank + 1);
    Range const range{ word, static_cast<std::uint32_t>(line.size()) - word };
    Hit hit = context.at(paragraph, range, std::u16string(range.of(line)) + context.profile.endMark);
    hit.arguments["expected"] = context.profile.endMark;
    return { hit };
}

/// III.1.a: an appendix is pointed to in the text, and what is pointed to is there.
std::vector<Hit> appendixAbsent(Context const& context, json::object const&)
{
    if (!context.plan.appendices.empty())
        return {};
    static Pattern const reference(
        u"(?:tại|theo|xem|có|các)\\s+(phụ lục(?:\\s+(?:[IVX]+|[0-9]+|kèm theo|đính kèm))?)", true);
    static Pattern const foreign(
        u"^[^.;]{0,60}(?:Nghị định|Thông tư|Luật|Quyết định|Nghị quyết|Hướng dẫn|Công văn) ");
    for (int paragraph : context.bodyWith(reference.required()))
    {
        std::u16string_view const line = context.text(paragraph);
        for (Match const& match : reference.findAll(line))
        {
            if (!foreign.occursIn(line.substr(match.whole().end())))
                return { context.at(paragraph, match.groups[1]) };
        }
    }
    return {};
}

std::vector<Hit> appendixNotReferred(Context const& context, json::object const&)
{
    if (context.plan.appendices.empty())
        return {};
    int const first = context.plan.appendices.front().paragraph;
    static Pattern const mention(u"phu luc|kem theo|dinh kem");
    for (int paragraph : context.bodyWith(mention.required(), true))
    {
        if (paragraph < first && mention.occursIn(context.texts.line(paragraph).folded))
            return {};
    }
    return { context.at(first, { 0, static_cast<std::uint32_t>(context.text(first).size()) }) };
}

/// "Phụ lục", not the forms (Biểu, Mẫu) that may follow it.
bool isLabelled(plan::Appendix const& appendix)
{
    return text::fold(text::normalize(appendix.label).text).find(u"phu luc") != std::u16string::npos;
}

/// III.1.b: "nếu có từ hai phụ lục trở lên thì các phụ lục phải được đánh số thứ tự bằng chữ số La Mã".
std::vector<Hit> appendixNumbering(Context const& context, json::object const&)
{
    std::vector<Hit> hits;
    auto const labelled =
        std::count_if(context.plan.appendices.begin(), context.plan.appendices.end(), isLabelled);
    static Pattern const roman(u"^\\s*phụ lục(?: số)?\\s+[IVXLC]+\\s*\\.?\\s*$", true);
    for (plan::Appendix const& appendix : context.plan.appendices)
    {
        if (labelled < 2 || !isLabelled(appendix) || roman.occursIn(text::normalize(appendix.label).text))
            continue;
        Hit hit = context.at(appendix.paragraph,
                             { 0, static_cast<std::uint32_t>(context.text(appendix.paragraph).size()) });
        hit.arguments["found"] = appendix.label;
        hits.push_back(std::move(hit));
    }
    return hits;
}

/// III.1.c: "(Kèm theo Kế hoạch số … ngày … của …)" below the title of the appendix.
std::vector<Hit> appendixNote(Context const& context, json::object const&)
{
    std::vector<Hit> hits;
    static Pattern const note(u"kem theo|ban hanh kem|dinh kem");
    for (plan::Appendix const& appendix : context.plan.appendices)
    {
        bool noted = false;
        for (int paragraph = appendix.paragraph, lines = 0; paragraph < context.plan.end && lines < 5;
             ++paragraph)
        {
            std::u16string_view const line = context.texts.line(paragraph).folded;
            lines += text::trim(line).empty() ? 0 : 1;
            noted = noted || note.occursIn(line);
        }
        if (!noted && isLabelled(appendix))
            hits.push_back(
                context.at(appendix.paragraph,
                           { 0, static_cast<std::uint32_t>(context.text(appendix.paragraph).size()) }));
    }
    return hits;
}

/// Comments and tracked changes that nobody has settled.
std::vector<Hit> unsettledChanges(Context const& context, json::object const&)
{
    std::vector<Hit> hits;
    auto const add = [&](char const* what) {
        Hit hit;
        hit.arguments["found"] = context.messages.text(what);
        hits.push_back(std::move(hit));
    };
    if (context.snapshot.trackedChanges)
        add("check.left.changes");
    if (context.snapshot.comments > 0)
        add("check.left.comments");
    return hits;
}

constexpr NamedDetector table[] = {
    { "subjectLong", subjectLong },
    { "sectionEmpty", sectionEmpty },
    { "requirementsMissing", requirementsMissing },
    { "longSentence", longSentence },
    { "endMark", endMark },
    { "appendixAbsent", appendixAbsent },
    { "appendixNotReferred", appendixNotReferred },
    { "appendixNumbering", appendixNumbering },
    { "appendixNote", appendixNote },
    { "unsettledChanges", unsettledChanges },
};
} // namespace

std::span<NamedDetector const> structureDetectors()
{
    return table;
}
} // namespace kehoach::check
