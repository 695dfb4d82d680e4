#include "core/check/detectors.hxx"
#include "core/check/pattern.hxx"
#include "core/check/rule.hxx"
#include "core/check/words.hxx"
#include "core/law/pack.hxx"

#include <algorithm>

namespace kehoach::check
{
namespace
{
namespace json = boost::json;

/// `found` with the capitals of `right`, letter by letter: tone places stay as they were typed.
std::u16string withCapitalsOf(std::u16string_view found, std::u16string_view right)
{
    std::u16string result(found);
    for (std::size_t i = 0; i < result.size(); ++i)
    {
        std::u16string_view const unit = found.substr(i, 1);
        result[i] = text::isUpper(right[i]) ? text::toUpper(unit).front() : text::toLower(unit).front();
    }
    return result;
}

/// "Viết hoa chữ cái đầu của các từ, cụm từ chỉ loại hình cơ quan, tổ chức; chức năng, lĩnh vực hoạt động"
/// (Phụ lục II, IV.1.a). Members: names — right forms. What is wholly in small letters is left: "ban chỉ
/// đạo" may be any committee.
struct Name
{
    std::u16string right, compared;
    Required stands; ///< wherever the tones are placed: without them both ways are the same
};

std::vector<Hit> organisations(Context const& context, std::vector<Name> const& names)
{
    LineSet some(context.texts.size());
    std::vector<LineSet> places; // of each name
    for (Name const& name : names)
        some |= places.emplace_back(context.texts.having(name.stands));
    std::vector<Hit> hits;
    for (int paragraph : some.within(context.plan.begin, context.plan.end))
    {
        std::u16string_view const line = context.text(paragraph);
        std::u16string compared;
        std::vector<Range> taken;
        for (std::size_t index = 0; index < names.size(); ++index)
        {
            auto const& [name, wanted, stands] = names[index];
            if (!places[index].has(paragraph))
                continue;
            if (compared.empty())
                compared = comparable(line);
            for (Range const& range : occurrences(compared, wanted))
            {
                if (std::any_of(taken.begin(), taken.end(), [&](Range const& other)
                                { return other.start < range.end() && range.start < other.end(); }))
                    continue;
                std::u16string_view const found = range.of(line);
                std::u16string const right = withCapitalsOf(found, name);
                if (text::isAllCapitals(found) || !text::isUpper(found.front()))
                    continue;
                taken.push_back(range);
                if (found != right)
                    hits.push_back(context.at(paragraph, range, right));
            }
        }
    }
    return hits;
}

Finder makeOrganisations(json::object const& entry)
{
    std::vector<Name> names;
    for (std::u16string const& right : law::optionalTexts(entry, "names"))
    {
        std::u16string const compared = comparable(right);
        names.push_back({ right, compared, Required({ compared }, true) });
    }
    return [names](Context const& context) { return organisations(context, names); };
}

/// "Viết hoa vì phép đặt câu" (Phụ lục II, I): a subject has capitals at its beginning and in names, not
/// in every word. Members: least — words it has to have, share — of them capital, per cent; names — patterns of
/// names, whose words are not counted.
std::vector<Hit> titleCase(Context const& context, std::vector<Pattern> const& names, std::size_t least,
                           std::size_t share)
{
    std::vector<Span> places = context.plan[plan::Field::subject].spans;
    for (plan::Section const& section : context.plan.outline)
    {
        if (section.heading)
            places.push_back(section.span);
    }
    std::vector<Hit> hits;
    for (Span const& span : places)
    {
        std::u16string_view const line = context.texts.text(span);
        std::vector<Range> words = syllables(line);
        for (Pattern const& name : names)
        {
            for (Match const& match : name.findAll(line))
            {
                Range const named = match.whole();
                std::erase_if(words, [&](Range const& word) { return named.start <= word.start && word.end() <= named.end(); });
            }
        }
        if (words.size() < least || text::isAllCapitals(line))
            continue;
        auto const isCapital = [&](Range const& word)
        { return text::isUpper(word.of(line).front()) && !text::isAllCapitals(word.of(line)); };
        auto const capital
            = static_cast<std::size_t>(std::count_if(words.begin(), words.end(), isCapital));
        if (capital * 100 >= words.size() * share)
            hits.push_back(context.at(span));
    }
    return hits;
}

Finder makeTitleCase(json::object const& entry)
{
    std::vector<Pattern> names;
    for (std::u16string const& name : law::optionalTexts(entry, "names"))
        names.emplace_back(name);
    return [names = std::move(names), least = static_cast<std::size_t>(law::optionalInteger(entry, "least").value_or(5)),
            share = static_cast<std::size_t>(law::optionalInteger(entry, "share").value_or(70))](Context const& context)
    { return titleCase(context, names, least, share); };
}

/// Where the short form stands for itself; in "08/KH-UBND" it is part of a symbol.
std::optional<Range> useOf(std::u16string_view line, std::u16string_view shortForm)
{
    auto const isPart = [](char16_t unit) { return unit == u'/' || unit == u'-' || text::isDigit(unit); };
    for (Range const& range : occurrences(line, shortForm))
    {
        if (!(range.start > 0 && isPart(line[range.start - 1]))
            && !(range.end() < line.size() && isPart(line[range.end()])))
            return range;
    }
    return std::nullopt;
}

/// A short form of the list, used before the text has said what it stands for. Members: forms — [short
/// form, long form].
Finder makeAbbreviations(json::object const& entry)
{
    struct Form
    {
        std::u16string shortForm, longForm;
        Required stands;
        Pattern introduced;
    };
    std::vector<Form> forms;
    for (json::value const& pair : entry.at("forms").as_array())
    {
        std::u16string const shortForm = text::toUtf16(std::string_view(pair.at(0).as_string()));
        std::u16string const longForm = text::toUtf16(std::string_view(pair.at(1).as_string()));
        // "Hội đồng nhân dân (HĐND)", "sau đây viết tắt là HĐND"
        forms.push_back(
            { shortForm, longForm, Required({ shortForm }), Pattern(u"(?:\\(|tắt là:? ?|gọi là:? ?)[\"“]?" + shortForm + u"\\b") });
    }
    return [forms](Context const& context)
    {
        std::vector<Hit> hits;
        for (Form const& form : forms)
        {
            for (int paragraph : context.bodyWith(form.stands))
            {
                std::u16string_view const line = context.text(paragraph);
                if (!form.stands.mayStandIn(line))
                    continue;
                if (form.introduced.occursIn(line))
                    break;
                auto const use = text::isAllCapitals(line) ? std::nullopt : useOf(line, form.shortForm);
                if (!use)
                    continue;
                Hit hit = context.at(paragraph, *use);
                hit.arguments["expected"] = form.longForm;
                hits.push_back(std::move(hit));
                break;
            }
        }
        return hits;
    };
}

constexpr NamedDetector table[] = {
    { "naming-organisations", nullptr, makeOrganisations },
    { "naming-title-case", nullptr, makeTitleCase },
    { "naming-abbreviations", nullptr, makeAbbreviations },
};
} // namespace

std::span<NamedDetector const> namingDetectors()
{
    return table;
}
} // namespace kehoach::check
