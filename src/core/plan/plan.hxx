/// \file
/// A plan (kế hoạch) as recognised in a document: its components, outline, citations and the facts
/// its text states. Everything points back into the snapshot it was read from.
#pragma once

#include "core/document/readable.hxx"
#include "core/text/date.hxx"
#include "core/text/number_words.hxx"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace kehoach::plan
{
using document::Snapshot;
using document::Span;
using text::Date;
using text::Dong;

/// The fields of the report, in its order (shared contract: report.schema.json).
enum class Field
{
    nationalName, motto, superior, issuer, number, placeDate, typeName, subject, legalBasis,
    purpose, content, timePlace, participants, funding, implementation, closing, recipients, signature,
};
inline constexpr std::size_t fieldCount = 18;
char const* name(Field field);

/// Findings and fixes rest on a field only at or above this confidence; below it the checker says
/// "không chắc" and a fix refuses.
inline constexpr double sure = 0.75;

/// One recognised field: where it stands, and the text exactly as it stands there, lines joined
/// by '\n'. Where text was wrapped by hand (taken from a PDF), a legal basis and a recipient are
/// named by their first line.
struct FieldValue
{
    bool present = false;
    std::vector<Span> spans; ///< one per line, in order
    std::u16string text;
    double confidence = 0; ///< 0…1, in what is said: that it is there, or that it is not
};

/// Số, ký hiệu: "Số: 08/KH-MTTQ-BTT".
struct Number
{
    Span span;             ///< the whole line from "Số"
    std::u16string digits; ///< "08"; empty where blank
    std::u16string symbol; ///< "KH-MTTQ-BTT", without the separator before it
    char16_t separator = 0; ///< '/' (state, MTTQ) or '-' (Party) between number and symbol
    bool colon = false;
};

/// Địa danh, ngày tháng năm.
struct PlaceDate
{
    Span span;
    std::u16string place;
    Span placeSpan;
    std::optional<text::DateMention> mention; ///< ranges in Writer's text of span.paragraph
};

/// What a citation (viện dẫn) names. Empty = not said.
struct Citation
{
    Span span;
    bool basis = false;     ///< it founds the plan (căn cứ)
    bool block = false;     ///< a basis on a line of its own
    std::u16string kind;    ///< "Công văn", "Luật" …, as typed
    Span kindSpan;
    std::u16string number;  ///< "156/CV-VPĐP", with its symbol
    Span numberSpan;
    std::optional<Date> date;
    std::u16string issuer;
    std::u16string subject;
};

/// What a part of the outline is about.
enum class SectionKind { other, purpose, content, form, timePlace, participants, funding, implementation, appendix };

/// One numbered part (I. 1. 1.1. a)) of the outline, in reading order; lists with dashes are none.
struct Section
{
    int level = 1;        ///< 1 = I., 2 = 1., 3 = 1.1. or a), …; 0 = a part above them (A., Phần I)
    std::u16string label; ///< "II.", "1.1."; typed or automatic; empty for an unnumbered heading line
    std::u16string title; ///< the rest of the line, trimmed
    Span span;            ///< label and title
    int paragraph = -1;   ///< where it begins
    int end = -1;         ///< first paragraph that is no longer in it (nor in its children)
    int parent = -1;      ///< index into Plan::outline
    bool heading = false; ///< a title, not a numbered clause of prose
    SectionKind kind = SectionKind::other; ///< its own or, where it says nothing, its parent's
};

struct Recipient
{
    Span span;
    std::vector<Span> rest; ///< further lines of one that was broken by hand
    std::u16string name;    ///< "Văn phòng Điều phối NTM tỉnh"
    std::u16string purpose; ///< "để b/c", without the brackets
    bool filing = false;    ///< the line "Lưu: …"
};

struct Signature
{
    std::u16string authority; ///< "TM. BAN THƯỜNG TRỰC"; the report's "authority"
    std::u16string position;  ///< "CHỦ TỊCH"
    std::u16string name;      ///< họ tên
    std::optional<Span> authoritySpan, positionSpan, nameSpan;
};

/// A number the text states, and where.
struct Fact
{
    std::int64_t value = 0;
    Span span;
};

/// An amount in figures, with its words where "(Bằng chữ: …)" follows.
struct Amount
{
    Dong value = 0;
    Span span;
    std::optional<std::u16string> words;
    std::optional<Span> wordsSpan;
};

struct Facts
{
    std::optional<Fact> conferences; ///< how many conferences
    std::optional<Fact> delegates;   ///< per conference
    std::optional<Fact> unsalaried;  ///< delegates without salary, per conference
    std::optional<Fact> sessions;    ///< half days per conference
    std::vector<Amount> amounts;
};

struct Appendix
{
    std::u16string label; ///< "Phụ lục I"
    std::u16string title;
    int paragraph = -1;
};

struct Plan
{
    /// Abbreviation of NĐ 30/2020/NĐ-CP, Phụ lục III: KH, QĐ, TB … ; CV for công văn; empty if unknown.
    std::u16string documentType;
    int begin = 0, end = 0; ///< its paragraphs in the snapshot
    std::array<FieldValue, fieldCount> fields;
    std::optional<Number> number;
    std::optional<PlaceDate> placeDate;
    Signature signature;
    std::vector<Recipient> recipients;
    std::vector<Citation> citations;
    std::vector<Section> outline;
    Facts facts;
    std::vector<Appendix> appendices;
    /// "nd30", "mttq", "dang", "doan": the family of form its header shows; empty where it shows none.
    std::string headerStyle;

    bool isPlan() const { return documentType == u"KH"; }
    FieldValue const& operator[](Field field) const { return fields[static_cast<std::size_t>(field)]; }
    FieldValue& operator[](Field field) { return fields[static_cast<std::size_t>(field)]; }
};

/// The documents in the snapshot, in order; at least one. The first plan among them, if any, is the
/// one a report is about.
std::vector<Plan> recognize(Snapshot const& snapshot);
/// `texts`: of the same document.
std::vector<Plan> recognize(Snapshot const& snapshot, document::ReadableText const& texts);

/// The plan a report is about: the first plan, else the first document.
Plan const& mainPlan(std::vector<Plan> const& documents);
} // namespace kehoach::plan
