#include "core/check/detectors.hxx"

namespace kehoach::check
{
std::span<NamedDetector const> signatureDetectors()
{
    return {};
}
} // namespace kehoach::check
