/// \file
/// Base of every UNO object of ours. The SDK has the variadic cppu::WeakImplHelper only for
/// LibreOffice itself; this one stands on the same exported functions.
#pragma once

#include "office/uno.hxx"

#include <com/sun/star/lang/XTypeProvider.hpp>
#include <cppuhelper/implbase_ex.hxx>
#include <cppuhelper/weak.hxx>

#include <cstddef>

namespace kehoach
{
/// Reference counting, queryInterface and type information for a class that implements `Interfaces`.
template <class... Interfaces>
class SAL_NO_VTABLE WeakImpl : public cppu::OWeakObject, public css::lang::XTypeProvider, public Interfaces...
{
public:
    WeakImpl() = default;

    uno::Any SAL_CALL queryInterface(uno::Type const& type) override
    {
        return cppu::WeakImplHelper_query(type, classData(), this, static_cast<cppu::OWeakObject*>(this));
    }
    void SAL_CALL acquire() noexcept override { cppu::OWeakObject::acquire(); }
    void SAL_CALL release() noexcept override { cppu::OWeakObject::release(); }
    uno::Sequence<uno::Type> SAL_CALL getTypes() override { return cppu::WeakImplHelper_getTypes(classData()); }
    uno::Sequence<sal_Int8> SAL_CALL getImplementationId() override { return {}; }

protected:
    ~WeakImpl() override = default;

private:
    // cppu::class_data with room for our number of entries; its layout is part of the stable ABI.
    struct Data
    {
        sal_Int16 types;
        sal_Bool storedTypeReferences;
        sal_Bool storedId;
        sal_Int8 id[16];
        cppu::type_entry entries[sizeof...(Interfaces) + 1];
    };

    template <class Interface> static cppu::type_entry entry()
    {
        // The distance of the base class: from any address but null, which stays null in a cast.
        cppu::type_entry entry;
        entry.m_type.getCppuType = &Interface::static_type;
        entry.m_offset = reinterpret_cast<sal_IntPtr>(
                             static_cast<Interface*>(reinterpret_cast<WeakImpl*>(sizeof(void*)))) -
                         static_cast<sal_IntPtr>(sizeof(void*));
        return entry;
    }
    static cppu::class_data* classData()
    {
        static Data data = { sizeof...(Interfaces) + 1, false, false, {},
                             { entry<Interfaces>()..., entry<css::lang::XTypeProvider>() } };
        return reinterpret_cast<cppu::class_data*>(&data);
    }
};

/// What a constructor function returns: the object, acquired.
template <class T> uno::XInterface* acquired(T* object)
{
    object->acquire();
    return static_cast<cppu::OWeakObject*>(object);
}

/// The object as the interface that stands for its identity; a class with several has no other way.
inline uno::Reference<uno::XInterface> identity(cppu::OWeakObject* object)
{
    return uno::Reference<uno::XInterface>(static_cast<uno::XInterface*>(object));
}

/// A reference as one to a base interface; the SDK's Reference does not convert by itself.
template <class Base, class Derived> uno::Reference<Base> upcast(uno::Reference<Derived> const& reference)
{
    return uno::Reference<Base>(static_cast<Base*>(reference.get()));
}
} // namespace kehoach
