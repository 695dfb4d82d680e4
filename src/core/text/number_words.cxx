#include "core/text/number_words.hxx"

#include "core/text/unicode.hxx"

#include <algorithm>
#include <array>
#include <limits>
#include <utility>
#include <vector>

namespace kehoach::text
{
namespace
{
using namespace std::string_view_literals;

constexpr std::array<std::u16string_view, 10> digitWords = {
    u"không", u"một", u"hai", u"ba", u"bốn", u"năm", u"sáu", u"bảy", u"tám", u"chín",
};
constexpr std::uint64_t billion = 1'000'000'000;

void say(std::u16string& words, std::u16string_view word)
{
    if (!words.empty())
        words += u' ';
    words += word;
}

/// One group of three digits. `full` says "không trăm" and "linh" too, as every group after the
/// first one is read.
void sayGroup(std::u16string& words, unsigned group, bool full)
{
    unsigned const hundreds = group / 100, tens = group / 10 % 10, units = group % 10;
    if (hundreds != 0 || full)
    {
        say(words, digitWords[hundreds]);
        say(words, u"trăm");
        if (tens == 0 && units != 0)
            say(words, u"linh");
    }
    if (tens == 1)
        say(words, u"mười");
    if (tens > 1)
    {
        say(words, digitWords[tens]);
        say(words, u"mươi");
    }
    if (units == 0)
        return;
    if (units == 1 && tens > 1)
        say(words, u"mốt");
    else if (units == 4 && tens > 1)
        say(words, u"tư");
    else if (units == 5 && tens > 0)
        say(words, u"lăm");
    else
        say(words, digitWords[units]);
}

/// A number above zero. What is above the billions is read as a number of its own: nghìn tỷ,
/// triệu tỷ, tỷ tỷ.
void sayNumber(std::u16string& words, std::uint64_t number)
{
    bool const first = words.empty();
    if (number >= billion)
    {
        sayNumber(words, number / billion);
        say(words, u"tỷ");
        number %= billion;
    }
    struct Scale
    {
        std::uint64_t value;
        std::u16string_view word;
    };
    for (Scale const& scale : { Scale{ 1'000'000, u"triệu" }, Scale{ 1'000, u"nghìn" }, Scale{ 1, u"" } })
    {
        auto const group = static_cast<unsigned>(number / scale.value % 1000);
        if (group == 0)
            continue;
        sayGroup(words, group, group < 100 && !(first && words.empty()));
        if (!scale.word.empty())
            say(words, scale.word);
    }
}

std::vector<std::u16string_view> split(std::u16string_view text)
{
    std::vector<std::u16string_view> result;
    for (std::size_t position = 0; position < text.size();)
    {
        auto const end = std::min(text.find(u' ', position), text.size());
        if (end > position)
            result.push_back(text.substr(position, end - position));
        position = end + 1;
    }
    return result;
}

/// What stands in a document around the words: brackets, "Bằng chữ:", "./.", in lower case.
std::u16string strip(std::u16string_view text)
{
    std::u16string result = toLower(normalize(text).text);
    auto const isDecoration = [](char16_t unit) {
        return isSpace(unit) || u"().,;:/\"“”*"sv.find(unit) != std::u16string_view::npos;
    };
    std::ranges::replace_if(result, isDecoration, u' ');
    return result;
}

/// Another word for the same thing.
std::u16string_view standard(std::u16string_view word)
{
    if (word == u"lẻ")
        return u"linh";
    if (word == u"ngàn")
        return u"nghìn";
    if (word == u"tỉ")
        return u"tỷ";
    if (word == u"bẩy")
        return u"bảy";
    if (word == u"nhăm")
        return u"lăm";
    return word;
}

/// What the words name if every word is taken for what it says; whether they may be put so is
/// judged against the canonical reading.
std::optional<std::uint64_t> valueOf(std::vector<std::u16string_view> const& words)
{
    unsigned __int128 total = 0, section = 0;
    std::uint64_t group = 0;
    std::uint64_t digit = 0;
    bool hasDigit = false; // a digit that no "mươi", "trăm" … has followed yet
    auto const closeGroup = [&] {
        hasDigit = false;
        return std::exchange(group, 0) + std::exchange(digit, 0);
    };
    for (auto const word : words)
    {
        if (word == u"trăm" || word == u"mươi")
        {
            if (!hasDigit)
                return std::nullopt;
            group += std::exchange(digit, 0) * (word == u"trăm" ? 100 : 10);
            hasDigit = false;
        }
        else if (word == u"mười")
        {
            group += 10;
        }
        else if (word == u"nghìn")
        {
            section += closeGroup() * 1'000;
        }
        else if (word == u"triệu")
        {
            section += closeGroup() * 1'000'000;
        }
        else if (word == u"tỷ")
        {
            total = (total + section + closeGroup()) * billion;
            section = 0;
        }
        else if (word != u"linh")
        {
            auto const plain = word == u"mốt" ? digitWords[1]
                               : word == u"tư" ? digitWords[4]
                               : word == u"lăm" ? digitWords[5]
                                                : word;
            auto const found = std::ranges::find(digitWords, plain);
            if (found == digitWords.end() || hasDigit)
                return std::nullopt;
            digit = static_cast<std::uint64_t>(found - digitWords.begin());
            hasDigit = true;
        }
        // Far above any amount, far below what 128 bits hold after one more step.
        if (total > static_cast<unsigned __int128>(billion) * billion * billion
            || section > 1'000'000 * billion || group > 10'000)
            return std::nullopt;
    }
    total += section + closeGroup();
    if (total > static_cast<std::uint64_t>(std::numeric_limits<Dong>::max()))
        return std::nullopt;
    return static_cast<std::uint64_t>(total);
}

/// Makes readings that differ only in allowed ways the same: bốn for tư and tư for bốn, no "không
/// trăm" before linh, and neither before the thousands that stand right after the billions ("hai tỷ
/// một nghìn": nothing else it could mean).
std::vector<std::u16string_view> withoutVariants(std::vector<std::u16string_view> const& words)
{
    std::vector<std::u16string_view> result;
    for (auto const original : words)
    {
        auto const word = standard(original);
        if (word == u"linh" && result.size() > 2 && result.back() == u"trăm"
            && result[result.size() - 2] == u"không")
            result.resize(result.size() - 2);
        auto const size = result.size();
        if (word == u"nghìn" && size > 2 && result[size - 2] == u"linh" && result[size - 3] == u"tỷ")
            result.erase(result.end() - 2);
        auto const before = result.empty() ? u""sv : result.back();
        if (before == u"mươi" && word == u"bốn")
            result.push_back(u"tư");
        else if (before == u"linh" && word == u"tư")
            result.push_back(u"bốn");
        else
            result.push_back(word);
    }
    return result;
}

/// As withoutVariants(), and năm, một where lăm, mốt are right.
std::vector<std::u16string_view> withoutSlips(std::vector<std::u16string_view> words)
{
    for (std::size_t index = 1; index < words.size(); ++index)
    {
        bool const afterTens = words[index - 1] == u"mươi";
        if (words[index] == u"năm" && (afterTens || words[index - 1] == u"mười"))
            words[index] = u"lăm";
        if (words[index] == u"một" && afterTens)
            words[index] = u"mốt";
    }
    return words;
}

void dropFront(std::vector<std::u16string_view>& words, std::size_t count)
{
    words.erase(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(count));
}

bool dropBack(std::vector<std::u16string_view>& words, std::initializer_list<std::u16string_view> tail)
{
    if (words.size() < tail.size() || !std::equal(tail.begin(), tail.end(), words.end() - std::ssize(tail)))
        return false;
    words.resize(words.size() - tail.size());
    return true;
}
} // namespace

std::u16string toWords(Dong amount)
{
    std::u16string words;
    auto magnitude = static_cast<std::uint64_t>(amount);
    if (amount < 0)
        magnitude = 0 - magnitude;
    if (magnitude == 0)
        words = digitWords[0];
    else
        sayNumber(words, magnitude);
    if (amount < 0)
        words.insert(0, u"âm ");
    words += u" đồng";
    words[0] = toUpper(std::u16string_view(words).substr(0, 1))[0];
    return words;
}

std::optional<Words> fromWords(std::u16string_view text)
{
    std::u16string const stripped = strip(text);
    auto words = split(stripped);
    if (words.size() > 2 && words[0] == u"bằng" && words[1] == u"chữ")
        dropFront(words, 2);
    Words result;
    bool decorated = dropBack(words, { u"chẵn" });
    decorated = dropBack(words, { u"việt", u"nam" }) || decorated;
    if (!dropBack(words, { u"đồng" }) && decorated)
        return std::nullopt;
    bool const negative = words.size() > 1 && words[0] == u"âm";
    if (negative)
        dropFront(words, 1);
    if (words.empty())
        return std::nullopt;

    std::vector<std::u16string_view> standardWords;
    std::ranges::transform(words, std::back_inserter(standardWords), standard);
    auto const value = valueOf(standardWords);
    if (!value)
        return std::nullopt;
    result.amount = static_cast<Dong>(*value);
    if (negative)
        result.amount = -result.amount;

    std::u16string const canonicalText = toLower(toWords(static_cast<Dong>(*value)));
    auto canonical = split(canonicalText);
    dropBack(canonical, { u"đồng" });
    if (words == canonical)
        result.reading = decorated ? Reading::variant : Reading::canonical;
    else if (withoutVariants(words) == withoutVariants(canonical))
        result.reading = Reading::variant;
    else if (withoutSlips(withoutVariants(words)) == withoutSlips(withoutVariants(canonical)))
        result.reading = Reading::slip;
    else
        return std::nullopt;
    return result;
}
} // namespace kehoach::text
