#include "core/check/detectors.hxx"
#include "core/check/pattern.hxx"
#include "core/check/rule.hxx"
#include "core/law/pack.hxx"
#include "core/text/money.hxx"

#include <algorithm>
#include <map>
#include <optional>

namespace kehoach::check
{
namespace
{
namespace json = boost::json;
using plan::Field;
using plan::Section;

/// "Phía dưới có đường kẻ ngang, nét liền" (Phụ lục I, Phần I, II.1.b, II.2.b, II.5.b): typed signs are
/// none. Members: pattern — a whole line of such signs.
std::vector<Hit> typedRule(Context const& context, Pattern const& signs)
{
    int last = -1;
    for (Field field : { Field::superior, Field::issuer, Field::motto, Field::placeDate, Field::typeName,
                         Field::subject })
    {
        for (Span const& span : context.plan[field].spans)
            last = std::max(last, span.paragraph);
    }
    std::vector<Hit> hits;
    int const end = std::min(last + 3, context.plan.end);
    for (int paragraph = context.plan.begin; paragraph < end; ++paragraph)
    {
        std::u16string_view const line = context.text(paragraph);
        std::u16string_view const typed = text::trim(line);
        if (!typed.empty() && signs.matches(typed))
            hits.push_back(context.at(paragraph, { static_cast<std::uint32_t>(typed.data() - line.data()),
                                                   static_cast<std::uint32_t>(typed.size()) }));
    }
    return hits;
}

Finder makeTypedRule(json::object const& entry)
{
    return [signs = Pattern(law::requiredText(entry, "pattern"))](Context const& context)
    { return typedRule(context, signs); };
}

/// "Phần liệt kê các cơ quan, tổ chức, đơn vị và cá nhân nhận văn bản … tên mỗi cơ quan … được trình bày trên
/// một dòng riêng, đầu dòng có gạch đầu dòng sát lề trái, cuối dòng có dấu chấm phẩy; dòng cuối cùng bao gồm
/// chữ “Lưu” … cuối cùng là dấu chấm" (Phụ lục I, Phần I, II.9.d).
std::vector<Hit> recipientMarks(Context const& context, json::object const&)
{
    std::vector<plan::Recipient> const& recipients = context.plan.recipients;
    std::vector<Hit> hits;
    for (std::size_t i = 0; i < recipients.size(); ++i)
    {
        int const paragraph = recipients[i].span.paragraph;
        std::u16string_view const line = context.text(paragraph);
        Range const range = context.texts.range(recipients[i].span);
        std::u16string_view const text = text::trim(range.of(line));
        if (text.empty())
            continue;
        auto const start = static_cast<std::uint32_t>(text.data() - line.data());
        std::u16string right(text);
        document::Paragraph const& source = context.snapshot.paragraphs[static_cast<std::size_t>(paragraph)];
        // The dash may be the paragraph's automatic one, or stand just before what was recognised.
        std::u16string_view const before = text::trim(std::u16string_view(line).substr(0, start));
        bool const dashed = !source.label.empty() || text.front() == u'-' || before.ends_with(u'-');
        if (!dashed)
            right = u"- " + right;
        else if (right.starts_with(u'-') && right.size() > 1 && !text::isSpace(right[1]))
            right.insert(1, u" ");
        bool const last = i + 1 == recipients.size();
        std::u16string const wanted = last ? u"." : context.profile.recipientSeparator;
        // The mark may stand just behind what was recognised.
        std::u16string_view const behind
            = text::trim(std::u16string_view(line).substr(start + static_cast<std::uint32_t>(text.size())));
        bool const shared = behind.starts_with(u'-') || behind.starts_with(u'+');
        if (!right.ends_with(wanted) && (behind.empty() || shared || !behind.starts_with(wanted)))
        {
            if (!behind.empty() && !shared)
                continue;
            if (std::u16string_view(u".,;").find(right.back()) != std::u16string_view::npos
                && !right.ends_with(u"./."))
                right.pop_back();
            right += wanted;
        }
        if (right == text)
            continue;
        Hit hit = context.at(paragraph, { start, static_cast<std::uint32_t>(text.size()) }, right);
        hits.push_back(std::move(hit));
    }
    return hits;
}

std::vector<Hit> recipientBlankLine(Context const& context, json::object const&)
{
    std::vector<plan::Recipient> const& recipients = context.plan.recipients;
    if (recipients.size() < 2)
        return {};
    for (int paragraph = recipients.front().span.paragraph + 1; paragraph < recipients.back().span.paragraph;
         ++paragraph)
    {
        document::Paragraph const& source = context.snapshot.paragraphs[static_cast<std::size_t>(paragraph)];
        document::Paragraph const& first
            = context.snapshot.paragraphs[static_cast<std::size_t>(recipients.front().span.paragraph)];
        if (text::trim(source.text).empty() && source.table == first.table && source.column == first.column)
        {
            auto const length = static_cast<std::uint32_t>(context.text(paragraph).size());
            return { context.at(paragraph, { 0, length }) };
        }
    }
    return {};
}

/// One number of an outline: what kind of figure, and its value.
struct Ordinal
{
    enum class Figure { roman, arabic, letter } figure;
    int value = 0;
    std::u16string parents; ///< "1." of "1.2"
};

int romanValue(std::u16string_view roman)
{
    int value = 0, highest = 0;
    for (auto unit = roman.rbegin(); unit != roman.rend(); ++unit)
    {
        int const digit = *unit == u'I' ? 1 : *unit == u'V' ? 5 : *unit == u'X' ? 10 : *unit == u'L' ? 50 : 0;
        if (digit == 0)
            return 0;
        value += digit < highest ? -digit : digit;
        highest = std::max(highest, digit);
    }
    return value;
}

/// "Điểm: … theo thứ tự bảng chữ cái tiếng Việt" (Phụ lục I, Phần I, II.6.đ).
constexpr std::u16string_view alphabet = u"abcdđeghiklmnopqrstuvxy";

std::optional<Ordinal> ordinalOf(std::u16string_view label)
{
    while (!label.empty() && !text::isLetter(label.back()) && !text::isDigit(label.back()))
        label.remove_suffix(1);
    if (label.empty())
        return std::nullopt;
    std::size_t const dot = label.rfind(u'.');
    std::u16string_view const last = dot == std::u16string_view::npos ? label : label.substr(dot + 1);
    std::u16string const parents(dot == std::u16string_view::npos ? u"" : label.substr(0, dot + 1));
    if (!last.empty() && last.size() <= 3
        && std::all_of(last.begin(), last.end(), [](char16_t unit) { return text::isDigit(unit); }))
        return Ordinal{ Ordinal::Figure::arabic, std::stoi(text::toUtf8(last)), parents };
    if (int const value = romanValue(last); value > 0)
        return Ordinal{ Ordinal::Figure::roman, value, parents };
    std::size_t const letter = last.size() == 1 ? alphabet.find(last.front()) : std::u16string_view::npos;
    if (letter != std::u16string_view::npos)
        return Ordinal{ Ordinal::Figure::letter, static_cast<int>(letter) + 1, parents };
    return std::nullopt;
}

std::u16string romanNumber(int value)
{
    std::u16string roman;
    for (auto const& [worth, sign] : { std::pair{ 50, u"L" }, { 40, u"XL" }, { 10, u"X" }, { 9, u"IX" },
                                       { 5, u"V" }, { 4, u"IV" }, { 1, u"I" } })
    {
        for (; value >= worth; value -= worth)
            roman += sign;
    }
    return roman;
}

std::u16string labelOf(Ordinal::Figure figure, std::u16string const& parents, int value)
{
    if (figure == Ordinal::Figure::roman)
        return romanNumber(value);
    if (figure == Ordinal::Figure::arabic)
        return parents + text::toFigures(static_cast<text::Dong>(value));
    return value <= static_cast<int>(alphabet.size())
        ? std::u16string(1, alphabet[static_cast<std::size_t>(value - 1)])
        : u"";
}

/// "Trường hợp nội dung văn bản được bố cục theo phần, chương, mục …" (Phụ lục I, Phần I, II.6.đ): the
/// numbers of one level follow one another.
std::vector<Hit> numbering(Context const& context, json::object const&)
{
    std::map<std::tuple<int, int, Ordinal::Figure, std::u16string>, int> last;
    std::vector<Hit> hits;
    for (Section const& section : context.plan.outline)
    {
        if (section.kind == plan::SectionKind::appendix || section.label.empty())
            continue;
        auto const ordinal = ordinalOf(section.label);
        if (!ordinal)
            continue;
        auto const key = std::tuple(section.parent, section.level, ordinal->figure, ordinal->parents);
        auto const before = last.find(key);
        int const expected = before == last.end() ? 1 : before->second + 1;
        // A list that begins anew at 1 is another list.
        bool const restarts = ordinal->value == 1;
        if (before != last.end() && ordinal->value != expected && !restarts)
        {
            Hit hit = context.at(section.span);
            hit.arguments["found"] = section.label;
            hit.arguments["expected"] = labelOf(ordinal->figure, ordinal->parents, expected);
            hits.push_back(std::move(hit));
        }
        last.insert_or_assign(key, ordinal->value);
    }
    return hits;
}

/// A heading without a number among numbered ones.
std::vector<Hit> unnumberedHeading(Context const& context, json::object const&)
{
    std::vector<Hit> hits;
    for (Section const& section : context.plan.outline)
    {
        if (!section.label.empty() || !section.heading || section.kind == plan::SectionKind::appendix)
            continue;
        auto const& source = context.snapshot.paragraphs[static_cast<std::size_t>(section.paragraph)];
        bool const numberedParent = section.parent >= 0
            && !context.plan.outline[static_cast<std::size_t>(section.parent)].label.empty();
        if (source.label.empty() && source.table < 0 && numberedParent)
            hits.push_back(context.at(section.span));
    }
    return hits;
}

constexpr NamedDetector table[] = {
    { "list-typed-rule", nullptr, makeTypedRule },         { "list-recipient-marks", recipientMarks },
    { "list-recipient-blank", recipientBlankLine }, { "list-numbering", numbering },
    { "list-unnumbered", unnumberedHeading },
};
} // namespace

std::span<NamedDetector const> listDetectors()
{
    return table;
}
} // namespace kehoach::check
