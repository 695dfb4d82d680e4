/// \file
/// What a document remembers of how far it is: its stage (giai đoạn) and the form chosen for it (hệ thể
/// thức), kept in the user-defined properties KehoachStage (draft, submitted, issued) and KehoachProfile (id of
/// a profile). The check dialog, the panel, the gate and the services read them here.
#pragma once

#include "app/app.hxx"

namespace kehoach::app
{
struct DocumentState
{
    std::optional<check::Stage> stage; ///< nothing: nobody said
    std::string profile;               ///< id; empty: what the document shows

    /// A document nobody said anything of is judged as it will be signed.
    check::Stage stageOrDefault() const { return stage.value_or(check::Stage::submitted); }

    friend bool operator==(DocumentState const&, DocumentState const&) = default;
};

/// What the document says; what it says wrongly (another program's value, a profile that is not installed) counts
/// as not said.
DocumentState stateOf(Installation const& installation, office::TextDocument const& document);
DocumentState stateOf(Installation const& installation, document::Snapshot const& snapshot);

/// Each one undo step; none where the document says so already. Throws text::Error with the reason of
/// office::whyNot().
void setStage(Installation const& installation, office::TextDocument const& document, check::Stage stage);
void setProfile(Installation const& installation, office::TextDocument const& document, std::string const& id);

/// Name and value of the property, for an undo step that changes more than the stage or the profile.
std::pair<std::u16string, std::u16string> stageProperty(check::Stage stage);
std::pair<std::u16string, std::u16string> profileProperty(std::string const& id);
} // namespace kehoach::app
