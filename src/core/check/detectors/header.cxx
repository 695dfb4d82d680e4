#include "core/check/detectors.hxx"

namespace kehoach::check
{
std::span<NamedDetector const> headerDetectors()
{
    return {};
}
} // namespace kehoach::check
