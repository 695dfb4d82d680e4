#include "core/draft/task_units.hxx"

#include "core/draft/blanks.hxx"
#include "core/plan/lines.hxx"
#include "core/text/unicode.hxx"

#include <algorithm>
#include <array>

namespace kehoach::draft
{
namespace
{
using Words = std::u16string_view;
constexpr std::size_t shortest = 5, longest = 90;

/// How the name of a unit begins.
constexpr auto beginnings = std::to_array<Words>(
    { u"ban ",       u"van phong",  u"so ",       u"uy ban",    u"ubnd",      u"mttq",        u"mat tran",  u"cong an",
      u"hoi ",       u"lien doan",  u"lien hiep", u"doan ",     u"tinh doan", u"bo chi huy",  u"phong ",    u"trung tam",
      u"dai ",       u"bao ",       u"cac ban",   u"cac hoi",   u"cac doan the", u"cac to chuc", u"cac so",  u"cac co quan",
      u"cac don vi", u"to chuc",    u"truong ",   u"chi hoi",   u"huyen",     u"dang uy",     u"ngan hang", u"kho bac",
      u"tham muu",   u"lanh dao",   u"thuong truc" });
/// What a unit does: its name ends in front of it.
constexpr auto verbs = std::to_array<Words>(
    { u"chu tri",    u"phoi hop",   u"co trach nhiem", u"chiu trach nhiem", u"tham muu", u"huong dan", u"to chuc thuc hien",
      u"to chuc",    u"xay dung",   u"chi dao",        u"bo tri",           u"thong bao", u"tong hop",  u"quan tam",
      u"trien khai", u"tuyen truyen", u"cu ",          u"can cu",           u"lap ",     u"thuc hien", u"bao dam", u"dam bao",
      u"thong nhat", u"moi ",       u"soan thao",      u"theo doi",         u"gui ",     u"tao dieu kien", u"de " });

bool beginsUnit(Words folded)
{
    return std::ranges::any_of(beginnings, [&](Words word) { return folded.starts_with(word); });
}

/// The name without the words every unit of a province bears.
std::u16string bare(Words name)
{
    std::u16string folded = text::fold(text::normalize(name).text);
    for (Words const word : { Words(u"cac "), Words(u"tinh"), Words(u"viet nam"), Words(u"thanh pho") })
        for (auto at = plan::findPhrase(folded, text::trim(word)); at != plan::none; at = plan::findPhrase(folded, text::trim(word)))
            folded.replace(at, text::trim(word).size(), u" ");
    return text::squeeze(folded);
}

class Finder
{
public:
    Finder(plan::Plan const& plan, document::Snapshot const& snapshot)
        : m_plan(plan)
        , m_snapshot(snapshot)
    {
        m_issuer = bare(plan[plan::Field::issuer].text);
        for (plan::Recipient const& recipient : plan.recipients)
            if (!recipient.filing)
                m_recipients.push_back(bare(recipient.name));
    }

    std::vector<TaskUnit> run(std::vector<std::u16string> const& own)
    {
        document::ReadableText const texts(m_snapshot);
        std::vector<plan::Line> const lines = plan::readLines(m_snapshot, texts);
        for (plan::Section const& section : m_plan.outline)
            if (section.kind == plan::SectionKind::implementation)
                readSection(section, lines);
        readTables();
        for (std::u16string const& entry : own)
            addOwn(entry);
        return std::move(m_found);
    }

private:
    void add(std::u16string_view typed, std::u16string_view purpose, int paragraph)
    {
        std::u16string name = cleanBlanks(typed);
        while (!name.empty() && Words(u",;.:-–").find(name.back()) != Words::npos)
            name = cleanBlanks(std::u16string_view(name).substr(0, name.size() - 1));
        std::u16string const key = bare(name);
        bool const known = std::ranges::any_of(m_found, [&](TaskUnit const& unit) { return bare(unit.name) == key; });
        if (name.size() < shortest || name.size() > longest || key.empty() || key == m_issuer || known)
            return;
        bool const present = std::ranges::any_of(m_recipients, [&](std::u16string const& recipient) {
            return recipient.find(key) != recipient.npos || (recipient.size() > 8 && key.find(recipient) != key.npos);
        });
        name.replace(0, 1, text::toUpper(name.substr(0, 1)));
        m_found.push_back({ std::move(name), std::u16string(purpose), present, paragraph });
    }

    /// "Giao Văn phòng chủ trì, phối hợp với Ban Phong trào …"
    void readSentence(plan::Line const& line)
    {
        Words const folded = line.folded;
        constexpr auto asks = std::to_array<Words>({ u"giao", u"de nghi", u"yeu cau" });
        for (Words const ask : asks)
            if (auto const at = plan::findPhrase(folded, ask); at != plan::none)
                readName(line, at + ask.size(), u"để t/h");
        constexpr Words together = u"phoi hop voi";
        if (auto const at = plan::findPhrase(folded, together); at != plan::none)
            readName(line, at + together.size(), u"để p/h");
        // "- Văn phòng chủ trì …"
        std::size_t begin = 0;
        while (begin < folded.size() && !text::isLetter(folded[begin]))
            ++begin;
        readName(line, begin, u"để t/h");
    }

