#include "core/plan/section_kinds.hxx"

#include "core/plan/lines.hxx"
#include "core/text/unicode.hxx"

#include <array>

namespace kehoach::plan
{
namespace
{
constexpr std::size_t longestLead = 110;

using Words = std::u16string_view;

constexpr auto purposeWords = std::to_array<Words>({ u"muc dich", u"y nghia", u"quan diem" });
constexpr auto implementationBegins = std::to_array<Words>({
    u"to chuc thuc hien",
    u"to chuc trien khai",
    u"phan cong nhiem vu",
    u"phan cong to chuc",
    u"phan cong thuc hien",
    u"phan cong trach nhiem",
    u"phan cong",
    u"trach nhiem thuc hien",
    u"trien khai thuc hien",
    u"cong tac to chuc",
    u"trach nhiem to chuc thuc hien",
    u"trach nhiem cua",
    u"nhiem vu cua",
    u"to chuc trien khai thuc hien",
    u"bien phap thuc hien",
    u"bien phap to chuc",
});
constexpr auto timePlaceWords =
    std::to_array<Words>({ u"thoi gian", u"dia diem", u"ngay gio", u"tien do thuc hien" });
constexpr auto participantWords = std::to_array<Words>({
    u"thanh phan",
    u"doi tuong",
    u"dai bieu",
    u"khach moi",
    u"so luong dai bieu",
    u"so luong, thanh phan",
    u"so luong va thanh phan",
    u"thanh vien tham gia",
    u"don vi duoc giam sat",
    u"don vi duoc kiem tra",
});
constexpr auto formWords =
    std::to_array<Words>({ u"hinh thuc", u"phuong thuc", u"phuong phap", u"cach thuc" });
constexpr auto contentBegins = std::to_array<Words>({
    u"nhiem vu",
    u"cac nhiem vu",
    u"giai phap",
    u"cac giai phap",
    u"chi tieu",
    u"cac chi tieu",
    u"chuong trinh",
    u"cac hoat dong",
    u"cac noi dung",
    u"noi dung",
    u"mot so nhiem vu",
    u"nhung nhiem vu",
    u"nhom nhiem vu",
});

bool speaksOfGoals(Words lead)
{
    return beginsWith(lead, u"muc tieu") || beginsWith(lead, u"muc tieu, yeu cau");
}

/// "Mục tiêu chung", "Mục tiêu cụ thể": halves of a part about goals.
bool isHalfOfGoals(Words lead)
{
    return beginsWith(lead, u"muc tieu chung") || beginsWith(lead, u"muc tieu tong quat") ||
           beginsWith(lead, u"muc tieu cu the");
}
/// Named behind a comma or "và": "Địa điểm, thành phần", "Chủ đề, thời gian".
bool listsBesides(Words lead, Words phrase)
{
    constexpr std::size_t longestList = 80;
    auto const at = findPhrase(lead, phrase);
    if (at == none || at < 2 || lead.size() > longestList)
        return false;
    Words const before = text::trim(lead.substr(0, at));
    return before.ends_with(u',') || before.ends_with(u" va") || before.ends_with(u';');
}
} // namespace

std::u16string_view leadOf(Words title)
{
    auto const colon = title.find(u':');
    Words const lead = text::trim(colon == none ? title : title.substr(0, colon));
    return lead.size() <= longestLead ? lead : Words{};
}

bool speaksOfTimePlace(Words lead)
{
    if (beginsWithAny(lead, timePlaceWords))
        return true;
    return listsBesides(lead, u"thoi gian") || listsBesides(lead, u"dia diem");
}

bool speaksOfParticipants(Words lead)
{
    // "Đối tượng và tiêu chuẩn khen thưởng": whom something is for, not who comes.
    constexpr auto others =
        std::to_array<Words>({ u"tieu chuan", u"khen thuong", u"ap dung", u"dieu chinh", u"thu huong" });
    if (beginsWith(lead, u"doi tuong") && hasAnyPhrase(lead, others))
        return false;
    if (beginsWithAny(lead, participantWords))
        return true;
    return listsBesides(lead, u"thanh phan") || listsBesides(lead, u"doi tuong");
}

bool speaksOfFunding(Words lead)
{
    if (beginsWith(lead, u"kinh phi") || beginsWith(lead, u"nguon kinh phi") ||
        beginsWith(lead, u"du toan") || beginsWith(lead, u"chi phi") ||
        beginsWith(lead, u"du tru kinh phi") || beginsWith(lead, u"nguon luc thuc hien") ||
        lead == u"nguon luc")
        return true;
    // "Giao UBND xã bố trí kinh phí." gives a task.
    constexpr auto tasks = std::to_array<Words>({ u"giao", u"de nghi", u"yeu cau" });
    return lead.size() <= 60 && hasPhrase(lead, u"kinh phi") && !hasPhrase(lead, u"so") &&
           !beginsWithAny(lead, tasks);
}

bool saysWhoPays(Words clause)
{
    constexpr auto begins =
        std::to_array<Words>({ u"kinh phi", u"nguon kinh phi", u"toan bo kinh phi", u"ve kinh phi" });
    constexpr auto sources = std::to_array<Words>(
        { u"ngan sach", u"du toan", u"bao dam", u"dam bao", u"theo quy dinh", u"duoc thuc hien", u"bo tri",
          u"chi tra", u"trich", u"xa hoi hoa", u"van dong", u"tu nguon", u"do" });
    return beginsWithAny(clause, begins) && hasAnyPhrase(clause, sources);
}

SectionKind kindOfTitle(Words title)
{
    Words const lead = leadOf(title);
    if (lead.empty())
        return SectionKind::other;
    if (hasAnyPhrase(lead, purposeWords) || beginsWith(lead, u"yeu cau") ||
        hasPhrase(lead, u"muc tieu, yeu cau"))
        return SectionKind::purpose;
    if (beginsWithAny(lead, implementationBegins))
        return SectionKind::implementation;
    if (speaksOfFunding(lead))
        return SectionKind::funding;
    if (hasPhrase(lead, u"noi dung"))
        return SectionKind::content;
    if (speaksOfTimePlace(lead))
        return SectionKind::timePlace;
    if (speaksOfParticipants(lead))
        return SectionKind::participants;
    if (beginsWithAny(lead, formWords))
        return SectionKind::form;
    if (beginsWithAny(lead, contentBegins) || hasPhrase(lead, u"giai phap"))
        return SectionKind::content;
    return SectionKind::other;
}

void assignKinds(std::vector<Section>& outline)
{
    for (std::size_t index = 0; index < outline.size(); ++index)
    {
        Section& section = outline[index];
        std::u16string const folded = text::fold(section.title);
        section.kind = kindOfTitle(folded);
        Words const lead = leadOf(folded);
        bool const top = section.parent < 0;
        if (section.kind == SectionKind::other && speaksOfGoals(lead) && top && !isHalfOfGoals(lead))
        {
            // "Mục tiêu" beside "Yêu cầu" says why, alone it says what is to be reached.
            section.kind = SectionKind::content;
            for (std::size_t next = index + 1; next < outline.size(); ++next)
            {
                if (outline[next].level > section.level)
                    continue;
                if (outline[next].level == section.level &&
                    beginsWith(text::fold(outline[next].title), u"yeu cau"))
                    section.kind = SectionKind::purpose;
                break;
            }
        }
        if (section.kind == SectionKind::other && !top)
            section.kind = outline[static_cast<std::size_t>(section.parent)].kind;
    }
}
} // namespace kehoach::plan
