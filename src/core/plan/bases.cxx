#include "core/plan/citation_text.hxx"
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
    u"xet",
    u"duoc su",
    u"theo su",
    u"sau khi thong nhat",
    u"sau khi trao doi",
    u"sau khi xin y kien",
    u"sau khi co y kien",
    u"huong ung loi keu goi",
    u"huong ung thu keu goi",
});
constexpr auto requestWords =
    std::to_array<std::u16string_view>({ u"theo de nghi", u"xet de nghi", u"xet to trinh" });
/// Words that show that a line rests on a document or an order, not only that it begins like it.
constexpr auto documentWords = std::to_array<std::u16string_view>({
    u"can cu",
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

namespace
{
/// "số 12", "số     /KH-UBND"; not "Sở Nội vụ".
bool namesNumber(std::u16string_view words)
{
    for (auto at = findPhrase(words, u"so"); at != none; at = findPhrase(words, u"so", at + 1))
    {
        auto next = at + 2;
        while (next < words.size() && (text::isSpace(words[next]) || words[next] == u':'))
            ++next;
        if (next < words.size() && !text::isLetter(words[next]))
            return true;
    }
    return false;
}

/// "Theo Quyết định số …", "Tiếp tục thực hiện Nghị quyết số …", "Để triển khai Kế hoạch số …": what a
/// basis begins with only where the number of a document or a law follows soon.
bool opensWithDocument(Line const& line, std::size_t begin)
{
    constexpr auto leads = std::to_array<std::u16string_view>({
        u"theo",
        u"tiep tuc thuc hien",
        u"tiep tuc trien khai",
        u"de thuc hien",
        u"de trien khai",
        u"de to chuc thuc hien",
        u"de cu the hoa",
        u"nham thuc hien",
        u"nham trien khai",
        u"nham to chuc thuc hien",
        u"nham cu the hoa",
        u"cu the hoa",
        u"chap hanh",
        u"quan triet",
        u"huong ung",
        u"dua tren",
        u"dua vao",
    });
    constexpr std::size_t soon = 60; // from the lead to the kind of the document
    CitationText const citation(line);
    for (std::u16string_view const lead : leads)
    {
        std::size_t const end = phraseAt(line.folded, begin, lead);
        if (end == none)
            continue;
        for (std::size_t at = end; at != none && at < std::min(line.folded.size(), end + soon);
             at = line.folded.find(u' ', at))
        {
            at = citation.skipBlanks(at);
            std::size_t const kind = citation.kindAt(at);
            if (kind == none)
                continue;
            CitationText::Stretch lawName;
            bool const law = beginsWith(std::u16string_view(line.folded).substr(at), u"luat");
            return law || !citation.findNumber(kind, false, lawName).empty();
        }
    }
    return false;
}

/// "Nhằm chào mừng …; thực hiện Kế hoạch số 92/KH-UBND …, Ban Tổ chức …": the occasion first, the document
/// behind it.
bool namesDocumentBehindOccasion(Line const& line, std::size_t begin)
{
    constexpr auto occasions = std::to_array<std::u16string_view>(
        { u"nham", u"nhan", u"de", u"huong toi", u"chao mung", u"lap thanh tich", u"phat huy" });
    constexpr auto leads =
        std::to_array<std::u16string_view>({ u"thuc hien", u"can cu", u"trien khai", u"theo" });
    std::u16string_view const words = line.folded;
    if (!beginsWithAny(words.substr(begin), occasions))
        return false;
    CitationText const citation(line);
    for (std::u16string_view const lead : leads)
        for (auto at = findPhrase(words, lead, begin); at != none; at = findPhrase(words, lead, at + 1))
        {
            auto const before = text::trim(words.substr(begin, at - begin));
            std::size_t const kind = citation.kindAt(citation.skipBlanks(at + lead.size()));
            CitationText::Stretch lawName;
            if ((before.ends_with(u',') || before.ends_with(u';')) && kind != none &&
                !citation.findNumber(kind, false, lawName).empty())
                return true;
        }
    return false;
}
} // namespace

bool beginsBasis(Line const& line)
{
    auto const words = withoutBullet(line);
    if (line.capitals || line.text.size() < 10 || words.empty() ||
        !text::isUpper(line.text[line.text.size() - words.size()]))
        return false;
    // Copies from the web lose blanks: "Xét đề nghị củaGiám đốc".
    return beginsWithAny(words, basisWords) || words.starts_with(u"can cu ") ||
           words.starts_with(u"xet de nghi") || words.starts_with(u"theo de nghi") ||
           opensWithDocument(line, line.folded.size() - words.size()) ||
           namesDocumentBehindOccasion(line, line.folded.size() - words.size());
}

bool isBasis(Line const& line, std::u16string_view documentType)
{
    if (!beginsBasis(line))
        return false;
    auto const words = withoutBullet(line);
    if (documentType == u"CV" && (beginsWithAny(words, requestWords) || words.starts_with(u"xet de nghi")))
        return false;
    bool const names = namesNumber(words) || hasPhrase(words, u"luat") || hasPhrase(words, u"de nghi");
    // "Triển khai các nhiệm vụ …" opens a text without naming what it rests on; "Trên cơ sở ý kiến của các
    // sở, Sở … báo cáo như sau:" too.
    constexpr auto vague = std::to_array<std::u16string_view>({ u"trien khai", u"thi hanh" });
    if (beginsWithAny(words, vague) || (beginsWith(words, u"tren co so") && announces(line)))
        return names;
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
/// Goes on with a line that was broken off, wherever that was.
bool carriesOn(Scope const& scope, std::size_t index)
{
    Line const& line = scope.lines[index];
    return index > 0 && !line.blank() && !line.capitals && !scope.lines[index - 1].blank() &&
           !scope.lines[index - 1].capitals && !endsSentence(scope.lines[index - 1].text) &&
           readLabel(line).kind == Label::Kind::none && !text::isUpper(line.text.front());
}

/// A dash and a document, "1. Quyết định số …", or a line that begins like a basis; blank lines between
/// them.
bool isListed(Scope const& scope, std::size_t index)
{
    Line const& line = scope.lines[index];
    if (line.blank() || line.runOn || carriesOn(scope, index))
        return true;
    Label const label = readLabel(line);
    if (label.kind == Label::Kind::arabic)
    {
        CitationText const citation(line);
        CitationText::Stretch lawName;
        std::size_t const kind = citation.kindAt(label.titleAt);
        return kind != none && (beginsWith(std::u16string_view(line.folded).substr(label.titleAt), u"luat") ||
                                !citation.findNumber(kind, false, lawName).empty());
    }
    return label.kind == Label::Kind::bullet || beginsWith(line.folded, u"can cu");
}

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
        auto const title =
            std::u16string_view(line.folded).substr(std::min(label.titleAt, line.folded.size()));
        constexpr std::size_t longestTitle = 60;
        constexpr auto titles = std::to_array<std::u16string_view>({ u"can cu", u"co so phap ly" });
        if (title.size() <= longestTitle && beginsWithAny(title, titles) && !namesNumber(title))
        {
            // A title broken over two lines: "I. CĂN CỨ XÂY DỰNG / KẾ HOẠCH".
            bool const carriedOn = line.capitals && index + 1 < end && scope.lines[index + 1].capitals &&
                                   !readLabel(scope.lines[index + 1]).numbers();
            std::size_t const list = index + (carriedOn ? 2 : 1);
            // "1. Căn cứ, mục đích và yêu cầu" may hold "1.1. Căn cứ".
            if (auto const next = scope.nextWritten(list, end); next < end && isListed(scope, next))
                return list;
        }
    }
    return scope.contentEnd;
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
        // Behind a long subject in capitals "I. CĂN CỨ …" looks as if it went on with it.
        Label const label = readLabel(line);
        if (!line.cell && label.numbers() && (!line.runOn || label.kind == Label::Kind::roman))
            break;
        ++end;
    }
    scope.outline = end;

    // "Căn cứ chức năng, nhiệm vụ được giao, Sở … xây dựng Kế hoạch … như sau:" below bases that name
    // documents only announces.
    auto const onlyAnnounces = [](Line const& line) {
        constexpr auto own =
            std::to_array<std::u16string_view>({ u"can cu chuc nang", u"can cu nhiem vu", u"can cu tinh hinh",
                                                 u"can cu dieu kien", u"can cu yeu cau", u"can cu thuc te" });
        return announces(line) && beginsWithAny(withoutBullet(line), own);
    };

    std::vector<Span> spans;
    bool explicitBasis = false;
    auto const take = [&](std::size_t index) {
        scope.bases.push_back(index);
        spans.push_back(scope.lines[index].span());
        auto const& words = scope.lines[index].folded;
        explicitBasis = explicitBasis || hasAnyPhrase(words, documentWords) || namesNumber(words);
    };
    // "- Sau khi thống nhất với …;": an item of the list the bases stand in.
    std::size_t listed = none; // the line right behind a basis with a dash
    for (std::size_t index = scope.opening; index < end; ++index)
    {
        Line const& line = scope.lines[index];
        if (scope.marks[index] != Mark::none || line.runOn)
            continue;
        bool const bullet = readLabel(line).kind == Label::Kind::bullet;
        bool const basis = isBasis(line, scope.plan.documentType) && (spans.empty() || !onlyAnnounces(line));
        if (!basis && !(bullet && index == listed))
            continue;
        take(index);
        // A basis wrapped by hand is named by its first line.
        while (index + 1 < end && scope.lines[index + 1].runOn &&
               !isBasis(scope.lines[index + 1], scope.plan.documentType))
            ++index;
        listed = bullet ? index + 1 : none;
    }
    for (std::size_t index = firstListed(scope, end); index < scope.contentEnd && isListed(scope, index);
         ++index)
        if (scope.marks[index] == Mark::none && !scope.lines[index].runOn && !carriesOn(scope, index))
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
