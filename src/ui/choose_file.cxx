#include "ui/choose_file.hxx"

#include "core/text/unicode.hxx"
#include "ui/test_hook.hxx"

#include <com/sun/star/ui/dialogs/ExecutableDialogResults.hpp>
#include <com/sun/star/ui/dialogs/FilePicker.hpp>
#include <com/sun/star/ui/dialogs/FolderPicker.hpp>
#include <com/sun/star/ui/dialogs/TemplateDescription.hpp>
#include <osl/file.hxx>

namespace kehoach::ui
{
namespace
{
namespace dialogs = css::ui::dialogs;

std::optional<std::filesystem::path> choose(Workplace const& workplace, FileKind const& kind, sal_Int16 way,
                                            std::u16string_view suggestedName)
{
    if (auto const prepared = answer("file"))
        return std::filesystem::path(text::toUtf8(*prepared));
    auto const picker = dialogs::FilePicker::createWithMode(workplace.context, way);
    OUString const ending = OUString::createFromAscii(kind.ending.c_str());
    picker->appendFilter(toOUString(kind.name) + " (*." + ending + ")", "*." + ending);
    if (!suggestedName.empty())
        picker->setDefaultName(toOUString(suggestedName));
    if (picker->execute() != dialogs::ExecutableDialogResults::OK)
        return std::nullopt;
    auto const files = picker->getSelectedFiles();
    OUString path;
    if (files.getLength() == 0 || osl::FileBase::getSystemPathFromFileURL(files[0], path) != osl::FileBase::E_None)
        return std::nullopt;
    return std::filesystem::path(text::toUtf8(fromOUString(path)));
}
} // namespace

std::optional<std::filesystem::path> chooseFileToOpen(Workplace const& workplace, FileKind const& kind)
{
    return choose(workplace, kind, dialogs::TemplateDescription::FILEOPEN_SIMPLE, {});
}

std::optional<std::filesystem::path> chooseFileToSave(Workplace const& workplace, FileKind const& kind,
                                                      std::u16string_view suggestedName)
{
    return choose(workplace, kind, dialogs::TemplateDescription::FILESAVE_AUTOEXTENSION, suggestedName);
}

std::optional<std::filesystem::path> chooseFolder(Workplace const& workplace)
{
    if (auto const prepared = answer("folder"))
        return std::filesystem::path(text::toUtf8(*prepared));
    auto const picker = dialogs::FolderPicker::create(workplace.context);
    OUString path;
    if (picker->execute() != dialogs::ExecutableDialogResults::OK ||
        osl::FileBase::getSystemPathFromFileURL(picker->getDirectory(), path) != osl::FileBase::E_None)
        return std::nullopt;
    return std::filesystem::path(text::toUtf8(fromOUString(path)));
}
} // namespace kehoach::ui
