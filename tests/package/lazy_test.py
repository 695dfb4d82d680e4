"""An office that does not use the extension does not carry its library; what looks at each document that opens is
small and asks little."""
import pathlib
import time
import unittest

from harness import Office, options
import uno
import unohelper
from com.sun.star.container import XEnumeration, XIndexAccess, XNameAccess
from com.sun.star.document import XUndoManager, XUndoManagerSupplier
from com.sun.star.frame import XController, XDispatchProviderInterception, XFrame, XModel2
from com.sun.star.text import XBookmarksSupplier, XTextTablesSupplier


class View(unohelper.Base, XController, XFrame, XDispatchProviderInterception):
    """A view of a document that counts what it is asked, and the window it is in."""

    def __init__(self, asked):
        self.asked, self.interceptor = asked, None

    def getFrame(self):
        self.asked.append("frame")
        return self

    def registerDispatchProviderInterceptor(self, interceptor):
        self.asked.append("intercept")
        self.interceptor = interceptor


class Counted(unohelper.Base, XModel2, XTextTablesSupplier, XBookmarksSupplier, XUndoManagerSupplier, XIndexAccess,
              XNameAccess, XUndoManager, XEnumeration):
    """A document that counts what it is asked; its collections are itself."""

    def __init__(self, tables=0, bookmarks=()):
        self.tables, self.bookmarks, self.asked = tables, bookmarks, []
        self.listener = None
        self.view, self.views = View(self.asked), None

    def getControllers(self):
        self.asked.append("views")
        self.views = [self.view]
        return self

    def hasMoreElements(self):
        self.asked.append("more")
        return bool(self.views)

    def nextElement(self):
        self.asked.append("next")
        return self.views.pop()

    def getURL(self):
        self.asked.append("url")
        return ""

    def getTextTables(self):
        self.asked.append("tables")
        return self

    def getCount(self):
        self.asked.append("count")
        return self.tables

    def getBookmarks(self):
        self.asked.append("bookmarks")
        return self

    def getElementNames(self):
        self.asked.append("names")
        return self.bookmarks

    def getUndoManager(self):
        self.asked.append("undo")
        return self

    def addUndoManagerListener(self, listener):
        self.asked.append("listen")
        self.listener = listener


class LazyTest(unittest.TestCase):
    def test_a_view_costs_eleven_calls(self):
        office = Office(log="lazy")
        self.addCleanup(office.close)
        start = office.create("org.kehoach.comp.Start")

        def asked(document):
            environment = uno.Any("[]com.sun.star.beans.NamedValue", options(EventName="OnViewCreated", Model=document))
            start.execute(options(Environment=environment))
            return document.asked

        guarded = ["views", "more", "next", "frame", "intercept", "more"]
        plain = Counted()
        self.assertEqual(asked(plain), guarded + ["tables", "count", "undo", "listen", "url"])
        self.assertTrue(plain.view.interceptor)
        tables = Counted(3, ("_Toc1", "Chương"))
        self.assertEqual(asked(tables), guarded + ["tables", "count", "bookmarks", "names", "undo", "listen", "url"])
        plain.asked.clear()
        plain.listener.undoActionAdded(uno.createUnoStruct("com.sun.star.document.UndoManagerEvent"))
        self.assertEqual(plain.asked, ["tables", "count"])
        self.assertFalse(self.mapped(office))

    def mapped(self, office):
        return "kehoach.uno.so" in pathlib.Path(f"/proc/{office.pid}/maps").read_text()

    def test_the_toolbar_is_off_at_first_and_does_not_bring_it(self):
        office = Office(dialogs=True, log="lazy")
        self.addCleanup(office.close)
        toolbar = "private:resource/toolbar/addon_org.kehoach.toolbar"
        layout = office.new(hidden=False).CurrentController.Frame.LayoutManager
        self.assertIsNotNone(layout.getElement(toolbar))
        self.assertFalse(layout.isElementVisible(toolbar))
        layout.showElement(toolbar)
        self.assertTrue(layout.isElementVisible(toolbar))
        office.new(hidden=False)
        self.assertFalse(self.mapped(office))

    def test_the_library_comes_with_the_first_command(self):
        office = Office(dialogs=True, log="lazy")
        self.addCleanup(office.close)
        document = office.new(hidden=False)
        document.Text.setString("Kế hoạch")
        self.assertFalse(self.mapped(office))
        self.assertTrue(office.create("org.kehoach.PlanChecker"))
        self.assertTrue(self.mapped(office))
        office.close_documents()

    def test_a_letter_opened_from_a_file_does_not_bring_it_and_a_plan_does(self):
        office = Office(dialogs=True, log="lazy")
        self.addCleanup(office.close)

        def opened(*lines):
            document = office.new()
            document.Text.setString("\r".join(lines))
            path = office.store(document, office.folder / "opened.odt")
            document.close(True)
            document = office.load(path, hidden=False)
            give_up = time.monotonic() + 3
            while not self.mapped(office) and time.monotonic() < give_up:
                time.sleep(0.1)
            document.close(True)
            return self.mapped(office)

        self.assertFalse(opened("GIẤY MỜI", "Kính mời đồng chí dự họp về kế hoạch năm 2026."))
        self.assertTrue(opened("KẾ HOẠCH", "Tổ chức hội nghị"))

    def test_the_gate_brings_it_with_the_first_command(self):
        office = Office(dialogs=True, log="lazy")
        self.addCleanup(office.close)
        document = office.new(hidden=False)
        document.Text.setString("Giấy mời")
        for command in ("SelectAll", "Copy", "Paste", "PasteUnformatted"):
            office.dispatch(document, f".uno:{command}")
        self.assertFalse(self.mapped(office))
        office.dispatch(document, ".uno:ExportDirectToPDF", URL=(office.folder / "letter.pdf").as_uri(),
                        FilterName="writer_pdf_Export")
        self.assertTrue((office.folder / "letter.pdf").exists())
        self.assertTrue(self.mapped(office))


if __name__ == "__main__":
    unittest.main()
