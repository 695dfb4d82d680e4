"""The toolbar Kế hoạch: there for who wants it, off for everybody else."""
import unittest

from dialog import DialogTestCase, on_main_thread, wait
from harness import LANGUAGE, properties

import uno
from com.sun.star.awt import MenuEvent

TOOLBAR = "private:resource/toolbar/addon_org.kehoach.toolbar"
NAME = {"vi": "Kế hoạch", "en": "Plan"}[LANGUAGE]
BUTTONS = {"vi": ["Kế hoạch mới", "Chèn mục", "Chèn căn cứ", "Chèn bảng dự toán", "Số tiền bằng chữ", "Chỗ điền kế tiếp",
                  "Kiểm tra thể thức", "Quay về lỗi trước", "Đến lỗi tiếp theo", "Bảng bên kế hoạch"],
           "en": ["New Plan", "Insert Section", "Insert Legal Bases", "Insert Budget Table", "Amount in Words",
                  "Next Place to Fill In", "Check Form", "Previous Finding", "Next Finding", "Summary Panel"]}[LANGUAGE]
ENABLED = uno.getConstantByName("com.sun.star.accessibility.AccessibleStateType.ENABLED")


def enabled(context):
    states = context.getAccessibleStateSet()  # LibreOffice 7.4 has a set of numbers, later ones bits
    return bool(states & ENABLED) if isinstance(states, int) else states.contains(ENABLED)


class ToolbarTest(DialogTestCase):
    def setUp(self):
        super().setUp()
        self.layout = self.document.CurrentController.Frame.LayoutManager
        self.addCleanup(self.layout.hideElement, TOOLBAR)

    def shown(self, document=None):
        return (document or self.document).CurrentController.Frame.LayoutManager.isElementVisible(TOOLBAR)

    def view_toolbars(self):
        """View ▸ Toolbars as the office fills it: name → number and whether it is ticked; and the menu's controller."""
        frame = self.document.CurrentController.Frame
        controller = self.office.create(
            "com.sun.star.comp.framework.ToolBarsMenuController",
            *properties(Frame=frame, CommandURL=".uno:AvailableToolbars", ModuleIdentifier="com.sun.star.text.TextDocument"))
        menu = self.office.create("com.sun.star.awt.PopupMenu")
        entries = {}

        def fill():
            controller.setPopupMenu(menu)
            controller.updatePopupMenu()
            for at in range(menu.getItemCount()):
                number = menu.getItemId(at)
                entries[menu.getItemText(number).replace("~", "")] = number, bool(menu.isItemChecked(number))
        on_main_thread(self.office, fill)
        return entries, controller, menu

    def choose(self):
        entries, controller, menu = self.view_toolbars()
        event = MenuEvent(Source=menu, MenuId=entries[NAME][0])
        on_main_thread(self.office, lambda: controller.itemSelected(event))

    def buttons(self):
        """The buttons of the toolbar, by name."""
        window = self.layout.getElement(TOOLBAR).getRealInterface()
        if not hasattr(window, "getAccessibleContext"):
            self.skipTest("windows of LibreOffice 26.8 give scripts no accessible context")
        context = window.getAccessibleContext()
        children = [context.getAccessibleChild(at).getAccessibleContext() for at in range(context.getAccessibleChildCount())]
        return {child.getAccessibleName(): child for child in children if child.getAccessibleName()}

    def test_it_is_off_until_somebody_asks_for_it(self):
        self.assertFalse(self.shown())
        self.assertFalse(self.shown(self.office.new(hidden=False)))
        entries, _, _ = self.view_toolbars()
        self.assertIn(NAME, entries)
        self.assertFalse(entries[NAME][1])

    def test_view_toolbars_switches_it_on_and_off(self):
        self.choose()
        wait(self.shown, "the toolbar")
        self.assertTrue(self.view_toolbars()[0][NAME][1])
        other = self.office.new(hidden=False)
        self.assertTrue(self.shown(other))  # it is remembered
        self.choose()
        wait(lambda: not self.shown(), "the toolbar to go")

    def test_every_button_has_its_name_and_runs_its_command(self):
        self.layout.showElement(TOOLBAR)
        wait(lambda: list(self.buttons()) == BUTTONS, "the buttons")
        thread = self.meanwhile(lambda: self.buttons()[BUTTONS[0]].doAccessibleAction(0))
        dialog = self.opened("NewPlan", thread)
        dialog.press("cancel")
        dialog.finished()

    def test_what_changes_is_greyed_in_a_read_only_document(self):
        path = self.office.store(self.office.new(), self.office.folder / "toolbar.odt")
        document = self.office.load(path, hidden=False, ReadOnly=True)
        self.layout = document.CurrentController.Frame.LayoutManager
        self.layout.showElement(TOOLBAR)

        def greyed():
            return [name for name, button in self.buttons().items() if not enabled(button)]
        wait(lambda: greyed() == BUTTONS[1:5], "the commands that change the document to be greyed")

    def test_no_other_kind_of_document_has_it(self):
        web = self.office.new(hidden=False, kind="swriter/web")
        self.assertIsNone(web.CurrentController.Frame.LayoutManager.getElement(TOOLBAR))


if __name__ == "__main__":
    unittest.main()
