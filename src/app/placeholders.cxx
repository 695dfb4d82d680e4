#include "app/placeholders.hxx"

#include "app/editing.hxx"

#include <algorithm>

namespace kehoach::app
{
std::optional<Placeholder> goToPlaceholder(Installation const& installation,
                                           office::TextDocument const& document, Direction direction)
{
    check::Options options;
    options.today = today();
    options.stage = check::Stage::submitted;
    Checked const checked = checkDocument(installation, document, options);
    using Where = std::pair<int, std::uint32_t>;
    std::map<Where, check::Finding const*> places;
    for (check::Finding const& finding : checked.report.findings)
        if (finding.rule->name == "structure/placeholder" && finding.where)
            places.emplace(Where{ finding.where->paragraph, finding.where->range.start }, &finding);
    if (places.empty())
        return std::nullopt;

    auto found = places.begin();
    if (direction != Direction::first)
    {
        document::Span const caret = office::spanOf(document, office::caret(document));
        Where const here{ caret.paragraph, caret.range.start };
        found = direction == Direction::next ? places.upper_bound(here) : places.lower_bound(here);
        if (direction == Direction::next && found == places.end())
            found = places.begin();
        if (direction == Direction::previous)
            found = std::prev(found == places.begin() ? places.end() : found);
    }
    if (!office::goTo(document, checked.snapshot, *found->second->where))
        return std::nullopt;
    return Placeholder{ static_cast<int>(std::distance(places.begin(), found)) + 1,
                        static_cast<int>(places.size()), *found->second->excerpt };
}
} // namespace kehoach::app
