#ifdef KEHOACH_TEST_HOOK
// Only in the package of the tests: text as an input method composes it. UNO has no way to send it, so the office's own
// functions are looked up by their names; where a version has them no longer, the test that needs them is skipped.
#include "office/main_thread.hxx"
#include "office/weak_impl.hxx"

#include <com/sun/star/awt/XWindow.hpp>
#include <com/sun/star/task/XJob.hpp>
#include <dlfcn.h>

namespace kehoach::ui
{
namespace
{
/// The layout of VclPtr, which is asked for by reference.
struct WindowPointer
{
    void* window;
};
using GetWindow = void* (*)(uno::Reference<css::awt::XWindow> const&);
using PostText = void (*)(WindowPointer const&, int, OUString const&);

/// Service org.kehoach.TestCompose. Arguments "Window", "Text": what is composed so far; without a text composing ends.
/// False where the office cannot do it.
class TestCompose : public WeakImpl<css::task::XJob>
{
public:
    explicit TestCompose(uno::Reference<uno::XComponentContext> const& context)
        : m_main(context)
    {
    }

    uno::Any SAL_CALL execute(uno::Sequence<css::beans::NamedValue> const& arguments) override
    {
        auto const getWindow = reinterpret_cast<GetWindow>(
            dlsym(RTLD_DEFAULT, "_ZN12VCLUnoHelper9GetWindowERKN3com3sun4star3uno9ReferenceINS2_3awt7XWindowEEE"));
        auto const postText = reinterpret_cast<PostText>(
            dlsym(RTLD_DEFAULT, "_ZN12SfxLokHelper21postExtTextEventAsyncERK6VclPtrIN3vcl6WindowEEiRKN3rtl8OUStringE"));
        uno::Reference<css::awt::XWindow> window;
        OUString text;
        for (css::beans::NamedValue const& argument : arguments)
        {
            if (argument.Name == "Window")
                argument.Value >>= window;
            else if (argument.Name == "Text")
                argument.Value >>= text;
        }
        if (!getWindow || !postText || !window.is())
            return uno::Any(false);
        m_main.post([=] {
            constexpr int composed = 0, end = 2; // LibreOfficeKitExtTextInputType
            postText({ getWindow(window) }, text.isEmpty() ? end : composed, text);
        });
        return uno::Any(true);
    }

private:
    office::MainThread m_main;
};
} // namespace
} // namespace kehoach::ui

extern "C" SAL_DLLPUBLIC_EXPORT css::uno::XInterface*
org_kehoach_TestCompose_get(css::uno::XComponentContext* context, css::uno::Sequence<css::uno::Any> const&)
{
    return kehoach::acquired(new kehoach::ui::TestCompose(context));
}
#endif
