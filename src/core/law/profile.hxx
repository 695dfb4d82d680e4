/// \file
/// Law as data, the part every module needs: when an entry is in force, what it cites, and the
/// profiles (hệ thể thức): which form a document has to have.
#pragma once

#include "core/document/format.hxx"
#include "core/text/date.hxx"
#include "core/text/message.hxx"

#include <array>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace kehoach::law
{
using text::Date;

/// A text in the two languages of the program.
struct Bilingual
{
    std::u16string vi, en;
    std::u16string const& in(std::string_view language) const { return language == "en" ? en : vi; }
};

/// From … to, both included; nothing = open.
struct Effective
{
    std::optional<Date> from, to;
    bool covers(Date date) const;
};

/// What was wrong with a data file: which file, which line (0 = not known), why.
struct Diagnostic
{
    std::filesystem::path file;
    int line = 0;
    text::Message reason;
};

/// The parts of an administrative document that have a look of their own
/// (NĐ 30/2020/NĐ-CP, Phụ lục I, V).
enum class Component
{
    nationalName,  ///< Quốc hiệu
    motto,         ///< Tiêu ngữ
    superior,      ///< cơ quan chủ quản trực tiếp
    issuer,        ///< cơ quan ban hành
    number,        ///< số, ký hiệu
    placeDate,     ///< địa danh, ngày tháng năm
    typeName,      ///< tên loại
    subject,       ///< trích yếu
    legalBasis,    ///< căn cứ (block form)
    body,          ///< nội dung
    section,       ///< I. MỤC ĐÍCH, YÊU CẦU
    clause,        ///< 1. Mục đích (with a title)
    point,         ///< a), -, +
    recipientsTitle, ///< từ "Nơi nhận:"
    recipients,    ///< danh sách nơi nhận
    authority,     ///< quyền hạn của người ký: TM. BAN THƯỜNG TRỰC
    position,      ///< chức vụ của người ký: CHỦ TỊCH
    signerName,    ///< họ tên người ký
    appendixLabel, ///< Phụ lục I
    appendixTitle, ///< tên phụ lục
    appendixNote,  ///< (Kèm theo Kế hoạch số …)
    rule,          ///< the solid line below Tiêu ngữ, issuer and subject
    tableHeader, tableText, tableNumber, tableTotal, ///< cells of a budget table
    inWords,       ///< (Bằng chữ: …)
    pageNumber,
};

/// The name of a component in data files: "nationalName".
char const* name(Component component);
std::optional<Component> parseComponent(std::string_view name);

/// What is allowed, both ends included.
struct Between
{
    double min = 0, max = 0;
    bool contains(double value, double tolerance = 0) const
    {
        return value >= min - tolerance && value <= max + tolerance;
    }
};

/// What the law asks of one component, and in `style` what the drafter writes. Nothing (size 0) =
/// the law does not say.
struct ComponentFormat
{
    document::ParagraphStyle style;
    double minSize = 0, maxSize = 0; ///< pt
    std::optional<bool> bold, italic, underline, capitals;
    std::optional<document::Alignment> alignment;
    std::vector<double> firstLine;       ///< the first-line indents allowed, mm
    std::optional<double> minAfter;      ///< least gap between paragraphs, pt
    std::optional<Between> lineSpacing;  ///< proportional, per cent of single
    std::optional<double> minExactLine;  ///< least line pitch in "exactly" mode, pt
    std::optional<Between> length;       ///< of the drawn line, as a part of the text above it
    std::u16string citation;
    bool verified = true;
};

using MarginRange = Between; ///< mm

/// One regime of form: nd30, mttq, dang-hd36, dang-hd05.
struct Profile
{
    std::string id;
    Bilingual name;
    Effective effective;
    std::u16string citation;
    bool verified = true; ///< a person read its law; where false, none of its formats raises an error
    document::PageFormat page; ///< what the drafter sets
    MarginRange top, bottom, left, right;
    std::u16string rightHeader;  ///< CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM / ĐẢNG CỘNG SẢN VIỆT NAM
    std::u16string motto;        ///< empty where the regime has none
    std::u16string ruleUnderIssuer; ///< "line", "*", "***"
    std::u16string ruleUnderSubject; ///< "line", "-----"
    std::u16string citationPattern;  ///< "{kind} số {number}{dated} của {issuer} {subject}"
    std::u16string lawPattern;       ///< the same for a law: "{kind} {subject}{dated}"
    std::u16string datedPattern;     ///< " {written}" (ngày 05 tháng 3 năm 2020), ", ngày {display}" (05/3/2020)
    std::u16string basisPattern;     ///< "{basis}", "- {basis}": a legal basis on a line of its own
    std::u16string basisEnd;         ///< after the last of them; the others end in ";"
    std::u16string numberPattern;   ///< "Số: {number}/{symbol}", "Số {number}-{symbol}"
    std::u16string endMark;         ///< "./." or "."
    std::u16string recipientSeparator; ///< ";" or ","
    std::u16string filingPattern;      ///< "- Lưu: VT{, filing}.": the comma goes where there is no unit
    std::u16string sectionLabel;       ///< "I." or "I-"
    std::map<Component, ComponentFormat> components;

    ComponentFormat const& format(Component component) const { return components.at(component); }
};

/// Every profile of `<folder>/*.json`, one object a file; "extends" names the profile whose members
/// it takes over where it says nothing itself. What cannot be read is named in `diagnostics` and
/// left out, the rest works. Every profile given back has a format for every component.
std::vector<Profile> loadProfiles(std::filesystem::path const& folder, std::vector<Diagnostic>& diagnostics);

/// The profile of that id, or null.
Profile const* findProfile(std::vector<Profile> const& profiles, std::string_view id);
} // namespace kehoach::law
