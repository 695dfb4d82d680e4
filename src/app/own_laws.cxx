#include "app/own_laws.hxx"

#include "app/user_files.hxx"
#include "core/text/unicode.hxx"

#include <boost/json.hpp>

#include <algorithm>

namespace kehoach::app
{
namespace
{
namespace json = boost::json;

std::u16string key(std::u16string_view number)
{
    std::u16string folded = text::fold(number);
    std::erase_if(folded, text::isSpace);
    return folded;
}

std::u16string keyOf(law::Instrument const& law)
{
    return key(law.number);
}

std::u16string textOf(json::object const& entry, char const* name)
{
    json::value const* const value = entry.if_contains(name);
    return value && value->is_string() ? text::toUtf16(value->get_string()) : std::u16string();
}

json::value dateOf(std::optional<text::Date> const& date)
{
    return date ? json::value(text::toIsoDate(*date)) : json::value(nullptr);
}
} // namespace

OwnLaws OwnLaws::load(uno::Reference<uno::XComponentContext> const& context)
{
    OwnLaws own;
    own.m_file = userFolder(context) / "packs" / "laws" / "van-ban-cua-co-quan.json";
    boost::system::error_code error;
    json::value const saved = json::parse(readFile(own.m_file).value_or(""), error);
    json::value const* const documents = !error && saved.is_object() ? saved.get_object().if_contains("documents") : nullptr;
    if (!documents || !documents->is_array())
        return own;
    for (json::value const& value : documents->get_array())
    {
        if (!value.is_object())
            continue;
        json::object const& entry = value.get_object();
        law::Instrument law;
        law.number = textOf(entry, "number");
        law.kind = textOf(entry, "kind");
        law.issuer = textOf(entry, "issuer");
        law.title = textOf(entry, "title");
        law.issued = text::parseIsoDate(text::toUtf8(textOf(entry, "issued")));
        law.effective = { text::parseIsoDate(text::toUtf8(textOf(entry, "effective_from"))),
                          text::parseIsoDate(text::toUtf8(textOf(entry, "effective_to"))) };
        law.replacedBy = textOf(entry, "replaced_by");
        if (!law.number.empty())
            own.m_laws.push_back(std::move(law));
    }
    return own;
}

law::Instrument const* OwnLaws::find(std::u16string_view number) const
{
    auto const found = std::ranges::find(m_laws, key(number), keyOf);
    return found == m_laws.end() ? nullptr : &*found;
}

void OwnLaws::keep(law::Instrument instrument)
{
    std::vector<law::Instrument> laws = m_laws;
    auto const found = std::ranges::find(laws, keyOf(instrument), keyOf);
    if (found == laws.end())
        laws.push_back(std::move(instrument));
    else
        *found = std::move(instrument);
    write(std::move(laws));
}

void OwnLaws::remove(std::u16string_view number)
{
    std::vector<law::Instrument> laws = m_laws;
    std::erase_if(laws, [&](law::Instrument const& law) { return keyOf(law) == key(number); });
    write(std::move(laws));
}

bool hasWords(law::Instrument const& law, std::u16string_view words)
{
    std::u16string const all = text::fold(law.number + u' ' + law.kind + u' ' + law.title + u' ' + law.issuer);
    std::u16string const wanted = text::fold(text::squeeze(words));
    for (std::u16string_view rest = wanted; !rest.empty();)
    {
        auto const end = std::min(rest.find(u' '), rest.size());
        if (all.find(rest.substr(0, end)) == all.npos)
            return false;
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return true;
}

void OwnLaws::write(std::vector<law::Instrument> laws)
{
    json::array documents;
    for (law::Instrument const& law : laws)
        documents.push_back(json::object{ { "number", text::toUtf8(law.number) },
                                          { "kind", text::toUtf8(law.kind) },
                                          { "issuer", text::toUtf8(law.issuer) },
                                          { "title", text::toUtf8(law.title) },
                                          { "issued", dateOf(law.issued) },
                                          { "effective_from", dateOf(law.effective.from) },
                                          { "effective_to", dateOf(law.effective.to) },
                                          { "replaced_by", law.replacedBy.empty() ? json::value(nullptr)
                                                                                  : json::value(text::toUtf8(law.replacedBy)) },
                                          { "verified", false } });
    writeFile(m_file, json::serialize(json::object{ { "documents", std::move(documents) } }));
    m_laws = std::move(laws);
}
} // namespace kehoach::app
