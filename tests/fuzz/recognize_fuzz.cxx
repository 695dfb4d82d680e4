/// \file
/// Any text is recognised as something, and every field points at paragraphs that are there.
#include "fuzz.hxx"

#include "core/plan/plan.hxx"

using namespace kehoach;

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    document::Snapshot const snapshot = document::fromPlainText(fuzz::textOf(data, size));
    std::vector<plan::Plan> const plans = plan::recognize(snapshot);
    for (plan::Plan const& plan : plans)
        for (plan::FieldValue const& field : plan.fields)
            for (int const paragraph : field.paragraphs)
                REQUIRE(paragraph >= 0 && std::size_t(paragraph) < snapshot.paragraphs.size());
    return 0;
}
