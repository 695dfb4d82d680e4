#include "corpus/reading.hxx"

#include "core/text/unicode.hxx"

namespace kehoach::corpus
{
Reading readingOf(std::u16string_view text)
{
    auto const snapshot = document::fromPlainText(text);
    auto const documents = plan::recognize(snapshot);
    plan::Plan const& plan = plan::mainPlan(documents);
    Reading reading;
    for (std::size_t index = 0; index < plan::fieldCount; ++index)
        reading.fields[index] = { plan.fields[index].present, plan.fields[index].confidence,
                                  text::toUtf8(plan.fields[index].text) };
    for (plan::Section const& section : plan.outline)
        if (!section.label.empty())
            reading.outline.push_back(
                { section.paragraph, text::toUtf8(section.label), text::toUtf8(section.title) });
    reading.type = text::toUtf8(plan.documentType);
    reading.authority = text::toUtf8(plan.signature.authority);
    reading.position = text::toUtf8(plan.signature.position);
    reading.name = text::toUtf8(plan.signature.name);
    return reading;
}

Reading readingOf(boost::json::object const& report)
{
    auto const string = [](boost::json::object const& object, char const* key) {
        auto const* value = object.if_contains(key);
        return value && value->is_string() ? std::string(value->as_string()) : std::string();
    };
    boost::json::object const& plan = report.at("plan").as_object();
    boost::json::object const& fields = plan.at("fields").as_object();
    Reading reading;
    for (std::size_t index = 0; index < plan::fieldCount; ++index)
    {
        auto const& field = fields.at(plan::name(static_cast<plan::Field>(index))).as_object();
        reading.fields[index] = { field.at("present").as_bool(), field.at("confidence").to_number<double>(),
                                  string(field, "text") };
    }
    for (boost::json::value const& value : plan.at("outline").as_array())
        if (auto const& part = value.as_object(); !string(part, "label").empty())
            reading.outline.push_back(
                { part.at("paragraph").to_number<int>(), string(part, "label"), string(part, "text") });
    reading.type = string(plan, "documentType");
    auto const& signature = fields.at("signature").as_object();
    reading.authority = string(signature, "authority");
    reading.position = string(signature, "position");
    reading.name = string(signature, "name");
    return reading;
}
} // namespace kehoach::corpus
