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

    /// Appends one section. `roman` is the number of a numbered one, `wording` how it is worded, if it can be
    /// in several ways; `lines`, if given, stand in the place of the wording's.
    void add(Template const& section, int roman, Wording const* wording = nullptr,
             std::vector<std::u16string> const* lines = nullptr);
    /// Appends the sentence that refers to an appendix.
    void addReference(Template const& appendix);
    /// The number that appendices and references to them get from now on; 0: none.
    void setAppendix(int number);
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
    void add(Column& column, When const& when);
    /// The lines of a section: "# " clauses, "## " points, lines with a mark of their own, prose.
    /// `withFields`: they hold {fields} beside <guidance>.
    void addLines(Column& column, std::vector<std::u16string> const& lines, bool withFields);
    /// Appends a paragraph unless nothing is in it.
    void paragraph(Column& column, law::Component style, std::vector<document::FragmentRun> runs, bool keep = false,
                   bool pageBreak = false);

    Fields m_fields;
    law::Profile const& m_profile;
    std::shared_ptr<Guidance const> m_guidance;
    Wording const* m_wording = nullptr; ///< of the section that is being added
    std::vector<std::u16string> const* m_lines = nullptr;
    Column m_body;
};
} // namespace kehoach::draft
