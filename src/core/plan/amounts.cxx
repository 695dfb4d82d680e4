#include "core/plan/scope.hxx"
#include "core/text/money.hxx"
#include "core/text/unicode.hxx"

#include <algorithm>

namespace kehoach::plan
{
namespace
{
using Words = std::u16string_view;

/// "(Bằng chữ: …)" that begins right there.
bool readWordsBehind(Line const& line, std::size_t from, Amount& amount)
{
    auto const at = findPhrase(line.folded, u"bang chu", from);
    constexpr std::size_t near = 12;
    if (at == none || at > from + near)
        return false;
    std::size_t begin = at + 8;
    while (begin < line.text.size() && (text::isSpace(line.text[begin]) || line.text[begin] == u':'))
        ++begin;
    std::size_t end = std::min(line.text.find(u')', begin), line.text.size());
    while (end > begin &&
           (line.text[end - 1] == u'.' || line.text[end - 1] == u'/' || text::isSpace(line.text[end - 1])))
        --end;
    if (begin == end)
        return false;
    amount.words = line.text.substr(begin, end - begin);
    amount.wordsSpan = line.span(begin, end - begin);
    return true;
}

void readAmounts(Scope& scope, std::size_t index)
{
    Line const& line = scope.lines[index];
    Words const words = line.folded;
    if (std::ranges::none_of(line.text, text::isDigit) ||
        (words.find(u"dong") == none && words.find(u"vnd") == none && line.text.find(u'đ') == none))
        return;
    auto& amounts = scope.plan.facts.amounts;
    for (text::MoneyMention const& mention : text::findMoney(line.text))
    {
        Amount amount;
        amount.value = mention.amount;
        amount.span = line.span(mention.where.start, mention.where.length);
        if (!readWordsBehind(line, mention.where.end(), amount))
            if (std::size_t const next = scope.nextWritten(index + 1, scope.contentEnd);
                next < scope.contentEnd && next <= index + 3)
                readWordsBehind(scope.lines[next], 0, amount);
        amounts.push_back(std::move(amount));
    }
}
} // namespace

void findAmounts(Scope& scope)
{
    for (std::size_t index = scope.opening; index < scope.contentEnd; ++index)
        if (!scope.lines[index].blank())
            readAmounts(scope, index);
}
} // namespace kehoach::plan
