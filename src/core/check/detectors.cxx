#include "core/check/detectors.hxx"

namespace kehoach::check
{
Detector findDetector(std::string_view name)
{
    for (auto const table : { structureDetectors, headerDetectors, dateDetectors, signatureDetectors,
                              budgetDetectors, logicDetectors })
    {
        for (NamedDetector const& entry : table())
        {
            if (entry.name == name)
                return entry.detector;
        }
    }
    return nullptr;
}
} // namespace kehoach::check
