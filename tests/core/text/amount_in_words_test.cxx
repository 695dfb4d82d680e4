#include "core/text/amount_in_words.hxx"

#include "core/text/message.hxx"

#include <gtest/gtest.h>

namespace kehoach::text
{
namespace
{
/// The text afterwards; '|' is the caret, '[' and ']' are the ends of what is selected.
std::u16string written(std::u16string text)
{
    Range selection;
    if (std::size_t const caret = text.find(u'|'); caret != text.npos)
    {
        selection.start = static_cast<std::uint32_t>(caret);
        text.erase(caret, 1);
    }
    else
    {
        std::size_t const open = text.find(u'['), close = text.find(u']') - 1;
        selection = { static_cast<std::uint32_t>(open), static_cast<std::uint32_t>(close - open) };
        text.erase(open, 1);
        text.erase(close, 1);
    }
    AmountInWords const words = amountInWords(text, selection);
    EXPECT_EQ(words.present, text == std::u16string(text).replace(words.where.start, words.where.length, words.words));
    return text.replace(words.where.start, words.where.length, words.words);
}

Message refusal(std::u16string text)
{
    try
    {
        written(std::move(text));
    }
    catch (Error const& error)
    {
        return error.message();
    }
    return {};
}

TEST(AmountInWords, BehindTheAmountAtTheCaretOrSelected)
{
    std::u16string const words = u" (Bằng chữ: Một triệu năm trăm nghìn đồng)";
    for (std::u16string const amount : { u"1.500.000", u"1,500,000", u"1 500 000", u"1.500.000đ", u"1.500.000 đồng",
                                         u"1,5 triệu", u"1,5 triệu đồng", u"1.500.000 VNĐ", u"1\u00A0500\u00A0000" })
    {
        EXPECT_EQ(written(u"Chi |" + amount + u" cho tổ."), u"Chi " + amount + words + u" cho tổ.");
        EXPECT_EQ(written(u"Chi " + amount + u"|"), u"Chi " + amount + words);
        EXPECT_EQ(written(u"Chi [" + amount + u"] cho tổ."), u"Chi " + amount + words + u" cho tổ.");
        EXPECT_EQ(written(u"[Chi " + amount + u" cho tổ.]"), u"Chi " + amount + words + u" cho tổ.");
    }
    EXPECT_EQ(written(u"Mức 5.523,2 triệu| đồng"),
              u"Mức 5.523,2 triệu đồng (Bằng chữ: Năm tỷ năm trăm hai mươi ba triệu hai trăm nghìn đồng)");
    EXPECT_EQ(written(u"Thu 1 tỷ 250| triệu đồng"),
              u"Thu 1 tỷ 250 triệu đồng (Bằng chữ: Một tỷ hai trăm năm mươi triệu đồng)");
    EXPECT_EQ(written(u"20.000| đồng"), u"20.000 đồng (Bằng chữ: Hai mươi nghìn đồng)");
}

TEST(AmountInWords, WordsThatStandThereGiveWay)
{
    EXPECT_EQ(written(u"2.000.000| đồng (Bằng chữ: Một triệu đồng./.), nguồn"),
              u"2.000.000 đồng (Bằng chữ: Hai triệu đồng./.), nguồn");
    EXPECT_EQ(written(u"2.000.000 đồng (một triệu| đồng)"), u"2.000.000 đồng (Bằng chữ: Hai triệu đồng)");
    EXPECT_EQ(written(u"2.000.000| đồng (bằng chữ: ………)"), u"2.000.000 đồng (Bằng chữ: Hai triệu đồng)");
    EXPECT_EQ(written(u"2.000.000| đồng (tạm tính)"), u"2.000.000 đồng (Bằng chữ: Hai triệu đồng) (tạm tính)");
    EXPECT_EQ(written(u"2.000.000| đồng (Bằng chữ: Hai triệu đồng)"), u"2.000.000 đồng (Bằng chữ: Hai triệu đồng)");
}

TEST(AmountInWords, TwoReadingsAreToldNotGuessed)
{
    Message const message = refusal(u"Chi |1.500 cho tổ");
    EXPECT_EQ(message.key, "text.amount-ambiguous");
    EXPECT_EQ(message.arguments.at("first"), u"1500");
    EXPECT_EQ(message.arguments.at("second"), u"1,5");
    EXPECT_EQ(refusal(u"Chi |40,000 đồng").key, "text.amount-ambiguous");
    EXPECT_EQ(refusal(u"Chi |1.500 triệu đồng").key, "text.amount-ambiguous");
}

TEST(AmountInWords, WhatIsNoWholeAmountIsRefused)
{
    EXPECT_EQ(refusal(u"Chi |6358.8 đồng").key, "text.amount-not-whole");
    EXPECT_EQ(refusal(u"Chi |5.523,2 đồng").key, "text.amount-not-whole");
    EXPECT_EQ(refusal(u"Chi |99.999.999.999.999.999.999 đồng").key, "text.amount-too-large");
    EXPECT_EQ(refusal(u"Chi| tiền, 20.000 đồng").key, "text.no-amount");
    EXPECT_EQ(refusal(u"ngày 05/|11/2020").key, "text.no-amount");
    EXPECT_EQ(refusal(u"số |08/KH-MTTQ").key, "text.no-amount");
    EXPECT_EQ(refusal(u"tăng |15%").key, "text.no-amount");
    EXPECT_EQ(refusal(u"|").key, "text.no-amount");
    EXPECT_EQ(refusal(u"[20.000 đồng và 30.000 đồng]").key, "text.two-amounts");
}
} // namespace
} // namespace kehoach::text
