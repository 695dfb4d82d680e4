#include "app/document_state.hxx"

#include "app/open_plan.hxx"
#include "core/text/unicode.hxx"

namespace kehoach::app
{
namespace
{
constexpr char16_t stageName[] = u"KehoachStage";
constexpr char16_t profileName[] = u"KehoachProfile";

DocumentState toState(Installation const& installation, std::u16string_view stage, std::u16string_view profile)
{
    DocumentState state;
    state.stage = check::parseStage(text::toUtf8(stage));
    if (law::Profile const* const known = law::findProfile(installation.profiles(), text::toUtf8(profile)))
        state.profile = known->id;
    return state;
}
} // namespace

DocumentState stateOf(Installation const& installation, office::TextDocument const& document)
{
    return toState(installation, office::readProperty(document, stageName), office::readProperty(document, profileName));
}

DocumentState stateOf(Installation const& installation, document::Snapshot const& snapshot)
{
    auto const value = [&](char16_t const* name) {
        auto const found = snapshot.properties.find(name);
        return found == snapshot.properties.end() ? std::u16string() : found->second;
    };
    return toState(installation, value(stageName), value(profileName));
}

void setStage(Installation const& installation, office::TextDocument const& document, check::Stage stage)
{
    if (stateOf(installation, document).stage == stage)
        return;
    auto const [name, value] = stageProperty(stage);
    office::setProperty(document, name, value, undoTitle(installation, "app.undo.stage"));
}

void setProfile(Installation const& installation, office::TextDocument const& document, std::string const& id)
{
    if (stateOf(installation, document).profile == id)
        return;
    auto const [name, value] = profileProperty(id);
    office::setProperty(document, name, value, undoTitle(installation, "app.undo.profile"));
}

std::pair<std::u16string, std::u16string> stageProperty(check::Stage stage)
{
    return { stageName, text::toUtf16(check::name(stage)) };
}

std::pair<std::u16string, std::u16string> profileProperty(std::string const& id)
{
    return { profileName, text::toUtf16(id) };
}
} // namespace kehoach::app
