#include "app/open_plan.hxx"

namespace kehoach::app
{
check::Applicable lawOf(Installation const& installation, OpenPlan const& open)
{
    check::Options options;
    options.today = today();
    return check::applicableLaw(check::Texts(open.snapshot), open.plan(), installation.profiles(), options);
}

law::Profile const& profileOf(Installation const& installation, OpenPlan const& open)
{
    return installation.profile(lawOf(installation, open).detected);
}

std::u16string undoTitle(Installation const& installation, std::string key)
{
    return installation.messages(installation.language()).text(std::move(key));
}
} // namespace kehoach::app
