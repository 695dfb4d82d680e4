#include "app/issuing.hxx"

#include "app/document_state.hxx"
#include "app/user_files.hxx"
#include "core/text/unicode.hxx"
#include "office/amendment_step.hxx"

#include <boost/json.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <osl/file.hxx>

#include <algorithm>

namespace kehoach::app
{
namespace
{
namespace json = boost::json;

/// Empty where there is no such file; one that cannot be read is not taken for none.
std::string contentOf(std::filesystem::path const& file)
{
    if (auto content = readFile(file))
        return std::move(*content);
    std::error_code error;
    if (std::filesystem::status(file, error).type() != std::filesystem::file_type::not_found)
        throw text::Error({ "app.issue.unreadable", { { "file", text::toUtf16(file.string()) } } });
    return {};
}

int yearOf(text::Date date)
{
    return static_cast<int>(date.year());
}

/// What was issued in the year of that date or, where numbers go through a term, since its beginning.
std::vector<draft::RegisterEntry> entriesOf(RegisterSettings const& settings, text::Date date)
{
    std::vector<draft::RegisterEntry> all;
    int const from = settings.termFrom > 0 ? std::min(settings.termFrom, yearOf(date)) : yearOf(date);
    for (int year = from; year <= yearOf(date); ++year)
    {
        std::filesystem::path const file = draft::registerFile(settings.folder, year);
        std::vector<draft::RegisterEntry> const entries = draft::readRegister(contentOf(file), text::toUtf16(file.string()));
        all.insert(all.end(), entries.begin(), entries.end());
    }
    return all;
}

std::u16string fileOf(office::TextDocument const& document)
{
    uno::Reference<css::frame::XModel> const model(document, uno::UNO_QUERY);
    OUString path;
    if (!model.is() || osl::FileBase::getSystemPathFromFileURL(model->getURL(), path) != osl::FileBase::E_None)
        return {};
    return fromOUString(path);
}

draft::RegisterEntry entryOf(Issuing const& issuing, office::TextDocument const& document, int number, text::Date date)
{
    plan::Plan const& plan = issuing.facts.open.plan();
    draft::RegisterEntry entry;
    entry.number = number;
    entry.symbol = issuing.symbol;
    entry.date = date;
    entry.type = u"Kế hoạch";
    entry.subject = draft::of(issuing.facts.said, draft::Statement::subject).value;
    entry.signer = draft::of(issuing.facts.said, draft::Statement::signer).value;
    for (plan::Recipient const& recipient : plan.recipients)
        if (!recipient.filing)
            entry.recipients += (entry.recipients.empty() ? u"" : u", ") + text::squeeze(recipient.name);
    entry.file = fileOf(document);
    return entry;
}

/// Throws text::Error where the number was given already.
void refuseTaken(RegisterSettings const& settings, std::u16string const& symbol, int number, text::Date date)
{
    std::vector<draft::RegisterEntry> const entries = entriesOf(settings, date);
    if (draft::RegisterEntry const* const taken = draft::findNumber(entries, number, symbol))
        throw text::Error({ "app.issue.taken", { { "number", text::toUtf16(std::to_string(number)) },
                                                 { "symbol", taken->symbol },
                                                 { "date", text::toDisplayDate(taken->date) },
                                                 { "subject", taken->subject } } });
}

std::filesystem::path settingsFile(uno::Reference<uno::XComponentContext> const& context)
{
    return userFolder(context) / "register.json";
}
} // namespace

RegisterSettings RegisterSettings::load(uno::Reference<uno::XComponentContext> const& context)
{
    RegisterSettings settings{ userFolder(context) / "register", 0 };
    boost::system::error_code error;
    json::value const saved = json::parse(contentOf(settingsFile(context)), error);
    if (error || !saved.is_object())
        return settings;
    json::object const& object = saved.get_object();
    if (auto const* folder = object.if_contains("folder"); folder && folder->is_string() && !folder->get_string().empty())
        settings.folder = std::string(folder->get_string());
    if (auto const* term = object.if_contains("termFrom"); term && term->is_int64())
        settings.termFrom = static_cast<int>(term->get_int64());
    return settings;
}

void RegisterSettings::save(uno::Reference<uno::XComponentContext> const& context) const
{
    writeFile(settingsFile(context), json::serialize(json::object{ { "folder", folder.string() }, { "termFrom", termFrom } }));
}

Issuing prepareIssuing(Installation const& installation, office::TextDocument const& document)
{
    Issuing issuing{ planFacts(document), {}, {}, false };
    draft::Stated const& number = draft::of(issuing.facts.said, draft::Statement::number);
    draft::Stated const& symbol = draft::of(issuing.facts.said, draft::Statement::symbol);
    if (!number.where || symbol.value.empty())
        throw text::Error({ "app.issue.no-place", {} });
    if (stateOf(installation, document).stage == check::Stage::issued && !number.value.empty())
        throw text::Error({ "app.issue.already", { { "number", number.value }, { "symbol", symbol.value } } });
    issuing.symbol = symbol.value;
    auto const& place = issuing.facts.open.plan().placeDate;
    issuing.date = place && place->mention && place->mention->date ? *place->mention->date : today();
    issuing.party = lawOf(installation, issuing.facts.open).detected.starts_with("dang");
    return issuing;
}

int nextNumber(Issuing const& issuing, RegisterSettings const& settings, text::Date date)
{
    return draft::nextNumber(entriesOf(settings, date), issuing.symbol);
}

std::vector<draft::Restated> placesOf(Issuing const& issuing, std::u16string const& number, text::Date date)
{
    draft::NewValues values;
    values[static_cast<std::size_t>(draft::Statement::number)] = number;
    values[static_cast<std::size_t>(draft::Statement::date)] = text::toDisplayDate(date);
    return restate(issuing.facts, values);
}

void issue(Installation const& installation, office::TextDocument const& document, Issuing const& issuing,
           RegisterSettings const& settings, std::u16string const& number, text::Date date)
{
    if (number.empty() || number.size() > 6 || !std::ranges::all_of(number, text::isDigit) || std::stoi(text::toUtf8(number)) == 0)
        throw text::Error({ "restate.no-number", { { "typed", number } } });
    if (date > today())
        throw text::Error({ "app.issue.day", { { "date", text::toDisplayDate(date) } } });
    int const given = std::stoi(text::toUtf8(number));
    refuseTaken(settings, issuing.symbol, given, date);
    std::vector<draft::Restated> const places = placesOf(issuing, number, date);
    std::vector<bool> chosen;
    for (draft::Restated const& place : places)
    {
        // An issued document without its number would be worse than none.
        bool const own = place.where.paragraph == draft::of(issuing.facts.said, place.statement).where->paragraph;
        if (own && place.byHand)
            throw text::Error({ "app.issue.by-hand", { { "place", text::squeeze(issuing.facts.open.snapshot
                                                                                   .paragraphs[static_cast<std::size_t>(place.where.paragraph)]
                                                                                   .text) } } });
        chosen.push_back(place.isSure());
    }
    office::AmendmentStep step;
    step.properties = { stageProperty(check::Stage::issued) };
    step.last = [&] {
        refuseTaken(settings, issuing.symbol, given, date); // another desk may have been quicker
        std::filesystem::path const file = draft::registerFile(settings.folder, yearOf(date));
        writeFile(file, draft::addToRegister(contentOf(file), entryOf(issuing, document, given, date)));
    };
    office::amend(document, issuing.facts.open.snapshot, draft::amendmentOf(places, chosen),
                  undoTitle(installation, "app.undo.issue"), step);
}
} // namespace kehoach::app
