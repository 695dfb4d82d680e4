#include "core/plan/labels.hxx"
#include "core/plan/scope.hxx"
#include "core/plan/section_kinds.hxx"
#include "core/text/unicode.hxx"

#include <algorithm>
#include <map>

namespace kehoach::plan
{
namespace
{
using Kind = Label::Kind;

constexpr std::size_t longestHeading = 130;
constexpr std::size_t longestUnnumbered = 70;

/// A title rather than a clause of prose.
bool isHeading(Line const& line, std::u16string_view title)
{
    if (line.capitals)
        return true;
    if (title.size() > longestHeading || title.empty())
        return false;
    char16_t const last = title.back();
    if (last == u';' || last == u',')
        return false;
    return last != u'.' || title.size() <= 60 || line.bold;
}

/// Levels: parts above I., then I., 1., 1.1. or a), …
class Levels
{
public:
    int levelOf(Label const& label)
    {
        switch (label.kind)
        {
        case Kind::part:
            return 0;
        case Kind::roman:
        case Kind::article:
            return m_numbered = 1;
        case Kind::arabic:
            return m_numbered = 2;
        case Kind::decimal:
            return m_numbered = label.depth + 1;
        default:
            return std::max(m_numbered + 1, 3);
        }
    }

private:
    int m_numbered = 2; ///< level of the last part that is no letter
};

/// "Thành phần hội nghị:" alone on its line: a heading without a number.
bool isUnnumberedHeading(Line const& line)
{
    if (line.text.size() > longestUnnumbered || line.text.size() < 5 || !text::isUpper(line.text.front()))
        return false;
    bool const alone = line.text.back() == u':' ? line.text.find(u':') + 1 == line.text.size()
                                                : (line.bold || line.capitals) && !endsSentence(line.text);
    return alone && kindOfTitle(line.folded) != SectionKind::other;
}

/// How far each kind of label has counted below the last Roman one.
using LastValues = std::map<std::pair<Kind, int>, int>;

/// A number in the middle of a sentence that was wrapped by hand begins no part; one that goes on
/// counting does.
bool isPlausible(Line const& line, Label const& label, LastValues const& lastValues)
{
    if (!line.runOn || label.kind == Kind::roman || !line.label.empty() || label.value == 1)
        return true;
    auto const last = lastValues.find({ label.kind, label.depth });
    return last != lastValues.end() && label.value == last->second + 1;
}
} // namespace

void findOutline(Scope& scope)
{
    auto& outline = scope.plan.outline;
    Levels levels;
    LastValues lastValues;
    std::vector<std::size_t> open;
    for (std::size_t index = scope.opening; index < scope.contentEnd; ++index)
    {
        Line const& line = scope.lines[index];
        if (line.cell || line.blank())
            continue;
        Mark const mark = scope.marks[index];
        if (mark == Mark::typeName || mark == Mark::attached)
            continue;
        Label label = readLabel(line);
        bool const numbered = label.numbers();
        if (numbered ? !isPlausible(line, label, lastValues)
                     : label.kind != Kind::none || line.runOn || !isUnnumberedHeading(line))
            continue;

        Section section;
        section.label = label.text;
        section.title = line.text.substr(numbered ? label.titleAt : 0);
        // "PHẦN I" on one line, its title in capitals on the next.
        if (section.title.empty() && index + 1 < scope.contentEnd && scope.lines[index + 1].capitals &&
            !readLabel(scope.lines[index + 1]).numbers())
            section.title = scope.lines[++index].text;
        section.span = line.span();
        section.paragraph = line.paragraph;
        section.heading = !numbered || isHeading(line, section.title);
        if (numbered)
        {
            section.level = levels.levelOf(label);
            if (label.kind == Kind::roman || label.kind == Kind::part)
                lastValues.clear();
            lastValues[{ label.kind, label.depth }] = label.value;
        }
        else
        {
            // Below the part it stands in.
            int const above =
                outline.empty() ? 0 : outline.back().level - (outline.back().label.empty() ? 1 : 0);
            section.level = std::max(above + 1, 1);
        }
        // Each part ends where the next of its level or above begins.
        while (!open.empty() && outline[open.back()].level >= section.level)
        {
            outline[open.back()].end = section.paragraph;
            open.pop_back();
        }
        section.parent = open.empty() ? -1 : static_cast<int>(open.back());
        open.push_back(outline.size());
        outline.push_back(std::move(section));
    }

    int const end =
        scope.contentEnd < scope.size() ? scope.lines[scope.contentEnd].paragraph : scope.plan.end;
    for (std::size_t const index : open)
        outline[index].end = end;
    assignKinds(outline);
}
} // namespace kehoach::plan
