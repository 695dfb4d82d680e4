"""The toolbar Kế hoạch in a real window, reached and used by the keyboard alone. Pictures: BUILD/window/."""
import unittest

from screen import wait
from window_case import PICTURES, WindowTestCase
from writer_window import dialog_title

import uno

TOOLBAR = "private:resource/toolbar/addon_org.kehoach.toolbar"
FOCUSED = uno.getConstantByName("com.sun.star.accessibility.AccessibleStateType.FOCUSED")


def has_focus(context):
    states = context.getAccessibleStateSet()  # LibreOffice 7.4 has a set of numbers, later ones bits
    return bool(states & FOCUSED) if isinstance(states, int) else states.contains(FOCUSED)


class ToolbarTest(WindowTestCase):
    def walk(self, language):
        with self.writer(language) as window:
            screen, document = window.screen, window.document
            layout = document.CurrentController.Frame.LayoutManager
            layout.showElement(TOOLBAR)
            context = layout.getElement(TOOLBAR).getRealInterface().getAccessibleContext()

            def buttons():
                children = (context.getAccessibleChild(at).getAccessibleContext()
                            for at in range(context.getAccessibleChildCount()))
                return [child for child in children if child.getAccessibleName()]

            def lit():
                return [at for at, button in enumerate(buttons()) if has_focus(button)]

            wait(buttons, "the buttons")
            document.CurrentController.Frame.ComponentWindow.setFocus()
            for _ in range(20):  # from one bar of the window to the next
                screen.key("F6")
                try:
                    wait(lit, "a button of the toolbar to be lit", seconds=3)
                    break
                except TimeoutError:
                    pass
            self.assertEqual(lit(), [0])
            names = [button.getAccessibleName() for button in buttons()]
            check = names.index({"vi": "Kiểm tra thể thức", "en": "Check Form"}[language])
            for at in range(1, check + 1):
                screen.key("Right")
                wait(lambda: lit() == [at], names[at])
            screen.picture(PICTURES / f"toolbar-{language}.png")
            screen.key("Return")
            title = dialog_title("Check", language)
            window.dialog(title)
            window.leave(title)

    def test_vietnamese(self):
        self.walk("vi")

    def test_english(self):
        self.walk("en")


if __name__ == "__main__":
    unittest.main()
