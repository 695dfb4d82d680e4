/// \file
/// Legal bases (căn cứ) out of the catalogue: how one is written, and where in a plan it goes.
#pragma once

#include "core/document/edit.hxx"
#include "core/draft/placement.hxx"
#include "core/law/catalogue.hxx"

namespace kehoach::draft
{
/// How a law of the catalogue stands on a day.
enum class Standing
{
    inForce,
    notYet,  ///< comes into force later, or was not issued yet
    ended,
    unknown, ///< the catalogue does not say since when
};
Standing standingOf(law::Instrument const& instrument, Date date);

/// "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư", in the form
/// of the profile and without a closing mark; a law by its name and date alone
/// (NĐ 30/2020/NĐ-CP, Phụ lục I, II.6.a).
std::u16string basisOf(law::Instrument const& instrument, law::Profile const& profile);

/// A basis to be inserted.
struct Basis
{
    std::u16string text; ///< as basisOf(), or the clerk's own words
    int rank = 0;        ///< law::Catalogue::rank
    std::optional<Date> date;
};
Basis toBasis(law::Instrument const& instrument, law::Profile const& profile, law::Catalogue const& catalogue);
/// The clerk's own words: begun with "Căn cứ" and read as a citation.
Basis toBasis(std::u16string_view words, law::Catalogue const& catalogue);

/// By rank, then by date.
void sortByOrder(std::vector<Basis>& bases);

/// What the words say as an entry of the catalogue: kind, number, issuer, date, title. Throws text::Error
/// "draft.no-citation" where they name no number, kind or issuer.
law::Instrument toInstrument(std::u16string_view words);

/// A citation made whole: the place it takes up and what is to stand there.
struct Completion
{
    document::Span span;
    std::u16string text;
};
/// The citation at `caret` as the catalogue knows it, in the form of the profile: one the plan was read to have, or a bare
/// number. Nothing where the catalogue does not know it.
std::optional<Completion> completion(plan::Plan const& plan, document::Snapshot const& snapshot, document::Span const& caret,
                                     law::Catalogue const& catalogue, law::Profile const& profile);

/// The bases in their order, each a paragraph, the last with the mark that ends them.
document::Fragment toFragment(std::vector<Basis> bases, law::Profile const& profile);

/// Bases that go to one place, each a paragraph of its own.
struct BasisGroup
{
    Place place;
    document::Fragment fragment;
};

/// What inserting bases changes: they go between those on lines of their own by rank and then by date, where
/// there are none in front of the opening; the marks of those beside them follow. Empty `groups` where the
/// plan shows no place.
struct BasisInsertion
{
    std::vector<BasisGroup> groups; ///< in the order of the document
    std::vector<document::Edit> edits;
};
BasisInsertion placeBases(std::vector<Basis> bases, law::Catalogue const& catalogue, law::Profile const& profile,
                          Sections const& sections, plan::Plan const& plan, document::Snapshot const& snapshot);
} // namespace kehoach::draft
