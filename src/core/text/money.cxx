#include "core/text/money.hxx"

#include "core/text/unicode.hxx"

#include <boost/safe_numerics/checked_default.hpp>
#include <boost/safe_numerics/checked_integer.hpp>

#include <algorithm>
#include <array>
#include <functional>

namespace kehoach::text
{
namespace
{
using namespace std::string_view_literals;

constexpr int mostDigits = 18; ///< every number of so many digits fits into 64 bits
constexpr std::array<std::int64_t, mostDigits + 1> powersOfTen = [] {
    std::array<std::int64_t, mostDigits + 1> result{ 1 };
    for (std::size_t index = 1; index < result.size(); ++index)
        result[index] = result[index - 1] * 10;
    return result;
}();

std::optional<std::int64_t> multiplied(std::int64_t left, std::int64_t right)
{
    auto const product = boost::safe_numerics::checked::multiply<std::int64_t>(left, right);
    return product.exception() ? std::nullopt : std::optional(static_cast<std::int64_t>(product));
}

std::optional<std::int64_t> added(std::int64_t left, std::int64_t right)
{
    auto const sum = boost::safe_numerics::checked::add<std::int64_t>(left, right);
    return sum.exception() ? std::nullopt : std::optional(static_cast<std::int64_t>(sum));
}

/// Digits in groups as they were typed, with the separators between them.
struct Groups
{
    std::vector<std::u16string_view> digits;
    std::u16string separators;
};

std::optional<Groups> splitGroups(std::u16string_view text)
{
    Groups result;
    std::size_t start = 0;
    for (std::size_t position = 0; position <= text.size(); ++position)
    {
        if (position < text.size() && isDigit(text[position]))
            continue;
        if (position == start)
            return std::nullopt;
        result.digits.push_back(text.substr(start, position - start));
        start = position + 1;
        if (position == text.size())
            continue;
        if (!isSpace(text[position]) && text[position] != u'.' && text[position] != u',')
            return std::nullopt;
        result.separators += isSpace(text[position]) ? u' ' : text[position];
    }
    return result;
}

/// True if the first `count` groups are thousands: 1 to 3 digits, then three and three.
bool areThousands(Groups const& groups, std::size_t count)
{
    if (groups.digits[0].size() > 3)
        return false;
    return std::all_of(groups.digits.begin() + 1, groups.digits.begin() + static_cast<std::ptrdiff_t>(count),
                       [](std::u16string_view digits) { return digits.size() == 3; });
}

/// The groups as one number whose last `decimals` groups (0 or 1) stand after the decimal sign.
std::optional<Decimal> joined(Groups const& groups, std::size_t decimals)
{
    std::u16string digits;
    for (auto const group : groups.digits)
        digits += group;
    int scale = decimals == 0 ? 0 : static_cast<int>(groups.digits.back().size());
    while (scale > 0 && digits.back() == u'0')
    {
        digits.pop_back();
        --scale;
    }
    digits.erase(0, std::min(digits.find_first_not_of(u'0'), digits.size()));
    if (digits.size() > mostDigits || scale > mostDigits)
        return std::nullopt;
    Decimal result{ 0, scale };
    for (char16_t const digit : digits)
        result.units = result.units * 10 + (digit - u'0');
    return result;
}

std::optional<Figures> makeFigures(std::optional<Decimal> value, std::optional<Decimal> other, bool dotGroups)
{
    if (!value)
        return std::nullopt;
    return Figures{ *value, other, dotGroups };
}

std::optional<Figures> readUnsigned(std::u16string_view text)
{
    auto const groups = splitGroups(text);
    if (!groups)
        return std::nullopt;
    auto const& separators = groups->separators;
    auto const count = groups->digits.size();
    if (separators.empty())
        return makeFigures(joined(*groups, 0), {}, true);

    char16_t const last = separators.back();
    bool const uniform = separators.find_first_not_of(separators.front()) == separators.npos;
    if (!uniform)
    {
        // One sign groups, the last one is the decimal sign and stands there once.
        if (last == u' ' || separators.find_first_not_of(separators.front()) != separators.size() - 1
            || !areThousands(*groups, count - 1))
            return std::nullopt;
        bool const mayBeThousands = separators.front() != u' ' && groups->digits.back().size() == 3;
        return makeFigures(joined(*groups, 1), mayBeThousands ? joined(*groups, 0) : std::nullopt,
                           separators.front() == u'.');
    }
    bool const thousands = areThousands(*groups, count);
    if (last == u' ' || count > 2)
        return thousands ? makeFigures(joined(*groups, 0), {}, last == u'.') : std::nullopt;

    bool const ambiguous = thousands && groups->digits[0].front() != u'0';
    // Thousands are grouped by dots, decimals follow a comma (TT 22/2015/TT-NHNN, Điều 7 khoản 4).
    if (last == u'.' && ambiguous)
        return makeFigures(joined(*groups, 0), joined(*groups, 1), true);
    return makeFigures(joined(*groups, 1), ambiguous ? joined(*groups, 0) : std::nullopt, last == u',');
}

/// What a number may be followed by, in lower case; longer words first where one begins another.
struct Multiplier
{
    std::u16string_view word;
    int power;
};
constexpr std::array multipliers = {
    Multiplier{ u"nghìn", 3 }, Multiplier{ u"ngàn", 3 }, Multiplier{ u"triệu", 6 }, Multiplier{ u"tỷ", 9 },
    Multiplier{ u"tỉ", 9 },    Multiplier{ u"tr", 6 },   Multiplier{ u"k", 3 },
};
constexpr std::array currencies = { u"đồng"sv, u"vnđ"sv, u"vnd"sv, u"đ"sv };

/// The word at `position`, if it ends there.
template <typename Words, typename Projection>
auto wordAt(std::u16string_view lower, std::size_t position, Words const& words, Projection wordOf)
{
    return std::ranges::find_if(words, [&](auto const& entry) {
        std::u16string_view const word = std::invoke(wordOf, entry);
        auto const end = position + word.size();
        return lower.substr(position, word.size()) == word && (end >= lower.size() || !isLetter(lower[end]));
    });
}

std::optional<Dong> wholeTimes(Decimal value, int power)
{
    if (power > value.scale)
        return multiplied(value.units, powersOfTen[static_cast<std::size_t>(power - value.scale)]);
    return toWhole({ value.units, value.scale - power });
}

void skipBlanks(std::u16string_view text, std::size_t& position)
{
    while (position < text.size() && isSpace(text[position]))
        ++position;
}

/// The end of the figures that begin at `start`: groups joined by dots or commas, or by one blank
/// where exactly three digits follow.
std::size_t endOfFigures(std::u16string_view text, std::size_t start)
{
    auto position = start;
    auto const digitAt = [&](std::size_t index) { return index < text.size() && isDigit(text[index]); };
    for (;;)
    {
        while (digitAt(position))
            ++position;
        if (position >= text.size() || !digitAt(position + 1))
            return position;
        bool const sign = text[position] == u'.' || text[position] == u',';
        bool const group = isSpace(text[position]) && position - start <= 15 && digitAt(position + 2)
                           && digitAt(position + 3) && !digitAt(position + 4);
        if (!sign && !group)
            return position;
        ++position;
    }
}

/// An amount that begins at a digit: figures with "nghìn", "triệu", "tỷ" after them, once or in
/// falling order ("1 tỷ 250 triệu"). `position` is moved behind it.
std::optional<Amount> readAmount(std::u16string_view lower, std::size_t& position)
{
    Amount result;
    Dong otherSum = 0;
    bool ambiguous = false;
    for (int lastPower = mostDigits; lastPower > 0;)
    {
        auto const end = endOfFigures(lower, position);
        auto const figures = parseFigures(lower.substr(position, end - position));
        if (!figures)
            return std::nullopt;
        auto after = end;
        skipBlanks(lower, after);
        auto const multiplier = wordAt(lower, after, multipliers, &Multiplier::word);
        bool const scaled = multiplier != multipliers.end();
        int const power = scaled ? multiplier->power : 0;
        if (power >= lastPower)
            return std::nullopt;
        auto first = wholeTimes(figures->value, power);
        auto second = figures->other ? wholeTimes(*figures->other, power) : first;
        // Đồng have no decimals: "150.000" is nothing else, "150,000" hardly 150.
        bool const oneSign = lower.substr(position, end - position).find(u'.') == lower.npos ||
                             lower.substr(position, end - position).find(u',') == lower.npos;
        if (!scaled && oneSign && first && second && *first > *second)
            second = first;
        else if (!scaled && oneSign && first && second)
            std::swap(first, second);
        if (!first && !second)
            return std::nullopt;
        auto const sum = added(result.amount, first ? *first : *second);
        auto const secondSum = added(otherSum, second ? *second : *first);
        if (!sum || !secondSum)
            return std::nullopt;
        ambiguous = ambiguous || (first && second && *first != *second);
        result.amount = *sum;
        otherSum = *secondSum;
        result.dotGroups = result.dotGroups && figures->dotGroups;
        position = scaled ? after + multiplier->word.size() : end;
        lastPower = power;
        auto next = position;
        skipBlanks(lower, next);
        if (!scaled || next >= lower.size() || !isDigit(lower[next]))
            break;
        position = next;
    }
    if (ambiguous)
        result.other = otherSum;
    return result;
}

/// Words that "đồng" is the beginning of: 12 đồng chí, 80 đồng bào.
bool isOtherWord(std::u16string_view lower, std::size_t afterDong)
{
    static constexpr std::array words = { u"chí"sv,  u"bào"sv,  u"thời"sv,   u"loạt"sv, u"ý"sv,   u"phục"sv,
                                          u"diễn"sv, u"đội"sv,  u"nghiệp"sv, u"minh"sv, u"hồ"sv,  u"hương"sv,
                                          u"tháp"sv, u"nai"sv,  u"chủ"sv,    u"bằng"sv, u"ruộng"sv };
    skipBlanks(lower, afterDong);
    return wordAt(lower, afterDong, words, std::identity{}) != words.end();
}

bool startsWithMinus(std::u16string_view text)
{
    return !text.empty() && (text.front() == u'-' || text.front() == u'\u2212');
}
} // namespace

std::optional<Figures> parseFigures(std::u16string_view text)
{
    text = trim(text);
    bool const negative = startsWithMinus(text);
    if (negative)
        text = trim(text.substr(1));
    auto result = readUnsigned(text);
    if (result && negative)
    {
        result->value.units = -result->value.units;
        if (result->other)
            result->other->units = -result->other->units;
    }
    return result;
}

std::optional<Dong> toWhole(Decimal value)
{
    auto const small = reduced(value);
    return small.scale == 0 ? std::optional(small.units) : std::nullopt;
}

Decimal reduced(Decimal value)
{
    while (value.scale > 0 && value.units % 10 == 0)
    {
        value.units /= 10;
        --value.scale;
    }
    return value;
}

std::optional<Amount> parseAmount(std::u16string_view text)
{
    std::u16string const lower = toLower(normalize(text).text);
    std::size_t position = 0;
    skipBlanks(lower, position);
    bool const negative = startsWithMinus(std::u16string_view(lower).substr(position));
    if (negative)
        skipBlanks(lower, ++position);
    auto result = readAmount(lower, position);
    if (!result)
        return std::nullopt;
    skipBlanks(lower, position);
    auto const currency = wordAt(lower, position, currencies, std::identity{});
    if (currency != currencies.end())
        position += currency->size();
    skipBlanks(lower, position);
    if (position != lower.size())
        return std::nullopt;
    if (negative)
    {
        result->amount = -result->amount;
        if (result->other)
            result->other = -*result->other;
    }
    return result;
}

std::optional<Dong> parseDong(std::u16string_view text)
{
    auto const amount = parseAmount(text);
    return amount ? std::optional(amount->amount) : std::nullopt;
}

std::u16string toFigures(Dong amount)
{
    std::u16string result = toUtf16(std::to_string(amount));
    auto const first = amount < 0 ? 1 : 0;
    for (auto position = static_cast<int>(result.size()) - 3; position > first; position -= 3)
        result.insert(static_cast<std::size_t>(position), 1, u'.');
    return result;
}

std::u16string toFigures(Decimal value)
{
    value = reduced(value);
    bool const negative = value.units < 0;
    auto digits = std::to_string(value.units).substr(negative ? 1 : 0);
    auto const scale = static_cast<std::size_t>(std::max(value.scale, 0));
    if (digits.size() <= scale)
        digits.insert(0, scale + 1 - digits.size(), '0');
    auto result = toUtf16(digits.substr(0, digits.size() - scale));
    if (result.size() > 4)
    {
        for (auto position = static_cast<int>(result.size()) - 3; position > 0; position -= 3)
            result.insert(static_cast<std::size_t>(position), 1, u'.');
    }
    if (scale > 0)
    {
        result += u',';
        result += toUtf16(digits.substr(digits.size() - scale));
    }
    if (negative)
        result.insert(result.begin(), u'-');
    return result;
}

std::vector<MoneyMention> findMoney(std::u16string_view text)
{
    std::vector<MoneyMention> result;
    std::u16string const lower = toLower(text);
    if (lower.find(u'đ') == lower.npos && lower.find(u"vnd") == lower.npos)
        return result;
    for (std::size_t start = 0; start < lower.size();)
    {
        if (!isDigit(lower[start]))
        {
            ++start;
            continue;
        }
        auto position = start;
        auto const amount = readAmount(lower, position);
        auto end = position;
        skipBlanks(lower, end);
        auto const currency = amount ? wordAt(lower, end, currencies, std::identity{}) : currencies.end();
        bool const word = start > 0 && (isLetter(lower[start - 1]) || lower[start - 1] == u'/');
        if (currency == currencies.end() || word
            || (*currency == u"đồng" && isOtherWord(lower, end + currency->size())))
        {
            start = endOfFigures(lower, start);
            continue;
        }
        end += currency->size();
        Range const where{ static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(end - start) };
        result.push_back({ where, amount->amount });
        start = end;
    }
    return result;
}
} // namespace kehoach::text
