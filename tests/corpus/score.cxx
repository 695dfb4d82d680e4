#include "corpus/score.hxx"

#include "core/text/unicode.hxx"

#include <algorithm>

namespace kehoach::corpus
{
namespace
{
using plan::Field;
namespace json = boost::json;

/// Labels that together say whether a field of the report is there.
struct FieldLabels
{
    Field field;
    std::vector<char const*> labels;
};

std::vector<FieldLabels> const fieldLabels{
    { Field::nationalName, { "quoc_hieu" } },
    { Field::motto, { "tieu_ngu" } },
    { Field::issuer, { "co_quan" } },
    { Field::number, { "so_ky_hieu" } },
    { Field::placeDate, { "dia_danh_ngay" } },
    { Field::typeName, { "ten_loai" } },
    { Field::subject, { "trich_yeu" } },
    { Field::legalBasis, { "can_cu", "co_so_khac" } },
    { Field::purpose, { "muc_dich_yeu_cau" } },
    { Field::content, { "noi_dung" } },
    { Field::timePlace, { "thoi_gian_dia_diem" } },
    { Field::participants, { "thanh_phan" } },
    { Field::funding, { "kinh_phi" } },
    { Field::implementation, { "to_chuc_thuc_hien" } },
    { Field::closing, { "closing" } },
    { Field::recipients, { "noi_nhan" } },
    { Field::signature, { "chu_ky" } },
};

/// The labels' names of types, as the report abbreviates them.
std::map<std::string, std::u16string> const typeNames{
    { "Kế hoạch", u"KH" },  { "Quyết định", u"QĐ" },    { "Công văn", u"CV" },   { "Thông báo", u"TB" },
    { "Báo cáo", u"BC" },   { "Tờ trình", u"TTr" },     { "Giấy mời", u"GM" },   { "Chỉ thị", u"CT" },
    { "Hướng dẫn", u"HD" }, { "Chương trình", u"CTr" }, { "Nghị quyết", u"NQ" }, { "Công điện", u"CĐ" },
    { "Biên bản", u"BB" },
};

std::string trimmed(std::string text)
{
    return text::toUtf8(text::trim(text::toUtf16(text)));
}

/// Equal, or equal up to the "…" with which the label was shortened.
bool same(std::string const& label, std::string const& found)
{
    if (trimmed(label) == trimmed(found))
        return true;
    auto const cut = label.find("…");
    return cut != std::string::npos && cut > 40 && found.compare(0, cut, label, 0, cut) == 0;
}

json::object const* labelOf(LabelledDocument const& document, char const* name)
{
    auto const* value =
        document.labels.at("has").as_object().if_contains(name); // an absent part may have no entry
    return value && value->is_object() ? &value->as_object() : nullptr;
}

bool isPresent(json::object const* label)
{
    return label && label->contains("present") && label->at("present").is_bool() &&
           label->at("present").as_bool();
}

std::vector<std::string> textsOf(json::object const* label)
{
    std::vector<std::string> texts;
    if (isPresent(label) && label->contains("text"))
        for (json::value const& text : label->at("text").as_array())
            texts.emplace_back(text.as_string());
    return texts;
}

std::vector<std::string> linesOf(Reading::Field const& value)
{
    std::vector<std::string> lines;
    std::string_view rest = value.text;
    while (value.present)
    {
        auto const end = rest.find('\n');
        lines.emplace_back(rest.substr(0, end));
        if (end == std::string_view::npos)
            break;
        rest.remove_prefix(end + 1);
    }
    return lines;
}

/// Equal in their words: letters and figures, without the dash or number before them.
bool sameWords(std::string const& label, std::string const& found)
{
    auto const cut = label.find("…");
    auto const words = [](std::string_view text) {
        std::string letters;
        bool behindLetter = false; // the mark of a footnote, which is no text in Writer
        for (char16_t const unit : text::fold(text::normalize(text::toUtf16(text)).text))
        {
            bool const letter = text::isLetter(unit);
            bool const note = behindLetter && text::isDigit(unit);
            if (letter || (text::isDigit(unit) && !note))
                letters += static_cast<char>(unit);
            behindLetter = letter || note;
        }
        return letters;
    };
    std::string const left = words(label.substr(0, cut));
    std::string const right = words(found);
    return left == right || (cut != std::string::npos && right.starts_with(left));
}

/// Lines against lines, each matched once.
Score compareLines(std::vector<std::string> const& labelled, std::vector<std::string> found, Match match,
                   std::string const& what, std::vector<std::string>& misses)
{
    auto const equal = match == Match::lines ? same : sameWords;
    Score score;
    for (std::string const& label : labelled)
    {
        auto const line =
            std::ranges::find_if(found, [&](std::string const& each) { return equal(label, each); });
        score.add(true, line != found.end());
        if (line != found.end())
            found.erase(line);
        else
            misses.push_back(what + " missed: " + label.substr(0, 120));
    }
    for (std::string const& line : found)
    {
        score.add(false, true);
        misses.push_back(what + " invented: " + line.substr(0, 120));
    }
    return score;
}

/// "I", "1", "1.1", "1.1.1", "a": how the labels name the level of a heading.
std::string levelName(std::string const& utf8)
{
    std::u16string const label = text::toUtf16(utf8);
    if (text::isLower(label.front()))
        return "a";
    if (!text::isDigit(label.front()))
        return "I";
    std::string name = "1";
    for (std::size_t at = 1; at + 1 < label.size(); ++at)
        if (label[at] == u'.' && text::isDigit(label[at + 1]))
            name += ".1";
    return name;
}

Score compareOutline(json::array const& headings, Reading const& reading, Match match,
                     std::string const& file, std::vector<std::string>& misses)
{
    std::vector<std::string> labelled;
    std::vector<std::string> found;
    for (json::value const& heading : headings)
    {
        std::string const where = match == Match::lines ? std::to_string(heading.at("line").as_int64())
                                                        : std::string(heading.at("text").as_string());
        labelled.push_back(std::string(heading.at("level").as_string()) + " " + where);
    }
    for (Reading::Part const& part : reading.outline)
        found.push_back(
            levelName(part.label) + " " +
            (match == Match::lines ? std::to_string(part.paragraph + 1) : part.label + " " + part.title));
    return compareLines(labelled, found, match, file + " outline", misses);
}

void compareSignature(json::object const* label, Reading const& reading, std::string const& file,
                      Result& result)
{
    if (!isPresent(label))
        return;
    std::string authority = reading.authority;
    for (std::size_t at = 0; (at = authority.find('\n', at)) != std::string::npos; at += 3)
        authority.replace(at, 1, " | ");
    for (auto const& [part, found] : { std::pair<char const*, std::string>{ "capacity", authority },
                                       { "position", reading.position },
                                       { "name", reading.name } })
    {
        json::value const& expected = label->at(part);
        std::string const wanted = expected.is_string() ? std::string(expected.as_string()) : std::string();
        ++result.signatureParts;
        if (trimmed(wanted) == trimmed(found))
            ++result.signatureRight;
        else
            result.misses.push_back(file + " signature " + part + ": " + found + " for " + wanted);
    }
}
} // namespace

double Score::f1() const
{
    int const all = 2 * found + invented + missed;
    return all == 0 ? 1 : 2.0 * found / all;
}

void Score::add(bool labelled, bool recognised)
{
    found += labelled && recognised;
    invented += !labelled && recognised;
    missed += labelled && !recognised;
}

void Score::add(Score const& other)
{
    found += other.found;
    invented += other.invented;
    missed += other.missed;
}

Score Result::pooled() const
{
    Score all;
    for (Score const& field : fields)
        all.add(field);
    return all;
}

void measure(LabelledDocument const& document, Reading const& reading, Match match, std::string const& name,
             Result& result)
{
    bool const partial = document.labels.at("partial").as_bool();
    Score& file = result.files[name];
    ++result.documents;

    for (FieldLabels const& entry : fieldLabels)
    {
        bool labelled = false;
        for (char const* label : entry.labels)
            labelled = labelled || isPresent(labelOf(document, label));
        // A document that was cut cannot be asked for its end.
        if (partial && !labelled && (entry.field == Field::recipients || entry.field == Field::signature))
            continue;
        Reading::Field const& value = reading[entry.field];
        result.fields[static_cast<std::size_t>(entry.field)].add(labelled, value.present);
        file.add(labelled, value.present);
        bool const right = labelled == value.present;
        Statements& statements = value.confidence >= plan::sure ? result.sure : result.unsure;
        ++statements.total;
        statements.right += right ? 1 : 0;
        if (!right)
            result.misses.push_back(name + " " + plan::name(entry.field) + " at " +
                                    std::to_string(value.confidence).substr(0, 4) +
                                    (labelled ? " missed" : " invented: " + value.text.substr(0, 120)));
    }

    auto bases = textsOf(labelOf(document, "can_cu"));
    for (std::string& text : textsOf(labelOf(document, "co_so_khac")))
        if (std::ranges::find(bases, text) == bases.end())
            bases.push_back(std::move(text));
    result.bases.add(
        compareLines(bases, linesOf(reading[Field::legalBasis]), match, name + " basis", result.misses));
    result.recipients.add(compareLines(textsOf(labelOf(document, "noi_nhan")),
                                       linesOf(reading[Field::recipients]), match, name + " recipient",
                                       result.misses));
    if (document.labels.at("headings").is_array())
        result.outline.add(
            compareOutline(document.labels.at("headings").as_array(), reading, match, name, result.misses));
    compareSignature(labelOf(document, "chu_ky"), reading, name, result);

    std::string const type(document.labels.at("doc_type").as_string());
    auto const wanted = typeNames.find(type);
    if (wanted == typeNames.end() || text::toUtf8(wanted->second) != reading.type)
    {
        ++result.typeMisses;
        result.misses.push_back(name + " type: " + reading.type + " for " + type);
    }
}
} // namespace kehoach::corpus
