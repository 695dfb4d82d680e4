#include "core/check/detectors.hxx"
#include "core/check/pattern.hxx"
#include "core/law/pack.hxx"
#include "core/text/unicode.hxx"

namespace kehoach::check
{
namespace
{
namespace json = boost::json;
using plan::Field;

std::u16string_view authorityOf(Context const& context)
{
    auto const& span = context.plan.signature.authoritySpan;
    return span ? context.texts.text(*span) : std::u16string_view();
}

/// Văn bản ký thay, thay mặt … as it stands, and its lines: every line of the block but the name.
std::vector<Span> titleLines(Context const& context)
{
    std::vector<Span> lines;
    for (Span const& span : context.plan[Field::signature].spans)
    {
        auto const& name = context.plan.signature.nameSpan;
        if (!name || span.paragraph != name->paragraph || span.range.start != name->range.start)
            lines.push_back(span);
    }
    return lines;
}

/// NĐ 30/2020/NĐ-CP, Điều 8 khoản 2 điểm g: position and name of the signer, both.
std::vector<Hit> signatureIncomplete(Context const& context, json::object const&)
{
    plan::FieldValue const& field = context.plan[Field::signature];
    if (!field.present || field.spans.empty())
        return {};
    plan::Signature const& signature = context.plan.signature;
    std::u16string missing;
    if (signature.position.empty() && signature.authority.empty())
        missing = context.messages.text("check.part.position");
    if (signature.name.empty())
        missing += (missing.empty() ? u"" : u", ") + context.messages.text("check.part.signer-name");
    if (missing.empty())
        return {};
    Hit hit = context.at(field.spans.front());
    hit.arguments["expected"] = missing;
    return { hit };
}

/// II.7.b: TM. KT. Q. TL. TUQ. in state and Front documents; T/M K/T T/L in the Party's.
std::vector<Hit> signaturePrefix(Context const& context, json::object const&)
{
    static Pattern const prefix(
        u"^\\s*(t\\s*/?\\s*m|k\\s*/?\\s*t|t\\s*/?\\s*l|t\\s*/?\\s*u\\s*/?\\s*q)(\\.?)(\\s*)(?=[[:upper:]])",
        true);
    bool const party = context.isFamily("dang");
    std::vector<Hit> hits;
    for (Span const& span : titleLines(context))
    {
        std::u16string_view const line = context.texts.text(span);
        Match const match = prefix.find(line);
        if (match.groups.empty() || (match.groups[2].empty() && match.groups[3].empty()))
            continue;
        std::u16string shortened;
        for (char16_t unit : text::toUpper(match.groups[1].of(line)))
        {
            if (text::isLetter(unit))
                shortened += unit;
        }
        // The Party has no TUQ.
        std::u16string const expected = !party ? shortened + u"."
                                        : shortened.size() == 2
                                            ? shortened.substr(0, 1) + u"/" + shortened.substr(1)
                                            : u"T/L";
        std::u16string const whole = expected + u" ";
        Range const written{ match.groups[1].start, match.whole().end() - match.groups[1].start };
        if (written.of(line) == whole)
            continue;
        Hit hit = context.at(span.paragraph,
                             { context.texts.range(span).start + written.start, written.length }, whole);
        // Where only the blank is missing, the word behind it shows what is meant.
        std::u16string_view const behind = line.substr(written.end());
        std::u16string const word(behind.substr(0, behind.find(u' ')));
        bool const onlyBlank = text::trim(written.of(line)) == expected;
        hit.arguments["found"] = std::u16string(text::trim(written.of(line))) + (onlyBlank ? word : u"");
        hit.arguments["expected"] = onlyBlank ? whole + word : expected;
        hits.push_back(std::move(hit));
    }
    return hits;
}

/// II.7.b: TM. before a collective, KT. TL. TUQ. Q. before a head's title.
std::vector<Hit> signatureAttachment(Context const& context, json::object const&)
{
    static Pattern const title(u"^(?:t\\s*/?\\s*m)\\.?\\s*((?:pho )?(?:chu tich|giam doc|truong ban|bi "
                               u"thu|chanh van phong|hieu truong)\\b.*)");
    static Pattern const collective(u"^(?:k\\s*/?\\s*t|t\\s*/?\\s*l|tuq|q)\\.?\\s*((?:uy ban|ban thuong "
                                    u"truc|ban chap hanh|ban thuong vu|hoi dong)\\b.*)");
    std::vector<Hit> hits;
    for (Span const& span : titleLines(context))
    {
        std::u16string_view const folded = text::trim(context.texts.folded(span));
        bool const withTitle = title.occursIn(folded);
        if (!withTitle && !collective.occursIn(folded))
            continue;
        Hit hit = context.at(span);
        hit.arguments["expected"] =
            context.messages.text(withTitle ? "check.attach.collective" : "check.attach.title");
        hits.push_back(std::move(hit));
    }
    return hits;
}

/// II.7.b: below KT., TL., TUQ. stands the title of the one who signs.
std::vector<Hit> signatureSecondLine(Context const& context, json::object const&)
{
    static Pattern const acting(u"^(?:k\\s*/?\\s*t|t\\s*/?\\s*l|tuq)\\b\\.?\\s*\\w");
    std::vector<Span> const lines = titleLines(context);
    if (lines.empty() || !acting.occursIn(text::trim(context.texts.folded(lines.back()))))
        return {};
    return { context.at(lines.back()) };
}

/// II.7.c: no degrees and honours before the signer's name.
std::vector<Hit> signerDegree(Context const& context, json::object const&)
{
    static Pattern const degree(u"^\\s*((?:(?:GS|PGS|TSKH|TS|ThS|Th\\.S|BS|KS|CN|LS|NGƯT|NGND|Tiến sĩ|Thạc "
                                u"sĩ|Giáo sư|Phó Giáo sư|Bác sĩ|Kỹ sư|Cử nhân)\\b[.,]?\\s*)+)[[:upper:]]");
    for (Span const& span : context.plan[Field::signature].spans)
    {
        std::u16string_view const name = context.texts.text(span);
        Match const match = degree.find(name);
        if (match.groups.empty())
            continue;
        Range const range{ context.texts.range(span).start + match.groups[1].start, match.groups[1].length };
        Hit hit = context.at(span.paragraph, range, u"");
        hit.arguments["found"] = text::trim(match.groups[1].of(name));
        hit.arguments["expected"] = name.substr(match.groups[1].end());
        return { hit };
    }
    return {};
}

/// The signer's title fits the body that issues: no "GIÁM ĐỐC" of a standing committee.
std::vector<Hit> positionMismatch(Context const& context, json::object const& entry)
{
    auto const& span = context.plan.signature.positionSpan;
    if (!span || !context.plan[Field::issuer].present)
        return {};
    std::u16string const issuer = text::fold(context.readable(Field::issuer));
    std::u16string const authority = text::fold(authorityOf(context));
    std::u16string_view const position = context.texts.folded(*span);
    for (boost::json::value const& pair : entry.at("mismatches").as_array())
    {
        Pattern const body(law::requiredText(pair.as_object(), "issuer"));
        Pattern const title(law::requiredText(pair.as_object(), "position"));
        // Who signs by order (TL.) bears the title of his own unit.
        if (body.occursIn(issuer) && title.occursIn(position) && !authority.starts_with(u"tl") &&
            !authority.starts_with(u"tuq"))
            return { context.at(*span) };
    }
    return {};
}

/// Điều 13 khoản 2: bodies that work collectively are signed for "thay mặt" (TM.).
std::vector<Hit> withoutTm(Context const& context, json::object const&)
{
    static Pattern const collective(u"^(?:uy ban nhan dan|uy ban mat tran|uy ban mttq|ban thuong truc|ubnd)");
    plan::FieldValue const& issuer = context.plan[Field::issuer];
    std::vector<Span> const lines = titleLines(context);
    if (!issuer.present || lines.empty() || context.plan.signature.position.empty())
        return {};
    bool const isCollective = collective.occursIn(text::fold(text::squeeze(issuer.text)));
    for (Span const& line : lines)
    {
        static Pattern const prefix(u"^(?:t\\s*/?\\s*m|t\\s*/?\\s*l|tuq)\\b");
        if (prefix.occursIn(text::trim(context.texts.folded(line))))
            return {};
    }
    if (!isCollective)
        return {};
    Hit hit = context.at(lines.front());
    hit.arguments["expected"] = u"TM. " + text::squeeze(context.texts.text(issuer.spans.front()));
    return { hit };
}

/// II.9.d: the last of the recipients is "Lưu: VT, <đơn vị soạn thảo>".
std::vector<Hit> filingMissing(Context const& context, json::object const&)
{
    if (!context.plan[Field::recipients].present)
        return {};
    for (plan::Recipient const& recipient : context.plan.recipients)
    {
        if (recipient.filing)
            return {};
    }
    return { Hit{} };
}

std::vector<Hit> filingNotLast(Context const& context, json::object const&)
{
    std::vector<plan::Recipient> const& recipients = context.plan.recipients;
    for (std::size_t i = 0; i + 1 < recipients.size(); ++i)
    {
        if (recipients[i].filing && !recipients[i + 1].filing)
            return { context.at(recipients[i].span) };
    }
    return {};
}

std::vector<Hit> filingIncomplete(Context const& context, json::object const&)
{
    // "- Lưu: VT, BPT.", "- Lưu VT."
    static Pattern const complete(u"luu\\s*:?\\s*\\w");
    for (plan::Recipient const& recipient : context.plan.recipients)
    {
        if (recipient.filing && !complete.occursIn(context.texts.folded(recipient.span)))
            return { context.at(recipient.span) };
    }
    return {};
}

constexpr NamedDetector table[] = {
    { "signatureIncomplete", signatureIncomplete },
    { "signaturePrefix", signaturePrefix },
    { "signatureAttachment", signatureAttachment },
    { "signatureSecondLine", signatureSecondLine },
    { "signerDegree", signerDegree },
    { "positionMismatch", positionMismatch },
    { "withoutTm", withoutTm },
    { "filingMissing", filingMissing },
    { "filingNotLast", filingNotLast },
    { "filingIncomplete", filingIncomplete },
};
} // namespace

std::span<NamedDetector const> signatureDetectors()
{
    return table;
}
} // namespace kehoach::check
