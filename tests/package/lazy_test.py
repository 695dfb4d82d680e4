"""An office that does not use the extension does not carry its library; what looks at each document that opens is
small and asks little."""
import pathlib
import unittest

from harness import Office, options
import uno
import unohelper
from com.sun.star.container import XIndexAccess, XNameAccess
from com.sun.star.document import XUndoManager, XUndoManagerSupplier
from com.sun.star.text import XBookmarksSupplier, XTextTablesSupplier


class Counted(unohelper.Base, XTextTablesSupplier, XBookmarksSupplier, XUndoManagerSupplier, XIndexAccess, XNameAccess,
              XUndoManager):
    """A document that counts what it is asked; its collections are itself."""

    def __init__(self, tables=0, bookmarks=()):
        self.tables, self.bookmarks, self.asked = tables, bookmarks, []
        self.listener = None

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
    def test_a_document_without_a_table_of_ours_costs_four_calls(self):
        office = Office(log="lazy")
        self.addCleanup(office.close)
        start = office.create("org.kehoach.comp.Start")

        def asked(document):
            environment = uno.Any("[]com.sun.star.beans.NamedValue", options(EventName="OnViewCreated", Model=document))
            start.execute(options(Environment=environment))
            return document.asked

        plain = Counted()
        self.assertEqual(asked(plain), ["tables", "count", "undo", "listen"])
        tables = Counted(3, ("_Toc1", "Chương"))
        self.assertEqual(asked(tables), ["tables", "count", "bookmarks", "names", "undo", "listen"])
        plain.asked.clear()
        plain.listener.undoActionAdded(uno.createUnoStruct("com.sun.star.document.UndoManagerEvent"))
        self.assertEqual(plain.asked, ["tables", "count"])
        self.assertFalse(self.mapped(office))

    def mapped(self, office):
        return "kehoach.uno.so" in pathlib.Path(f"/proc/{office.pid}/maps").read_text()

    def test_the_library_comes_with_the_first_command(self):
        office = Office(dialogs=True, log="lazy")
        self.addCleanup(office.close)
        document = office.new(hidden=False)
        document.Text.setString("Kế hoạch")
        self.assertFalse(self.mapped(office))
        self.assertTrue(office.create("org.kehoach.PlanChecker"))
        self.assertTrue(self.mapped(office))
        office.close_documents()


if __name__ == "__main__":
    unittest.main()
