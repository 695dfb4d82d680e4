#ifdef KEHOACH_TEST_HOOK
#include "ui/test_hook.hxx"

#include "office/weak_impl.hxx"

#include <com/sun/star/container/NoSuchElementException.hpp>
#include <com/sun/star/container/XNameReplace.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>
#include <cppuhelper/weakref.hxx>

#include <map>
#include <mutex>

namespace kehoach::ui
{
namespace
{
using Objects = std::map<OUString, uno::WeakReference<uno::XInterface>>;
std::mutex guard;

// On the heap for good: nothing of the office is touched while the process ends.
Objects& objects()
{
    static Objects* const objects = new Objects;
    return *objects;
}

std::map<OUString, OUString>& answers()
{
    static auto* const answers = new std::map<OUString, OUString>;
    return *answers;
}

class TestHook : public WeakImpl<css::container::XNameReplace>
{
public:
    void SAL_CALL replaceByName(OUString const& name, uno::Any const& text) override
    {
        std::lock_guard const lock(guard);
        text >>= answers()[name];
    }
    uno::Any SAL_CALL getByName(OUString const& name) override
    {
        std::lock_guard const lock(guard);
        auto const found = objects().find(name);
        if (found == objects().end())
            throw css::container::NoSuchElementException(name, identity(this));
        return uno::Any(uno::Reference<uno::XInterface>(found->second.get()));
    }
    uno::Sequence<OUString> SAL_CALL getElementNames() override
    {
        std::lock_guard const lock(guard);
        uno::Sequence<OUString> names(static_cast<sal_Int32>(objects().size()));
        OUString* next = names.getArray();
        for (auto const& [name, object] : objects())
            *next++ = name;
        return names;
    }
    sal_Bool SAL_CALL hasByName(OUString const& name) override
    {
        std::lock_guard const lock(guard);
        return objects().count(name) != 0;
    }
    uno::Type SAL_CALL getElementType() override { return cppu::UnoType<uno::XInterface>::get(); }
    sal_Bool SAL_CALL hasElements() override
    {
        std::lock_guard const lock(guard);
        return !objects().empty();
    }
};
} // namespace

std::optional<std::u16string> answer(std::string const& name)
{
    std::lock_guard const lock(guard);
    auto const prepared = answers().extract(OUString::createFromAscii(name.c_str()));
    return prepared ? std::optional(fromOUString(prepared.mapped())) : std::nullopt;
}

Published::Published(std::string name, uno::Reference<uno::XInterface> const& object)
    : m_name(std::move(name))
{
    std::lock_guard const lock(guard);
    objects()[OUString::createFromAscii(m_name.c_str())] = object;
}

Published::~Published()
{
    std::lock_guard const lock(guard);
    objects().erase(OUString::createFromAscii(m_name.c_str()));
}
} // namespace kehoach::ui

extern "C" SAL_DLLPUBLIC_EXPORT css::uno::XInterface*
org_kehoach_TestHook_get(css::uno::XComponentContext*, css::uno::Sequence<css::uno::Any> const&)
{
    return kehoach::acquired(new kehoach::ui::TestHook);
}
#endif
