#include "core/law/json_file.hxx"

#include "core/law/pack.hxx"
#include "core/text/unicode.hxx"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace kehoach::law
{
namespace json = boost::json;

namespace
{
int lineAt(std::string_view text, std::size_t position)
{
    auto const end = text.begin() + static_cast<std::ptrdiff_t>(std::min(position, text.size()));
    return 1 + static_cast<int>(std::count(text.begin(), end, '\n'));
}

/// Walks well-formed JSON and notes where the children of one top-level member begin.
class ChildFinder
{
public:
    ChildFinder(std::string_view text, std::string_view member)
        : m_text(text)
        , m_member(member)
    {
    }

    std::map<std::string, int> find()
    {
        value(0, m_member.empty());
        return std::move(m_lines);
    }

private:
    void blanks()
    {
        m_at = std::min(m_text.find_first_not_of(" \t\r\n", m_at), m_text.size());
    }

    std::string_view string()
    {
        auto const start = ++m_at;
        while (m_text[m_at] != '"')
            m_at += m_text[m_at] == '\\' ? 2 : 1;
        return m_text.substr(start, m_at++ - start);
    }

    void value(int depth, bool wanted)
    {
        blanks();
        char const opening = m_text[m_at];
        if (opening == '"')
            string();
        else if (opening == '{' || opening == '[')
            container(depth, wanted, opening == '{');
        else
            m_at = std::min(m_text.find_first_of(",]} \t\r\n", m_at), m_text.size());
        blanks();
    }

    void container(int depth, bool wanted, bool object)
    {
        ++m_at;
        blanks();
        for (int index = 0; m_text[m_at] != '}' && m_text[m_at] != ']'; ++index)
        {
            auto const start = m_at;
            std::string key = object ? std::string(string()) : std::to_string(index);
            if (object)
            {
                blanks();
                ++m_at; // the colon
            }
            if (wanted)
                m_lines.emplace(key, lineAt(m_text, start));
            value(depth + 1, depth == 0 && !m_member.empty() && object && key == m_member);
            if (m_text[m_at] == ',')
                ++m_at;
            blanks();
        }
        ++m_at;
    }

    std::string_view m_text;
    std::string_view m_member;
    std::size_t m_at = 0;
    std::map<std::string, int> m_lines;
};
} // namespace

std::optional<JsonFile> readJsonFile(std::filesystem::path const& path, std::vector<Diagnostic>& diagnostics)
{
    std::ifstream stream(path, std::ios::binary);
    JsonFile file{ path, nullptr, std::string(std::istreambuf_iterator<char>(stream), {}) };
    if (!stream)
    {
        diagnostics.push_back({ path, 0, { "law.file-unreadable", {} } });
        return std::nullopt;
    }
    if (file.text.starts_with("\xEF\xBB\xBF"))
        file.text.erase(0, 3);
    json::stream_parser parser;
    boost::system::error_code failure;
    std::size_t const read = parser.write_some(file.text, failure);
    if (!failure && file.text.find_first_not_of(" \t\r\n", read) != std::string::npos)
        failure = json::error::extra_data;
    if (!failure)
        parser.finish(failure);
    if (failure)
    {
        diagnostics.push_back({ path, lineAt(file.text, read),
                                { "law.json-broken", { { "detail", text::toUtf16(failure.message()) } } } });
        return std::nullopt;
    }
    file.value = parser.release();
    return file;
}

std::vector<JsonFile> readJsonFiles(std::filesystem::path const& folder, std::vector<Diagnostic>& diagnostics)
{
    std::vector<std::filesystem::path> paths;
    std::error_code ignored; // a folder that is not there holds nothing
    for (auto const& entry : std::filesystem::directory_iterator(folder, ignored))
        if (entry.path().extension() == ".json")
            paths.push_back(entry.path());
    std::sort(paths.begin(), paths.end());
    std::vector<JsonFile> files;
    for (auto const& path : paths)
        if (auto file = readJsonFile(path, diagnostics))
            files.push_back(std::move(*file));
    return files;
}

std::map<std::string, int> childLines(JsonFile const& file, std::string_view member)
{
    return ChildFinder(file.text, member).find();
}

text::Message reasonOf(std::exception const& failure)
{
    if (auto const* error = dynamic_cast<text::Error const*>(&failure))
        return error->message();
    if (auto const* error = dynamic_cast<MemberError const*>(&failure))
        return { "law.entry-member", { { "member", text::toUtf16(error->member()) } } };
    return { "law.entry-broken", { { "detail", text::toUtf16(failure.what()) } } };
}
} // namespace kehoach::law
