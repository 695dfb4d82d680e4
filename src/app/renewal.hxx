/// \file
/// Kế hoạch mới từ văn bản này: a new document made from the open plan, with what was renewed and what is to be decided.
#pragma once

#include "app/app.hxx"
#include "core/draft/renewal.hxx"

namespace kehoach::app
{
enum class RenewalWay
{
    copy,    ///< looks, tables and appendices as they are
    redraft, ///< laid out anew in the form of the day; tables and appendices stay behind
};

struct RenewalChoice
{
    text::Date date;
    bool dayKnown = false;
    RenewalWay way = RenewalWay::copy;
};

struct RenewedItem
{
    text::Message note;
    std::u16string before, after;
    bool decide = false;
    std::u16string line; ///< the paragraph it stands in, as it is in the new document
};

struct RenewedPlan
{
    office::TextDocument document;
    std::vector<RenewedItem> items; ///< in reading order
};

/// What the dialog begins with: a plan whose header is there is copied, another one laid out anew; a year behind that
/// of the plan, not before the present one. Throws text::Error "app.no-plan".
RenewalChoice renewalChoice(Installation const& installation, office::TextDocument const& source);

/// The open document stays as it is. Throws text::Error; then there is no new document.
RenewedPlan planFrom(Installation const& installation, office::TextDocument const& source, RenewalChoice const& choice);

/// Selects where the item stands now. False where that is gone.
bool goTo(office::TextDocument const& document, RenewedItem const& item);
} // namespace kehoach::app
