#include "core/draft/letters.hxx"

#include "core/draft/cell_texts.hxx"
#include "core/plan/lines.hxx"
#include "core/text/unicode.hxx"

#include <algorithm>

namespace kehoach::draft
{
namespace
{
using Words = std::u16string_view;

enum class Column { none, unit, place, time, chair, delegates };

Column columnOf(Words folded)
{
    if (plan::hasPhrase(folded, u"thoi gian") || plan::hasPhrase(folded, u"ngay") || plan::hasPhrase(folded, u"buoi"))
        return Column::time;
    if (plan::hasPhrase(folded, u"chu tri"))
        return Column::chair;
    if (plan::hasPhrase(folded, u"dai bieu") || plan::hasPhrase(folded, u"so luong") || plan::hasPhrase(folded, u"so nguoi"))
        return Column::delegates;
    if (plan::hasPhrase(folded, u"don vi") || plan::hasPhrase(folded, u"huyen") || plan::hasPhrase(folded, u"xa") ||
        plan::hasPhrase(folded, u"dia phuong"))
        return Column::unit;
    if (plan::hasPhrase(folded, u"dia diem") || plan::hasPhrase(folded, u"noi to chuc"))
        return Column::place;
    return Column::none;
}

/// Dots, a guidance in brackets: nothing was written yet.
bool isBlank(Words text)
{
    return std::ranges::none_of(text, [](char16_t unit) { return text::isLetter(unit) || text::isDigit(unit); }) ||
           (text.starts_with(u'<') && text.ends_with(u'>'));
}

/// Who issues the plan as its opening says it: "…, Ban Thường trực … xây dựng Kế hoạch …".
std::u16string issuerIn(Words opening, Words issuer)
{
    std::u16string const folded = text::fold(opening);
    std::size_t at = Words::npos;
    for (Words const verb : { Words(u" xay dung ke hoach"), Words(u" ban hanh ke hoach") })
        at = std::min(at, folded.find(verb));
    if (at == Words::npos || folded.size() != opening.size())
        return {};
    auto const begin = opening.find_last_of(u",;\n", at);
    Words const name = text::trim(opening.substr(begin == Words::npos ? 0 : begin + 1, at - (begin == Words::npos ? 0 : begin + 1)));
    return text::fold(name).starts_with(text::fold(issuer)) ? std::u16string(name) : std::u16string();
}
} // namespace

std::vector<Occasion> timetableOf(plan::Plan const& plan, document::Snapshot const& snapshot)
{
    for (int table = 0; table < static_cast<int>(snapshot.tables.size()); ++table)
    {
        document::Table const& each = snapshot.tables[static_cast<std::size_t>(table)];
        if (each.paragraphs.empty() || each.paragraphs.front() < plan.begin || each.paragraphs.front() >= plan.end || each.rows < 2)
            continue;
        std::vector<std::vector<std::u16string>> const rows = cellTexts(snapshot, table);
        std::vector<Column> columns;
        for (std::u16string const& cell : rows.front())
            columns.push_back(columnOf(text::fold(cell)));
        auto const has = [&](Column column) { return std::ranges::find(columns, column) != columns.end(); };
        // A programme has times too, and what happens then.
        if (!has(Column::time) || !(has(Column::unit) || has(Column::place)))
            continue;
        std::vector<Occasion> occasions;
        for (std::size_t row = 1; row < rows.size(); ++row)
        {
            Occasion occasion;
            occasion.table = table;
            occasion.row = static_cast<int>(row);
            for (std::size_t column = 0; column < std::min(columns.size(), rows[row].size()); ++column)
            {
                std::u16string const& cell = rows[row][column];
                if (isBlank(cell))
                    continue;
                switch (columns[column])
                {
                case Column::unit: occasion.unit = cell; break;
                case Column::place: occasion.place = cell; break;
                case Column::time: occasion.time = cell; break;
                case Column::chair: occasion.chair = cell; break;
                case Column::delegates: occasion.delegates = cell; break;
                case Column::none: break;
                }
            }
            bool const total = text::fold(occasion.unit + rows[row].front()).find(u"tong") != std::u16string::npos;
            if (!total && !(occasion.unit.empty() && occasion.place.empty()))
                occasions.push_back(std::move(occasion));
        }
        if (!occasions.empty())
            return occasions;
    }
    return {};
}

std::u16string insideSentence(std::u16string_view unit)
{
    std::u16string name(unit);
    for (std::u16string_view const noun : { u"xa ", u"phuong ", u"huyen ", u"quan ", u"thi tran ", u"thi xa ", u"thanh pho ",
                                            u"tinh ", u"dac khu ", u"thon ", u"ap ", u"to dan pho " })
        if (std::u16string const folded = text::fold(name); folded.starts_with(noun) && text::isLetter(name[noun.size()]))
            return name.replace(0, 1, text::toLower(name.substr(0, 1)));
    return name;
}

std::u16string symbolOfInvitation(std::u16string_view symbol)
{
    auto const end = std::min(symbol.find_first_of(u"-/"), symbol.size());
    return u"GM" + std::u16string(symbol.substr(end));
}

Parameters invitationTo(Occasion const& occasion, Parameters const& plan, text::Messages const& sentences)
{
    Parameters letter = plan;
    letter.number.clear();
    letter.office.symbol = symbolOfInvitation(plan.office.symbol);
    Content const& content = plan.content;
    std::u16string event = content.subject;
    if (text::fold(event).starts_with(u"to chuc "))
        event.erase(0, 8);
    std::u16string const first = event.empty() ? event : text::toUpper(event.substr(0, 1)) + event.substr(1);
    letter.content = {};
    letter.content.subject = sentences.text({ "app.letter.subject", { { "event", event } } });
    auto const add = [&](char const* key, char const* name, std::u16string const& value) {
        if (!value.empty())
            letter.content.content.push_back(sentences.text({ key, { { name, value } } }));
    };
    std::u16string const& who = occasion.unit.empty() ? occasion.place : occasion.unit;
    std::u16string issuer = plan.office.issuerInText;
    if (issuer.empty())
        issuer = issuerIn(content.opening, plan.office.issuer);
    if (issuer.empty() && !plan.office.issuer.empty())
        issuer = plan.office.issuer.substr(0, 1) + text::toLower(plan.office.issuer.substr(1));
    letter.content.content.push_back(sentences.text({ "app.letter.invite", { { "issuer", issuer }, { "unit", who } } }));
    add("app.letter.event", "event", first);
    add("app.letter.chair", "chair", occasion.chair);
    add("app.letter.time", "time", occasion.time);
    add("app.letter.place", "place", occasion.place.empty() ? occasion.unit : occasion.place);
    add("app.letter.delegates", "delegates", occasion.delegates);
    letter.content.closing = sentences.text("app.letter.closing");
    letter.office.recipients = { sentences.text("app.letter.recipient") };
    return letter;
}

std::u16string fileNameFor(Occasion const& occasion)
{
    constexpr std::size_t longest = 80;
    std::u16string name = occasion.unit.empty() ? occasion.place : occasion.unit;
    for (char16_t& unit : name)
        if (unit < 0x20 || Words(u"/\\:*?\"<>|").find(unit) != Words::npos)
            unit = u' ';
    name = text::squeeze(name).substr(0, longest);
    while (!name.empty() && (name.back() == u'.' || name.back() == u' '))
        name.pop_back();
    return name;
}
} // namespace kehoach::draft
