#include "core/check/detectors.hxx"

namespace kehoach::check
{
NamedDetector const* findDetector(std::string_view name)
{
    for (auto const table : { structureDetectors, headerDetectors, dateDetectors, signatureDetectors,
                              budgetDetectors, budgetRateDetectors, budgetItemDetectors, logicDetectors,
                              citationDetectors, citationSenseDetectors, pageDetectors, paragraphDetectors,
                              listDetectors, ruleLineDetectors, placementDetectors, officeDetectors,
                              unitDetectors, typingDetectors, encodingDetectors, spellingDetectors,
                              namingDetectors, termDetectors, leavingDetectors })
    {
        for (NamedDetector const& entry : table())
        {
            if (entry.name == name)
                return &entry;
        }
    }
    return nullptr;
}
} // namespace kehoach::check
