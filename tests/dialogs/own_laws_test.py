"""Văn bản của cơ quan…, Hoàn thiện viện dẫn"""
import json
import pathlib
import unittest

from dialog import DialogTestCase, sentence

PLAN = ("KẾ HOẠCH", "Tổ chức hội nghị tuyên truyền", "Căn cứ Nghị định số 30/2020/NĐ-CP;", "I. NỘI DUNG", "Tổ chức tốt.")
WORDS = "Quyết định số 12/QĐ-UBND ngày 05/01/2026 của Ủy ban nhân dân tỉnh Làng Sen về việc giao nhiệm vụ"


class OwnLawsTest(DialogTestCase):
    def file(self):
        paths = self.office.create("com.sun.star.util.PathSubstitution")
        folder = paths.substituteVariables("$(user)", False)
        return pathlib.Path(folder.removeprefix("file://")) / "kehoach" / "packs" / "laws" / "van-ban-cua-co-quan.json"

    def setUp(self):
        super().setUp()
        self.addCleanup(lambda: self.file().unlink(missing_ok=True))
        self.write(*PLAN)

    def opened_own(self):
        bases = self.open("InsertBases")
        bases.press("ownLaws")
        return bases, self.opened("OwnLaws", bases.thread)

    def closed(self, own):
        own.press("cancel")
        self.gone("OwnLaws")

    def test_an_entry_is_kept_found_inserted_and_deleted(self):
        bases, own = self.opened_own()
        own.fill(words=WORDS)
        own.press("read")
        self.assertSoon(lambda: own.text("number"), "12/QĐ-UBND")
        self.assertEqual(own.text("kind"), "Quyết định")
        self.assertEqual(own.text("issued"), "05/01/2026")
        own.press("keep")
        self.assertSoon(own.message, sentence("ui.own-laws.kept", number="12/QĐ-UBND"))
        [entry] = json.loads(self.file().read_text(encoding="utf-8"))["documents"]
        self.assertEqual((entry["number"], entry["issued"], entry["verified"]), ("12/QĐ-UBND", "2026-01-05", False))
        own.fill(title="Giao nhiệm vụ năm 2026")
        own.press("keep")
        self.assertSoon(lambda: "năm 2026" in own.items("entries")[0], True)
        self.closed(own)
        bases.fill(search="12/qđ")
        self.assertSoon(lambda: len(bases.items("found")), 1)
        bases.press("add")
        self.assertSoon(lambda: len(bases.items("chosen")), 1)
        bases.press("ok")
        bases.finished()
        self.assertIn("Căn cứ Quyết định số 12/QĐ-UBND ngày 05 tháng 01 năm 2026 của Ủy ban nhân dân tỉnh Làng Sen giao nhiệm "
                      "vụ năm 2026", self.body())
        bases, own = self.opened_own()
        own.select("entries", 0)
        own.press("remove")
        self.assertSoon(own.message, sentence("ui.own-laws.removed", number="12/QĐ-UBND"))
        self.closed(own)
        bases.press("cancel")
        bases.finished()
        self.assertEqual(json.loads(self.file().read_text(encoding="utf-8"))["documents"], [])

    def test_what_says_too_little_is_not_kept(self):
        bases, own = self.opened_own()
        own.fill(words="một văn bản nào đó")
        own.press("read")
        self.assertSoon(own.message, sentence("draft.no-citation"))
        own.press("keep")
        self.assertSoon(own.message, sentence("draft.no-citation"))
        self.assertFalse(self.file().exists())
        self.closed(own)
        bases.press("cancel")
        bases.finished()

    def test_the_citation_at_the_caret_is_made_whole(self):
        self.forget_undo()
        cursor = self.document.CurrentController.ViewCursor
        line = self.document.Text.createTextCursor()
        line.goRight(len("\n".join(PLAN[:2])) + 1 + PLAN[2].index("30/2020"), False)
        cursor.gotoRange(line, False)
        self.start("CompleteCitation").join()
        self.assertEqual(self.body().splitlines()[2], "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ "
                                                      "về công tác văn thư;")
        self.assertEqual(len(self.document.UndoManager.getAllUndoActionTitles()), 1)
        self.assertEqual(self.refusal("CompleteCitation"), sentence("app.citation.complete"))

    def test_nothing_at_the_caret_is_said(self):
        self.document.CurrentController.ViewCursor.gotoStart(False)
        self.assertEqual(self.refusal("CompleteCitation"), sentence("app.citation.unknown"))


if __name__ == "__main__":
    unittest.main()
