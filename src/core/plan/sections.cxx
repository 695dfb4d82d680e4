#include "core/plan/labels.hxx"
#include "core/plan/scope.hxx"
#include "core/plan/section_kinds.hxx"
#include "core/text/unicode.hxx"

#include <algorithm>
#include <array>

namespace kehoach::plan
{
namespace
{
constexpr double certain = 0.97;
constexpr double likely = 0.85;
constexpr double doubtful = 0.6;

/// The lines of one field as they are gathered, in reading order and each once.
struct Gathered
{
    std::vector<bool> lines;
    bool heading = false; ///< some part names it in its title
    bool found = false;

    void add(std::size_t first, std::size_t last, bool byHeading)
    {
        std::fill(lines.begin() + static_cast<std::ptrdiff_t>(first),
                  lines.begin() + static_cast<std::ptrdiff_t>(last), true);
        heading = heading || byHeading;
        found = true;
    }
};

class Sections
{
public:
    explicit Sections(Scope& scope)
        : m_scope(scope)
        , m_outline(scope.plan.outline)
    {
        // Line of each part, to turn paragraphs into lines.
        std::size_t next = 0;
        for (std::size_t index = scope.opening; index < scope.contentEnd && next < m_outline.size(); ++index)
            while (next < m_outline.size() && scope.lines[index].span() == m_outline[next].span)
            {
                m_firstLine.push_back(index);
                ++next;
            }
        for (auto& gathered : m_gathered)
            gathered.lines.assign(scope.size(), false);
    }

    void find()
    {
        bool const plan = m_scope.plan.isPlan();
        for (std::size_t index = 0; index < m_firstLine.size(); ++index)
            readPart(index, plan);
        readLooseLines();
        if (plan && !at(Field::content).found)
            takeOtherPartsAsContent();
        for (Field const field : { Field::purpose, Field::content, Field::timePlace, Field::participants,
                                   Field::funding, Field::implementation })
            store(field);
    }

private:
    Gathered& at(Field field) { return m_gathered[static_cast<std::size_t>(field)]; }

    std::size_t lineAfter(std::size_t part) const
    {
        for (std::size_t next = part + 1; next < m_firstLine.size(); ++next)
            if (m_outline[next].level <= m_outline[part].level)
                return m_firstLine[next];
        return m_scope.contentEnd;
    }

    SectionKind kindAbove(std::size_t part) const
    {
        int const parent = m_outline[part].parent;
        if (parent < 0)
            return SectionKind::other;
        // "B. NỘI DUNG KẾ HOẠCH" frames every part of the plan.
        Section const& above = m_outline[static_cast<std::size_t>(parent)];
        bool const frame = above.level == 0 && above.kind == SectionKind::content;
        return frame ? SectionKind::other : above.kind;
    }

    void readPart(std::size_t part, bool plan)
    {
        Section const& section = m_outline[part];
        std::u16string const folded = text::fold(section.title);
        std::u16string_view const lead = leadOf(folded);
        std::size_t const first = m_firstLine[part];
        std::size_t const last = lineAfter(part);
        SectionKind const own = kindOfTitle(folded);
        SectionKind const above = kindAbove(part);
        // "1. Mục đích" below "I. MỤC ĐÍCH, YÊU CẦU" adds nothing.
        if (plan && section.kind != above)
        {
            if (section.kind == SectionKind::purpose && above == SectionKind::other)
                at(Field::purpose).add(first, last, true);
            if (section.kind == SectionKind::content && above == SectionKind::other)
                at(Field::content).add(first, last, true);
            if (section.kind == SectionKind::form && above == SectionKind::other)
                at(Field::content).add(first, last, false);
            if (section.kind == SectionKind::implementation &&
                (above == SectionKind::other || section.heading))
                at(Field::implementation).add(first, last, true);
        }
        // A prose clause that only begins with the word ("Đối tượng tham gia kiểm tra đầy đủ …") has
        // no colon behind it.
        bool const title = section.heading || folded.find(u':') != std::u16string::npos;
        if (!title || lead.empty())
            return;
        if (speaksOfTimePlace(lead))
            at(Field::timePlace).add(first, last, true);
        if (speaksOfParticipants(lead))
            at(Field::participants).add(first, last, true);
        if (own == SectionKind::funding)
            at(Field::funding).add(first, last, true);
    }

    /// "- Thời gian: 8 giờ 00 …", "Địa điểm: …": parts of a plan told on a line of their own.
    void readLooseLines()
    {
        for (std::size_t index = m_scope.opening; index < m_scope.contentEnd; ++index)
        {
            Line const& line = m_scope.lines[index];
            if (line.cell || line.runOn || line.blank())
                continue;
            std::u16string_view words = line.folded;
            Label const label = readLabel(line);
            if (saysWhoPays(words.substr(std::min(label.titleAt, words.size()))))
                at(Field::funding).add(index, index + 1, false);
            if (label.kind == Label::Kind::bullet)
                words.remove_prefix(std::min(label.titleAt, words.size()));
            auto const colon = words.find(u':');
            constexpr std::size_t longestLooseLead = 50;
            if (colon == none || colon > longestLooseLead)
                continue;
            std::u16string_view const lead = text::trim(words.substr(0, colon));
            // "- Thời gian hoàn thành: quý I/2026": by when a task is done, not when one meets.
            bool const ofTask =
                beginsWith(lead, u"thoi gian hoan thanh") || beginsWith(lead, u"thoi gian thuc hien");
            if (speaksOfTimePlace(lead) && !ofTask)
                at(Field::timePlace).add(index, index + 1, false);
            if (speaksOfParticipants(lead))
                at(Field::participants).add(index, index + 1, false);
            if (beginsWith(lead, u"kinh phi") || beginsWith(lead, u"nguon kinh phi"))
                at(Field::funding).add(index, index + 1, false);
        }
    }

    /// A short plan may go straight to what is done: "1. Lịch tựu trường", "2. Lễ Khai giảng".
    void takeOtherPartsAsContent()
    {
        for (std::size_t part = 0; part < m_firstLine.size(); ++part)
        {
            Section const& section = m_outline[part];
            if (section.kind == SectionKind::implementation)
                break;
            if (section.kind == SectionKind::other && section.parent < 0 && section.heading &&
                !section.label.empty() &&
                !beginsWithAny(text::fold(section.title),
                               std::to_array<std::u16string_view>({ u"muc tieu", u"can cu", u"co so" })) &&
                isShort(m_firstLine[part]))
                at(Field::content).add(m_firstLine[part], lineAfter(part), false);
        }
    }

    /// A title that ends on its line.
    bool isShort(std::size_t index) const
    {
        auto const& lines = m_scope.lines;
        return lines[index].text.size() <= 70 && !endsSentence(lines[index].text) &&
               (index + 1 >= lines.size() || !lines[index + 1].runOn);
    }

    void store(Field field)
    {
        Gathered const& gathered = at(field);
        if (!gathered.found)
        {
            m_scope.setAbsent(field, likely);
            return;
        }
        std::vector<Span> spans;
        for (std::size_t index = 0; index < gathered.lines.size(); ++index)
            if (gathered.lines[index] && !m_scope.lines[index].blank())
                spans.push_back(m_scope.lines[index].span());
        m_scope.setField(field, std::move(spans), gathered.heading ? certain : doubtful);
    }

    Scope& m_scope;
    std::vector<Section> const& m_outline;
    std::vector<std::size_t> m_firstLine;
    std::array<Gathered, fieldCount> m_gathered;
};
} // namespace

void findSections(Scope& scope)
{
    Sections(scope).find();
}
} // namespace kehoach::plan
