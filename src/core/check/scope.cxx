#include "core/check/scope.hxx"

#include <stdexcept>

namespace kehoach::check
{
Scope::Scope(boost::json::object const& entry)
    : m_tables(law::optionalBool(entry, "tables", true))
    , m_folded(law::optionalBool(entry, "folded", false))
{
    std::vector<std::string> names{ "body" };
    if (auto const* scope = entry.if_contains("scope"))
        names = scope->is_array() ? law::optionalIds(entry, "scope")
                                  : std::vector{ law::requiredId(entry, "scope") };
    for (std::string const& name : names)
    {
        if (name == "document")
            m_body = false;
        else if (auto const field = parseField(name))
            m_fields.push_back(*field);
        else if (name == "main")
            m_main = true;
        else if (name != "body")
            throw std::invalid_argument("scope: " + name);
    }
}

std::vector<ScopeLine> Scope::lines(Context const& context) const
{
    std::vector<ScopeLine> lines;
    auto const take = [&](int paragraph, Range range) {
        Line const& line = context.texts.line(paragraph);
        lines.push_back({ paragraph, range, range.of(m_folded ? line.folded : line.text()),
                          m_folded ? nullptr : &line.sketch });
    };
    auto const whole = [&](int paragraph) {
        document::Paragraph const& source = context.snapshot.paragraphs[static_cast<std::size_t>(paragraph)];
        if (!m_tables && source.table >= 0 &&
            context.snapshot.tables[static_cast<std::size_t>(source.table)].borders)
            return;
        take(paragraph, { 0, static_cast<std::uint32_t>(context.text(paragraph).size()) });
    };
    if (!m_fields.empty())
    {
        for (plan::Field field : m_fields)
        {
            for (Span const& span : context.plan[field].spans)
                take(span.paragraph, context.texts.range(span));
        }
    }
    else if (m_body)
    {
        int const end = m_main ? contentEnd(context.plan) : context.plan.end;
        for (int paragraph : context.body)
        {
            if (paragraph < end)
                whole(paragraph);
        }
    }
    else
    {
        for (int paragraph = context.plan.begin; paragraph < context.plan.end; ++paragraph)
            whole(paragraph);
    }
    return lines;
}
} // namespace kehoach::check
