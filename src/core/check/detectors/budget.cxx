#include "core/check/detectors.hxx"

namespace kehoach::check
{
std::span<NamedDetector const> budgetDetectors()
{
    return {};
}
} // namespace kehoach::check
