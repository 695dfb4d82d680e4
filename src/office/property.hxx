/// \file
/// Properties of UNO objects as plain values.
#pragma once

#include "office/uno.hxx"

#include <com/sun/star/beans/XMultiPropertySet.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>

#include <vector>

namespace kehoach::office
{
/// The value of a property, `otherwise` where the object has no such property or it is of another type.
template <class T, class Interface>
T property(uno::Reference<Interface> const& object, char const* name, T otherwise = T())
{
    uno::Reference<css::beans::XPropertySet> const properties(object, uno::UNO_QUERY);
    OUString const key = OUString::createFromAscii(name);
    if (!properties.is() || !properties->getPropertySetInfo()->hasPropertyByName(key))
        return otherwise;
    T value = otherwise;
    properties->getPropertyValue(key) >>= value;
    return value;
}

template <class T> T valueOf(uno::Any const& any, T otherwise = T())
{
    T value = otherwise;
    any >>= value;
    return value;
}

/// A fixed set of properties, read in one call. Names in alphabetical order, as Writer wants them.
class Properties
{
public:
    explicit Properties(std::initializer_list<char const*> names);
    /// Values in the order of the names.
    template <class Interface> uno::Sequence<uno::Any> of(uno::Reference<Interface> const& object) const
    {
        return uno::Reference<css::beans::XMultiPropertySet>(object, uno::UNO_QUERY_THROW)->getPropertyValues(m_names);
    }

private:
    uno::Sequence<OUString> m_names;
};

/// Lengths: Writer counts in 1/100 mm, the core in mm and pt.
inline double toMillimetres(sal_Int32 hundredths) { return hundredths / 100.0; }
inline double toPoints(sal_Int32 hundredths) { return hundredths * 72.0 / 2540.0; }
inline sal_Int32 fromMillimetres(double millimetres) { return static_cast<sal_Int32>(millimetres * 100 + 0.5); }
} // namespace kehoach::office
