/// \file
/// Which sections a new plan has and how each is worded, while the user chooses.
#pragma once

#include "core/draft/draft.hxx"

namespace kehoach::ui
{
class PlanSections
{
public:
    struct Row
    {
        draft::SectionTemplate section;
        draft::Kind::Choice choice = draft::Kind::Choice::always;
        bool in = false;
        std::string variant; ///< empty for a section that has none
        std::optional<std::vector<std::u16string>> lines; ///< where they were edited
    };

    explicit PlanSections(draft::Sections const& sections)
        : m_sections(sections)
    {}

    /// Begins anew with what the kind says.
    void reset(draft::Kind const& kind);

    /// In the order of the plan.
    std::vector<Row> const& rows() const { return m_rows; }
    Row& row(std::size_t index) { return m_rows[index]; }

    /// The lines of a row as they would be written now.
    std::vector<std::u16string> lines(std::size_t index, draft::Parameters const& parameters,
                                      law::Profile const& profile) const;

    /// Puts the choices into the parameters.
    void apply(draft::Parameters& parameters) const;

private:
    draft::Sections const& m_sections;
    std::vector<Row> m_rows;
};
} // namespace kehoach::ui
