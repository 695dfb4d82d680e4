/// \file
/// The lists dialogs offer: values of the core with the key of the words for them.
#pragma once

#include "core/budget/budget.hxx"
#include "core/check/check.hxx"
#include "core/text/message.hxx"
#include "core/text/unicode.hxx"

#include <array>

namespace kehoach::ui
{
template <class Value> struct Choice
{
    Value value;
    char const* label;
};

inline constexpr std::array<Choice<budget::Duration>, 3> durations = { {
    { budget::Duration::oneSessionNoMeal, "ui.duration.one-session-no-meal" },
    { budget::Duration::oneSessionWithMeal, "ui.duration.one-session-with-meal" },
    { budget::Duration::oneDay, "ui.duration.one-day" },
} };
inline constexpr std::array<Choice<budget::OrganiserLevel>, 4> organisers = { {
    { budget::OrganiserLevel::central, "ui.organiser.central" },
    { budget::OrganiserLevel::province, "ui.organiser.province" },
    { budget::OrganiserLevel::district, "ui.organiser.district" },
    { budget::OrganiserLevel::commune, "ui.organiser.commune" },
} };
inline constexpr std::array<Choice<budget::Venue>, 2> venues = { {
    { budget::Venue::centralCity, "ui.venue.central-city" },
    { budget::Venue::elsewhere, "ui.venue.elsewhere" },
} };
inline constexpr std::array<Choice<check::Stage>, 3> stages = { {
    { check::Stage::draft, "ui.stage.draft" },
    { check::Stage::submitted, "ui.stage.submitted" },
    { check::Stage::issued, "ui.stage.issued" },
} };
/// A finding in a list, with its message.
inline constexpr std::array<Choice<check::Severity>, 3> severities = { {
    { check::Severity::error, "ui.check.error" },
    { check::Severity::warning, "ui.check.warning" },
    { check::Severity::info, "ui.check.info" },
} };

/// What app::provinceChoices() gives, in words.
inline std::vector<std::u16string> provinceLabels(std::vector<std::string> const& provinces, text::Messages const& messages)
{
    std::vector<std::u16string> labels;
    for (std::string const& province : provinces)
        labels.push_back(province.empty() ? messages.text("ui.budget.no-province") : text::toUtf16(province));
    return labels;
}

template <class Choices> std::vector<std::u16string> labels(Choices const& choices, text::Messages const& messages)
{
    std::vector<std::u16string> labels;
    for (auto const& choice : choices)
        labels.push_back(messages.text(choice.label));
    return labels;
}

template <class Value, std::size_t count>
int positionOf(std::array<Choice<Value>, count> const& choices, Value value)
{
    for (std::size_t i = 0; i < count; ++i)
    {
        if (choices[i].value == value)
            return static_cast<int>(i);
    }
    return 0;
}

template <class Value, std::size_t count>
char const* labelOf(std::array<Choice<Value>, count> const& choices, Value value)
{
    return choices[static_cast<std::size_t>(positionOf(choices, value))].label;
}
} // namespace kehoach::ui
