#include "ui/convert_dialog.hxx"

#include "app/editing.hxx"
#include "core/text/money.hxx"
#include "ui/dialog.hxx"

#include <algorithm>

namespace kehoach::ui
{
namespace
{
std::u16string figures(std::size_t count)
{
    return text::toFigures(static_cast<text::Dong>(count));
}

class ConvertDialog : public Dialog
{
public:
    explicit ConvertDialog(Workplace const& workplace)
        : Dialog(workplace, "Convert")
        , m_preview(app::previewConversion(workplace.document))
    {
        on("accept", [this] { convert(); });
    }

private:
    void fill() override
    {
        document::Conversion const& conversion = m_preview.conversion;
        bool const whole = m_preview.selection.empty();
        setLabel("found", messages().text({ whole ? "ui.convert.found-document" : "ui.convert.found-selection",
                                            { { "tcvn3", figures(static_cast<std::size_t>(conversion.tcvn3)) },
                                              { "vni", figures(static_cast<std::size_t>(conversion.vni)) } } }));
        setItems("samples", lines(conversion.samples), 0);
        setItems("uncertain", lines(conversion.uncertain), 0);
        enable("uncertain", !conversion.uncertain.empty());
        enable("uncertainToo", !conversion.uncertain.empty());
        setChecked("uncertainToo", false);
    }

    std::vector<std::u16string> lines(std::vector<document::ConvertedWord> const& words) const
    {
        std::vector<std::u16string> lines;
        for (document::ConvertedWord const& word : words)
        {
            std::u16string line =
                messages().text({ "ui.convert.word", { { "before", word.before }, { "after", word.after } } });
            if (std::ranges::find(lines, line) == lines.end())
                lines.push_back(std::move(line));
        }
        return lines;
    }

    void convert()
    {
        app::convertToUnicode(*workplace().installation, document(), m_preview, checked("uncertainToo"));
        accept();
    }

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
