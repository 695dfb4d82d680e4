"""What an input method composes is left alone until it is committed"""
import time
import unittest

from dialog import DialogTestCase, wait
from harness import options

READINGS, CHECKS = 3, 4
PAUSE = 0.5  # longer than the pause after which a change is looked at


class ComposeTest(DialogTestCase):
    def setUp(self):
        super().setUp()
        self.compose = self.office.create("org.kehoach.TestCompose")
        self.live = self.office.create("org.kehoach.TestLive")
        self.write("KẾ HOẠCH", "Tổ chức hội nghị", "")
        self.document.CurrentController.ViewCursor.gotoEnd(False)
        self.document.CurrentController.Frame.activate()
        self.window = self.document.CurrentController.Frame.ComponentWindow
        self.window.setFocus()
        self.addCleanup(self.live.execute, options(Document=self.document, Follow=False))

    def work(self):
        return self.live.execute(options(Document=self.document))

    def composed(self, text):
        if not self.compose.execute(options(Window=self.window, Text=text)):
            self.skipTest("this version of LibreOffice has no way to compose text")

    def last_line(self):
        return self.body().split("\n")[-1]

    def test_nothing_is_read_while_text_is_composed(self):
        wait(lambda: self.work()[CHECKS], "the first check")
        steps = len(self.document.UndoManager.getAllUndoActionTitles())
        readings, checks = self.work()[READINGS], self.work()[CHECKS]
        for text in ("V", "Vi", "Việ", "Việt"):
            self.composed(text)
            self.assertSoon(self.last_line, text)
            time.sleep(PAUSE)
        self.assertEqual(self.work()[READINGS], readings)
        self.composed("")
        done = wait(lambda: (work := self.work())[CHECKS] > checks and work, "the check of what was committed")
        self.assertEqual(self.last_line(), "Việt")
        self.assertEqual(done[READINGS], readings + 1)
        self.assertEqual(len(self.document.UndoManager.getAllUndoActionTitles()), steps + 1)


if __name__ == "__main__":
    unittest.main()
