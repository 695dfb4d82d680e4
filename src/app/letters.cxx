#include "app/letters.hxx"

#include "app/document_state.hxx"
#include "app/offices.hxx"
#include "app/plan_facts.hxx"
#include "app/whole_document.hxx"
#include "core/text/unicode.hxx"
#include "office/documents.hxx"

#include <algorithm>

namespace kehoach::app
{
namespace
{
/// The document of a letter, closed whatever happens.
class Hidden
{
public:
    explicit Hidden(office::TextDocument document)
        : m_document(std::move(document))
    {
    }
    ~Hidden() { office::closeDocument(m_document); }
    Hidden(Hidden const&) = delete;
    Hidden& operator=(Hidden const&) = delete;

    office::TextDocument const& document() const { return m_document; }

private:
    office::TextDocument m_document;
};
} // namespace

Letters::Letters(Installation const& installation, office::TextDocument const& document)
    : m_installation(installation)
    , m_document(document)
    , m_open(office::read(document))
    , m_occasions(draft::timetableOf(m_open.plan(), m_open.snapshot))
{
    if (!m_open.plan().isPlan())
        throw text::Error({ "app.no-plan", {} });
    if (m_occasions.empty())
        throw text::Error({ "app.letters.no-timetable", {} });
    std::vector<law::Diagnostic> unheard; // a check tells of them
    m_templates = std::make_unique<draft::Sections>(draft::Sections::load(installation.folder() / "letters", unheard));
    draft::Office const own = chosenOffice(installation.context()).office;
    m_parameters.office = draft::officeOf(m_open.plan());
    for (draft::OfficeField const& field : draft::officeFields)
        if ((m_parameters.office.*field.value).empty())
            m_parameters.office.*field.value = own.*field.value;
    m_parameters.content = draft::contentOf(m_open.plan(), m_open.snapshot);
    m_parameters.date = today();
    m_parameters.dayKnown = false;
}

Letters::~Letters() = default;

std::u16string Letters::fileName(std::size_t index, LetterChoice const& choice) const
{
    bool const plan = choice.kind == LetterKind::localPlan;
    std::u16string const unit = draft::fileNameFor(m_occasions[index]);
    // Two rows of one unit are two files.
    auto const before = std::count_if(m_occasions.begin(), m_occasions.begin() + static_cast<long>(index),
                                      [&](draft::Occasion const& other) { return draft::fileNameFor(other) == unit; });
    std::u16string name = (plan ? u"Kế hoạch - " : u"Giấy mời - ") + unit;
    if (before > 0)
        name += u" (" + text::toUtf16(std::to_string(before + 1)) + u")";
    return name + (choice.word ? u".docx" : u".odt");
}

Written Letters::write(std::size_t index, LetterChoice const& choice) const
{
    std::filesystem::path file = choice.folder / text::toUtf8(fileName(index, choice));
    std::error_code error;
    if (std::filesystem::exists(file, error))
    {
        if (choice.existing == Existing::skip)
            return Written::skipped;
        std::filesystem::path const first = file;
        for (int number = 2; choice.existing == Existing::number && std::filesystem::exists(file, error); ++number)
            file = first.parent_path() / (first.stem().string() + " - " + std::to_string(number) + first.extension().string());
    }
    std::filesystem::create_directories(choice.folder, error);
    std::u16string const path = text::toUtf16(file.string());
    if (choice.kind == LetterKind::invitation)
        writeInvitation(m_occasions[index], path);
    else
        writeLocalPlan(m_occasions[index], path);
    return Written::written;
}

void Letters::writeInvitation(draft::Occasion const& occasion, std::u16string const& path) const
{
    law::Profile const& profile = profileOf(m_installation, m_open);
    draft::Parameters const letter = draft::invitationTo(occasion, m_parameters, m_installation.messages("vi"));
    Hidden const made(office::newDocument(m_installation.context(), true));
    insertWhole(m_installation, made.document(), m_templates->plan(letter, profile, {}), profile);
    office::storeTo(made.document(), path);
}

// The plan itself, with what is said of all places said of this one.
void Letters::writeLocalPlan(draft::Occasion const& occasion, std::u16string const& path) const
{
    Hidden const made(office::copyOf(m_installation.context(), m_document, true));
    PlanFacts const facts = planFacts(made.document());
    draft::NewValues values;
    values[static_cast<std::size_t>(draft::Statement::conferences)] = u"1";
    values[static_cast<std::size_t>(draft::Statement::number)] = std::u16string();
    std::u16string const& where = occasion.unit.empty() ? occasion.place : occasion.unit;
    values[static_cast<std::size_t>(draft::Statement::subject)] =
        m_installation.messages("vi").text({ "app.letter.local-subject",
                                             { { "subject", draft::of(facts.said, draft::Statement::subject).value }, { "place", draft::insideSentence(where) } } });
    std::vector<draft::Restated> restated = restate(facts, values);
    auto const budget = followBudget(m_installation, facts, values, restated);
    std::vector<bool> chosen;
    for (draft::Restated const& one : restated)
        chosen.push_back(one.isSure());
    if (std::ranges::find(chosen, true) != chosen.end())
        applyRestated(m_installation, made.document(), facts, restated, chosen, budget);
    office::keepRow(made.document(), facts.open.snapshot, occasion.table, occasion.row);
    setStage(m_installation, made.document(), check::Stage::draft);
    office::storeTo(made.document(), path);
}
} // namespace kehoach::app
