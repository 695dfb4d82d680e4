#include "core/check/detectors.hxx"

namespace kehoach::check
{
std::span<NamedDetector const> dateDetectors()
{
    return {};
}
} // namespace kehoach::check
