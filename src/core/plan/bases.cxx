#include "core/plan/labels.hxx"
#include "core/plan/scope.hxx"
#include "core/text/unicode.hxx"

#include <algorithm>
#include <array>

namespace kehoach::plan
{
namespace
{
constexpr double certain = 0.97;
constexpr double likely = 0.85;
constexpr double doubtful = 0.65;

/// The text behind a dash or a star before it: the Party lists its bases with dashes.
std::u16string_view withoutBullet(Line const& line)
{
    std::u16string_view words = line.folded;
    if (Label const label = readLabel(line); label.kind == Label::Kind::bullet)
        words.remove_prefix(std::min(label.titleAt, words.size()));
    return words;
}

constexpr auto basisWords = std::to_array<std::u16string_view>({
    u"can cu",
    u"thuc hien",
    u"theo de nghi",
    u"xet de nghi",
    u"tren co so",
    u"theo tinh than",
    u"trien khai thuc hien",
    u"trien khai",
    u"thi hanh",
    u"theo chi dao",
    u"theo quy dinh",
    u"theo ke hoach",
    u"theo cong van",
    u"theo huong dan",
    u"thuc hien theo",
    u"xet to trinh",
    u"xet bao cao",
    u"duoc su",
    u"theo su",
});
constexpr auto requestWords =
    std::to_array<std::u16string_view>({ u"theo de nghi", u"xet de nghi", u"xet to trinh" });
/// Words that show that a line rests on a document or an order, not only that it begins like it.
constexpr auto documentWords = std::to_array<std::u16string_view>({
    u"can cu",
    u"so",
    u"luat",
    u"chuong trinh",
    u"ke hoach so",
    u"nghi quyet",
    u"chi dao",
    u"huong dan",
    u"de nghi",
    u"ket luan",
});
} // namespace

bool beginsBasis(Line const& line)
{
    auto const words = withoutBullet(line);
    if (line.capitals || line.text.size() < 10 || words.empty() ||
        !text::isUpper(line.text[line.text.size() - words.size()]))
        return false;
    // Copies from the web lose blanks: "Xét đề nghị củaGiám đốc".
    return beginsWithAny(words, basisWords) || words.starts_with(u"can cu ") ||
           words.starts_with(u"xet de nghi") || words.starts_with(u"theo de nghi");
}

bool isBasis(Line const& line, std::u16string_view documentType)
{
    if (!beginsBasis(line))
        return false;
    auto const words = withoutBullet(line);
    if (documentType == u"CV" && (beginsWithAny(words, requestWords) || words.starts_with(u"xet de nghi")))
        return false;
    // "Triển khai các nhiệm vụ …" opens a text without naming what it rests on.
    constexpr auto vague = std::to_array<std::u16string_view>({ u"trien khai", u"thi hanh", u"tren co so" });
    if (beginsWithAny(words, vague))
        return hasPhrase(words, u"so") || hasPhrase(words, u"luat") || hasPhrase(words, u"de nghi");
    return true;
}

bool announces(Line const& line)
{
    constexpr auto endings =
        std::to_array<std::u16string_view>({ u"nhu sau", u"cu the nhu sau", u"cu the",
                                             u"voi cac noi dung sau", u"voi noi dung sau", u"sau day" });
    if (line.text.empty() || (line.text.back() != u':' && line.text.back() != u'.'))
        return false;
    std::u16string_view words = line.folded;
    words.remove_suffix(1);
    while (!words.empty() && text::isSpace(words.back()))
        words.remove_suffix(1);
    for (std::u16string_view const ending : endings)
        if (words.ends_with(ending))
            return line.text.size() > 30;
    return false;
}

namespace
{
/// "I. CĂN CỨ XÂY DỰNG KẾ HOẠCH": a part that lists what the document rests on. Where the list begins.
std::size_t firstListed(Scope const& scope, std::size_t from)
{
    if (!scope.plan.isPlan())
        return scope.contentEnd;
    constexpr std::size_t firstParts = 40; // lines in which such a part is looked for
    std::size_t const end = std::min(scope.contentEnd, from + firstParts);
    for (std::size_t index = from; index < end; ++index)
    {
        Line const& line = scope.lines[index];
        Label const label = readLabel(line);
        if (!label.numbers())
            continue;
        auto const title = std::u16string_view(line.folded).substr(std::min(label.titleAt, line.folded.size()));
        constexpr std::size_t longestTitle = 60;
        constexpr auto titles = std::to_array<std::u16string_view>({ u"can cu", u"co so phap ly" });
        if (title.size() <= longestTitle && beginsWithAny(title, titles) && !hasPhrase(title, u"so"))
            return index + 1;
    }
    return scope.contentEnd;
}

/// A dash and a document, or a line that begins like a basis; blank lines between them.
bool isListed(Scope const& scope, std::size_t index)
{
    Line const& line = scope.lines[index];
    if (line.blank() || line.runOn)
        return true;
    return readLabel(line).kind == Label::Kind::bullet || beginsWith(line.folded, u"can cu");
}
} // namespace

void findBases(Scope& scope)
{
    // The opening reaches to the first numbered part or, in a decision, to "QUYẾT ĐỊNH:".
    std::size_t end = scope.opening;
    while (end < scope.contentEnd)
    {
        Mark const mark = scope.marks[end];
        if (mark == Mark::typeName && scope.title != none)
            break;
        Line const& line = scope.lines[end];
        if (!line.cell && !line.runOn && readLabel(line).numbers())
            break;
        ++end;
    }
    scope.outline = end;

    std::vector<Span> spans;
    bool explicitBasis = false;
    auto const take = [&](std::size_t index) {
        scope.bases.push_back(index);
        spans.push_back(scope.lines[index].span());
        explicitBasis = explicitBasis || hasAnyPhrase(scope.lines[index].folded, documentWords);
    };
    for (std::size_t index = scope.opening; index < end; ++index)
    {
        Line const& line = scope.lines[index];
        if (scope.marks[index] != Mark::none || line.runOn || !isBasis(line, scope.plan.documentType))
            continue;
        take(index);
        // A basis wrapped by hand is named by its first line.
        while (index + 1 < end && scope.lines[index + 1].runOn &&
               !isBasis(scope.lines[index + 1], scope.plan.documentType))
            ++index;
    }
    for (std::size_t index = firstListed(scope, end); index < scope.contentEnd && isListed(scope, index); ++index)
        if (scope.marks[index] == Mark::none && !scope.lines[index].runOn)
            take(index);
    if (spans.empty())
    {
        bool const opening = scope.nextWritten(scope.opening, end) < end;
        scope.setAbsent(Field::legalBasis, opening ? likely : doubtful);
        return;
    }
    scope.setField(Field::legalBasis, std::move(spans), explicitBasis ? certain : doubtful);
}
} // namespace kehoach::plan
