/// \file
/// Nơi nhận theo nhiệm vụ: who has a task in the plan becomes a recipient.
#pragma once

#include "app/open_plan.hxx"
#include "core/draft/task_units.hxx"

namespace kehoach::app
{
/// The section of extension/sections that holds them.
inline constexpr char recipientsSection[] = "recipients-signature";

struct TaskRecipients
{
    OpenPlan open;
    std::vector<draft::TaskUnit> units;

    /// The plan has a list of recipients to add to.
    bool hasList() const;
};
/// Throws text::Error "app.no-plan", or the reason of office::whyNot().
TaskRecipients taskRecipients(Installation const& installation, office::TextDocument const& document);

/// Adds them: in front of the filing line of the recipients there are, which stay as they are; where the plan has none,
/// as the section Nơi nhận và chữ ký with these. One undo step. Throws text::Error.
void addRecipients(Installation const& installation, office::TextDocument const& document, TaskRecipients const& recipients,
                   std::vector<draft::TaskUnit> const& chosen);
} // namespace kehoach::app
