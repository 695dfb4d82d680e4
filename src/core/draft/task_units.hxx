/// \file
/// Nơi nhận out of the tasks of a plan: who is given a task has to get the plan (NĐ 30/2020/NĐ-CP, Phụ lục I, II.9).
#pragma once

#include "core/plan/plan.hxx"

namespace kehoach::draft
{
struct TaskUnit
{
    std::u16string name;    ///< as the plan names it
    std::u16string purpose; ///< "để t/h", "để p/h"; "để b/c" for who is reported to
    bool present = false;   ///< it is among the recipients, or they name a group that holds it
    int paragraph = -1;     ///< that gives the task; -1: from the office's own list

    /// "Ban Phong trào (để t/h)": as a line of the recipients names it.
    std::u16string recipient() const { return purpose.empty() ? name : name + u" (" + purpose + u')'; }

    friend bool operator==(TaskUnit const&, TaskUnit const&) = default;
};

/// Units with tasks, each once, in the order of the plan: titles of the parts of Tổ chức thực hiện, "giao …", "đề nghị …",
/// "phối hợp với …", columns of task tables. Who issues the plan is none. Then what `own` (recipients the office keeps,
/// "Tên (để b/c)") has beside.
std::vector<TaskUnit> taskUnits(plan::Plan const& plan, document::Snapshot const& snapshot,
                                std::vector<std::u16string> const& own = {});
} // namespace kehoach::draft
