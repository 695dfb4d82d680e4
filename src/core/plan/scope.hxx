/// \file
/// The lines of one document and what has been found in them so far: what the passes of the
/// recogniser share. They run in the order they stand in here; each reads what those before it found.
#pragma once

#include "core/plan/lines.hxx"
#include "core/plan/marks.hxx"
#include "core/plan/plan.hxx"

#include <span>

namespace kehoach::plan
{
struct Scope
{
    Snapshot const& snapshot;
    std::span<Line const> lines;
    std::span<Mark const> marks;
    Plan plan{};

    // Indices into `lines`.
    std::size_t title = none; ///< the name of the type
    std::size_t opening = 0; ///< after header, title, subject and addressees
    std::size_t outline = 0; ///< the first numbered part
    std::size_t contentEnd = 0; ///< recipients or signature begin
    std::size_t tailEnd = 0; ///< appendices begin
    std::size_t recipients = none; ///< "Nơi nhận:"
    bool addressed = false; ///< it has "Kính gửi"
    std::vector<std::size_t> bases{}; ///< lines that are or hold legal bases

    std::size_t size() const { return lines.size(); }
    /// The next line from `from` on, before `to`, that is not blank; `to` if there is none.
    std::size_t nextWritten(std::size_t from, std::size_t to) const;
    /// What stands there exactly, tracked deletions and hidden text left out.
    std::u16string exactText(Span const& span) const;
    void setField(Field field, std::vector<Span> spans, double confidence);
    /// Says that the field is not there, as far as one can tell.
    void setAbsent(Field field, double confidence);
};

/// Finds title, opening, end of content and appendices, and the type of the document.
void findFrame(Scope& scope);
/// Quốc hiệu, Tiêu ngữ, agencies, number, place and date, family of form.
void findHeader(Scope& scope);
/// Tên loại, trích yếu; moves `opening` behind them.
void findTitleAndSubject(Scope& scope);
/// The lines before the outline that found the document; moves `outline`.
void findBases(Scope& scope);
/// The numbered parts.
void findOutline(Scope& scope);
/// The parts a plan has: purpose, content, time and place …
void findSections(Scope& scope);
void findClosing(Scope& scope);
void findRecipients(Scope& scope);
void findSignature(Scope& scope);
void findAppendices(Scope& scope);
void findCitations(Scope& scope);
void findFacts(Scope& scope);
/// The amounts of the text, each with its words.
void findAmounts(Scope& scope);

/// True if the line begins like a legal basis: "Căn cứ …", "Thực hiện …", "Theo đề nghị …".
bool beginsBasis(Line const& line);
/// Like it, for a document of that type: a công văn answers a request, it does not stand on it.
bool isBasis(Line const& line, std::u16string_view documentType);
/// True if the line announces the document's content: "… xây dựng Kế hoạch … như sau:".
bool announces(Line const& line);
} // namespace kehoach::plan
