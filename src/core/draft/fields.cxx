#include "core/draft/fields.hxx"

#include "core/draft/numbering.hxx"
#include "core/text/lines.hxx"
#include "core/text/unicode.hxx"

#include <algorithm>
#include <array>

namespace kehoach::draft
{
namespace
{
/// Room for what is written by hand after signing.
constexpr std::u16string_view blank = u"     ";

constexpr std::array<std::string_view, 11> listNames{
    "legalBases",     "opening", "purpose",    "content",   "timePlace", "funding",
    "implementation", "closing", "recipients", "authority", "position",
};

std::u16string writtenDate(Parameters const& parameters)
{
    // NĐ 30/2020/NĐ-CP, Điều 15: number and date are given when the document is signed.
    std::u16string day(blank), month(blank), year(blank);
    std::chrono::year const known = parameters.date.year();
    if (parameters.date.month().ok() && known.ok() && known != std::chrono::year{})
    {
        // The words of the first of the month; only its day may still be open.
        auto const mentions = text::findDates(text::toWrittenDate(known / parameters.date.month() / 1));
        month = mentions.at(0).month;
        year = mentions.at(0).year;
        if (parameters.dayKnown && parameters.date.ok())
            day = text::findDates(text::toWrittenDate(parameters.date)).at(0).day;
    }
    return u"ngày " + day + u" tháng " + month + u" năm " + year;
}

/// Without the mark that closes a line: "; ", ".", "./."
std::u16string withoutEndMark(std::u16string_view line)
{
    auto const end = line.find_last_not_of(u" \t\n;,./");
    return std::u16string(text::trim(line.substr(0, end == std::u16string_view::npos ? 0 : end + 1)));
}

std::vector<std::u16string> withoutEmpty(std::vector<std::u16string> lines)
{
    std::erase_if(lines, [](std::u16string const& line) { return text::trim(line).empty(); });
    return lines;
}

std::vector<std::u16string> withoutEndMarks(std::vector<std::u16string> lines)
{
    for (std::u16string& line : lines)
        line = withoutEndMark(line);
    return withoutEmpty(std::move(lines));
}

/// "- Văn phòng;" is the recipient "Văn phòng", "- Căn cứ …;" the basis "Căn cứ …": dash and end mark are the
/// regime's.
std::vector<std::u16string> withoutMarks(std::vector<std::u16string> lines)
{
    for (std::u16string& line : lines)
        if (line.starts_with(u"- "))
            line.erase(0, 2);
    return withoutEndMarks(std::move(lines));
}

std::vector<std::u16string> closingOf(Content const& content)
{
    auto lines = text::splitLines(content.closing);
    if (!lines.empty())
        lines.back() = withoutEndMark(lines.back());
    return withoutEmpty(std::move(lines));
}

/// A subject in the middle of a sentence: "Tổ chức hội nghị" as "tổ chức hội nghị". One whose first word is
/// in capitals, or whose second begins with one, begins with a name.
std::u16string inText(std::u16string subject)
{
    auto const second = subject.find(u' ');
    if (second == std::u16string::npos || second + 1 >= subject.size() ||
        text::isUpper(subject[second + 1]) || (subject.size() > 1 && text::isUpper(subject[1])))
        return subject;
    subject.replace(0, 1, text::toLower(subject.substr(0, 1)));
    return subject;
}

bool isNameLetter(char16_t unit)
{
    return (unit >= u'a' && unit <= u'z') || (unit >= u'A' && unit <= u'Z');
}

/// Number and symbol as a text names them: what follows "Số" in the line of the number.
std::u16string referencePattern(law::Profile const& profile)
{
    auto const begin = std::min(profile.numberPattern.find(u'{'), profile.numberPattern.size());
    return profile.numberPattern.substr(begin);
}

void append(std::vector<document::FragmentRun>& runs, std::u16string_view words)
{
    if (words.empty())
        return;
    if (runs.empty() || runs.back().placeholder)
        runs.emplace_back();
    runs.back().text += words;
}

void appendGuidance(std::vector<document::FragmentRun>& runs, std::u16string_view words)
{
    runs.push_back({ .text = std::u16string(words), .placeholder = true });
}
/// A text of a person: <words> are guidance.
void appendText(std::vector<document::FragmentRun>& runs, std::u16string_view text)
{
    while (!text.empty())
    {
        auto const open = std::min(text.find(u'<'), text.size());
        auto const close = text.find(u'>', open);
        if (close == std::u16string_view::npos || close == open + 1)
            return append(runs, text);
        append(runs, text.substr(0, open));
        appendGuidance(runs, text.substr(open + 1, close - open - 1));
        text.remove_prefix(close + 1);
    }
}
} // namespace

Fields::Fields(Parameters const& parameters, law::Profile const& profile)
{
    Office const& office = parameters.office;
    Content const& content = parameters.content;
    m_values = {
        { "superior", office.superior },
        { "issuer", office.issuer },
        { "issuerInText", office.issuerInText },
        { "symbol", office.symbol },
        { "place", office.place },
        { "signer", office.signer },
        { "filing", office.filing },
        { "number", parameters.number.empty() ? std::u16string(blank) : parameters.number },
        { "date", writtenDate(parameters) },
        { "subject", withoutEndMark(content.subject) },
        { "appendix", parameters.appendix > 0 ? u" " + toRoman(parameters.appendix) : std::u16string() },
        { "subjectInText", inText(withoutEndMark(content.subject)) },
        { "participants", withoutEndMark(content.participants) },
        { "time", withoutEndMark(content.time) },
        { "venue", withoutEndMark(content.venue) },
        { "fundingSource", withoutEndMark(content.fundingSource) },
        { "rightHeader", profile.rightHeader },
        { "motto", profile.motto },
        { "ruleUnderIssuer", profile.ruleUnderIssuer },
        { "ruleUnderSubject", profile.ruleUnderSubject },
        { "endMark", profile.endMark },
        { "recipientSeparator", profile.recipientSeparator },
        { "basisEnd", profile.basisEnd },
    };
    for (auto& [name, value] : m_values)
        if (name != "number" && name != "appendix")
            value = text::trim(value);
    m_conferences = parameters.conferences;
    m_patterns = {
        { "numberLine", profile.numberPattern },
        { "filingLine", profile.filingPattern },
        { "basisLine", profile.basisPattern },
        { "reference", referencePattern(profile) },
    };
    m_lists = {
        { "legalBases", withoutMarks(content.legalBases) },
        { "opening", text::splitLines(content.opening) },
        { "purpose", withoutEmpty(content.purpose) },
        { "content", withoutEmpty(content.content) },
        { "timePlace", withoutEmpty(content.timePlace) },
        { "funding", withoutEmpty(content.funding) },
        { "implementation", withoutEmpty(content.implementation) },
        { "closing", closingOf(content) },
        { "recipients", withoutMarks(office.recipients) },
        { "authority", text::splitLines(office.authority) },
        { "position", text::splitLines(office.position) },
    };
}

bool Fields::isCount(std::string_view name)
{
    return name == "conferences";
}

int Fields::count(std::string_view) const
{
    constexpr int shown = 3, most = 500;
    return m_conferences > 0 ? std::min(m_conferences, most) : shown;
}

bool Fields::isList(std::string_view name)
{
    return std::ranges::find(listNames, name) != listNames.end();
}

std::vector<std::u16string> const& Fields::items(std::string_view list) const
{
    static std::vector<std::u16string> const none;
    auto const found = m_lists.find(list);
    return found == m_lists.end() ? none : found->second;
}

bool Fields::isKnown(std::string_view name) const
{
    auto const value = m_values.find(name);
    return value != m_values.end() ? !value->second.empty() : !items(name).empty();
}

std::vector<document::FragmentRun> Fields::expand(std::u16string_view text, Guidance const& guidance) const
{
    std::vector<document::FragmentRun> runs;
    expandInto(runs, text, guidance);
    return runs;
}

std::vector<document::FragmentRun> Fields::expandGuidance(std::u16string_view text)
{
    std::vector<document::FragmentRun> runs;
    appendText(runs, text);
    return runs;
}

std::u16string Fields::toText(std::vector<document::FragmentRun> const& runs)
{
    std::u16string text;
    for (document::FragmentRun const& run : runs)
        text += run.placeholder ? u"<" + run.text + u">" : run.text;
    return text;
}

void Fields::expandInto(std::vector<document::FragmentRun>& runs, std::u16string_view text,
                        Guidance const& guidance) const
{
    while (!text.empty())
    {
        auto const open = std::min(text.find_first_of(u"{<"), text.size());
        append(runs, text.substr(0, open));
        text.remove_prefix(open);
        if (text.empty())
            return;
        auto const close = text.find(text.front() == u'{' ? u'}' : u'>');
        if (close == std::u16string_view::npos)
            return append(runs, text);
        std::u16string_view const inside = text.substr(1, close - 1);
        bool const isGuidance = text.front() == u'<';
        text.remove_prefix(close + 1);
        if (isGuidance)
        {
            appendGuidance(runs, inside);
            continue;
        }

        auto const* const letter = std::ranges::find_if(inside, isNameLetter);
        auto const prefix = static_cast<std::size_t>(letter - inside.begin());
        std::string const name = text::toUtf8(inside.substr(prefix));
        if (auto const pattern = m_patterns.find(name); pattern != m_patterns.end())
            expandInto(runs, pattern->second, guidance);
        else if (auto const value = m_values.find(name); value != m_values.end() && !value->second.empty())
        {
            append(runs, inside.substr(0, prefix));
            appendText(runs, value->second);
        }
        else if (auto const words = guidance.find(name); words != guidance.end())
            appendGuidance(runs, words->second);
    }
}
} // namespace kehoach::draft
