/// \file
/// Section templates as extension/sections/*.json holds them (docs/sections.md): the skeleton of a
/// section, its fixed words, and where the office's and the plan's own words go.
#pragma once

#include "core/draft/draft.hxx"
#include "core/law/pack.hxx"
#include "core/law/profile.hxx"
#include "core/plan/plan.hxx"

#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace kehoach::draft
{
struct Block;

/// One paragraph: fixed words with {fields} and <guidance>. Left out where nothing remains of it.
struct Line
{
    law::Component style;
    std::u16string text;
    bool keepWithNext = false;
    bool pageBreak = false; ///< on a page of its own
};

/// One paragraph for each item of a list, or, where the list is empty, the lines of the section's variant, or
/// `otherwise`.
struct Each
{
    std::string list; ///< empty: the section's own lines only
    /// Nothing: the items are lines of a section, each with the look its mark asks for (# , ## , - ).
    std::optional<law::Component> style;
    std::u16string text; ///< the item stands for {<as>}
    std::string as;
    std::u16string between, last; ///< put after every item but the last, and after the last
    bool keepWithNext = false;
    std::vector<Block> otherwise;
};

/// What stands below the paragraph before: a line drawn as long as it or a part of it, or a mark.
struct Rule
{
    std::u16string mark; ///< "line", or what is typed; may hold {fields}
    bool whole = false;  ///< as long as the text above; otherwise the part the profile says
};

/// A borderless table that puts blocks side by side.
struct Layout
{
    std::vector<double> columns; ///< shares of the text width
    std::vector<std::vector<std::vector<Block>>> rows;
};

/// A table with lines. Its cells hold {fields} and <guidance> as a line does.
struct Grid
{
    std::vector<double> columns; ///< shares of the text width
    std::vector<std::u16string> header;
    std::vector<std::vector<std::u16string>> rows;
    /// A count of the plan, "conferences": the rows once for each, {index} being which; empty: once.
    std::string each;
};

/// Blocks that stand only where a value is known or a list has something in it, and those for where not.
struct When
{
    std::string name;
    std::vector<Block> blocks, otherwise;
};

struct Block
{
    std::variant<Line, Each, Rule, Layout, Grid, When> kind;
};

/// One way to word a section: its heading and its lines, as those of Content but with {fields}, too.
struct Wording
{
    Variant variant;
    std::u16string heading; ///< empty: the section's own
    std::vector<std::u16string> lines;
};

/// What {fields} without a value show, by the field's name.
using Guidance = std::map<std::string, std::u16string, std::less<>>;

struct Template
{
    std::string id;
    law::Bilingual name;
    bool numbered = false;        ///< takes the next Roman number
    bool inPlan = false;          ///< a whole plan has it
    std::optional<double> place;  ///< where it stands among the others; nothing = anywhere
    std::vector<plan::Field> fields; ///< what a plan that has it is recognised by
    bool budget = false;          ///< the budget table goes to its end
    std::u16string heading;       ///< {heading}
    std::vector<Wording> wordings; ///< the first is the one where none is asked for
    /// For an appendix: the sentence that refers to it, and the section it goes to.
    std::string referredIn;
    std::u16string reference;
    std::vector<Block> blocks;
    std::shared_ptr<Guidance const> guidance;
};

/// One entry of a pack. Throws law::MemberError or text::Error where it does not fit.
Template templateOf(boost::json::object const& entry, boost::json::object const& pack);
Wording wordingOf(boost::json::object const& entry);
Kind kindOf(boost::json::object const& entry);
} // namespace kehoach::draft
