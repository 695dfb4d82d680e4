/// \file
/// The commands of menu, toolbar and keyboard, vnd.kehoach:<name>, as far as it is asked which there are and
/// which of them make sense now. What they do is in ui/command.hxx, in the main library.
#pragma once

#include "office/uno.hxx"

#include <algorithm>
#include <array>

namespace kehoach::start
{
inline constexpr char protocol[] = "vnd.kehoach:";

enum class Sense {
    always, ///< also where no text document is shown: LibreOffice asks the window that is active, or none, how a button
            ///< of a bar stands, and never again
    anywhere, ///< in every text document
    inEditable, ///< greyed in a document that is read-only
    mainLibrary, ///< the main library tells, from what stands at the caret
};
struct MenuCommand
{
    char const* name; ///< what stands after the protocol
    Sense sense;
};
inline constexpr auto menuCommands = std::to_array<MenuCommand>({
    { "NewPlan", Sense::anywhere },
    { "NewFromThis", Sense::anywhere },
    { "NextPlaceholder", Sense::anywhere },
    { "PreviousPlaceholder", Sense::anywhere },
    { "InsertSection", Sense::inEditable },
    { "InsertBases", Sense::inEditable },
    { "CompleteCitation", Sense::inEditable },
    { "Recipients", Sense::inEditable },
    { "InsertBudget", Sense::inEditable },
    { "EditBudget", Sense::mainLibrary },
    { "AmountInWords", Sense::inEditable },
    { "Convert", Sense::inEditable },
    { "Panel", Sense::anywhere },
    { "EditFacts", Sense::inEditable },
    { "Issue", Sense::inEditable },
    { "Letters", Sense::anywhere },
    { "Check", Sense::always },
    { "NextFinding", Sense::anywhere },
    { "PreviousFinding", Sense::anywhere },
    { "Report", Sense::anywhere },
    { "Seal", Sense::inEditable },
    { "AnnotateFindings", Sense::inEditable },
    { "RemoveAnnotations", Sense::inEditable },
    { "Offices", Sense::anywhere },
    { "Options", Sense::anywhere },
});

/// The command of that URL, or null.
inline MenuCommand const* findMenuCommand(OUString const& url)
{
    OUString name;
    if (!url.startsWith(protocol, &name))
        return nullptr;
    auto const found = std::ranges::find_if(
        menuCommands, [&](MenuCommand const& command) { return name.equalsAscii(command.name); });
    return found == menuCommands.end() ? nullptr : &*found;
}
} // namespace kehoach::start
