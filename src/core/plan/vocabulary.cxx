#include "core/plan/vocabulary.hxx"

#include "core/plan/lines.hxx"
#include "core/text/unicode.hxx"

#include <array>

namespace kehoach::plan
{
namespace
{
// NĐ 30/2020/NĐ-CP, Phụ lục III, I: "Chữ viết tắt tên loại văn bản hành chính".
constexpr std::array documentTypes{
    DocumentType{ u"nghi quyet", u"NQ" },
    DocumentType{ u"quyet dinh", u"QĐ" },
    DocumentType{ u"chi thi", u"CT" },
    DocumentType{ u"quy che", u"QC" },
    DocumentType{ u"quy dinh", u"QyĐ" },
    DocumentType{ u"thong cao", u"TC" },
    DocumentType{ u"thong bao", u"TB" },
    DocumentType{ u"huong dan", u"HD" },
    DocumentType{ u"chuong trinh", u"CTr" },
    DocumentType{ u"ke hoach", u"KH" },
    DocumentType{ u"phuong an", u"PA" },
    DocumentType{ u"de an", u"ĐA" },
    DocumentType{ u"du an", u"DA" },
    DocumentType{ u"bao cao", u"BC" },
    DocumentType{ u"bien ban", u"BB" },
    DocumentType{ u"to trinh", u"TTr" },
    DocumentType{ u"hop dong", u"HĐ" },
    DocumentType{ u"cong dien", u"CĐ" },
    DocumentType{ u"ban ghi nho", u"BGN" },
    DocumentType{ u"ban thoa thuan", u"BTT" },
    DocumentType{ u"giay uy quyen", u"GUQ" },
    DocumentType{ u"giay moi", u"GM" },
    DocumentType{ u"giay gioi thieu", u"GGT" },
    DocumentType{ u"giay nghi phep", u"GNP" },
    DocumentType{ u"phieu gui", u"PG" },
    DocumentType{ u"phieu chuyen", u"PC" },
    DocumentType{ u"phieu bao", u"PB" },
    DocumentType{ u"cong van", u"CV" },
    // The Party's own kinds.
    DocumentType{ u"ket luan", u"KL" },
    DocumentType{ u"thong tri", u"TT" },
};

constexpr auto agencyWords = std::to_array<std::u16string_view>({
    u"uy ban",      u"ubnd",          u"ub",           u"hdnd",          u"hoi dong",   u"so",
    u"bo",          u"ban",           u"dang uy",      u"dang bo",       u"doan",       u"chi cuc",
    u"truong",      u"phong",         u"hoi",          u"trung tam",     u"cong ty",    u"cuc",
    u"vien",        u"bch",           u"van phong",    u"tong cuc",      u"lien doan",  u"ld",
    u"cong an",     u"chi bo",        u"huyen uy",     u"tinh uy",       u"thanh uy",   u"quan uy",
    u"thi uy",      u"mat tran",      u"cong doan",    u"thanh tra",     u"kho bac",    u"bao hiem",
    u"toa an",      u"vien kiem sat", u"mttq",         u"quan doan",     u"huyen doan", u"tinh doan",
    u"thanh doan",  u"doi",           u"lien doi",     u"chinh phu",     u"thu tuong",  u"quoc hoi",
    u"to cong tac", u"tap doan",      u"tong cong ty", u"ngan hang",     u"hoc vien",   u"benh vien",
    u"dai hoc",     u"thue",          u"hai quan",     u"dang cong san", u"nha truong", u"tieu ban",
    u"lien hiep",
});

constexpr auto placeWords = std::to_array<std::u16string_view>({
    u"tinh",
    u"thanh pho",
    u"tp",
    u"huyen",
    u"quan",
    u"xa",
    u"phuong",
    u"thi xa",
    u"thi tran",
    u"dac khu",
    u"viet nam",
    u"nhan dan",
});

constexpr auto positionWords = std::to_array<std::u16string_view>({
    u"chu tich",
    u"pho chu tich",
    u"giam doc",
    u"pho giam doc",
    u"tong giam doc",
    u"bi thu",
    u"pho bi thu",
    u"truong",
    u"pho truong",
    u"pho",
    u"chanh",
    u"hieu truong",
    u"bo truong",
    u"thu truong",
    u"thu tuong",
    u"cuc truong",
    u"chi cuc truong",
    u"vu truong",
    u"vien truong",
    u"tong bi thu",
    u"chi huy",
    u"tu lenh",
    u"chinh uy",
    u"chu nhiem",
    u"tong bien tap",
    u"to truong",
    u"chi hoi truong",
    u"chi hoi pho",
    u"lien doi truong",
    u"xa doi truong",
    u"tram truong",
    u"doi truong",
    u"thu ky",
    u"tong cuc truong",
    u"dai dien",
    u"thu truong co quan",
    u"uy vien",
    u"quyen",
    u"nguoi ky",
    u"nguoi lap",
    u"nguoi viet",
    u"nguoi bao cao",
    u"nguoi de nghi",
    u"nguoi thuc hien",
    u"nguoi chu tri",
    u"nguoi ghi",
    u"nguoi trinh",
    u"nguoi phu trach",
    u"nguoi dung dau",
    u"nguoi dai dien",
    u"nguoi xay dung",
    u"nguoi soan",
    u"nguoi duyet",
});
} // namespace

std::optional<DocumentType> typeAtBeginning(std::u16string_view folded)
{
    for (DocumentType const& type : documentTypes)
        if (beginsWith(folded, type.name))
            return type;
    return {};
}

std::optional<std::u16string_view> typeOfSymbolGroup(std::u16string_view group)
{
    // "CV" and "TT" are Party kinds; a group of a state công văn is an office's abbreviation.
    std::u16string const folded = text::fold(group);
    for (DocumentType const& type : documentTypes)
        if (folded == text::fold(type.abbreviation))
            return type.abbreviation;
    return {};
}

bool beginsAgency(std::u16string_view folded)
{
    return beginsWithAny(folded, agencyWords);
}

bool continuesAgency(std::u16string_view folded)
{
    return beginsWithAny(folded, placeWords) && !beginsAgency(folded);
}

bool beginsPosition(std::u16string_view folded)
{
    return beginsWithAny(folded, positionWords);
}

bool isPosition(Line const& line)
{
    if (!beginsPosition(line.folded))
        return false;
    // "Trưởng" leads, "Trương" is a family.
    if (!beginsWith(line.folded, u"truong") || text::toLower(line.text).starts_with(u"trưởng"))
        return true;
    constexpr auto led = std::to_array<std::u16string_view>(
        { u"ban", u"phong", u"doan", u"tieu ban", u"khoa", u"bo mon", u"thon", u"khu", u"ap", u"cong an" });
    constexpr std::size_t behind = 7;
    return line.folded.size() > behind && beginsWithAny(std::u16string_view(line.folded).substr(behind), led);
}

std::size_t authorityPrefix(std::u16string_view folded)
{
    // NĐ 30/2020/NĐ-CP, Phụ lục I, II.7.b: TM., KT., TL., TUQ., Q.; the Party's T/M, K/T, T/L.
    constexpr auto prefixes = std::to_array<std::u16string_view>(
        { u"tuq", u"t/uq", u"tm", u"t/m", u"kt", u"k/t", u"tl", u"t/l", u"q" });
    for (std::u16string_view const prefix : prefixes)
    {
        if (!folded.starts_with(prefix))
            continue;
        std::size_t at = prefix.size();
        bool const dot = at < folded.size() && folded[at] == u'.';
        bool const blank = at < folded.size() && folded[at] == u' ';
        if (!dot && !(blank && prefix != u"q"))
            continue;
        while (at < folded.size() && (folded[at] == u'.' || folded[at] == u' '))
            ++at;
        if (at < folded.size())
            return at;
    }
    return none;
}
} // namespace kehoach::plan
