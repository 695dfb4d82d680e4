#include "core/check/check.hxx"

namespace kehoach::check
{
char const* name(Severity severity)
{
    switch (severity)
    {
    case Severity::error:
        return "error";
    case Severity::warning:
        return "warning";
    case Severity::info:
        break;
    }
    return "info";
}

char const* name(Stage stage)
{
    switch (stage)
    {
    case Stage::draft:
        return "draft";
    case Stage::submitted:
        return "submitted";
    case Stage::issued:
        break;
    }
    return "issued";
}

char const* name(FixTier tier)
{
    switch (tier)
    {
    case FixTier::safe:
        return "safe";
    case FixTier::guarded:
        return "guarded";
    case FixTier::suggest:
        return "suggest";
    case FixTier::none:
        break;
    }
    return "none";
}

std::string areaOf(std::string_view rule)
{
    return std::string(rule.substr(0, rule.find('/')));
}

std::optional<Stage> parseStage(std::string_view name)
{
    for (Stage stage : { Stage::draft, Stage::submitted, Stage::issued })
    {
        if (name == check::name(stage))
            return stage;
    }
    return {};
}
} // namespace kehoach::check
