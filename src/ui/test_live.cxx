#ifdef KEHOACH_TEST_HOOK
// Only in the package of the tests: what the live check of a document has done so far, and what one pass over its text
// costs.
#include "app/live_check.hxx"
#include "office/main_thread.hxx"
#include "office/weak_impl.hxx"

#include <com/sun/star/task/XJob.hpp>

#include <chrono>
#include <functional>
#include <future>
#include <map>

namespace kehoach::ui
{
namespace
{
/// Seconds of getting the whole text and hashing its lines.
double hashPass(office::TextDocument const& document)
{
    auto const start = std::chrono::steady_clock::now();
    std::u16string const text = fromOUString(document->getText()->getString());
    std::size_t volatile sum = 0; // so that nothing is left out
    for (std::size_t from = 0; from <= text.size();)
    {
        std::size_t const end = std::min(text.find(u'\n', from), text.size());
        sum = sum + std::hash<std::u16string_view>()(std::u16string_view(text).substr(from, end - from));
        from = end + 1;
    }
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

/// Service org.kehoach.TestLive. Arguments "Document", "Follow": begins or ends to follow it. Returns slices, longest
/// slice, seconds of reading, readings, checks, dropped, seconds of a hash pass; nothing where it is not followed.
class TestLive : public WeakImpl<css::task::XJob>
{
public:
    explicit TestLive(uno::Reference<uno::XComponentContext> const& context)
        : m_context(context)
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
        auto const answer = std::make_shared<std::promise<uno::Sequence<double>>>();
        auto result = answer->get_future();
        office::MainThread(m_context).post([context = m_context, document, follow, answer] {
            static auto* const followed = new std::map<void*, std::shared_ptr<app::LiveCheck>>;
            if (!follow)
            {
                followed->erase(document.get());
                return answer->set_value({});
            }
            auto& check = (*followed)[document.get()];
            if (!check)
                check = app::LiveCheck::of(context, document);
            app::LiveCheck::Work const& work = check->work();
            answer->set_value(sequence<double>({ double(work.slices), work.longestSlice, work.reading,
                                                 double(work.readings), double(work.checks), double(work.dropped),
                                                 hashPass(document) }));
        });
        return uno::Any(result.get());
    }

private:
    uno::Reference<uno::XComponentContext> m_context;
};
} // namespace
} // namespace kehoach::ui

extern "C" SAL_DLLPUBLIC_EXPORT css::uno::XInterface*
org_kehoach_TestLive_get(css::uno::XComponentContext* context, css::uno::Sequence<css::uno::Any> const&)
{
    return kehoach::acquired(new kehoach::ui::TestLive(context));
}
#endif
