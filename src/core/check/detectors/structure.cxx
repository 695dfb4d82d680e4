#include "core/check/detectors.hxx"

namespace kehoach::check
{
std::span<NamedDetector const> structureDetectors()
{
    return {};
}
} // namespace kehoach::check
