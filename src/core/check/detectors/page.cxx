#include "core/check/detectors.hxx"
#include "core/check/looks.hxx"
#include "core/law/pack.hxx"

#include <algorithm>
#include <cmath>
#include <map>

namespace kehoach::check
{
namespace
{
namespace json = boost::json;
using document::PageStyle;

/// Writer stores twips and hundredths of a millimetre: lengths come back a little off.
constexpr double tolerance = 0.5; // mm

/// "Khổ giấy: Khổ A4 (210 mm x 297 mm)" (Phụ lục I, Phần I, I.1).
std::vector<Hit> paper(Context const& context, json::object const&)
{
    std::vector<Hit> hits;
    for (PageStyle const* style : context.pageStyles)
    {
        double const shorter = std::min(style->format.width, style->format.height);
        double const longer = std::max(style->format.width, style->format.height);
        if (std::abs(shorter - 210) <= tolerance && std::abs(longer - 297) <= tolerance)
            continue;
        Hit hit;
        hit.arguments["found"] = decimals(style->format.width) + u" × " + decimals(style->format.height);
        hits.push_back(std::move(hit));
    }
    return hits;
}

/// "Cách mép trên và mép dưới 20 - 25 mm, cách mép trái 30 - 35 mm, cách mép phải 15 - 20 mm"
/// (Phụ lục I, Phần I, I.3).
std::vector<Hit> margins(Context const& context, json::object const&)
{
    std::vector<Hit> hits;
    for (PageStyle const* style : context.pageStyles)
    {
        std::u16string found, expected;
        auto const judge = [&](char const* side, double is, law::MarginRange const& wanted)
        {
            if (wanted.contains(is, tolerance))
                return;
            for (auto [list, value] :
                 { std::pair(&found, decimals(is)), std::pair(&expected, between(wanted)) })
            {
                if (!list->empty())
                    *list += u", ";
                *list += context.messages.text(side) + u" " + value;
            }
        };
        judge("rules.margin.top", style->format.top, context.profile.top);
        judge("rules.margin.bottom", style->format.bottom, context.profile.bottom);
        judge("rules.margin.left", style->format.left, context.profile.left);
        judge("rules.margin.right", style->format.right, context.profile.right);
        // A landscape page is bound at its upper edge, which is the left one of the sheet.
        if (found.empty() || style->format.landscape())
            continue;
        Hit hit;
        hit.arguments["found"] = found;
        hit.arguments["expected"] = expected;
        // The first page often has a style of its own with the same margins.
        if (std::none_of(hits.begin(), hits.end(),
                         [&](Hit const& other) { return other.arguments == hit.arguments; }))
            hits.push_back(std::move(hit));
    }
    return hits;
}

/// "Trường hợp nội dung văn bản có các bảng, biểu nhưng không được làm thành các phụ lục riêng thì văn bản có
/// thể được trình bày theo chiều rộng" (Phụ lục I, Phần I, I.2). Members: columns.
std::vector<Hit> landscape(Context const& context, json::object const& entry)
{
    int const columns = static_cast<int>(law::optionalInteger(entry, "columns").value_or(6));
    for (PageStyle const* style : context.pageStyles)
    {
        if (!style->format.landscape())
            continue;
        bool needed = false;
        std::optional<int> first;
        for (int paragraph = context.plan.begin; paragraph < context.plan.end; ++paragraph)
        {
            auto const& source = context.snapshot.paragraphs[static_cast<std::size_t>(paragraph)];
            if (source.pageStyle != style->name)
                continue;
            if (!first)
                first = paragraph;
            needed |= source.table >= 0
                && context.snapshot.tables[static_cast<std::size_t>(source.table)].columns >= columns;
        }
        if (!needed && first)
            return { context.at(*first, { 0, static_cast<std::uint32_t>(context.text(*first).size()) }) };
    }
    return {};
}

/// "Phông chữ tiếng Việt Times New Roman, bộ mã ký tự Unicode" (Phụ lục I, Phần I, I.4).
/// Members: fonts, ignored (fonts of marks and of formulas).
std::vector<Hit> font(Context const& context, json::object const& entry)
{
    std::vector<std::u16string> const ignored = law::optionalTexts(entry, "ignored");
    std::vector<std::u16string> const right = law::optionalTexts(entry, "fonts");
    std::vector<Hit> hits;
    std::map<std::u16string, std::size_t> seen; // to its hit
    auto const contains = [](std::vector<std::u16string> const& list, std::u16string const& name)
    { return std::find(list.begin(), list.end(), name) != list.end(); };
    auto const isWrong = [&](document::Run const& run)
    { return !contains(right, *run.format.font) && !contains(ignored, *run.format.font); };
    text::Shared<document::Look> const mended
        = document::Look{ .font = right.empty() ? std::nullopt : std::optional(right.front()) };
    eachVisibleRun(context, isWrong, [&](int paragraph, document::Run const& run) {
        std::u16string const& name = *run.format.font;
        Span const span{ paragraph, run.range };
        auto const [found, fresh] = seen.emplace(name, hits.size());
        if (fresh)
        {
            Hit hit = context.at(span);
            hit.arguments["found"] = name;
            hit.arguments["expected"] = right.empty() ? u"" : right.front();
            hits.push_back(std::move(hit));
        }
        if (!right.empty())
            hits[found->second].looks.push_back({ span, mended });
    });
    return hits;
}

bool isBlack(std::uint32_t color)
{
    return color == document::automaticColor || color == 0;
}

bool isPaper(std::uint32_t color)
{
    return color == document::automaticColor || color == 0xFFFFFF;
}

/// "Màu chữ: màu đen" (Phụ lục I, Phần I, I.4). Members: stamps — words that are stamped in red.
std::vector<Hit> color(Context const& context, json::object const& entry)
{
    std::vector<std::u16string> const stamps = law::optionalTexts(entry, "stamps");
    std::vector<Hit> hits;
    auto const isColored = [&](document::Run const& run)
    { return !isBlack(run.format.color) || !isPaper(run.format.highlight); };
    text::Shared<document::Look> const mended
        = document::Look{ .color = document::automaticColor, .highlight = document::automaticColor };
    eachVisibleRun(context, isColored, [&](int paragraph, document::Run const& run) {
        std::u16string_view const shown = text::trim(context.texts.text(Span{ paragraph, run.range }));
        if (std::find(stamps.begin(), stamps.end(), shown) != stamps.end())
            return;
        Hit hit = context.at(Span{ paragraph, run.range });
        hit.arguments["found"]
            = context.messages.text(isBlack(run.format.color) ? "rules.highlight" : "rules.colored");
        hit.looks.push_back({ *hit.where, mended });
        hits.push_back(std::move(hit));
    });
    return gathered(std::move(hits));
}

/// "Số trang văn bản: được đánh từ số 1, bằng chữ số Ả Rập, cỡ chữ 13 đến 14, kiểu chữ đứng, được đặt canh
/// giữa theo chiều ngang trong phần lề trên của văn bản, không hiển thị số trang thứ nhất"
/// (Phụ lục I, Phần I, I.7). Members: longerThan — characters that certainly fill more than one page.
std::vector<Hit> pageNumber(Context const& context, json::object const& entry)
{
    std::vector<PageStyle const*> const& styles = context.pageStyles;
    if (styles.empty())
        return {};
    std::size_t length = 0;
    for (int paragraph = context.plan.begin; paragraph < context.plan.end; ++paragraph)
        length += context.text(paragraph).size();
    bool const numbered = std::any_of(styles.begin(), styles.end(), [](PageStyle const* style)
                                      { return style->pageNumberInHeader || style->pageNumberInFooter; });
    std::vector<Hit> hits;
    auto const say
        = [&](char const* key, std::u16string const& found = {}, std::u16string const& expected = {})
    {
        Hit hit;
        hit.arguments["found"]
            = context.messages.text({ key, { { "found", found }, { "expected", expected } } });
        if (std::none_of(hits.begin(), hits.end(),
                         [&](Hit const& other) { return other.arguments == hit.arguments; }))
            hits.push_back(std::move(hit));
    };
    if (!numbered)
    {
        auto const limit = static_cast<std::size_t>(law::optionalInteger(entry, "longerThan").value_or(5000));
        if (length > limit)
            say("rules.page-number.missing");
        return hits;
    }
    for (PageStyle const* style : styles)
    {
        if (!style->pageNumberInHeader && !style->pageNumberInFooter)
            continue;
        if (!style->pageNumberInHeader)
            say("rules.page-number.footer");
        else if (!style->pageNumberCentered)
            say("rules.page-number.not-centred");
        if (style->pageNumberOnFirst && style == styles.front())
            say("rules.page-number.first-page");
        auto const wanted = context.profile.components.find(law::Component::pageNumber);
        if (wanted == context.profile.components.end() || wanted->second.minSize <= 0)
            continue;
        law::Between const size{ wanted->second.minSize, wanted->second.maxSize };
        if (!size.contains(style->pageNumber.size, 0.25))
            say("rules.page-number.size", decimals(style->pageNumber.size), between(size));
    }
    return hits;
}

constexpr NamedDetector table[] = {
    { "page-paper", paper },         { "page-margins", margins }, { "page-landscape", landscape },
    { "page-font", font },           { "page-color", color },     { "page-number", pageNumber },
};
} // namespace

std::span<NamedDetector const> pageDetectors()
{
    return table;
}
} // namespace kehoach::check
