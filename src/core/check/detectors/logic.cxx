#include "core/check/detectors.hxx"

namespace kehoach::check
{
std::span<NamedDetector const> logicDetectors()
{
    return {};
}
} // namespace kehoach::check
