"""Báo cáo kiểm tra: the command that opens the report as a document."""
import unittest

from dialog import DialogTestCase, on_main_thread, sentence
from harness import DATA


class ReportTest(DialogTestCase):
    def test_the_report_is_shown_and_has_two_pages(self):
        document = self.office.load(DATA / "seed.txt", hidden=False)
        known = {one.RuntimeUID for one in self.office.desktop.Components}
        on_main_thread(self.office, lambda: self.office.dispatch(document, "vnd.kehoach:Report"))
        [report] = [one for one in self.office.desktop.Components if one.RuntimeUID not in known]
        self.assertIn(sentence("report.title"), report.Text.getString())
        self.assertFalse(report.hasLocation())
        self.assertFalse(report.isModified())
        pages = []

        def turn():
            cursor = report.CurrentController.ViewCursor
            cursor.jumpToFirstPage()
            pages.append(cursor.Page)
            while cursor.jumpToNextPage():
                pages.append(cursor.Page)

        on_main_thread(self.office, turn)
        self.assertEqual(pages, [1, 2], "no empty page between them")
        self.assertFalse(document.isModified())


if __name__ == "__main__":
    unittest.main()
