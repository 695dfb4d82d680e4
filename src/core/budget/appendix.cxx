#include "core/budget/appendix.hxx"

#include "core/budget/labels.hxx"
#include "core/text/unicode.hxx"

#include <algorithm>

namespace kehoach::budget
{
namespace
{
using document::FragmentCell;
using document::FragmentParagraph;
using law::Component;

FragmentParagraph line(law::Profile const& profile, Component component, std::u16string_view text)
{
    FragmentParagraph paragraph;
    paragraph.style = profile.format(component).style.name;
    if (!text.empty())
        paragraph.runs.push_back({ .text = std::u16string(text) });
    return paragraph;
}

/// Who made the table, who keeps the accounts, who answers for it; room for their signatures between role
/// and name.
document::FragmentTable signatures(law::Profile const& profile, double width, AppendixWords const& words)
{
    constexpr std::size_t linesToSign = 4;
    struct Signer
    {
        std::u16string_view role, name;
    };
    Signer const signers[] = { { labels::preparedBy, words.preparer },
                               { labels::accountant, words.accountant },
                               { words.position.empty() ? labels::headOfOffice : std::u16string_view(words.position), words.headOfOffice } };
    bool const named = std::ranges::any_of(signers, [](Signer const& signer) { return !signer.name.empty(); });
    document::FragmentTable table;
    table.name = u"KH_BUDGET_SIGNATURES";
    table.columns.assign(std::size(signers), width / static_cast<double>(std::size(signers)));
    table.keepTogether = true;
    auto& row = table.rows.emplace_back();
    for (Signer const& signer : signers)
    {
        FragmentCell cell;
        cell.paragraphs.push_back(line(profile, Component::position, signer.role));
        for (std::size_t empty = 0; named && empty < linesToSign; ++empty)
            cell.paragraphs.push_back(line(profile, Component::position, u""));
        if (named)
            cell.paragraphs.push_back(line(profile, Component::signerName, signer.name));
        row.push_back(std::move(cell));
    }
    return table;
}
} // namespace

document::Fragment toAppendix(Budget const& budget, law::Profile const& profile, std::u16string_view bookmark,
                              AppendixWords const& words)
{
    document::Fragment fragment;
    fragment.styles = tableStyles(profile);
    auto const add = [&](document::ParagraphStyle const& style) {
        if (std::ranges::find(fragment.styles, style.name, &document::ParagraphStyle::name) == fragment.styles.end())
            fragment.styles.push_back(style);
    };
    std::ranges::for_each(words.styles, add);
    for (auto const component : { Component::position, Component::signerName, Component::pageNumber })
        add(profile.format(component).style);

    // Turned, the edge that is bound is above (NĐ 30/2020/NĐ-CP, Phụ lục I, I.1: wide tables may lie across).
    document::PageFormat page = profile.page;
    std::swap(page.width, page.height);
    // Each appendix has page numbers of its own (NĐ 30/2020/NĐ-CP, Phụ lục I, III.1.đ).
    fragment.page = { u"KH Trang ngang " + text::toUtf16(profile.id), page,
                      profile.format(Component::pageNumber).style.name };
    double const width = page.width - page.left - page.right;

    fragment.blocks = words.head;
    fragment.blocks.push_back(unitLine(profile));
    fragment.blocks.push_back(toTable(budget, profile, bookmark, width));
    std::ranges::move(linesBelow(budget, profile), std::back_inserter(fragment.blocks));
    fragment.blocks.push_back(signatures(profile, width, words));
    // A document ends in a paragraph.
    fragment.blocks.push_back(line(profile, Component::body, u""));
    return fragment;
}
} // namespace kehoach::budget
