#include "ui/rule_dialog.hxx"

#include "core/check/rule_page.hxx"
#include "core/text/unicode.hxx"
#include "ui/dialog.hxx"

namespace kehoach::ui
{
namespace
{
char const* keyOf(check::FixTier tier)
{
    switch (tier)
    {
    case check::FixTier::safe:
        return "ui.rule.fix-safe";
    case check::FixTier::guarded:
        return "ui.rule.fix-guarded";
    case check::FixTier::suggest:
        return "ui.rule.fix-suggest";
    case check::FixTier::none:
        break;
    }
    return "ui.rule.fix-none";
}

class RuleDialog : public Dialog
{
public:
    RuleDialog(Workplace const& workplace, check::RulePage page)
        : Dialog(workplace, "Rule")
        , m_page(std::move(page))
    {
    }

private:
    void fill() override
    {
        setLabel("title", m_page.title);
        setText("page", content());
        focus("page");
    }

    std::u16string content() const
    {
        std::u16string text = m_page.why;
        auto const add = [&](char const* heading, std::vector<std::u16string> const& lines, std::u16string_view mark) {
            if (lines.empty())
                return;
            text += u"\n\n" + say(heading);
            for (std::u16string const& line : lines)
                text.append(u"\n").append(mark).append(line);
        };
        std::vector<std::u16string> law = m_page.citations;
        if (!m_page.quote.empty())
            law.push_back(m_page.quote.find(u'“') == std::u16string::npos ? u"“" + m_page.quote + u"”" : m_page.quote);
        if (!m_page.verified)
            law.push_back(say("ui.rule.not-verified"));
        add("ui.rule.law", law, u"");
        add("ui.rule.fix", { say(keyOf(m_page.fix)) }, u"");
        add("ui.rule.wrong", m_page.wrong, u"✗ ");
        add("ui.rule.right", m_page.right, u"✓ ");
        text += u"\n\n" + messages().text({ "ui.rule.name", { { "rule", text::toUtf16(m_page.name) },
                                                              { "ref", text::toUtf16(m_page.ref) } } });
        return text;
    }

    check::RulePage m_page;
};
} // namespace

void showRule(Workplace const& workplace, std::string_view rule)
{
    auto page = workplace.installation->checker().page(rule, workplace.language);
    if (!page)
        throw text::Error({ "ui.rule.unknown", { { "rule", text::toUtf16(rule) } } });
    rtl::Reference<RuleDialog>(new RuleDialog(workplace, std::move(*page)))->run();
}
} // namespace kehoach::ui
