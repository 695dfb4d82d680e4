/// \file
/// Drafting: sections and whole plans as fragments. Texts come from extension/sections/*.json, looks
/// from the profile, content from the parameters and, for a redraft, from what was recognised.
#pragma once

#include "core/document/fragment.hxx"
#include "core/law/profile.hxx"
#include "core/plan/plan.hxx"

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace kehoach::draft
{
using text::Date;

/// The office that issues (hồ sơ cơ quan).
struct Office
{
    std::u16string superior; ///< ỦY BAN MTTQ VIỆT NAM TỈNH …; empty = none
    std::u16string issuer;   ///< BAN THƯỜNG TRỰC
    std::u16string issuerInText; ///< "Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh …", as prose names it
    std::u16string symbol;   ///< KH-MTTQ-BTT
    std::u16string place;    ///< địa danh
    std::u16string authority; ///< TM. BAN THƯỜNG TRỰC; '\n' between its lines (TM. …, KT. CHỦ TỊCH)
    std::u16string position;  ///< CHỦ TỊCH
    std::u16string signer;    ///< họ tên
    std::u16string filing;    ///< drafting unit in "Lưu: VT, <unit>"
    std::string province;     ///< as the norm packs name it
    std::vector<std::u16string> recipients; ///< without dash and closing mark

    friend bool operator==(Office const&, Office const&) = default;
};

/// What a plan is made from. Paragraphs of text may carry their own "- " or "a) "; a line that begins
/// with "# " is a clause (1., 2. …), with "## " a point of it (a), b) …). A short clause that ends in no
/// mark of a sentence is a title; <words> are guidance the clerk must replace.
struct Content
{
    std::u16string subject;
    std::vector<std::u16string> legalBases; ///< one a line, without the closing mark
    std::u16string opening; ///< "… xây dựng Kế hoạch … như sau:"; '\n' between paragraphs
    std::vector<std::u16string> purpose, content, timePlace, funding, implementation;
    std::u16string closing; ///< with or without the end mark; '\n' between paragraphs
    /// How many conferences and who attends, as a phrase after "Thành phần:"; asked for only where
    /// timePlace is empty.
    std::u16string participants;
    std::u16string time, venue;   ///< the same after "Thời gian:" and "Địa điểm:"
    std::u16string fundingSource; ///< the same after "từ nguồn", where funding is empty
};

struct Parameters
{
    Office office;
    Content content;
    std::u16string number; ///< empty: assigned after signing
    Date date{}; ///< the draft's date; a draft may leave the day blank, year 0 leaves it open
    bool dayKnown = true;
    int conferences = 0; ///< rows of a timetable; 0: not said
    int appendix = 0;    ///< which appendix an appendix becomes; 0: the only one
    /// Which sections a whole plan has beside those every plan has; empty: the standard ones.
    std::vector<std::string> sections;
    std::map<std::string, std::string> variants; ///< of a section, by its id; else its first one
    /// The lines of a section, by its id, in the place of its variant's.
    std::map<std::string, std::vector<std::u16string>> lines;
};

/// One way to word a section, as the menu lists it.
struct Variant
{
    std::string id;
    law::Bilingual name;
};

/// A standard section as the menu lists it.
struct SectionTemplate
{
    std::string id; ///< "header", "title", "legal-basis", "purpose" …
    law::Bilingual name;
    int numbered = 0; ///< 1: takes the next Roman number; 0: has none
    std::vector<plan::Field> fields; ///< what a plan that has it is recognised by
    std::optional<double> place;     ///< where it stands among the others; nothing = anywhere
    std::u16string heading;          ///< its first fixed line, by which one without fields is recognised
    bool appendix = false;           ///< it begins with the label of an appendix
    std::vector<Variant> variants;
    /// For an appendix: the section in which a sentence refers to it; empty = none does.
    std::string referredIn;
};

/// A kind of plan (loại kế hoạch): which sections it has, and how they are worded.
struct Kind
{
    enum class Choice
    {
        always, ///< cannot be left out
        on,     ///< in it unless left out
        off,    ///< left out unless wanted
    };
    struct Section
    {
        std::string id, variant;
        Choice choice = Choice::always;
    };

    std::string id;
    law::Bilingual name, about;
    std::u16string subject; ///< how its subject usually begins; may be empty
    bool budget = false;    ///< it usually has a budget
    std::vector<Section> sections;
};

/// The section texts of an installation.
class Sections
{
public:
    /// Every file of every folder; what comes later replaces what has the same id.
    static Sections load(std::vector<std::filesystem::path> const& folders, std::vector<law::Diagnostic>& diagnostics);
    static Sections load(std::filesystem::path const& folder, std::vector<law::Diagnostic>& diagnostics)
    {
        return load(std::vector{ folder }, diagnostics);
    }
    ~Sections();
    Sections(Sections&&) noexcept;

    std::vector<SectionTemplate> list() const;
    std::vector<Kind> const& kinds() const;

    /// The lines of a variant for these parameters, as Content takes them; none for a section without variants.
    std::vector<std::u16string> lines(std::string_view section, std::string_view variant, Parameters const& parameters,
                                      law::Profile const& profile) const;

    /// The sentence that refers to an appendix, as a paragraph; nothing for a section that is none.
    std::optional<document::Fragment> reference(std::string_view section, Parameters const& parameters,
                                                law::Profile const& profile) const;

    /// One section, with the office's data filled in and guidance placeholders where the clerk must
    /// write. `roman` is the number a numbered section gets (1 = I). Throws text::Error for an id
    /// that is not there.
    document::Fragment section(std::string_view id, Parameters const& parameters, law::Profile const& profile,
                               int roman) const;

    /// The whole plan, with the sections its parameters say: header block, title, bases, I…V, closing, recipients and signature. Where
    /// `budgetBookmark` is not empty, a bookmark of that name stands at the end of the section on
    /// funding: the budget table goes after its paragraph.
    document::Fragment plan(Parameters const& parameters, law::Profile const& profile,
                            std::u16string_view budgetBookmark) const;

private:
    struct State;
    explicit Sections(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

/// The content of a plan that was recognised in another text, put under the standard sections:
/// what it says of form, number of conferences and participants goes to "Thời gian, địa điểm, thành
/// phần", and so on. Blanks are cleaned, old numbers dropped; words are never changed. What the source
/// does not say stays empty; its appendices are not taken over.
Content contentOf(plan::Plan const& plan, document::Snapshot const& snapshot);

/// The office as a recognised plan names it; what the plan does not say stays empty. A redraft keeps
/// its recipients.
Office officeOf(plan::Plan const& plan);

} // namespace kehoach::draft
