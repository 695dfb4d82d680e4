"""Chèn căn cứ…"""
import unittest

from dialog import DialogTestCase, sentence

PLAN = ("KẾ HOẠCH", "Tổ chức hội nghị tuyên truyền",
        "Căn cứ Công văn số 15/CV-MTTQ ngày 05 tháng 01 năm 2026 của Ủy ban MTTQ tỉnh về hội nghị.",
        "I. MỤC ĐÍCH, YÊU CẦU", "Nâng cao nhận thức.")
DECREE = "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư;"
LAW = "Căn cứ Luật Mặt trận Tổ quốc Việt Nam ngày 09 tháng 6 năm 2015;"


class InsertBasesTest(DialogTestCase):
    def found(self, dialog, words):
        dialog.fill(search=words)
        self.assertSoon(lambda: all(words.split()[0] in item.lower() for item in dialog.items("found")), True)
        return dialog.items("found")

    def add(self, dialog, words, count):
        self.found(dialog, words)
        dialog.press("add")
        self.assertSoon(lambda: len(dialog.items("chosen")), count)

    def test_chosen_laws_go_in_by_rank_as_one_step(self):
        self.write(*PLAN)
        before = self.body()
        self.forget_undo()
        dialog = self.open("InsertBases")
        self.assertFalse(dialog.control("ok").Model.Enabled)
        self.add(dialog, "30/2020", 1)
        self.add(dialog, "75/2015", 2)
        dialog.press("ok")
        dialog.finished()
        lines = self.body().splitlines()
        self.assertEqual(lines[2:5], [LAW, DECREE, PLAN[2]])
        self.assertEqual(len(self.document.UndoManager.getAllUndoActionTitles()), 1)
        self.document.UndoManager.undo()
        self.assertEqual(self.body(), before)

    def test_says_how_a_law_stands_on_the_day_of_the_plan(self):
        self.write(*PLAN)
        dialog = self.open("InsertBases")
        self.found(dialog, "97/2010")
        self.assertSoon(lambda: "40/2017/TT-BTC" in dialog.text("standing"), True)
        dialog.fill(search="xyz")
        self.assertSoon(lambda: dialog.text("standing"), sentence("ui.insert-bases.nothing-found"))
        self.assertFalse(dialog.control("add").Model.Enabled)
        dialog.press("cancel")
        dialog.finished()

    def test_own_words_are_a_basis_too(self):
        self.write(*PLAN)
        dialog = self.open("InsertBases")
        dialog.press("addOwn")
        self.assertSoon(dialog.message, sentence("ui.insert-bases.own-empty"))
        dialog.fill(own="Thông báo số 7/TB-MTTQ ngày 06 tháng 01 năm 2026 của Ủy ban MTTQ tỉnh về kinh phí")
        dialog.press("addOwn")
        self.assertSoon(lambda: len(dialog.items("chosen")), 1)
        dialog.press("ok")
        dialog.finished()
        lines = self.body().splitlines()
        self.assertEqual(lines[2], PLAN[2][:-1] + ";")
        self.assertTrue(lines[3].startswith("Căn cứ Thông báo số 7/TB-MTTQ") and lines[3].endswith("."), lines[3])

    def test_what_the_plan_cites_is_not_inserted_again(self):
        self.write(PLAN[0], PLAN[1], DECREE, *PLAN[3:])
        dialog = self.open("InsertBases")
        self.found(dialog, "30/2020")
        dialog.press("add")
        self.assertSoon(dialog.message, sentence("ui.insert-bases.already", number="30/2020/NĐ-CP"))
        self.assertEqual(dialog.items("chosen"), [])
        dialog.press("cancel")
        dialog.finished()

    def test_a_chosen_one_can_be_taken_off(self):
        self.write(*PLAN)
        dialog = self.open("InsertBases")
        self.add(dialog, "30/2020", 1)
        dialog.press("remove")
        self.assertSoon(lambda: len(dialog.items("chosen")), 0)
        self.assertFalse(dialog.control("ok").Model.Enabled)
        dialog.press("cancel")
        dialog.finished()

    def test_a_document_closed_meanwhile_closes_the_dialog(self):
        self.close_while_open("InsertBases")


if __name__ == "__main__":
    unittest.main()
