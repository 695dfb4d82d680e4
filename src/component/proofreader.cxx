// What LibreOffice asks for grammar, on a thread of its own: it answers with what the last check found in the
// paragraph, and touches no document.
#include "app/settings.hxx"
#include "app/text_findings.hxx"
#include "app/underlining.hxx"
#include "component/service.hxx"
#include "office/main_thread.hxx"

#include <com/sun/star/awt/FontUnderline.hpp>
#include <com/sun/star/lang/XServiceDisplayName.hpp>
#include <com/sun/star/linguistic2/XProofreader.hpp>
#include <com/sun/star/text/TextMarkupType.hpp>

#include <algorithm>
#include <mutex>
#include <set>

namespace kehoach
{
namespace
{
namespace lingu = css::linguistic2;

sal_Int32 colorOf(check::Severity severity)
{
    return severity == check::Severity::error ? 0xC62828 : severity == check::Severity::warning ? 0xB26A00 : 0x1565C0;
}

class Proofreader
    : public WeakImpl<lingu::XProofreader, css::lang::XServiceInfo, css::lang::XServiceDisplayName>
{
public:
    explicit Proofreader(uno::Reference<uno::XComponentContext> const& context)
        : m_context(context)
        , m_main(context)
    {
    }

    sal_Bool SAL_CALL isSpellChecker() override { return false; }

    lingu::ProofreadingResult SAL_CALL
    doProofreading(OUString const& document, OUString const& text, css::lang::Locale const& locale, sal_Int32 start,
                   sal_Int32 end, uno::Sequence<css::beans::PropertyValue> const& properties) override
    {
        lingu::ProofreadingResult result;
        result.aDocumentIdentifier = document;
        result.aText = text;
        result.aLocale = locale;
        result.nStartOfSentencePosition = start;
        result.nBehindEndOfSentencePosition = end;
        result.nStartOfNextSentencePosition = end;
        result.aProperties = properties;
        result.xProofreader = this;
        meet(document);
        std::vector<lingu::SingleProofreadingError> errors;
        for (app::TextFinding const& finding : app::textFindings(fromOUString(text)))
        {
            auto const at = static_cast<sal_Int32>(finding.range.start);
            if (at >= start && at < end && !isIgnored(finding.rule))
                errors.push_back(toError(finding));
        }
        result.aErrors = uno::Sequence<lingu::SingleProofreadingError>(errors.data(), static_cast<sal_Int32>(errors.size()));
        return result;
    }

    void SAL_CALL ignoreRule(OUString const& rule, css::lang::Locale const&) override
    {
        std::lock_guard const lock(m_guard);
        m_ignored.insert(text::toUtf8(fromOUString(rule)));
    }
    void SAL_CALL resetIgnoreRules() override
    {
        std::lock_guard const lock(m_guard);
        m_ignored.clear();
    }

    uno::Sequence<css::lang::Locale> SAL_CALL getLocales() override
    {
        return sequence<css::lang::Locale>({ css::lang::Locale("vi", "VN", {}) });
    }
    sal_Bool SAL_CALL hasLocale(css::lang::Locale const& locale) override { return locale.Language == "vi"; }

    OUString SAL_CALL getServiceDisplayName(css::lang::Locale const& locale) override
    {
        return locale.Language == "vi" ? toOUString(u"Kế hoạch – thể thức văn bản") : OUString("Plan - form of documents");
    }
    OUString SAL_CALL getImplementationName() override { return app::proofreaderName; }
    sal_Bool SAL_CALL supportsService(OUString const& name) override { return name == serviceName(); }
    uno::Sequence<OUString> SAL_CALL getSupportedServiceNames() override
    {
        return sequence<OUString>({ serviceName() });
    }

private:
    static OUString serviceName() { return "com.sun.star.linguistic2.Proofreader"; }

    /// A document not seen before: the main thread begins to follow it, if it is wished.
    void meet(OUString const& document)
    {
        {
            std::lock_guard const lock(m_guard);
            if (!m_met.insert(document).second)
                return;
        }
        m_main.post([context = m_context] { app::followForUnderlining(context); });
    }

    bool isIgnored(std::string const& rule)
    {
        std::lock_guard const lock(m_guard);
        return m_ignored.contains(rule);
    }

    static lingu::SingleProofreadingError toError(app::TextFinding const& finding)
    {
        lingu::SingleProofreadingError error;
        error.nErrorStart = static_cast<sal_Int32>(finding.range.start);
        error.nErrorLength = static_cast<sal_Int32>(finding.range.length);
        error.nErrorType = css::text::TextMarkupType::PROOFREADING;
        error.aRuleIdentifier = toOUString(text::toUtf16(finding.rule));
        error.aShortComment = toOUString(finding.message);
        error.aFullComment = toOUString(finding.message + u'\n' + finding.why);
        std::vector<OUString> suggestions;
        for (std::u16string const& replacement : finding.replacements)
            suggestions.push_back(toOUString(replacement));
        error.aSuggestions = uno::Sequence<OUString>(suggestions.data(), static_cast<sal_Int32>(suggestions.size()));
        css::beans::PropertyValue color, line;
        color.Name = "LineColor";
        color.Value <<= colorOf(finding.severity);
        line.Name = "LineType";
        line.Value <<= css::awt::FontUnderline::BOLDWAVE;
        error.aProperties = sequence({ color, line });
        return error;
    }

    uno::Reference<uno::XComponentContext> m_context;
    office::MainThread m_main;
    std::mutex m_guard;
    std::set<OUString> m_met;
    std::set<std::string> m_ignored;
};
} // namespace
} // namespace kehoach

extern "C" SAL_DLLPUBLIC_EXPORT css::uno::XInterface*
org_kehoach_Proofreader_get(css::uno::XComponentContext* context, css::uno::Sequence<css::uno::Any> const&)
{
    return kehoach::acquired(new kehoach::Proofreader(context));
}