    void readName(plan::Line const& line, std::size_t from, Words purpose)
    {
        while (from < line.text.size() && text::isSpace(line.text[from]))
            ++from;
        Words const rest = Words(line.folded).substr(std::min(from, line.folded.size()));
        if (!beginsUnit(rest))
            return;
        std::size_t end = std::min(rest.find_first_of(u",;:.("), rest.size());
        bool verb = false;
        for (Words const each : verbs)
            if (auto const at = plan::findPhrase(rest, text::trim(each), 1); at != plan::none && at <= end)
            {
                end = at;
                verb = true;
            }
        // Without a verb it is a title ("Văn phòng:") or no task at all.
        bool const title = end < rest.size() && rest[end] == u':';
        if (verb || title || end + 1 < rest.size())
            add(std::u16string_view(line.text).substr(from, end), purpose, line.paragraph);
    }

    void readSection(plan::Section const& section, std::vector<plan::Line> const& lines)
    {
        if (section.heading && section.parent >= 0)
        {
            std::u16string_view title = text::trim(section.title);
            title = title.substr(0, title.find(u':'));
            std::u16string const folded = text::fold(text::normalize(title).text);
            bool const sentence = std::ranges::any_of(verbs, [&](Words verb) { return plan::hasPhrase(folded, text::trim(verb)); });
            if (beginsUnit(folded) && !sentence)
                add(title, u"để t/h", section.paragraph);
        }
        bool const inner = std::ranges::any_of(m_plan.outline, [&](plan::Section const& other) {
            return other.parent >= 0 && &m_plan.outline[static_cast<std::size_t>(other.parent)] == &section;
        });
        if (inner)
            return; // read with them
        for (plan::Line const& line : lines)
        {
            bool const closing = std::ranges::any_of(m_plan[plan::Field::closing].spans,
                                                     [&](auto const& span) { return span.paragraph == line.paragraph; });
            if (line.paragraph > section.paragraph - (section.heading ? 0 : 1) && line.paragraph < section.end && !line.cell &&
                !line.blank() && !closing)
                readSentence(line);
        }
    }

    void readTables()
    {
        for (std::size_t table = 0; table < m_snapshot.tables.size(); ++table)
        {
            std::vector<std::u16string> purposes(static_cast<std::size_t>(m_snapshot.tables[table].columns) + 1);
            bool tasks = false;
            for (int index = std::max(m_plan.begin, 0); index < m_plan.end; ++index)
            {
                document::Paragraph const& cell = m_snapshot.paragraphs[static_cast<std::size_t>(index)];
                if (cell.table != static_cast<int>(table) || cell.column < 0 || cell.column >= static_cast<int>(purposes.size()))
                    continue;
                std::u16string const typed = text::squeeze(text::normalize(cell.visibleText()).text);
                std::u16string const folded = text::fold(typed);
                if (cell.row == 0)
                {
                    tasks = tasks || plan::hasPhrase(folded, u"nhiem vu") || plan::hasPhrase(folded, u"noi dung cong viec") ||
                            plan::hasPhrase(folded, u"noi dung");
                    if (plan::hasPhrase(folded, u"phoi hop"))
                        purposes[static_cast<std::size_t>(cell.column)] = u"để p/h";
                    else if (plan::hasPhrase(folded, u"don vi") || plan::hasPhrase(folded, u"chu tri"))
                        purposes[static_cast<std::size_t>(cell.column)] = u"để t/h";
                }
                else if (tasks && !purposes[static_cast<std::size_t>(cell.column)].empty())
                    for (std::u16string_view rest = typed; !rest.empty();)
                    {
                        auto const end = std::min(rest.find_first_of(u",;"), rest.size());
                        std::u16string_view const name = text::trim(rest.substr(0, end));
                        if (beginsUnit(text::fold(name)))
                            add(name, purposes[static_cast<std::size_t>(cell.column)], index);
                        rest.remove_prefix(std::min(end + 1, rest.size()));
                    }
            }
        }
    }

    void addOwn(std::u16string_view entry)
    {
        std::u16string_view name = text::trim(entry), purpose;
        if (auto const bracket = name.rfind(u'('); bracket != name.npos && name.ends_with(u')'))
        {
            purpose = name.substr(bracket + 1, name.size() - bracket - 2);
            name = text::trim(name.substr(0, bracket));
        }
        add(name, purpose, -1);
    }

    plan::Plan const& m_plan;
    document::Snapshot const& m_snapshot;
    std::u16string m_issuer;
    std::vector<std::u16string> m_recipients;
    std::vector<TaskUnit> m_found;
};
} // namespace

std::vector<TaskUnit> taskUnits(plan::Plan const& plan, document::Snapshot const& snapshot,
                                std::vector<std::u16string> const& own)
{
    return Finder(plan, snapshot).run(own);
}
} // namespace kehoach::draft
