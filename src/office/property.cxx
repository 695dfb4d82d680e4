#include "office/property.hxx"

namespace kehoach::office
{
Properties::Properties(std::initializer_list<char const*> names)
    : m_names(static_cast<sal_Int32>(names.size()))
{
    OUString* next = m_names.getArray();
    for (char const* name : names)
        *next++ = OUString::createFromAscii(name);
}
} // namespace kehoach::office
