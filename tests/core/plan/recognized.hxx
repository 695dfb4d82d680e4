/// \file
/// A plan out of a text, and a paragraph more in a document: what the tests of the recogniser share.
#pragma once

#include "core/plan/plan.hxx"

#include <string>
#include <string_view>

namespace kehoach::test
{
inline plan::Plan recognizeText(std::u16string_view text)
{
    return plan::mainPlan(plan::recognize(document::fromPlainText(text)));
}

inline void addParagraph(document::Snapshot& snapshot, std::u16string text,
                         document::Area area = document::Area::body)
{
    document::Paragraph& paragraph = snapshot.paragraphs.emplace_back();
    paragraph.text = std::move(text);
    paragraph.area = area;
}
} // namespace kehoach::test
