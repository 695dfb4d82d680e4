#include "core/plan/labels.hxx"
#include "core/plan/scope.hxx"
#include "core/plan/vocabulary.hxx"
#include "core/text/unicode.hxx"

#include <algorithm>

namespace kehoach::plan
{
namespace
{
/// A line longer than this is prose, not a component of the header.
constexpr std::size_t longestHeaderLine = 150;
/// How far from the end a signature without authority (GIÁM ĐỐC) is looked for.
constexpr std::size_t signatureLines = 30;
constexpr std::size_t longestPost = 60;

bool isTitle(Mark mark)
{
    return mark == Mark::typeName || mark == Mark::typeAndSubject;
}

/// The first line that cannot stand above the title: prose, a basis, a numbered part.
bool endsHeader(Scope const& scope, std::size_t index)
{
    Line const& line = scope.lines[index];
    switch (scope.marks[index])
    {
    case Mark::addressee:
    case Mark::recipients:
        return true;
    case Mark::none:
        return beginsBasis(line) || announces(line) || line.text.size() > longestHeaderLine ||
               (!line.right && readLabel(line).numbers());
    default:
        return false;
    }
}

void findTitle(Scope& scope)
{
    for (std::size_t index = 0; index < scope.size(); ++index)
    {
        if (isTitle(scope.marks[index]))
        {
            scope.title = index;
            scope.opening = index + 1;
            return;
        }
        if (endsHeader(scope, index))
        {
            scope.opening = index;
            return;
        }
    }
    scope.opening = 0;
}

/// What no signature has below its post.
bool isProse(Line const& line)
{
    return !line.capitals && !line.cell && line.text.size() > longestPost && endsSentence(line.text);
}

/// A post in capitals near the end, with a name or nothing below: a signature without authority.
std::size_t findPlainSignature(Scope const& scope, std::size_t from)
{
    std::size_t written = 0;
    std::size_t found = none;
    for (std::size_t index = scope.size(); index-- > from && written < signatureLines;)
    {
        if (scope.marks[index] == Mark::blank)
            continue;
        ++written;
        if (scope.marks[index] == Mark::appendix || isTitle(scope.marks[index]))
        {
            found = none;
            written = 0;
        }
        Line const& line = scope.lines[index];
        // CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH above "Căn cứ …": who decides.
        auto const below = scope.nextWritten(index + 1, scope.size());
        if (below < scope.size() && (beginsBasis(scope.lines[below]) || isProse(scope.lines[below])))
            continue;
        if (line.capitals && line.text.size() <= longestPost && scope.marks[index] == Mark::none &&
            isPosition(line))
            found = index;
    }
    return found;
}

/// HIỆU TRƯỞNG right above "Nơi nhận": a right-hand cell that was read before the left one.
std::size_t postAbove(Scope const& scope, std::size_t recipients)
{
    std::size_t index = recipients;
    while (index > scope.opening && scope.marks[index - 1] == Mark::blank)
        --index;
    if (index == scope.opening)
        return none;
    Line const& line = scope.lines[--index];
    bool const post = line.capitals && scope.marks[index] == Mark::none && line.text.size() <= longestPost &&
                      isPosition(line);
    return post ? index : none;
}

/// Where the appendices begin after the recipients and the signature.
std::size_t findAppendixBegin(Scope const& scope, std::size_t from)
{
    for (std::size_t index = from; index < scope.size(); ++index)
    {
        Mark const mark = scope.marks[index];
        if (mark == Mark::appendix || isTitle(mark))
            return index;
        if (mark != Mark::attached)
            continue;
        // The title stands above "(Kèm theo …)".
        std::size_t begin = index;
        while (begin > from && scope.lines[begin - 1].capitals && scope.marks[begin - 1] == Mark::none &&
               !beginsPosition(scope.lines[begin - 1].folded))
            --begin;
        return begin;
    }
    return scope.size();
}
} // namespace

void findFrame(Scope& scope)
{
    findTitle(scope);

    std::size_t signature = none;
    for (std::size_t index = scope.opening; index < scope.size(); ++index)
    {
        Mark const mark = scope.marks[index];
        if (mark == Mark::recipients && scope.recipients == none)
            scope.recipients = index;
        else if (mark == Mark::authority && signature == none)
            signature = index;
        if (mark == Mark::appendix && (scope.recipients != none || signature != none))
            break;
    }
    if (scope.recipients == none && signature == none)
        signature = findPlainSignature(scope, scope.opening);
    else if (signature == none)
        signature = postAbove(scope, scope.recipients);

    if (scope.recipients == none && signature == none)
    {
        scope.tailEnd = scope.size();
        for (std::size_t index = scope.opening; index < scope.size() && scope.tailEnd == scope.size();
             ++index)
            if (scope.marks[index] == Mark::appendix)
                scope.tailEnd = index;
        scope.contentEnd = scope.tailEnd;
        return;
    }
    scope.contentEnd = std::min(scope.recipients, signature);
    std::size_t const last = scope.recipients == none ? signature
                             : signature == none      ? scope.recipients
                                                      : std::max(scope.recipients, signature);
    // A signature far below the recipients belongs to an appendix.
    scope.tailEnd = findAppendixBegin(scope, std::min(scope.contentEnd + 1, scope.size()));
    if (scope.tailEnd < last && signature != none && scope.recipients != none && signature < scope.recipients)
        scope.tailEnd = findAppendixBegin(scope, scope.recipients + 1);
}
} // namespace kehoach::plan
