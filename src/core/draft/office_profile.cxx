#include "core/draft/office_profile.hxx"

#include "core/law/json_file.hxx"
#include "core/law/pack.hxx"
#include "core/text/unicode.hxx"

#include <algorithm>

namespace kehoach::draft
{
namespace json = boost::json;

namespace
{
constexpr std::string_view officesMember = "offices", chosenMember = "chosen", nameMember = "name",
                           regimeMember = "profile", provinceMember = "province", recipientsMember = "recipients",
                           signersMember = "budgetSigners";
/// More than any office needs; less than what would make a page of one line.
constexpr std::size_t longestText = 1'000, mostRecipients = 200;

[[noreturn]] void refuse(char const* key, std::string_view member)
{
    throw text::Error({ key, { { "member", text::toUtf16(member) } } });
}

/// The text of a member in one form of Unicode, trimmed; empty where it is not there.
std::u16string textOf(json::object const& entry, std::string_view member)
{
    std::u16string const text = text::normalize(law::optionalText(entry, member)).text;
    if (text.size() > longestText)
        refuse("draft.office.too-long", member);
    return std::u16string(text::trim(text));
}

void refuseUnknown(json::object const& entry, auto const& isKnown)
{
    for (auto const& [key, value] : entry)
        if (!isKnown(std::string_view(key)))
            refuse("draft.office.unknown-member", key);
}

bool isOfficeMember(std::string_view name)
{
    return name == nameMember || name == regimeMember || name == provinceMember || name == recipientsMember ||
           name == signersMember || std::ranges::find(officeFields, name, &OfficeField::name) != officeFields.end();
}

OfficeProfile profileOf(json::object const& entry)
{
    refuseUnknown(entry, isOfficeMember);
    OfficeProfile profile;
    profile.name = textOf(entry, nameMember);
    if (profile.name.empty())
        throw law::MemberError(nameMember);
    profile.regime = law::optionalId(entry, regimeMember);
    for (OfficeField const& field : officeFields)
        profile.office.*field.value = textOf(entry, field.name);
    if (profile.office.issuer.empty())
        throw law::MemberError("issuer");
    profile.office.province = text::toUtf8(textOf(entry, provinceMember));
    profile.office.recipients = law::optionalTexts(entry, recipientsMember);
    if (profile.office.recipients.size() > mostRecipients)
        refuse("draft.office.too-long", recipientsMember);
    for (std::u16string& recipient : profile.office.recipients)
    {
        recipient = text::squeeze(text::normalize(recipient).text);
        if (recipient.size() > longestText)
            refuse("draft.office.too-long", recipientsMember);
    }
    std::erase_if(profile.office.recipients, [](std::u16string const& each) { return each.empty(); });
    if (auto const* signers = entry.if_contains(signersMember); signers && !signers->is_null())
    {
        if (!signers->is_object())
            throw law::MemberError(signersMember);
        refuseUnknown(signers->get_object(), [](std::string_view name) {
            return std::ranges::find(budgetSignerFields, name, &BudgetSignerField::name) != budgetSignerFields.end();
        });
        for (BudgetSignerField const& field : budgetSignerFields)
            profile.budgetSigners.*field.value = textOf(signers->get_object(), field.name);
    }
    return profile;
}

/// JSON with a member a line: people read these files, and a message names a line.
class Writer
{
public:
    std::string take() { return std::move(m_text); }

    void value(json::value const& value, std::size_t depth = 0)
    {
        if (auto const* object = value.if_object(); object && !object->empty())
            children(*object, depth, '{', '}', [&](auto const& child) {
                m_text += json::serialize(json::string(child.key())) + ": ";
                this->value(child.value(), depth + 1);
            });
        else if (auto const* array = value.if_array(); array && !array->empty())
            children(*array, depth, '[', ']', [&](auto const& child) { this->value(child, depth + 1); });
        else
            m_text += json::serialize(value);
    }

private:
    void children(auto const& container, std::size_t depth, char open, char close, auto const& write)
    {
        char separator = open;
        for (auto const& child : container)
        {
            line(separator, depth + 1);
            write(child);
            separator = ',';
        }
        m_text += '\n' + std::string(2 * depth, ' ') + close;
    }
    void line(char end, std::size_t depth) { m_text.append(1, end).append("\n").append(2 * depth, ' '); }

