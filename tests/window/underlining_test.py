"""Findings underlined in the text of a real window: there as soon as it is switched on, gone when it is off, with a
suggestion in the context menu. Pictures: BUILD/window/."""
import unittest

from harness import BUILD, Office, watch
from main_thread import on_main_thread
from screen import Screen, wait
from writer_window import WriterWindow

import uno
from com.sun.star.lang import Locale

PICTURES = BUILD / "window"
PAGE = "vnd.sun.star.extension://org.kehoach.extension/dialogs/Options.xdl"
POPUP_MENU = uno.getConstantByName("com.sun.star.accessibility.AccessibleRole.POPUP_MENU")
LINES = ["KẾ HOẠCH", "Tổ chức hội nghị", "Họp ngày 31/02/2020 tại hội trường  xã."]


class UnderliningTest(unittest.TestCase):
    def open(self, plugin):
        self.screen = Screen()
        self.addCleanup(self.screen.__exit__)
        self.office = Office(language="vi", dialogs=True, plugin=plugin, environment=self.screen.environment,
                             log="underlining")
        self.addCleanup(self.office.close)
        self.addCleanup(watch(self.office).cancel)
        self.document = self.office.new(hidden=False)
        self.document.Text.setString("\r".join(LINES))
        cursor = self.document.Text.createTextCursor()
        cursor.gotoEnd(True)
        cursor.CharLocale = Locale("vi", "VN", "")
        self.steps = len(self.document.UndoManager.getAllUndoActionTitles())
        self.document.setModified(False)
        self.window = WriterWindow(self.office, self.screen, self.document)

    def switch(self, on):
        """As the page of the options does it."""
        def choose():
            handler = self.office.create("org.kehoach.OptionsPage")
            window = self.office.create("com.sun.star.awt.ContainerWindowProvider").createContainerWindow(
                PAGE, "", self.document.CurrentController.Frame.ContainerWindow, handler)
            handler.callHandlerMethod(window, "initialize", "external_event")
            window.getControl("underline").setState(int(on))
            handler.callHandlerMethod(window, "ok", "external_event")
            window.dispose()
        on_main_thread(self.office, choose)

    def underlined(self):
        """What lines there are below the words of the page that is seen: errors are red, warnings orange."""
        self.screen.picture(PICTURES / f"underlined-{self._testMethodName}.png")
        found = {"error": 0, "warning": 0}
        for red, green, blue in self.screen.pixels(200, 200, 600, 200):
            if red - blue > 40 and red > green:  # a hue of these, however much white is mixed with it
                found["error" if (green - blue) * 4 < red - blue else "warning"] += 1
        return [severity for severity, count in found.items() if count > 20]

    def soon(self, *expected):
        try:
            wait(lambda: self.underlined() == [*expected], repr(expected))
        except TimeoutError:
            self.assertEqual(self.underlined(), [*expected])

    def live(self, plugin):
        self.open(plugin)
        self.soon()
        self.switch(True)
        self.soon("error", "warning")
        self.assertFalse(self.document.isModified())
        self.assertEqual(len(self.document.UndoManager.getAllUndoActionTitles()), self.steps)
        self.switch(False)
        self.soon()
        self.switch(True)
        self.soon("error", "warning")

        self.document.CurrentController.select(self.find("31/02/2020"))
        self.document.CurrentController.Frame.ComponentWindow.setFocus()
        self.screen.type("27/02/2020")
        self.soon("warning")
        steps = self.document.UndoManager.getAllUndoActionTitles
        while not self.find("31/02/2020"):
            before = len(steps())
            self.screen.key("ctrl+z")
            wait(lambda: len(steps()) < before, "the step back")
        self.screen.key("Home")  # a selection would colour the line
        self.soon("error", "warning")

    def find(self, text):
        search = self.document.createSearchDescriptor()
        search.SearchString = text
        return self.document.findFirst(search)

    def test_it_follows_the_text(self):
        self.live("gen")

    def test_it_follows_the_text_under_gtk(self):
        self.live("gtk3")

    def test_the_suggestion_in_the_context_menu_is_one_step(self):
        self.open("gen")
        self.switch(True)
        self.soon("error", "warning")
        steps = len(self.document.UndoManager.getAllUndoActionTitles())
        place = self.find("trường  ")
        cursor = self.document.CurrentController.ViewCursor
        cursor.gotoRange(place.Start, False)
        cursor.goRight(2, False)
        self.document.CurrentController.Frame.ComponentWindow.setFocus()
        self.screen.key("shift+F10")
        entries = wait(self.popup, "the context menu")
        self.screen.picture(PICTURES / "underlined-menu.png")
        self.assertEqual(entries[0], "Thừa dấu cách giữa các từ.")
        self.assertEqual(entries[1], "trường xã.")
        before = self.document.Text.getString()
        self.screen.key("Down")  # past the reason
        self.screen.key("Return")
        wait(lambda: self.document.Text.getString() == before.replace("trường  xã", "trường xã"), "the suggestion")
        self.assertEqual(len(self.document.UndoManager.getAllUndoActionTitles()), steps + 1)
        self.soon("error")
        self.document.UndoManager.undo()
        self.assertEqual(self.document.Text.getString(), before)

    def popup(self):
        """The words of the menu that is open."""
        toolkit = self.office.create("com.sun.star.awt.Toolkit")
        for at in range(toolkit.getTopWindowCount()):
            context = toolkit.getTopWindow(at).getAccessibleContext()
            if context.getAccessibleRole() == POPUP_MENU:
                names = (context.getAccessibleChild(child).getAccessibleContext().getAccessibleName()
                         for child in range(context.getAccessibleChildCount()))
                return [name for name in names if name]
        return None


if __name__ == "__main__":
    unittest.main()
