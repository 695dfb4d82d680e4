/// \file
/// What a command starts from: the open document, read and recognised once, and the law that applies to it.
#pragma once

#include "app/app.hxx"
#include "core/check/applicable.hxx"

namespace kehoach::app
{
struct OpenPlan
{
    explicit OpenPlan(document::Snapshot read)
        : snapshot(std::move(read))
        , documents(plan::recognize(snapshot))
    {
    }

    /// The plan a report would be about.
    plan::Plan const& plan() const { return plan::mainPlan(documents); }

    document::Snapshot snapshot;
    std::vector<plan::Plan> documents;
};

/// As a check would tell it, without one.
check::Applicable lawOf(Installation const& installation, OpenPlan const& open);
/// The profile whose form the document shows, else mttq.
law::Profile const& profileOf(Installation const& installation, OpenPlan const& open);

/// The title of an undo step, in the language of the office.
std::u16string undoTitle(Installation const& installation, std::string key);
} // namespace kehoach::app
