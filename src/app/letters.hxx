/// \file
/// Mỗi nơi một văn bản: one file for each row of the open plan's timetable.
#pragma once

#include "app/open_plan.hxx"
#include "core/draft/letters.hxx"

namespace kehoach::app
{
enum class LetterKind { invitation, localPlan };
enum class Existing { skip, number, replace }; ///< what happens where there is a file of that name

struct LetterChoice
{
    LetterKind kind = LetterKind::invitation;
    bool word = false; ///< .docx, else .odt
    Existing existing = Existing::skip;
    std::filesystem::path folder;
};

enum class Written { written, skipped };

/// The letters of one open plan, one at a time, so that a dialog can show how far it is and stop.
class Letters
{
public:
    /// Throws text::Error "app.no-plan", "app.letters.no-timetable".
    Letters(Installation const& installation, office::TextDocument const& document);
    ~Letters();

    std::vector<draft::Occasion> const& occasions() const { return m_occasions; }
    /// The name of the file, without its folder.
    std::u16string fileName(std::size_t index, LetterChoice const& choice) const;
    /// Makes one. Throws text::Error; then no file was written.
    Written write(std::size_t index, LetterChoice const& choice) const;

private:
    void writeInvitation(draft::Occasion const& occasion, std::u16string const& path) const;
    void writeLocalPlan(draft::Occasion const& occasion, std::u16string const& path) const;

    Installation const& m_installation;
    office::TextDocument m_document;
    OpenPlan m_open;
    std::vector<draft::Occasion> m_occasions;
    std::unique_ptr<draft::Sections> m_templates;
    draft::Parameters m_parameters;
};
} // namespace kehoach::app
