#include "core/plan/labels.hxx"
#include "core/plan/scope.hxx"
#include "core/plan/vocabulary.hxx"
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

constexpr std::size_t longestPost = 70;
constexpr std::size_t longestName = 45;

/// Titles that may stand before a name (NĐ 30/2020/NĐ-CP, Phụ lục I, II.7.c).
constexpr auto learnedTitles = std::to_array<std::u16string_view>(
    { u"gs",       u"pgs",         u"ts",          u"ths",      u"th.s",     u"bs",           u"ks",
      u"cn",       u"ls",          u"nsnd",        u"nsut",     u"dai ta",   u"thuong ta",    u"trung ta",
      u"thieu ta", u"thieu tuong", u"trung tuong", u"ong",      u"ba",       u"tien si",      u"thac si",
      u"bac si",   u"dai uy",      u"thuong uy",   u"trung uy", u"thieu uy", u"thuong tuong", u"dai tuong",
      u"bsck",     u"bscki",       u"bsckii",      u"bs.cki",   u"bs.ckii",  u"cki",          u"ckii",
      u"ds",       u"nha giao" });

/// "<Họ và tên người ký>": what is to be written there.
bool isPlaceholder(std::u16string_view text)
{
    return text.size() > 2 && text.front() == u'<' && text.find(u'>') == text.size() - 1;
}

/// A name: 2 to 5 words that begin with a capital, titles before it left aside.
std::optional<std::size_t> nameAt(Line const& line)
{
    std::size_t at = 0;
    for (bool again = true; again;)
    {
        again = false;
        for (std::u16string_view const title : learnedTitles)
        {
            std::size_t const end = phraseAt(line.folded, at, title);
            if (end == none || end >= line.text.size() || (line.text[end] != u'.' && line.text[end] != u' '))
                continue;
            at = end;
            while (at < line.text.size() && (line.text[at] == u'.' || text::isSpace(line.text[at])))
                ++at;
            again = at < line.text.size();
            break;
        }
    }
    std::u16string_view const name = std::u16string_view(line.text).substr(at);
    if (name.size() > longestName)
        return {};
    if (isPlaceholder(name))
        return at;
    int words = 0;
    bool wordBegins = true;
    for (char16_t const unit : name)
    {
        if (text::isSpace(unit))
        {
            wordBegins = true;
            continue;
        }
        // "Kpă H'Loan", "Y-Thanh": names of the Tây Nguyên.
        bool const joint = !wordBegins && (unit == u'\'' || unit == u'’' || unit == u'-');
        if (!joint && (!text::isLetter(unit) || (wordBegins && !text::isUpper(unit))))
            return {};
        words += wordBegins ? 1 : 0;
        wordBegins = false;
    }
    if (words < 2 || words > 6)
        return {};
    return at;
}

bool isPost(Line const& line, Mark mark)
{
    return mark == Mark::none && line.capitals && line.text.size() <= longestPost &&
           (isPosition(line) || isPlaceholder(line.text));
}

class SignatureReader
{
public:
    explicit SignatureReader(Scope& scope)
        : m_scope(scope)
    {}

    void read()
    {
        for (std::size_t index = m_scope.contentEnd; index < m_scope.tailEnd; ++index)
        {
            Line const& line = m_scope.lines[index];
            Mark const mark = m_scope.marks[index];
            if (mark == Mark::authority && m_names.empty())
                m_authorities.push_back(index);
            else if ((isPost(line, mark) || isPostInSmallLetters(index)) && m_names.empty())
                m_posts.push_back(index);
            else if ((!m_authorities.empty() || !m_posts.empty()) && m_names.empty() && isNamePlace(index) &&
                     nameAt(line))
                m_names.push_back(index);
        }
        if (m_authorities.empty() && m_posts.empty())
        {
            m_scope.setAbsent(Field::signature, m_scope.recipients == none ? likely : 0.8);
            return;
        }
        store();
    }

private:
    /// "Trưởng ban" right below "T/M BAN CÔNG TÁC MẶT TRẬN".
    bool isPostInSmallLetters(std::size_t index) const
    {
        constexpr std::size_t longest = 40;
        Line const& line = m_scope.lines[index];
        return m_scope.marks[index] == Mark::none && !m_authorities.empty() && m_posts.empty() &&
               index == m_authorities.back() + 1 && line.text.size() <= longest && isPosition(line) &&
               !endsSentence(line.text);
    }

    /// A name among the recipients ("- Ông Nguyễn Văn A") is none of the signature.
    bool isNamePlace(std::size_t index) const
    {
        Line const& line = m_scope.lines[index];
        return m_scope.marks[index] == Mark::none && readLabel(line).kind == Label::Kind::none;
    }

    /// "TM. ỦY BAN NHÂN DÂN CHỦ TỊCH": authority and post typed on one line.
    std::size_t postWithin(Line const& line) const
    {
        constexpr auto posts = std::to_array<std::u16string_view>(
            { u"pho chu tich", u"chu tich", u"pho bi thu", u"bi thu", u"pho truong ban", u"truong ban" });
        if (!line.folded.starts_with(u"tm") && !line.folded.starts_with(u"t/m"))
            return none;
        for (std::u16string_view const post : posts)
            if (auto const at = findPhrase(line.folded, post, 4); at != none)
                return at;
        return none;
    }

    /// TRƯỞNG BAN, not the CHỦ TỊCH ỦY BAN NHÂN DÂN typed below it for who holds both posts.
    std::size_t position() const
    {
        for (std::size_t const post : m_posts)
            if (!m_authorities.empty() && post == m_authorities.back() + 1)
                return post;
        // Room to sign between them: the second is what else its holder is.
        constexpr std::size_t room = 3;
        if (m_authorities.empty() && m_posts.size() == 2 && m_posts[1] - m_posts[0] >= room)
            return m_posts[0];
        return m_posts.back();
    }

    void store()
    {
        Signature& signature = m_scope.plan.signature;
        std::vector<Span> spans;
        for (std::size_t const index : m_authorities)
        {
            Line const& line = m_scope.lines[index];
            Span span = line.span();
            if (std::size_t const post = postWithin(line); post != none && m_posts.empty())
            {
                span = line.span(0, post);
                signature.positionSpan = line.span(post, line.text.size() - post);
                signature.position = m_scope.exactText(*signature.positionSpan);
            }
            if (!signature.authority.empty())
                signature.authority += u'\n';
            signature.authority += text::trim(m_scope.exactText(span));
            if (!signature.authoritySpan)
                signature.authoritySpan = span;
            spans.push_back(line.span());
        }
        if (!m_posts.empty())
        {
            Line const& line = m_scope.lines[position()];
            signature.positionSpan = line.span();
            signature.position = m_scope.exactText(*signature.positionSpan);
            spans.push_back(line.span());
        }
        if (!m_names.empty())
        {
            Line const& line = m_scope.lines[m_names.front()];
            auto const at = nameAt(line).value_or(0);
            signature.nameSpan = line.span(at, line.text.size() - at);
            signature.name = m_scope.exactText(*signature.nameSpan);
            spans.push_back(line.span());
        }
        bool const strong = !m_authorities.empty() || !m_names.empty() || m_scope.recipients != none;
        m_scope.setField(Field::signature, std::move(spans), strong ? certain : doubtful);
    }

    Scope& m_scope;
    std::vector<std::size_t> m_authorities, m_posts, m_names;
};
} // namespace

void findSignature(Scope& scope)
{
    SignatureReader(scope).read();
}
} // namespace kehoach::plan