    std::string m_text;
};
} // namespace

OfficeProfile const* OfficeProfiles::find(std::u16string_view name) const
{
    auto const found = std::ranges::find(all, name, &OfficeProfile::name);
    return found == all.end() ? nullptr : &*found;
}

OfficeProfile const* OfficeProfiles::current() const
{
    if (OfficeProfile const* const found = find(chosen))
        return found;
    return all.empty() ? nullptr : &all.front();
}

std::u16string OfficeProfiles::freeName(std::u16string_view name) const
{
    std::u16string free(name);
    for (int number = 2; find(free); ++number)
        free = std::u16string(name) + u" (" + text::toUtf16(std::to_string(number)) + u")";
    return free;
}

OfficeProfiles readOffices(std::filesystem::path const& path, std::vector<law::Diagnostic>& diagnostics)
{
    OfficeProfiles profiles;
    auto const file = law::readJsonFile(path, diagnostics);
    if (!file)
        return profiles;
    auto const* const object = file->value.if_object();
    auto const* const offices = object ? object->if_contains(officesMember) : nullptr;
    if (!offices || !offices->is_array())
    {
        diagnostics.push_back({ path, 1, { "draft.office.no-offices", {} } });
        return profiles;
    }
    if (auto const* const chosen = object->if_contains(chosenMember); chosen && chosen->is_string())
        profiles.chosen = text::normalize(text::toUtf16(chosen->get_string())).text;
    auto const lines = law::childLines(*file, officesMember);
    for (std::size_t index = 0; index < offices->get_array().size(); ++index)
    {
        try
        {
            json::value const& entry = offices->get_array()[index];
            if (!entry.is_object())
                throw law::MemberError(officesMember);
            OfficeProfile profile = profileOf(entry.get_object());
            if (profiles.find(profile.name))
                throw text::Error({ "draft.office.twice", { { "name", profile.name } } });
            profiles.all.push_back(std::move(profile));
        }
        catch (std::exception const& failure)
        {
            diagnostics.push_back({ path, lines.at(std::to_string(index)), law::reasonOf(failure) });
        }
    }
    return profiles;
}

std::string toJson(OfficeProfiles const& profiles)
{
    json::array offices;
    for (OfficeProfile const& profile : profiles.all)
    {
        json::object entry;
        entry[nameMember] = text::toUtf8(profile.name);
        if (!profile.regime.empty())
            entry[regimeMember] = profile.regime;
        for (OfficeField const& field : officeFields)
            entry[field.name] = text::toUtf8(profile.office.*field.value);
        entry[provinceMember] = profile.office.province;
        json::array recipients;
        for (std::u16string const& recipient : profile.office.recipients)
            recipients.emplace_back(text::toUtf8(recipient));
        entry[recipientsMember] = std::move(recipients);
        json::object signers;
        for (BudgetSignerField const& field : budgetSignerFields)
            signers[field.name] = text::toUtf8(profile.budgetSigners.*field.value);
        entry[signersMember] = std::move(signers);
        offices.push_back(std::move(entry));
    }
    Writer writer;
    writer.value(json::object{ { chosenMember, text::toUtf8(profiles.chosen) }, { officesMember, std::move(offices) } });
    return writer.take() + '\n';
}

std::vector<std::u16string> merge(OfficeProfiles& profiles, OfficeProfiles const& others)
{
    std::vector<std::u16string> added;
    for (OfficeProfile const& other : others.all)
    {
        auto const isSame = [&](OfficeProfile const& mine) {
            return mine.office == other.office && mine.budgetSigners == other.budgetSigners && mine.regime == other.regime;
        };
        if (std::ranges::any_of(profiles.all, isSame))
            continue;
        OfficeProfile fresh = other;
        fresh.name = profiles.freeName(other.name);
        added.push_back(fresh.name);
        profiles.all.push_back(std::move(fresh));
    }
    if (profiles.chosen.empty() && profiles.find(others.chosen))
        profiles.chosen = others.chosen;
    return added;
}
} // namespace kehoach::draft
