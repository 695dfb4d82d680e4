/// \file
/// The part of a dialog in which legal bases are chosen: found in the catalogue or written by hand, listed,
/// taken off again. Controls: search, found, standing, add, own, addOwn, chosen, remove.
#pragma once

#include "app/legal_bases.hxx"
#include "ui/dialog.hxx"

#include <deque>

namespace kehoach::ui
{
class BasesDialog : public Dialog
{
protected:
    BasesDialog(Workplace const& workplace, char const* name, app::BasisContext context);

    /// Fills the lists; call it from fill().
    void showBases();
    /// The office's own entries, which may have changed.
    void readOwnLaws();
    /// Called whenever a basis came or went.
    virtual void basesChanged() {}

    /// Another day or regime: what is chosen is worded anew.
    void setContext(app::BasisContext context);
    /// What was chosen, in the form of the regime.
    std::vector<draft::Basis> chosenBases() const;
    /// The text of one that was written but not added; empty if there is none.
    std::u16string unfinishedBasis() const { return text("own"); }

    app::BasisContext const& context() const { return m_context; }

private:
    /// From the catalogue, or else the clerk's own words.
    struct Chosen
    {
        law::Instrument const* instrument = nullptr;
        std::u16string words;
        friend bool operator==(Chosen const&, Chosen const&) = default;
    };

    void search();
    std::u16string standing(law::Instrument const& instrument) const;
    void showStanding();
    void showChosen();
    void choose(Chosen basis);
    void add();
    void addOwn();
    void remove();
    draft::Basis toBasis(Chosen const& chosen) const;

    law::Catalogue const& m_catalogue;
    app::BasisContext m_context;
    std::deque<law::Instrument> m_own; ///< only ever added to: what was chosen points into it
    std::size_t m_ownBegin = 0;        ///< those before it were changed or deleted since
    std::vector<law::Instrument const*> m_found;
    std::vector<Chosen> m_chosen;
};
} // namespace kehoach::ui
