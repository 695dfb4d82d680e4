/// \file
/// Amounts in figures and in words: what is written reads back, and nothing else crashes.
#include "fuzz.hxx"

#include "core/text/money.hxx"

using namespace kehoach;

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    if (size >= sizeof(text::Dong)) {
        text::Dong amount;
        std::memcpy(&amount, data, sizeof amount);
        amount = amount < 0 ? -(amount + 1) : amount;
        if (amount < 1'000'000'000'000'000'000) {
            std::optional<text::Words> const read = text::fromWords(text::toWords(amount));
            REQUIRE(read && read->amount == amount && read->reading == text::Reading::canonical);
            REQUIRE(text::parseDong(text::toFigures(amount)) == amount);
        }
    }
    std::u16string const input = fuzz::textOf(data, size);
    text::fromWords(input);
    text::parseFigures(input);
    text::parseAmount(input);
    for (text::MoneyMention const& mention : text::findMoney(input))
        REQUIRE(std::size_t(mention.where.start) + std::size_t(mention.where.length) <= input.size());
    return 0;
}
