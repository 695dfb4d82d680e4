#ifdef KEHOACH_TEST_HOOK
// Only in the package of the tests: what a check costs part by part, what the check while typing has done so far,
// whether what it reads of changes makes up the whole, and what follows a document and fails.
#include "app/live_check.hxx"
#include "office/document_watch.hxx"
#include "office/main_thread.hxx"
#include "office/reader.hxx"
#include "office/weak_impl.hxx"

#include <com/sun/star/task/XJob.hpp>
#include <rtl/ref.hxx>

#include <chrono>
#include <functional>
#include <future>
#include <map>
#include <stdexcept>

namespace kehoach::ui
{
namespace
{
using Numbers = std::vector<double>;

/// A job with the arguments "Document" and "Follow" that runs on the office's main thread, as its own commands do,
/// and returns numbers.
class TestJob : public WeakImpl<css::task::XJob>
{
public:
    using Work = Numbers (*)(uno::Reference<uno::XComponentContext> const&, office::TextDocument const&, bool follow);

    TestJob(uno::Reference<uno::XComponentContext> const& context, Work work)
        : m_context(context)
        , m_work(work)
    {
    }

    uno::Any SAL_CALL execute(uno::Sequence<css::beans::NamedValue> const& arguments) override
    {
        office::TextDocument document;
        bool follow = true;
        for (css::beans::NamedValue const& argument : arguments)
        {
            if (argument.Name == "Document")
                argument.Value >>= document;
            else if (argument.Name == "Follow")
                argument.Value >>= follow;
        }
        auto const answer = std::make_shared<std::promise<Numbers>>();
        auto result = answer->get_future();
        office::MainThread(m_context).post([context = m_context, work = m_work, document, follow, answer] {
            try
            {
                answer->set_value(work(context, document, follow));
            }
            catch (...)
            {
                answer->set_exception(std::current_exception());
            }
        });
        Numbers const numbers = result.get();
        return uno::Any(uno::Sequence<double>(numbers.data(), static_cast<sal_Int32>(numbers.size())));
    }

private:
    uno::Reference<uno::XComponentContext> m_context;
    Work m_work;
};

/// Seconds on the clock.
double now()
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

/// The seconds of reading, of recognising, of recognising and all rules; the number of paragraphs and of findings.
Numbers measure(uno::Reference<uno::XComponentContext> const& context, office::TextDocument const& document, bool)
{
    auto const installation = app::Installation::of(context);
    installation->checker(); // reads the rules
    check::Options options;
    options.today = app::today();
    double const start = now();
    document::Snapshot const snapshot = office::read(document);
    double const read = now();
    auto const plans = plan::recognize(snapshot);
    double const recognised = now();
    check::Report const report = installation->checker().check(snapshot, options);
    double const checked = now();
    return { read - start, recognised - read, checked - recognised, double(snapshot.paragraphs.size()),
             double(report.findings.size()) };
}

/// Seconds of getting the whole text and hashing its lines.
Numbers hashPass(uno::Reference<uno::XComponentContext> const&, office::TextDocument const& document, bool)
{
    double const start = now();
    OUString const all = document->getText()->getString();
    std::u16string_view const text = asView(all);
    std::size_t volatile sum = 0; // so that nothing is left out
    for (std::size_t from = 0; from <= text.size();)
    {
        std::size_t const end = std::min(text.find(u'\n', from), text.size());
        sum = sum + std::hash<std::u16string_view>()(text.substr(from, end - from));
        from = end + 1;
    }
    return { now() - start };
}

/// Begins or ends to follow the document. Slices, longest slice, seconds of reading, readings, checks, dropped,
/// readings of everything, paragraphs read, longest first slice; nothing where it is not followed.
Numbers follow(uno::Reference<uno::XComponentContext> const& context, office::TextDocument const& document, bool follow)
{
    static auto* const followed = new std::map<void*, std::shared_ptr<app::LiveCheck>>;
    if (!follow)
    {
        followed->erase(document.get());
        return {};
    }
    auto& check = (*followed)[document.get()];
    if (!check)
        check = app::LiveCheck::of(context, document);
    app::LiveCheck::Work const& work = check->work();
    return { double(work.slices),        work.longestSlice,       work.reading,      double(work.readings),
             double(work.checks),        double(work.dropped),    double(work.wholeReadings),
             double(work.paragraphs),    work.longestFirst };
}

/// Reads what changed since the last time, and everything. 1 where both make the same snapshot, 1 where changes alone
/// were enough, the paragraphs read for them, those of the document, and the first one that differs or -1.
Numbers reread(uno::Reference<uno::XComponentContext> const&, office::TextDocument const& document, bool follow)
{
    struct Known
    {
        office::Outline outline;
        document::Snapshot snapshot;
    };
    static auto* const all = new std::map<void*, Known>;
    if (!follow)
    {
        all->erase(document.get());
        return {};
    }
    Known& known = (*all)[document.get()];
    office::Reader reader(document, known.outline);
    while (!reader.readUntil(std::chrono::steady_clock::now() + std::chrono::microseconds(100)))
        ;
    known.outline = reader.takeOutline();
    document::Snapshot snapshot = reader.take();
    known.snapshot = reader.isWhole() ? snapshot : document::replaced(known.snapshot, reader.takeChanges(), snapshot);
    document::Snapshot const fresh = office::read(document);
    auto const& ours = known.snapshot.paragraphs;
    auto const differing = std::ranges::mismatch(ours, fresh.paragraphs).in1 - ours.begin();
    return { double(known.snapshot == fresh), double(!reader.isWhole()), double(reader.paragraphsRead()),
             double(fresh.paragraphs.size()), ours == fresh.paragraphs ? -1 : double(differing) };
}

/// From now on all that follows this document fails each time it is told of something. How often that was.
Numbers fail(uno::Reference<uno::XComponentContext> const& context, office::TextDocument const& document, bool follow)
{
    static auto* const followed = new std::shared_ptr<app::LiveCheck>;
    static double checks, tables;
    if (!follow)
        followed->reset();
    else if (!*followed)
    {
        *followed = app::LiveCheck::of(context, document);
        (*followed)->listen([] { ++checks, throw std::runtime_error("a test"); });
        rtl::Reference<office::DocumentWatch> const watch(
            new office::DocumentWatch(document, context, [](office::Happened const&) {
                ++tables, throw std::runtime_error("a test");
            }));
        watch->start(); // the document holds it
    }
    return { checks, tables };
}
} // namespace
} // namespace kehoach::ui

#define KEHOACH_TEST_JOB(Name, work)                                                                                   \
    extern "C" SAL_DLLPUBLIC_EXPORT css::uno::XInterface* org_kehoach_##Name##_get(                                    \
        css::uno::XComponentContext* context, css::uno::Sequence<css::uno::Any> const&)                               \
    {                                                                                                                  \
        return kehoach::acquired(new kehoach::ui::TestJob(context, kehoach::ui::work));                                \
    }
KEHOACH_TEST_JOB(TestMeasure, measure)
KEHOACH_TEST_JOB(TestLive, follow)
KEHOACH_TEST_JOB(TestHashPass, hashPass)
KEHOACH_TEST_JOB(TestReread, reread)
KEHOACH_TEST_JOB(TestFail, fail)
#endif
