#include "core/plan/labels.hxx"
#include "core/plan/scope.hxx"
#include "core/plan/vocabulary.hxx"
#include "core/text/unicode.hxx"

#include <algorithm>

namespace kehoach::plan
{
namespace
{
constexpr double certain = 0.97;
constexpr double likely = 0.85;
constexpr double doubtful = 0.6;

/// A list of recipients has no wider gap than this.
constexpr std::size_t widestGap = 3;

bool isFiling(std::u16string_view words)
{
    return beginsWith(words, u"luu");
}

/// "(để b/c)": why it is sent; in the filing line the brackets name the writer.
void setName(Recipient& recipient, std::u16string_view name)
{
    if (!recipient.filing && name.ends_with(u')'))
        if (auto const bracket = name.rfind(u'('); bracket != none && bracket > 0)
        {
            recipient.purpose = text::trim(name.substr(bracket + 1, name.size() - bracket - 2));
            name = text::trim(name.substr(0, bracket));
            while (!name.empty() && name.back() == u';')
                name.remove_suffix(1);
        }
    recipient.name = name;
}

bool isEnd(char16_t unit)
{
    return unit == u';' || unit == u'.' || unit == u',' || text::isSpace(unit);
}

/// One recipient out of [from, to) of the line.
void addRecipient(Scope& scope, Line const& line, std::size_t from, std::size_t to)
{
    std::u16string_view const typed = line.text;
    while (from < to && !text::isLetter(typed[from]) && !text::isDigit(typed[from]) && typed[from] != u'(' &&
           typed[from] != u'<')
        ++from;
    std::size_t end = to;
    while (end > from && isEnd(typed[end - 1]))
        --end;
    if (from >= end)
        return;
    Recipient recipient;
    recipient.span = line.span(from, to - from);
    recipient.filing = isFiling(std::u16string_view(line.folded).substr(from));
    setName(recipient, typed.substr(from, end - from));
    scope.plan.recipients.push_back(std::move(recipient));
}

/// "- Bí thư Chi bộ, Trưởng thôn, Ban công / tác Mặt trận thôn;": the second line belongs to the first.
void carryOn(Scope& scope, Line const& before, Line const& line)
{
    if (scope.plan.recipients.empty())
        return;
    Recipient& recipient = scope.plan.recipients.back();
    std::u16string_view const typed = line.text;
    std::size_t end = typed.size();
    while (end > 0 && isEnd(typed[end - 1]))
        --end;
    std::u16string name = recipient.name;
    if (!recipient.purpose.empty())
        name += u" (" + recipient.purpose + u')';
    name += before.text.ends_with(u',') ? u", " : u" ";
    name += typed.substr(0, end);
    recipient.purpose.clear();
    recipient.rest.push_back(line.span());
    setName(recipient, name);
}

/// Several on one line: "- Như trên; - Lưu: VT."
void addLine(Scope& scope, Line const& line, std::size_t from)
{
    std::u16string_view const typed = line.text;
    for (std::size_t at = from; at + 1 < typed.size(); ++at)
    {
        if (typed[at] != u';')
            continue;
        std::size_t next = at + 1;
        while (next < typed.size() && text::isSpace(typed[next]))
            ++next;
        if (next < typed.size() && (typed[next] == u'-' || typed[next] == u'–'))
        {
            addRecipient(scope, line, from, at + 1);
            from = next;
        }
    }
    addRecipient(scope, line, from, typed.size());
}

/// The person's name below a signature: 2 to 5 words, each with a capital, no sign between.
bool looksLikeName(Line const& line)
{
    if (line.text.size() > 40)
        return false;
    int words = 0;
    bool wordBegins = true;
    for (char16_t const unit : line.text)
    {
        if (text::isSpace(unit))
        {
            wordBegins = true;
            continue;
        }
        if (!text::isLetter(unit) || (wordBegins && !text::isUpper(unit)))
            return false;
        words += wordBegins ? 1 : 0;
        wordBegins = false;
    }
    return words >= 2 && words <= 5;
}
/// Ký hiệu người soạn thảo văn bản và số lượng bản (NĐ 30/2020/NĐ-CP, Điều 8, khoản 3, điểm c).
bool isWritersMark(Line const& line)
{
    constexpr std::size_t longest = 30;
    auto const& typed = line.text;
    return typed.size() <= longest && typed.find(u' ') == none && typed.find_first_of(u"\\_/") != none &&
           std::ranges::any_of(typed, text::isDigit);
}
} // namespace

void findRecipients(Scope& scope)
{
    if (scope.recipients == none)
    {
        scope.setAbsent(Field::recipients, likely);
        return;
    }
    Line const& head = scope.lines[scope.recipients];
    std::vector<Span> spans;
    // "Nơi nhận: - Như trên; …": what stands on the heading's own line.
    if (auto const colon = head.text.find(u':'); colon != none && colon + 1 < head.text.size())
    {
        auto const rest = text::trim(std::u16string_view(head.text).substr(colon + 1));
        auto const from = static_cast<std::size_t>(rest.data() - head.text.data());
        spans.push_back(head.span(from, rest.size()));
        addLine(scope, head, from);
    }

    bool bullets = false;
    bool filed = false;
    std::size_t gap = 0;
    for (std::size_t index = scope.recipients + 1; index < scope.tailEnd; ++index)
    {
        Line const& line = scope.lines[index];
        Mark const mark = scope.marks[index];
        if (mark == Mark::blank)
        {
            if (++gap > widestGap && !spans.empty())
                break;
            continue;
        }
        Label const label = readLabel(line);
        bool const bullet = label.kind == Label::Kind::bullet;
        // What stands to the right of the list is the signature.
        if ((line.right && !head.right && !bullet) || mark == Mark::authority || mark == Mark::rule ||
            mark == Mark::pageNumber)
            continue;
        if (line.capitals && beginsPosition(line.folded) && !bullet)
            continue;
        // "Sonnh\\QD556.85b.": the mark of the writer and the number of copies, below "Lưu: …".
        if (filed && gap == 0 && isWritersMark(line))
        {
            spans.push_back(line.span());
            continue;
        }
        if (filed && !bullet && !isFiling(line.folded))
            break;
        if (!bullet && (bullets || spans.empty()))
        {
            bool const carriedOn = !spans.empty() && gap == 0;
            // A list without dashes may begin here; with dashes this line carries the last one on.
            if (bullets && !isFiling(line.folded))
            {
                if (!carriedOn)
                    break;
                Line const& before = scope.lines[index - 1];
                if (!before.text.ends_with(u';') && !endsSentence(before.text) && !line.capitals &&
                    !looksLikeName(line))
                    carryOn(scope, before, line);
                continue;
            }
        }
        if (!bullet && looksLikeName(line) && !line.text.ends_with(u';'))
            break;
        bullets = bullets || bullet;
        gap = 0;
        std::size_t const from = bullet && line.label.empty() ? label.titleAt : 0;
        filed =
            filed || isFiling(std::u16string_view(line.folded).substr(std::min(from, line.folded.size())));
        spans.push_back(line.span());
        addLine(scope, line, from);
    }
    if (spans.empty())
    {
        scope.setAbsent(Field::recipients, doubtful);
        return;
    }
    scope.setField(Field::recipients, std::move(spans), bullets ? certain : doubtful);
}
} // namespace kehoach::plan
