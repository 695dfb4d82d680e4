// A whole plan typed in TCVN3 and in VNI: read as it is (told by its fonts, or by its letters where the fonts
// are lost), and converted to Unicode first.
#include "core/document/conversion.hxx"
#include "core/plan/plan.hxx"
#include "core/text/legacy.hxx"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>

using namespace kehoach;
using document::Snapshot;
using plan::Field;
using text::LegacyEncoding;

namespace
{
std::u16string invented()
{
    std::ifstream file(KEHOACH_TEST_DATA_DIR "/invented/docs/in53.txt", std::ios::binary);
    return text::toUtf16(std::string{ std::istreambuf_iterator<char>(file), {} });
}

/// How each letter is typed in the encoding: what the decoder makes of every letter, and of every letter with
/// a mark.
std::map<char16_t, std::u16string> keysOf(LegacyEncoding encoding)
{
    std::map<char16_t, std::u16string> keys;
    auto const add = [&](std::u16string const& raw) {
        auto const decoded = text::decode(raw, encoding, false).text;
        if (decoded.size() == 1 && decoded[0] > 0x7F && decoded != raw)
            keys.try_emplace(decoded[0], raw);
    };
    for (char16_t unit = 0xA1; unit <= 0xFF; ++unit)
        add({ unit });
    for (char16_t const base : std::u16string(u"aeiouyAEIOUYôöÔÖ"))
        for (char16_t mark = 0xA1; encoding == LegacyEncoding::vni && mark <= 0xFF; ++mark)
            add({ base, mark });
    return keys;
}

void type(document::Paragraph& paragraph, std::u16string const& raw, std::u16string const& font)
{
    auto const start = static_cast<std::uint32_t>(paragraph.text.size());
    paragraph.text += raw;
    if (!paragraph.runs.empty() && paragraph.runs.back().format.font == font)
    {
        paragraph.runs.back().range.length += static_cast<std::uint32_t>(raw.size());
        return;
    }
    document::Run run;
    run.range = { start, static_cast<std::uint32_t>(raw.size()) };
    run.format.font = font;
    paragraph.runs.push_back(run);
}

/// The text as typed; a capital TCVN3 has no letter for is a small one in an H font.
Snapshot typed(std::u16string const& text, LegacyEncoding encoding)
{
    auto const keys = keysOf(encoding);
    bool const tcvn3 = encoding == LegacyEncoding::tcvn3;
    std::u16string const font = tcvn3 ? u".VnTime" : u"VNI-Times";
    Snapshot snapshot = document::fromPlainText(text);
    for (document::Paragraph& paragraph : snapshot.paragraphs)
    {
        std::u16string const line = std::exchange(paragraph.text, {});
        bool const capitals = tcvn3 && text::isAllCapitals(line);
        paragraph.runs.clear();
        for (char16_t const letter : line)
        {
            char16_t const small = text::toLower({ &letter, 1 })[0];
            auto const key = keys.find(letter);
            auto const smallKey = keys.find(small);
            if (tcvn3 && letter != small && (capitals || key == keys.end()))
                type(paragraph, smallKey == keys.end() ? std::u16string{ small } : smallKey->second,
                     capitals || small > 0x7F ? u".VnTimeH" : font);
            else
                type(paragraph, key == keys.end() ? std::u16string{ letter } : key->second,
                     capitals ? u".VnTimeH" : font);
            if (tcvn3 && letter != small && !capitals && key == keys.end() && small <= 0x7F)
                paragraph.text.back() = letter; // a capital of ASCII is one in TCVN3 too
        }
    }
    return snapshot;
}

Snapshot converted(Snapshot snapshot)
{
    auto const conversion = document::toUnicode(snapshot, {}, {});
    for (auto edit = conversion.edits.rbegin(); edit != conversion.edits.rend(); ++edit)
        snapshot.paragraphs[static_cast<std::size_t>(edit->span.paragraph)].text.replace(
            edit->span.range.start, edit->span.range.length, edit->replacement);
    for (document::Paragraph& paragraph : snapshot.paragraphs)
        paragraph.runs.clear();
    return snapshot;
}

plan::Plan read(Snapshot const& snapshot)
{
    return plan::mainPlan(plan::recognize(snapshot));
}

void expectAlike(plan::Plan const& found, plan::Plan const& original)
{
    for (std::size_t index = 0; index < plan::fieldCount; ++index)
        EXPECT_EQ(found[static_cast<Field>(index)].present, original[static_cast<Field>(index)].present)
            << plan::name(static_cast<Field>(index));
    EXPECT_EQ(found.documentType, original.documentType);
    EXPECT_EQ(found.recipients.size(), original.recipients.size());
    EXPECT_EQ(found.citations.size(), original.citations.size());
    EXPECT_EQ(found[Field::legalBasis].spans.size(), original[Field::legalBasis].spans.size());
    ASSERT_EQ(found.outline.size(), original.outline.size());
    for (std::size_t part = 0; part < found.outline.size(); ++part)
    {
        EXPECT_EQ(found.outline[part].label, original.outline[part].label);
        EXPECT_EQ(found.outline[part].level, original.outline[part].level);
        EXPECT_EQ(text::fold(found.outline[part].title), text::fold(original.outline[part].title));
    }
}

class LegacyPlan : public testing::TestWithParam<LegacyEncoding>
{};
} // namespace

TEST_P(LegacyPlan, ToldByItsFonts)
{
    expectAlike(read(typed(invented(), GetParam())), read(document::fromPlainText(invented())));
}

TEST_P(LegacyPlan, ToldByItsLetters)
{
    Snapshot snapshot = typed(invented(), GetParam());
    for (document::Paragraph& paragraph : snapshot.paragraphs)
        for (document::Run& run : paragraph.runs)
            run.format.font = u"Times New Roman";
    expectAlike(read(snapshot), read(document::fromPlainText(invented())));
}

TEST_P(LegacyPlan, ConvertedFirst)
{
    Snapshot const snapshot = converted(typed(invented(), GetParam()));
    Snapshot const original = document::fromPlainText(invented());
    for (std::size_t line = 0; line < original.paragraphs.size(); ++line)
        EXPECT_EQ(snapshot.paragraphs[line].text, original.paragraphs[line].text);
    expectAlike(read(snapshot), read(original));
}

INSTANTIATE_TEST_SUITE_P(Encodings, LegacyPlan, testing::Values(LegacyEncoding::tcvn3, LegacyEncoding::vni));
