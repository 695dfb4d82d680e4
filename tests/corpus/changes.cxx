#include "corpus/changes.hxx"

#include "core/text/unicode.hxx"

#include <utf8proc.h>

#include <array>
#include <cstdlib>
#include <memory>
#include <utility>

namespace kehoach::corpus
{
namespace
{
using Pairs = std::vector<std::pair<std::u16string_view, std::u16string_view>>;

std::u16string replaced(std::u16string text, Pairs const& pairs)
{
    for (auto const& [from, to] : pairs)
        for (auto at = text.find(from); at != std::u16string::npos; at = text.find(from, at + to.size()))
            text.replace(at, from.size(), to);
    return text;
}

/// Each line without its end, in turn; those made empty by `change` stay as blank lines.
template <typename Function>
std::u16string eachLine(std::u16string_view text, Function change)
{
    std::u16string result;
    for (std::size_t begin = 0; begin <= text.size();)
    {
        auto const end = std::min(text.find(u'\n', begin), text.size());
        change(std::u16string(text.substr(begin, end - begin)), result);
        begin = end + 1;
    }
    return result;
}

template <int each>
std::u16string withoutBlankLines(std::u16string text)
{
    int blank = 0;
    return eachLine(text, [&](std::u16string line, std::u16string& result) {
        if (!text::trim(line).empty() || ++blank % each != 0)
            result += line + u'\n';
    });
}

std::u16string withMoreBlankLines(std::u16string text)
{
    // Below what ends a sentence, where a blank line is no surprise.
    return eachLine(text, [](std::u16string line, std::u16string& result) {
        bool const ends = line.ends_with(u'.') || line.ends_with(u';') || line.ends_with(u':');
        result += line + (ends ? u"\n\n" : u"\n");
    });
}

std::u16string withWiderBlanks(std::u16string text)
{
    return replaced(std::move(text), { { u" ", u"  " } });
}

std::u16string withBlanksAround(std::u16string text)
{
    return eachLine(text,
                    [](std::u16string line, std::u16string& result) { result += u"  " + line + u"  \n"; });
}

std::u16string withNoBreakSpaces(std::u16string text)
{
    return replaced(std::move(text), { { u" ", u"\u00A0" } });
}

std::u16string withSoftHyphens(std::u16string text)
{
    return replaced(std::move(text), { { u"nh", u"n\u00ADh" }, { u"NH", u"N\u00ADH" } });
}

std::u16string withWindowsLineEnds(std::u16string text)
{
    return u"\uFEFF" + replaced(std::move(text), { { u"\n", u"\r\n" } });
}

// HÒA and HOÀ: the mark on the first or on the second vowel.
Pairs const oldMarks{
    { u"òa", u"oà" }, { u"óa", u"oá" }, { u"ỏa", u"oả" }, { u"õa", u"oã" }, { u"ọa", u"oạ" },
    { u"ÒA", u"OÀ" }, { u"ÓA", u"OÁ" }, { u"ỎA", u"OẢ" }, { u"ÕA", u"OÃ" }, { u"ỌA", u"OẠ" },
    { u"ủy", u"uỷ" }, { u"úy", u"uý" }, { u"ùy", u"uỳ" }, { u"ụy", u"uỵ" }, { u"ỦY", u"UỶ" },
    { u"ÚY", u"UÝ" }, { u"ÙY", u"UỲ" }, { u"ỤY", u"UỴ" },
};

std::u16string withNewMarks(std::u16string text)
{
    return replaced(std::move(text), oldMarks);
}

std::u16string withOldMarks(std::u16string text)
{
    Pairs back;
    for (auto const& [first, second] : oldMarks)
        back.emplace_back(second, first);
    return replaced(std::move(text), back);
}

std::u16string elsewhere(std::u16string text)
{
    return replaced(std::move(text), { { u"LÀO CAI", u"ĐẮK LẮK" },
                                       { u"Lào Cai", u"Đắk Lắk" },
                                       { u"QUẢNG NGÃI", u"TÂY NINH" },
                                       { u"Quảng Ngãi", u"Tây Ninh" },
                                       { u"HÀ NỘI", u"CẦN THƠ" },
                                       { u"Hà Nội", u"Cần Thơ" },
                                       { u"CÔNG THƯƠNG", u"XÂY DỰNG" },
                                       { u"Công Thương", u"Xây dựng" },
                                       { u"NỘI VỤ", u"TƯ PHÁP" },
                                       { u"Nội vụ", u"Tư pháp" },
                                       { u"ĐẮC LẮC", u"GIA LAI" },
                                       { u"Y TẾ", u"TÀI CHÍNH" } });
}

/// Figures of the number, not of the kind: "Số: 12/KH-UBND" becomes "Số: 45/KH-UBND".
std::u16string withOtherNumber(std::u16string text)
{
    return eachLine(text, [](std::u16string line, std::u16string& result) {
        bool const number = text::trim(line).starts_with(u"Số");
        for (std::size_t at = 0; number && at < line.size() && line[at] != u'/' && line[at] != u'-'; ++at)
            if (text::isDigit(line[at]))
                line[at] = static_cast<char16_t>(u'0' + (line[at] - u'0' + 3) % 10);
        result += line + u'\n';
    });
}

/// Where "I. " or "IV- " ends; 0 where the line begins with none.
std::size_t romanLabel(std::u16string_view line)
{
    auto const sign = line.find_first_not_of(u"IVX");
    return sign > 0 && sign < 5 && sign + 1 < line.size() && (line[sign] == u'.' || line[sign] == u'-')
               ? sign + 1
               : 0;
}

std::u16string withSmallHeadings(std::u16string text)
{
    return eachLine(text, [](std::u16string line, std::u16string& result) {
        std::size_t at = romanLabel(line);
        while (at > 0 && at < line.size() && line[at] == u' ')
            ++at;
        if (at > 0 && at < line.size())
            line = line.substr(0, at + 1) + text::toLower(line.substr(at + 1));
        result += line + u'\n';
    });
}

std::u16string withCapitalHeadings(std::u16string text)
{
    return eachLine(text, [](std::u16string line, std::u16string& result) {
        bool const heading = romanLabel(line) > 0 && line.size() < 100;
        result += (heading ? text::toUpper(line) : line) + u'\n';
    });
}

std::u16string withDashedLabels(std::u16string text)
{
    return eachLine(text, [](std::u16string line, std::u16string& result) {
        if (std::size_t const end = romanLabel(line))
            line[end - 1] = u'-';
        result += line + u'\n';
    });
}

std::u16string withTabs(std::u16string text)
{
    return eachLine(text, [](std::u16string line, std::u16string& result) {
        auto const blank = line.find(u' ');
        bool const label =
            !line.empty() && (text::isDigit(line[0]) || line[0] == u'-' || romanLabel(line) > 0);
        if (label && blank != std::u16string::npos && blank > 0 && blank <= 5 &&
            (line[blank - 1] == u'.' || line[blank - 1] == u'-' || line[blank - 1] == u')' ||
             line[blank - 1] == u'+'))
            line[blank] = u'\t';
        result += line + u'\n';
    });
}

std::u16string withoutBlankBehindLabels(std::u16string text)
{
    return eachLine(text, [](std::u16string line, std::u16string& result) {
        if (std::size_t const end = romanLabel(line); end > 0 && end < line.size() && line[end] == u' ')
            line.erase(end, 1);
        result += line + u'\n';
    });
}

std::u16string withLongDashes(std::u16string text)
{
    return replaced(std::move(text),
                    { { u"Độc lập - Tự do - ", u"Độc lập – Tự do – " }, { u"\n- ", u"\n– " } });
}

std::u16string withoutColonBehindNumber(std::u16string text)
{
    return replaced(std::move(text), { { u"\nSố:", u"\nSố :" } });
}

template <int which>
std::u16string withSlips(std::u16string text)
{
    constexpr std::array<std::u16string_view, 4> recipients{ u"Nơi nhân", u"Noi nhan", u"NƠI NHẬN",
                                                             u"Nới nhận" };
    return replaced(std::move(text), { { u"Nơi nhận", recipients[which] } });
}

template <int which>
std::u16string withOtherClosing(std::u16string text)
{
    constexpr std::array<std::u16string_view, 5> closings{
        u"Trên đây là nội dung", u"Trên đây là", u"Kế hoạch này được phổ biến đến các đơn vị, thay cho",
        u"Nhận được Kế hoạch này, đề nghị các đơn vị triển khai, thực hiện",
        u"Căn cứ Kế hoạch này, các đơn vị thực hiện"
    };
    return replaced(std::move(text), { { u"\nTrên đây là", u"\n" + std::u16string(closings[which]) } });
}

std::u16string withLookAlikes(std::u16string text)
{
    // Letters of other alphabets, as another keyboard or a scan gives them.
    return replaced(std::move(text), { { u"Đ", u"\u00D0" }, { u"C", u"\u0421" }, { u"o", u"\u043E" } });
}

std::u16string decomposed(std::u16string text)
{
    std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> const bytes(
        utf8proc_NFD(reinterpret_cast<utf8proc_uint8_t const*>(text::toUtf8(text).c_str())), std::free);
    return text::toUtf16(reinterpret_cast<char const*>(bytes.get()));
}

/// Only the tones apart: "ế" as "ê" and a mark, as some keyboards type it.
std::u16string halfComposed(std::u16string text)
{
    std::u16string result;
    for (char16_t const letter : text)
    {
        std::u16string parts = decomposed({ letter });
        auto const tone = parts.find_first_of(u"\u0300\u0301\u0303\u0309\u0323");
        char16_t const mark = tone == std::u16string::npos ? u'\0' : parts[tone];
        if (mark != 0)
            parts.erase(tone, 1);
        result += text::normalize(parts).text;
        if (mark != 0)
            result += mark;
    }
    return result;
}
} // namespace

std::vector<Change> const& changes()
{
    static std::vector<Change> const all{
        { "EveryBlankLineDropped", withoutBlankLines<1> },
        { "EverySecondBlankLineDropped", withoutBlankLines<2> },
        { "EveryThirdBlankLineDropped", withoutBlankLines<3> },
        { "MoreBlankLines", withMoreBlankLines },
        { "TwoBlanksForOne", withWiderBlanks },
        { "BlanksBeforeAndBehindLines", withBlanksAround },
        { "NoBreakSpaces", withNoBreakSpaces },
        { "SoftHyphens", withSoftHyphens },
        { "LineEndsOfWindows", withWindowsLineEnds },
        { "NewMarks", withNewMarks },
        { "OldMarks", withOldMarks },
        { "OtherPlacesAndAgencies", elsewhere },
        { "AnotherNumber", withOtherNumber },
        { "HeadingsInSmallLetters", withSmallHeadings },
        { "HeadingsInCapitals", withCapitalHeadings },
        { "DashesForPoints", withDashedLabels },
        { "TabsBehindLabels", withTabs },
        { "NothingBehindLabels", withoutBlankBehindLabels },
        { "LongDashes", withLongDashes },
        { "ABlankBeforeTheColonOfTheNumber", withoutColonBehindNumber },
        { "SlipInRecipients", withSlips<0> },
        { "RecipientsWithoutMarks", withSlips<1> },
        { "RecipientsInCapitals", withSlips<2> },
        { "AnotherSlip", withSlips<3> },
        { "Closing1", withOtherClosing<0> },
        { "Closing2", withOtherClosing<2> },
        { "Closing3", withOtherClosing<3> },
        { "Closing4", withOtherClosing<4> },
        { "LookAlikes", withLookAlikes },
        { "Decomposed", decomposed },
        { "TonesApart", halfComposed },
    };
    return all;
}
} // namespace kehoach::corpus
