#ifdef KEHOACH_TEST_HOOK
// Only in the package of the tests: what a check costs, part by part, for tests/bench.
#include "app/app.hxx"
#include "office/weak_impl.hxx"

#include <com/sun/star/awt/XCallback.hpp>
#include <com/sun/star/awt/XRequestCallback.hpp>
#include <com/sun/star/lang/XMultiComponentFactory.hpp>
#include <com/sun/star/task/XJob.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>

#include <ctime>
#include <future>

namespace kehoach::ui
{
namespace
{
/// Seconds this thread has computed.
double computed()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) / 1e9;
}

/// Reads, recognises and checks the document given, on the office's main thread, as its own commands do.
class Measurement : public WeakImpl<css::awt::XCallback>
{
public:
    Measurement(std::shared_ptr<app::Installation const> installation, office::TextDocument const& document)
        : m_installation(std::move(installation))
        , m_document(document)
    {
    }

    std::future<uno::Sequence<double>> result() { return m_result.get_future(); }

    void SAL_CALL notify(uno::Any const&) override
    {
        try
        {
            check::Options options;
            options.today = app::today();
            double const start = computed();
            document::Snapshot const snapshot = office::read(m_document);
            double const read = computed();
            auto const plans = plan::recognize(snapshot);
            double const recognised = computed();
            check::Report const report = m_installation->checker().check(snapshot, options);
            double const checked = computed();
            m_result.set_value(sequence<double>({ read - start, recognised - read, checked - recognised,
                                                  static_cast<double>(snapshot.paragraphs.size()),
                                                  static_cast<double>(report.findings.size()) }));
        }
        catch (...)
        {
            m_result.set_exception(std::current_exception());
        }
    }

private:
    std::shared_ptr<app::Installation const> m_installation;
    office::TextDocument m_document;
    std::promise<uno::Sequence<double>> m_result;
};

/// Service org.kehoach.TestMeasure. Argument "Document"; returns the seconds of reading, of recognising, of
/// recognising and all rules, then the number of paragraphs and of findings.
class Measure : public WeakImpl<css::task::XJob>
{
public:
    explicit Measure(uno::Reference<uno::XComponentContext> const& context)
        : m_context(context)
    {
    }

    uno::Any SAL_CALL execute(uno::Sequence<css::beans::NamedValue> const& arguments) override
    {
        office::TextDocument document;
        for (css::beans::NamedValue const& argument : arguments)
        {
            if (argument.Name == "Document")
                argument.Value >>= document;
        }
        auto const installation = app::Installation::of(m_context);
        installation->checker(); // reads the rules
        auto* const measurement = new Measurement(installation, document);
        uno::Reference<css::awt::XCallback> const callback(measurement);
        auto result = measurement->result();
        uno::Reference<css::awt::XRequestCallback>(
            m_context->getServiceManager()->createInstanceWithContext("com.sun.star.awt.AsyncCallback", m_context),
            uno::UNO_QUERY_THROW)
            ->addCallback(callback, uno::Any());
        return uno::Any(result.get());
    }

private:
    uno::Reference<uno::XComponentContext> m_context;
};
} // namespace
} // namespace kehoach::ui

extern "C" SAL_DLLPUBLIC_EXPORT css::uno::XInterface*
org_kehoach_TestMeasure_get(css::uno::XComponentContext* context, css::uno::Sequence<css::uno::Any> const&)
{
    return kehoach::acquired(new kehoach::ui::Measure(context));
}
#endif
