#include "core/check/detectors/citation.hxx"

#include "core/check/detectors.hxx"
#include "core/check/pattern.hxx"
#include "core/check/rule.hxx"
#include "core/check/words.hxx"
#include "core/law/pack.hxx"

#include <algorithm>
#include <set>

namespace kehoach::check
{
namespace
{
namespace json = boost::json;
using plan::Citation;
using namespace citations;

/// From the kind to the number: "Kế hoạch số 12/KH-MTTQ-BTT".
Span shortForm(Citation const& citation)
{
    std::uint32_t const start = citation.kindSpan.range.start;
    return { citation.span.paragraph, { start, citation.numberSpan.range.end() - start } };
}

bool hasPlaces(Citation const& citation)
{
    return citation.numberSpan.paragraph == citation.span.paragraph
        && citation.kindSpan.paragraph == citation.span.paragraph
        && citation.kindSpan.range.start < citation.numberSpan.range.start;
}

/// The line ends before its sentence does: what is missing may stand on the next one.
bool isCutOff(Context const& context, Citation const& citation)
{
    constexpr std::u16string_view marks = u".;,:!?/)”\"";
    std::u16string_view const line = text::trim(context.text(citation.span.paragraph));
    return line.empty() || marks.find(line.back()) == marks.npos;
}

/// "Văn bản số …" is no type: so are letters of companies called, whose writer the sentence names.
bool isLetterOfSomeone(Citation const& citation)
{
    return text::fold(citation.kind) == u"van ban";
}

/// True inside the title of another cited document.
bool isInTitle(Context const& context, Citation const& citation)
{
    return std::ranges::any_of(context.plan.citations, [&](Citation const& other) {
        return &other != &citation && other.span.paragraph == citation.span.paragraph
            && other.span.range.start < citation.span.range.start
            && citation.kindSpan.range.start < other.span.range.end();
    });
}

/// "Ghi đầy đủ tên loại, số, ký hiệu của văn bản, ngày, tháng, năm ban hành văn bản, tên cơ quan, tổ chức
/// ban hành văn bản và trích yếu nội dung văn bản … lần viện dẫn tiếp theo chỉ ghi tên loại và số, ký
/// hiệu" (Phụ lục I, II.6.b).
std::vector<Hit> firstIncomplete(Context const& context, json::object const&)
{
    std::vector<Hit> hits;
    std::set<std::u16string> seen;
    for (Citation const& citation : context.plan.citations)
    {
        if (isLaw(citation) || citation.number.empty() || !seen.insert(numberKey(citation)).second)
            continue;
        // In the text a document is often named in passing; the bases are what the plan stands on. A
        // paragraph that lists dozens is one finding.
        bool const sameParagraph
            = !hits.empty() && hits.back().where && hits.back().where->paragraph == citation.span.paragraph;
        // "\r\n" as letters: a copy that went wrong.
        bool const garbled = context.text(citation.span.paragraph).find(u"\\n") != std::u16string::npos;
        if (!citation.basis || sameParagraph || garbled || isCutOff(context, citation) || isLetterOfSomeone(citation))
            continue;
        std::u16string missing;
        auto const miss = [&](bool there, char const* key)
        {
            if (there)
                return;
            if (!missing.empty())
                missing += u", ";
            missing += context.messages.text(key);
        };
        miss(citation.number.find_first_of(u"/-") != std::u16string::npos, "rules.part.symbol");
        miss(citation.date.has_value(), "rules.part.date");
        miss(!citation.issuer.empty(), "rules.part.issuer");
        miss(!citation.subject.empty(), "rules.part.subject");
        if (missing.empty())
            continue;
        Hit hit = hasPlaces(citation) ? context.at(shortForm(citation)) : context.at(citation.span);
        hit.arguments["missing"] = missing;
        hits.push_back(std::move(hit));
    }
    return hits;
}

std::vector<Hit> repeatedInFull(Context const& context, json::object const&)
{
    std::vector<Hit> hits;
    std::set<std::u16string> full, said;
    int const end = context.plan.appendices.empty() ? context.plan.end : context.plan.appendices.front().paragraph;
    for (Citation const& citation : context.plan.citations)
    {
        if (isLaw(citation) || citation.number.empty() || !citation.date || citation.issuer.empty())
            continue;
        std::u16string const key = numberKey(citation);
        // A basis is cited in full even where the subject names it, and so is the plan in its appendices.
        if (full.insert(key).second || citation.basis || citation.span.paragraph >= end
            || isInTitle(context, citation) || !hasPlaces(citation) || !said.insert(key).second)
            continue;
        // Where the long form ends is the clerk's to say: what follows may belong to the sentence.
        Hit hit = context.at(citation.span);
        hit.arguments["expected"] = context.texts.text(shortForm(citation));
        hits.push_back(std::move(hit));
    }
    return hits;
}

/// "Luật, Pháp lệnh không ghi số, ký hiệu văn bản, cơ quan ban hành" (Phụ lục I, II.6.a).
std::vector<Hit> lawWithNumber(Context const& context, json::object const&)
{
    std::vector<Hit> hits;
    for (Citation const& citation : context.plan.citations)
    {
        if (!isLaw(citation) || !citation.basis || citation.number.empty()
            || citation.numberSpan.paragraph < 0)
            continue;
        int const paragraph = citation.numberSpan.paragraph;
        Range range = context.texts.range(citation.numberSpan);
        std::u16string_view const before
            = std::u16string_view(context.text(paragraph)).substr(0, range.start);
        for (std::u16string_view const word : { u" số ", u" số: ", u" " })
        {
            if (before.ends_with(word))
            {
                range = { range.start - static_cast<std::uint32_t>(word.size()),
                          range.length + static_cast<std::uint32_t>(word.size()) };
                break;
            }
        }
        hits.push_back(context.at(paragraph, range, u""));
    }
    return hits;
}

/// "Căn cứ … được trình bày bằng chữ in thường, kiểu chữ nghiêng …; sau mỗi căn cứ phải xuống dòng, cuối
/// dòng có dấu chấm phẩy, dòng cuối cùng kết thúc bằng dấu chấm" (Phụ lục I, II.6.a).
std::vector<Hit> basisMarks(Context const& context, json::object const&)
{
    std::vector<int> paragraphs;
    std::set<int> other; // "Xét đề nghị …", "Thực hiện …": bases, but sentences of their own
    for (Citation const& citation : context.plan.citations)
    {
        if (!citation.basis || !citation.block)
            continue;
        int const paragraph = citation.span.paragraph;
        std::u16string_view line = text::trim(context.texts.line(paragraph).folded);
        if (line.starts_with(u'-'))
            line = text::trim(line.substr(1));
        if (!line.starts_with(u"can cu"))
            other.insert(paragraph);
        else if (paragraphs.empty() || paragraphs.back() != paragraph)
            paragraphs.push_back(paragraph);
    }
    // "Căn cứ tình hình thực tế …" cites nothing and is a basis all the same, also where the sentence that issues the
    // plan goes on from it.
    for (Span const& span : context.plan[plan::Field::legalBasis].spans)
    {
        if (std::ranges::find(paragraphs, span.paragraph) == paragraphs.end())
            other.insert(span.paragraph);
    }
    for (int next = paragraphs.empty() ? context.plan.end : paragraphs.back() + 1; next < context.plan.end; ++next)
    {
        std::u16string_view const line = text::trim(context.texts.line(next).folded);
        if (line.starts_with(u"can cu "))
            other.insert(next);
        if (!line.empty())
            break;
    }
    std::vector<Hit> hits;
    for (std::size_t i = 0; i < paragraphs.size(); ++i)
    {
        std::u16string_view const line = context.text(paragraphs[i]);
        std::u16string_view const text = text::trim(line);
        bool const last = i + 1 == paragraphs.size();
        // The last of them may be followed by bases of another kind; then either mark is right.
        bool const goesOn = last && other.upper_bound(paragraphs[i]) != other.end();
        if (text.empty() || text.back() == u':' || (goesOn && (text.back() == u';' || text.back() == u'.')))
            continue;
        // Hướng dẫn 05-HD/VPTW lets the last line end in a comma or in a full stop.
        if (last && context.isFamily("dang") && (text.back() == u',' || text.back() == u'.'))
            continue;
        std::u16string const wanted = last && !goesOn ? context.profile.basisEnd : u";";
        if (text.ends_with(wanted))
            continue;
        auto const end = static_cast<std::uint32_t>(text.data() - line.data() + text.size());
        bool const mark = std::u16string_view(u".,;").find(text.back()) != std::u16string_view::npos;
        // With no mark at all the last word is marked, so that there is something to see and to replace.
        std::uint32_t start = end - 1;
        while (!mark && start > 0 && !text::isSpace(line[start - 1]))
            --start;
        Range const range{ start, end - start };
        std::u16string const kept = mark ? u"" : std::u16string(range.of(line));
        Hit hit = context.at(paragraphs[i], range, kept + wanted);
        hit.arguments["mark"] = wanted;
        hits.push_back(std::move(hit));
    }
    return hits;
}

/// "Viết hoa chữ cái đầu của tên loại văn bản và chữ cái đầu của âm tiết thứ nhất tạo thành tên gọi của văn
/// bản trong trường hợp nói đến một văn bản cụ thể" (Phụ lục II, V.6). Members: kinds.
Finder makeTypeInLowerCase(json::object const& entry)
{
    std::vector<std::u16string> kinds;
    for (std::u16string const& kind : law::optionalTexts(entry, "kinds"))
        kinds.push_back(uncapitalized(kind));
    std::vector<Required> required;
    for (std::u16string const& kind : kinds)
        required.push_back(Required({ kind }));
    return [kinds, required](Context const& context) {
        static Pattern const number(u"\\s+[Ss]ố:?\\s*\\d{1,5}\\s*[/-].*");
        std::vector<Hit> hits;
        LineSet const numbered = context.texts.having(number.required());
        LineSet some(context.texts.size());
        std::vector<LineSet> places; // of each kind
        for (Required const& kind : required)
            some |= places.emplace_back(context.texts.having(kind) &= numbered);
        for (int paragraph : context.bodyAmong(some))
        {
            std::u16string_view const line = context.text(paragraph);
            for (std::size_t index = 0; index < kinds.size(); ++index)
            {
                if (!places[index].has(paragraph))
                    continue;
                for (Range const& range : occurrences(line, kinds[index]))
                {
                    if (number.matches(std::u16string_view(line).substr(range.end())))
                        hits.push_back(context.at(paragraph, range, capitalized(range.of(line))));
                }
            }
        }
        return hits;
    };
}

/// "Viết hoa chữ cái đầu của từ chỉ phần, chương, mục, tiểu mục, điều; không viết hoa khoản, điểm"
/// (Phụ lục II, V.7: "điểm a khoản 2 Điều 103 Mục 5 Chương XII Phần I").
std::vector<Hit> referenceCapitals(Context const& context, json::object const&)
{
    static Pattern const lower(u"\\b(Khoản|Điểm) (?:\\d{1,2}|[a-zđ])(?=[ ,;.)])");
    static Pattern const upper(u"\\b(điều) \\d{1,3}[a-zđ]?,? (?:của )?"
                               u"(?:Luật|Bộ luật|Nghị|Thông tư|Quy|Quyết|Điều lệ|Hiến)");
    static Pattern const after(u"\\b(?:khoản|Khoản) \\d{1,2},? (điều) \\d");
    std::vector<Hit> hits;
    LineSet some(context.texts.size());
    for (Pattern const* pattern : { &lower, &upper, &after })
        some |= context.texts.having(pattern->required());
    for (int paragraph : context.bodyAmong(some))
    {
        std::u16string_view const line = context.text(paragraph);
        for (Match const& match : lower.mayStandIn(line) ? lower.findAll(line) : std::vector<Match>{})
        {
            Range const word = match.groups[1];
            if (!beginsSentence(line, word.start))
                hits.push_back(context.at(paragraph, word, uncapitalized(word.of(line))));
        }
        for (Pattern const* pattern : { &upper, &after })
        {
            if (!pattern->mayStandIn(line))
                continue;
            for (Match const& match : pattern->findAll(line))
                hits.push_back(context.at(paragraph, match.groups[1], capitalized(match.groups[1].of(line))));
        }
    }
    return hits;
}

constexpr NamedDetector table[] = {
    { "citation-first-incomplete", firstIncomplete },
    { "citation-repeated-in-full", repeatedInFull },
    { "citation-law-number", lawWithNumber },
    { "citation-basis-marks", basisMarks },
    { "citation-type-lower", nullptr, makeTypeInLowerCase },
    { "citation-reference-capitals", referenceCapitals },
};
} // namespace

std::span<NamedDetector const> citationDetectors()
{
    return table;
}
} // namespace kehoach::check
