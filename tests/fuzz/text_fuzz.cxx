/// \file
/// Unicode forms, old encodings, dates: any text gives a result whose positions lie inside the input.
#include "fuzz.hxx"

#include "core/text/date.hxx"
#include "core/text/legacy.hxx"

using namespace kehoach;

namespace
{
void requireInside(text::Normalized const& result, std::size_t size)
{
    REQUIRE(result.origin.size() >= result.text.size());
    for (std::uint32_t const origin : result.origin)
        REQUIRE(origin <= size);
}
}

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    std::u16string const raw = fuzz::textOf(data, size);
    text::Normalized const normalized = text::normalize(raw);
    requireInside(normalized, raw.size());
    REQUIRE(text::normalize(normalized.text).text == normalized.text);
    for (text::LegacyEncoding const encoding : { text::LegacyEncoding::tcvn3, text::LegacyEncoding::vni })
        for (bool const capitals : { false, true })
            requireInside(text::decode(raw, encoding, capitals), raw.size());
    text::guessEncoding(raw);
    text::legacyFont(raw);
    text::fold(normalized.text);
    for (text::DateMention const& mention : text::findDates(normalized.text))
        REQUIRE(mention.where.start >= 0 && mention.where.length >= 0
                && std::size_t(mention.where.start) + std::size_t(mention.where.length) <= normalized.text.size());
    return 0;
}
