/// \file
/// From section templates to the blocks of a fragment.
#pragma once

#include "core/draft/fields.hxx"

namespace kehoach::draft
{
class Composer
{
public:
    Composer(Fields fields, law::Profile const& profile);

    /// Appends one section. `roman` is the number of a numbered one.
    void add(Template const& section, int roman);
    /// Marks the end of what was added last, if it is a paragraph: where the budget table goes.
    void markEnd(std::u16string_view bookmark);

    /// What was added, with the styles it names. Nothing may be added after it.
    document::Fragment finish();

private:
    /// Blocks one below the other: the body, or a cell of a layout table.
    struct Column
    {
        double width = 0; ///< mm
        std::vector<document::FragmentBlock> blocks;
    };

    void add(Column& column, std::vector<Block> const& blocks);
    void add(Column& column, Line const& line);
    void add(Column& column, Each const& each);
    void add(Column& column, Rule const& rule);
    void add(Column& column, Layout const& layout);
    void add(Column& column, Grid const& grid);
    /// The lines of a section: "# " clauses, "## " points, lines with a mark of their own, prose.
    void addLines(Column& column, std::vector<std::u16string> const& lines);
    /// Appends a paragraph unless nothing is in it.
    void paragraph(Column& column, law::Component style, std::vector<document::FragmentRun> runs, bool keep = false,
                   bool pageBreak = false);

    Fields m_fields;
    law::Profile const& m_profile;
    std::shared_ptr<Guidance const> m_guidance;
    Column m_body;
};
} // namespace kehoach::draft
