#include "core/plan/labels.hxx"

#include "core/text/unicode.hxx"

#include <array>

namespace kehoach::plan
{
namespace
{
using Kind = Label::Kind;

constexpr int largestNumber = 60;

/// Reads labels off the beginning of a text; `folded` is the same text folded.
class LabelReader
{
public:
    LabelReader(std::u16string_view typed, std::u16string_view folded)
        : m_typed(typed)
        , m_folded(folded)
    {}

    Label read()
    {
        if (m_typed.empty())
            return {};
        char16_t const first = m_typed.front();
        if (text::isDigit(first))
            return readFigures();
        if (isBulletSign(first))
            return readBullet();
        if (!text::isLetter(first))
            return {};
        if (Label label = readWord(); label.kind != Kind::none)
            return label;
        if (Label label = readRoman(); label.kind != Kind::none)
            return label;
        return readLetter();
    }

private:
    static bool isBulletSign(char16_t unit)
    {
        return unit == u'-' || unit == u'–' || unit == u'—' || unit == u'+' || unit == u'•' || unit == u'*' ||
               unit == u'·' || unit == u'▪' || unit == u'●' || unit == u'○' || unit == u'➢' || unit == u'~' ||
               unit == u'✓' || (unit >= 0xF020 && unit <= 0xF0FF); // signs of Symbol and Wingdings
    }

    char16_t at(std::size_t position) const { return position < m_typed.size() ? m_typed[position] : u'\0'; }

    std::size_t skipBlanks(std::size_t position) const
    {
        while (position < m_typed.size() && text::isSpace(m_typed[position]))
            ++position;
        return position;
    }

    Label make(Kind kind, int value, std::size_t end) const
    {
        Label label;
        label.kind = kind;
        label.value = value;
        label.text = text::trim(m_typed.substr(0, end));
        label.titleAt = skipBlanks(end);
        return label;
    }

    Label readBullet() const
    {
        // "---" is a rule, "-5 %" a number.
        if (isBulletSign(at(1)) || text::isDigit(at(1)))
            return {};
        return make(Kind::bullet, 0, 1);
    }

    Label readFigures() const
    {
        std::array<int, 6> figures{};
        std::size_t count = 0;
        std::size_t position = 0;
        bool dotAtEnd = false;
        while (count < figures.size() && text::isDigit(at(position)))
        {
            std::size_t const begin = position;
            int value = 0;
            while (text::isDigit(at(position)) && position - begin < 3)
                value = value * 10 + (at(position++) - u'0');
            if (position - begin > 2 || text::isDigit(at(position)) || value == 0 || value > largestNumber)
                return {};
            // "1.05" is a quantity
            if (count > 0 && m_typed[begin] == u'0')
                return {};
            figures[count++] = value;
            dotAtEnd = at(position) == u'.';
            if (!dotAtEnd)
                break;
            ++position;
        }
        int const last = figures[count - 1];
        if (!dotAtEnd)
        {
            char16_t const next = at(position);
            // "1.1- Tạo …", not "1.5- 2 m"
            bool const dash =
                (next == u'-' || next == u'–') && (count == 1 || text::isUpper(at(skipBlanks(position + 1))));
            if (next == u')' || next == u'/' || next == u'>' || dash)
            {
                ++position;
                // "1/. Hình thức"
                if (at(position) == u'.')
                    ++position;
                else if (next != u')' && !text::isSpace(at(position)) &&
                         (!text::isUpper(at(position)) || isSymbolAt(position)))
                    return {};
            }
            // "6.2 Đối với …": several figures may do without the last dot
            else if (count < 2 || !text::isSpace(next) || !text::isUpper(at(skipBlanks(position))))
            {
                return {};
            }
        }
        if (text::isDigit(at(position)))
            return {};
        if (!beginsTitle(skipBlanks(position)))
            return {};
        Label label = make(count == 1 ? Kind::arabic : Kind::decimal, last, position);
        label.depth = static_cast<int>(count);
        return label;
    }

    /// "KH-UBND" of "29/KH-UBND", "NQ-CP ngày …" of "01/NQ-CP ngày …": a document's number goes on.
    bool isSymbolAt(std::size_t position) const
    {
        std::size_t const begin = position;
        while (text::isLetter(at(position)))
            ++position;
        char16_t const sign = at(position);
        return position > begin && (sign == u'-' || sign == u'/') && text::isUpper(at(position - 1)) &&
               text::isUpper(at(position + 1));
    }

    bool beginsTitle(std::size_t position) const
    {
        if (position >= m_typed.size())
            return true; // an automatic number stands alone
        char16_t const first = m_typed[position];
        return text::isLetter(first) || text::isDigit(first) || first == u'"' || first == u'“' ||
               first == u'(' || first == u'‘' || first == u'[' || first == u'\'' || first == u'*';
    }

