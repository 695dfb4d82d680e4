#include "ui/panel_layout.hxx"

#include <com/sun/star/awt/PosSize.hpp>
#include <com/sun/star/awt/XLayoutConstrains.hpp>
#include <com/sun/star/awt/XUnitConversion.hpp>
#include <com/sun/star/util/MeasureUnit.hpp>

#include <algorithm>
#include <set>

namespace kehoach::ui
{
namespace
{
using Window = uno::Reference<css::awt::XWindow>;

char const* const all[] = { "verdict",   "counts",    "newPlan",       "stageLabel",      "stage",         "profileLabel",
                            "profile",   "componentsLabel", "components", "componentAction", "findingsLabel", "groupLabel",
                            "group",     "filterLabel",     "filter",     "findings",        "detailLabel",   "detail",
                            "show",      "fix",       "ignore",        "fixAll",          "about",         "budgetLabel",   "budget",
                            "openBudget", "again",    "seal",          "message" };

// Heights in the units of dialogs, which grow with the font.
constexpr int line = 11, row = 16, twoLines = 19, threeLines = 28, gap = 3;
constexpr int leastComponents = 46, leastFindings = 56, leastDetail = 36;

/// Everything of a plan but the three lists, which share what is left.
constexpr int fixedHeight = 2 * gap + (line + 2) + line + 2 * row // verdict, counts, stage, profile
                            + line + 2 + row + gap                // components: title, button
                            + line + row + gap                    // findings: title, group and filter
                            + 2 + line + 2 + 2 * row + gap        // details: title, buttons
                            + 2 * line + row + threeLines + twoLines; // budget, its button and another, seal, message
/// A row of fields is as high as the desktop wants them, which may be more than its share.
constexpr int fieldRows = 3;

class Arrangement
{
public:
    Arrangement(Controls const& controls, Window const& window)
        : m_controls(controls)
        , m_units(window, uno::UNO_QUERY_THROW)
        , m_size(window->getPosSize())
        , m_margin(width(4))
        , m_row(std::max(height(row - 2),
                         controls.control<css::awt::XLayoutConstrains>("stage")->getPreferredSize().Height) +
                height(2))
    {
    }

    sal_Int32 height(int units) const
    {
        return m_units->convertSizeToPixel(css::awt::Size(0, units), css::util::MeasureUnit::APPFONT).Height;
    }
    sal_Int32 width(int units) const
    {
        return m_units->convertSizeToPixel(css::awt::Size(units, 0), css::util::MeasureUnit::APPFONT).Width;
    }
    sal_Int32 room() const { return m_size.Height; }
    sal_Int32 extra() const { return fieldRows * (m_row - height(row)); }
    void hideTheRest() const
    {
        for (char const* name : all)
        {
            if (!m_shown.contains(name))
                m_controls.window(name)->setVisible(false);
        }
    }

