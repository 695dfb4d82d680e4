#include "ui/convert_dialog.hxx"

#include "app/editing.hxx"
#include "core/text/money.hxx"
#include "ui/dialog.hxx"

#include <algorithm>

namespace kehoach::ui
{
namespace
{
class ConvertDialog : public Dialog
{
public:
    explicit ConvertDialog(Workplace const& workplace)
        : Dialog(workplace, "Convert")
        , m_preview(app::previewConversion(workplace.document))
    {
        on("accept", [this] { convert(); });
        on("choose-all", [this] { selectAll("uncertain", checked("uncertainToo")); });
    }

private:
    void fill() override
    {
        document::Conversion const& conversion = m_preview.conversion;
        bool const whole = m_preview.selection.empty();
        setLabel("found", messages().text({ whole ? "ui.convert.found-document" : "ui.convert.found-selection",
                                            { { "tcvn3", text::toFigures(static_cast<std::size_t>(conversion.tcvn3)) },
                                              { "vni", text::toFigures(static_cast<std::size_t>(conversion.vni)) } } }));
        setItems("samples", lines(conversion.samples), 0);
        m_uncertain.clear();
        for (document::ConvertedWord const& word : conversion.uncertain)
            if (std::ranges::find(m_uncertain, word.before, &document::ConvertedWord::before) == m_uncertain.end())
                m_uncertain.push_back(word);
        setItems("uncertain", lines(m_uncertain), -1);
        enable("uncertain", !m_uncertain.empty());
        enable("uncertainToo", !m_uncertain.empty());
        setChecked("uncertainToo", false);
        if (m_preview.kept > 0)
            showMessage(messages().text(
                { "ui.convert.kept", { { "count", text::toFigures(static_cast<std::size_t>(m_preview.kept)) } } }));
    }

    std::vector<std::u16string> lines(std::vector<document::ConvertedWord> const& words) const
    {
        std::vector<std::u16string> lines;
        for (document::ConvertedWord const& word : words)
            lines.push_back(
                messages().text({ "ui.convert.word", { { "before", word.before }, { "after", word.after } } }));
        return lines;
    }

    void convert()
    {
        std::vector<std::u16string> wanted;
        for (int const position : selectedAll("uncertain"))
            wanted.push_back(m_uncertain[static_cast<std::size_t>(position)].before);
        app::convertToUnicode(*workplace().installation, document(), m_preview, wanted);
        accept();
    }

    std::vector<document::ConvertedWord> m_uncertain; ///< each once, as listed
    app::ConversionPreview m_preview;
};
} // namespace

void convert(Workplace const& workplace)
{
    rtl::Reference<ConvertDialog> const dialog(new ConvertDialog(workplace));
    if (dialog->run())
        report(workplace, { "ui.convert.done", {} });
}
} // namespace kehoach::ui
