/// \file
/// The styles of a fragment as OpenDocument XML. Named styles say every property themselves: what
/// they would inherit differs from document to document.
#pragma once

#include "core/document/fragment.hxx"

#include <map>
#include <string>
#include <string_view>

namespace kehoach::document
{
/// Every namespace the writer uses, as attributes of a root element.
extern std::string_view const odfNamespaces;

/// styles.xml, and the names its paragraph styles have inside the package.
class NamedStyles
{
public:
    explicit NamedStyles(std::vector<ParagraphStyle> const& styles);

    /// The name inside the package; a style the fragment does not define is declared empty, for the
    /// document it goes into has it.
    std::string const& id(std::u16string_view name);
    /// 1…10, 0 for body text.
    int outlineLevel(std::u16string_view name) const;

    /// The whole of styles.xml, with the page style if there is one.
    std::string xml(std::optional<FragmentPage> const& page);

private:
    struct Entry
    {
        std::string id;
        ParagraphStyle const* style = nullptr; ///< null: not defined by the fragment
    };
    std::string pageXml(FragmentPage const& page);
    std::string styleXml(std::u16string const& name, Entry const& entry) const;

    std::map<std::u16string, Entry, std::less<>> m_entries;
};

/// style:master-page-name="…" for the style of the block that begins the fragment's page style.
std::string masterPageAttribute();

/// style:page-number="…" for the first number of a page; empty where it is counted on (0).
std::string pageNumber(int firstNumber);

/// <style:paragraph-properties …/> for what a paragraph says beside its style, and for the number of the page it
/// begins; empty where nothing.
std::string directProperties(FragmentParagraph const& paragraph, int firstNumber);

/// <style:text-properties …/> for what a run says beside its paragraph's style; empty where nothing.
std::string directProperties(FragmentRun const& run);
} // namespace kehoach::document