    /// One control over the whole width.
    void whole(char const* name, sal_Int32 high) { part(name, m_margin, inner(), high); m_top += high; }
    /// A label and what it names, side by side.
    void labelled(char const* label, char const* name, int labelWidth)
    {
        sal_Int32 const left = std::min(width(labelWidth), inner() / 2);
        part(label, m_margin, left, height(line), (m_row - height(line + 2)) / 2);
        part(name, m_margin + left, inner() - left, m_row - height(2));
        m_top += m_row;
    }
    /// Two such pairs in one row.
    void twice(char const* label, char const* name, int labelWidth, char const* label2, char const* name2, int labelWidth2)
    {
        sal_Int32 const half = inner() * 6 / 10, first = width(labelWidth), second = width(labelWidth2);
        part(label, m_margin, first, height(line), (m_row - height(line + 2)) / 2);
        part(name, m_margin + first, half - first - m_margin / 2, m_row - height(2));
        part(label2, m_margin + half, second, height(line), (m_row - height(line + 2)) / 2);
        part(name2, m_margin + half + second, inner() - half - second, m_row - height(2));
        m_top += m_row;
    }
    /// Side by side over the whole width, each by the room its words want.
    void buttons(std::initializer_list<char const*> names)
    {
        sal_Int32 const space = width(2), room = inner() - (static_cast<sal_Int32>(names.size()) - 1) * space;
        auto const wanted = [this](char const* name) {
            return std::max<sal_Int32>(m_controls.control<css::awt::XLayoutConstrains>(name)->getPreferredSize().Width, 1);
        };
        sal_Int32 all = 0;
        for (char const* name : names)
            all += wanted(name);
        sal_Int32 left = m_margin;
        for (char const* name : names)
        {
            sal_Int32 const own = room * wanted(name) / all;
            part(name, left, own, height(row - 2));
            left += own + space;
        }
        m_top += height(row);
    }
    void skip(int units) { m_top += height(units); }

private:
    sal_Int32 inner() const { return std::max<sal_Int32>(m_size.Width - 2 * m_margin, 1); }
    void part(char const* name, sal_Int32 left, sal_Int32 wide, sal_Int32 high, sal_Int32 lower = 0)
    {
        Window const control = m_controls.window(name);
        control->setPosSize(left, m_top + lower, std::max<sal_Int32>(wide, 1), std::max<sal_Int32>(high, 1),
                            css::awt::PosSize::POSSIZE);
        control->setVisible(true);
        m_shown.insert(name);
    }

    Controls const& m_controls;
    uno::Reference<css::awt::XUnitConversion> m_units;
    css::awt::Rectangle m_size;
    sal_Int32 m_margin;
    sal_Int32 m_row; ///< of fields, with the space below it
    sal_Int32 m_top = 0;
    std::set<std::string_view> m_shown;
};

void arrangePlan(Arrangement& at)
{
    sal_Int32 const free = std::max(at.room() - at.height(fixedHeight) - at.extra(),
                                    at.height(leastComponents + leastFindings + leastDetail));
    at.whole("counts", at.height(line));
    at.labelled("stageLabel", "stage", 46);
    at.labelled("profileLabel", "profile", 46);
    at.skip(gap);
    at.whole("componentsLabel", at.height(line));
    at.whole("components", free * 3 / 10);
    at.skip(2);
    at.buttons({ "componentAction" });
    at.skip(gap);
    at.whole("findingsLabel", at.height(line));
    at.twice("groupLabel", "group", 22, "filterLabel", "filter", 20);
    at.whole("findings", free * 45 / 100);
    at.skip(2);
    at.whole("detailLabel", at.height(line));
    at.whole("detail", free / 4);
    at.skip(2);
    at.buttons({ "show", "fix", "ignore" });
    at.buttons({ "fixAll", "about" });
    at.skip(gap);
    at.whole("budgetLabel", at.height(line));
    at.whole("budget", at.height(line));
    at.buttons({ "openBudget", "again" });
    at.whole("seal", at.height(threeLines));
    at.whole("message", at.height(twoLines));
}
} // namespace

void arrangePanel(Controls const& controls, Window const& window, PanelShows shows)
{
    Arrangement at(controls, window);
    at.skip(gap);
    at.whole("verdict", at.height(line + 2));
    if (shows == PanelShows::emptyDocument)
        at.buttons({ "newPlan" });
    else if (shows == PanelShows::noPlan)
    {
        at.buttons({ "again" });
        at.whole("message", at.height(twoLines));
    }
    else if (shows == PanelShows::plan)
        arrangePlan(at);
    at.hideTheRest();
}

sal_Int32 leastPanelHeight(Controls const& controls, Window const& window, PanelShows shows)
{
    Arrangement const at(controls, window);
    int const units = shows == PanelShows::plan ? fixedHeight + leastComponents + leastFindings + leastDetail
                                                : gap + line + 2 + row + twoLines;
    return at.height(units) + (shows == PanelShows::plan ? at.extra() : 0);
}
} // namespace kehoach::ui
