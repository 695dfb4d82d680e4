#include "component/convert.hxx"
#include "component/service.hxx"

#include <org/kehoach/XPlanDrafter.hpp>

#include <algorithm>

namespace kehoach::component
{
namespace
{
/// Drafts plans and their sections for scripts.
class PlanDrafter : public Service<idl::XPlanDrafter>
{
public:
    explicit PlanDrafter(Context const& context)
        : Service(context, "PlanDrafter")
    {
    }

    void SAL_CALL draft(office::TextDocument const& document, idl::PlanParameters const& parameters) override
    {
        call([&] {
            auto const installed = installation();
            app::draftPlan(*installed, required(document), fromUno(parameters),
                           profileNamed(*installed, parameters.Profile));
        });
    }

    idl::PlanParameters SAL_CALL contentOf(office::TextDocument const& document) override
    {
        return call([&] {
            idl::PlanParameters parameters = toUno(app::contentOf(required(document)));
            parameters.Profile = toOUString(text::toUtf16(app::profileOf(*installation(), document).id));
            return parameters;
        });
    }

    uno::Sequence<OUString> SAL_CALL sections() override
    {
        return call([&] {
            std::vector<draft::SectionTemplate> const sections = installation()->sections().list();
            uno::Sequence<OUString> ids(static_cast<sal_Int32>(sections.size()));
            OUString* next = ids.getArray();
            for (draft::SectionTemplate const& section : sections)
                *next++ = toOUString(text::toUtf16(section.id));
            return ids;
        });
    }

    uno::Sequence<OUString> SAL_CALL kinds() override
    {
        return call([&] {
            std::vector<OUString> ids;
            for (draft::Kind const& kind : installation()->sections().kinds())
                ids.push_back(toOUString(text::toUtf16(kind.id)));
            return uno::Sequence<OUString>(ids.data(), static_cast<sal_Int32>(ids.size()));
        });
    }

    uno::Sequence<OUString> SAL_CALL sectionsOf(OUString const& kind, sal_Bool all) override
    {
        return call([&] {
            auto const installed = installation();
            auto const& kinds = installed->sections().kinds();
            auto const found = std::ranges::find(kinds, text::toUtf8(fromOUString(kind)), &draft::Kind::id);
            if (found == kinds.end())
                throw text::Error({ "draft.kind-unknown", { { "kind", fromOUString(kind) } } });
            std::vector<OUString> names;
            for (draft::Kind::Section const& section : found->sections)
                if (all || section.choice != draft::Kind::Choice::off)
                    names.push_back(toOUString(
                        text::toUtf16(section.variant.empty() ? section.id : section.id + ':' + section.variant)));
            return uno::Sequence<OUString>(names.data(), static_cast<sal_Int32>(names.size()));
        });
    }

    void SAL_CALL insertSection(office::TextDocument const& document, OUString const& section,
                                idl::PlanParameters const& parameters, office::TextRange const& place) override
    {
        call([&] {
            auto const installed = installation();
            law::Profile const& profile = parameters.Profile.isEmpty()
                                              ? app::profileOf(*installed, required(document))
                                              : profileNamed(*installed, parameters.Profile);
            app::insertSection(*installed, required(document), text::toUtf8(fromOUString(section)),
                               fromUno(parameters), profile, place);
        });
    }
};
} // namespace
} // namespace kehoach::component

extern "C" SAL_DLLPUBLIC_EXPORT css::uno::XInterface*
org_kehoach_PlanDrafter_get(css::uno::XComponentContext* context, css::uno::Sequence<css::uno::Any> const&)
{
    return kehoach::acquired(new kehoach::component::PlanDrafter(context));
}