    /// "Phần I.", "Phần thứ nhất", "Chương II", "Mục 1.", "Điều 3."
    Label readWord() const
    {
        struct Word
        {
            std::u16string_view name;
            Kind kind;
        };
        constexpr std::array words{ Word{ u"dieu", Kind::article }, Word{ u"phan", Kind::part },
                                    Word{ u"chuong", Kind::part }, Word{ u"muc", Kind::roman } };
        // "Phần thứ nhất", "Phần một"
        constexpr std::array<std::pair<std::u16string_view, int>, 10> ordinals{ { { u"nhat", 1 },
                                                                                  { u"mot", 1 },
                                                                                  { u"hai", 2 },
                                                                                  { u"ba", 3 },
                                                                                  { u"tu", 4 },
                                                                                  { u"bon", 4 },
                                                                                  { u"nam", 5 },
                                                                                  { u"sau", 6 },
                                                                                  { u"bay", 7 },
                                                                                  { u"tam", 8 } } };
        for (Word const& word : words)
        {
            std::size_t position = phraseAt(m_folded, 0, word.name);
            if (position == none || !text::isUpper(m_typed.front()))
                continue;
            position = skipBlanks(position);
            if (phraseAt(m_folded, position, u"thu") != none)
                position = skipBlanks(phraseAt(m_folded, position, u"thu"));
            std::size_t const numberAt = position;
            int value = 0;
            while (text::isDigit(at(position)) && value < 1000)
                value = value * 10 + (at(position++) - u'0');
            if (position == numberAt)
                for (auto const& [name, ordinal] : ordinals)
                    if (auto const end = phraseAt(m_folded, position, name); end != none)
                    {
                        value = ordinal;
                        position = end;
                        break;
                    }
            if (position == numberAt)
            {
                auto const [roman, end] = romanNumber(position);
                value = roman;
                position = end;
            }
            if (value == 0 || text::isLetter(at(position)))
                return {};
            std::size_t const beforeSign = position;
            position = skipBlanks(position);
            char16_t const sign = at(position);
            if (sign == u'.' || sign == u':' || sign == u'-')
                ++position;
            // "Điều 9 Nghị định số …" names an article, it does not begin one.
            else if (position < m_typed.size() && beforeSign != m_typed.size())
                return {};
            return make(word.kind, value, position);
        }
        return {};
    }

    std::pair<int, std::size_t> romanNumber(std::size_t position) const
    {
        auto valueOf = [](char16_t unit) {
            return unit == u'I' ? 1 : unit == u'V' ? 5 : unit == u'X' ? 10 : 0;
        };
        int total = 0;
        std::size_t const begin = position;
        while (valueOf(at(position)) != 0 && position - begin < 7)
        {
            int const value = valueOf(at(position));
            total += value < valueOf(at(position + 1)) ? -value : value;
            ++position;
        }
        return { total, position };
    }

    Label readRoman() const
    {
        auto const [value, end] = romanNumber(0);
        if (value <= 0 || text::isLetter(at(end)))
            return {};
        std::size_t position = skipBlanks(end);
        char16_t const sign = at(position);
        if (sign != u'.' && sign != u'-' && sign != u'–' && sign != u'/' && sign != u')' && sign != u':' &&
            sign != u'>')
            return {};
        ++position;
        if (sign != u'.' && at(position) != u'.' && !text::isSpace(at(position)) &&
            !text::isUpper(at(position)))
            return {};
        while (at(position) == u'.' || at(position) == u'-')
            ++position;
        if (text::isDigit(at(position)) || !beginsTitle(skipBlanks(position)))
            return {};
        return make(Kind::roman, value, position);
    }

    Label readLetter() const
    {
        char16_t const letter = m_typed.front();
        std::size_t position = 1;
        char16_t const sign = at(position);
        if (sign != u')' && sign != u'.' && sign != u'/' && sign != u'-')
            return {};
        ++position;
        if (text::isLower(letter))
        {
            if (sign == u'-')
                return {};
            // "a/."
            if (at(position) == u'.')
                ++position;
            if ((sign == u'/' || sign == u'.') && !text::isSpace(at(position)) &&
                !text::isUpper(at(position)))
                return {};
            // Thứ tự chữ cái tiếng Việt: a b c d đ e g h i k …
            constexpr std::u16string_view alphabet = u"abcdđeghiklmnopqrstuvxy";
            // An f) stands where g) should.
            auto const place = alphabet.find(letter == u'f' ? u'g' : letter);
            if (place == none || !beginsTitle(skipBlanks(position)))
                return {};
            return make(Kind::letter, static_cast<int>(place) + 1, position);
        }
        // "A. …", not the initial of a name
        if (letter < u'A' || letter > u'H' || sign == u'/' || !text::isSpace(at(position)))
            return {};
        auto const title = m_typed.substr(skipBlanks(position));
        if (!text::isAllCapitals(title.substr(0, 12)))
            return {};
        return make(Kind::part, letter - u'A' + 1, position);
    }

    std::u16string_view m_typed;
    std::u16string_view m_folded;
};
} // namespace

Label readLabel(Line const& line)
{
    if (line.label.empty())
    {
        Label label = LabelReader(line.text, line.folded).read();
        // A number without anything behind it is a cell or a page number.
        if (label.titleAt >= line.text.size() && label.kind != Kind::part)
            return {};
        return label;
    }
    std::u16string const typed(text::trim(line.label));
    Label label = LabelReader(typed, text::fold(typed)).read();
    if (label.kind == Kind::none)
        label.kind = Kind::bullet;
    label.text = typed;
    label.titleAt = 0;
    return label;
}
} // namespace kehoach::plan
