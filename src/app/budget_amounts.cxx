#include "app/budget_amounts.hxx"

#include "core/budget/live.hxx"
#include "core/plan/plan.hxx"
#include "core/text/unicode.hxx"

#include <algorithm>

namespace kehoach::app
{
namespace
{
/// "tổng …", "kinh phí …", "dự toán …" in front of the amount, in its sentence.
bool namesTotal(std::u16string_view before)
{
    std::u16string const folded = text::fold(text::normalize(before).text);
    std::size_t const stop = folded.find_last_of(u".;");
    std::u16string_view const sentence =
        std::u16string_view(folded).substr(stop == folded.npos || stop + 1 == folded.size() ? 0 : stop + 1);
    return std::ranges::any_of(std::initializer_list<std::u16string_view>{ u"tong", u"kinh phi", u"du toan" },
                               [&](std::u16string_view word) { return sentence.find(word) != sentence.npos; });
}
} // namespace

std::u16string totalBookmarkPrefix(std::u16string_view tableBookmark)
{
    std::u16string_view const prefix = budget::bookmarkPrefix;
    std::u16string_view const number =
        tableBookmark.starts_with(prefix) ? tableBookmark.substr(prefix.size()) : std::u16string_view();
    if (number.empty() || !std::ranges::all_of(number, text::isDigit))
        return {};
    return u"_KH_TOTAL_" + std::u16string(number) + u'_';
}

std::vector<document::Span> mentionsOfTotal(OpenPlan const& open, budget::Budget const& budget)
{
    std::vector<document::Span> spans;
    for (plan::Amount const& amount : open.plan().facts.amounts)
    {
        if (amount.value != budget.rounded || amount.span.paragraph < 0 || amount.span.range.start == 0)
            continue;
        document::Paragraph const& paragraph = open.snapshot.paragraphs[static_cast<std::size_t>(amount.span.paragraph)];
        std::u16string_view const text = paragraph.text;
        if (!paragraph.isBody() || !namesTotal(text.substr(0, amount.span.range.start)))
            continue;
        // The currency stands behind the figures; behind the words there has to be something.
        std::uint32_t end = amount.span.range.end();
        if (amount.wordsSpan && amount.wordsSpan->paragraph == amount.span.paragraph &&
            amount.wordsSpan->range.end() < text.size())
            end = amount.wordsSpan->range.end() + 1;
        std::uint32_t const start = amount.span.range.start - 1;
        spans.push_back({ amount.span.paragraph, { start, end - start } });
    }
    return spans;
}

std::vector<document::Edit> followTotal(document::Snapshot const& snapshot, std::u16string_view tableBookmark,
                                        text::Dong before, text::Dong now)
{
    std::vector<document::Edit> edits;
    std::u16string const prefix = totalBookmarkPrefix(tableBookmark);
    if (prefix.empty())
        return edits;
    for (document::Bookmark const& bookmark : snapshot.bookmarks)
    {
        if (!bookmark.name.starts_with(prefix) || bookmark.span.paragraph < 0)
            continue;
        std::u16string_view const text =
            bookmark.span.range.of(snapshot.paragraphs[static_cast<std::size_t>(bookmark.span.paragraph)].text);
        std::vector<budget::Replacement> replacements = budget::followInText(text, before, now);
        std::ranges::reverse(replacements);
        for (budget::Replacement const& one : replacements)
        {
            document::Edit edit;
            edit.span = { bookmark.span.paragraph, { bookmark.span.range.start + one.range.start, one.range.length } };
            edit.expected = one.range.of(text);
            edit.replacement = one.text;
            edits.push_back(std::move(edit));
        }
    }
    return edits;
}
} // namespace kehoach::app
