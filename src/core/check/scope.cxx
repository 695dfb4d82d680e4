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
    return linesAmong(context, nullptr);
}

std::vector<ScopeLine> Scope::linesWith(Context const& context, std::span<Pattern const> patterns) const
{
    LineSet some(context.texts.size());
    for (Pattern const& pattern : patterns)
        some |= context.texts.having(pattern.required(), m_folded);
    return linesAmong(context, &some);
}

std::vector<ScopeLine> Scope::linesAmong(Context const& context, LineSet const* some) const
{
    std::vector<ScopeLine> lines;
    auto const take = [&](int paragraph, Range range) {
        Line const& line = context.texts.line(paragraph);
        lines.push_back({ paragraph, range, range.of(m_folded ? line.folded : line.text()) });
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
        for (int paragraph : some ? context.bodyAmong(*some) : context.body)
        {
            if (paragraph < end)
                whole(paragraph);
        }
    }
    else if (some)
    {
        for (int paragraph : some->within(context.plan.begin, context.plan.end))
            whole(paragraph);
    }
    else
    {
        for (int paragraph = context.plan.begin; paragraph < context.plan.end; ++paragraph)
            whole(paragraph);
    }
    return lines;
}
} // namespace kehoach::check
