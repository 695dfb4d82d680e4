"""Budget tables follow what is typed into them, in the user's own undo step."""
from budget_test import make_item
from changes import Changes
from harness import OfficeTestCase, options
from live import Desk, two_groups
from made import write

AMOUNT, TOTAL = 7, 8  # the column of the amounts of nine; the row of the total


class LiveBudget(OfficeTestCase):
    def setUp(self):
        super().setUp()
        self.desk = Desk(self.office, two_groups())
        self.assertRight()

    def assertRight(self, byhand=()):
        self.assertEqual(self.desk.wrong(byhand), [])

    def titles(self):
        return list(self.desk.document.UndoManager.getAllUndoActionTitles())

    def test_line_subtotal_total_and_words_follow_once_the_caret_leaves(self):
        before = self.desk.cells()
        self.desk.retype(3, 3, "90")
        self.desk.rest()
        self.assertEqual(self.desk.cells()[TOTAL], before[TOTAL])
        self.desk.leave()
        self.assertEqual(self.desk.cells()[3][AMOUNT], "43.200.000")
        self.assertNotEqual(self.desk.cells()[TOTAL], before[TOTAL])
        self.assertRight()

    def test_one_step_back_takes_the_typing_and_what_followed(self):
        before, titles = self.desk.cells(), self.titles()
        words = self.desk.words()
        self.desk.type(3, 3, "90")
        after = self.desk.cells()
        for _ in range(3):
            self.desk.undo()
            self.assertEqual((self.desk.cells(), self.desk.words(), self.titles()), (before, words, titles))
            self.assertTrue(self.desk.document.UndoManager.isRedoPossible())
            self.desk.redo()
            self.assertEqual(self.desk.cells(), after)
            self.assertRight()

    def type_in_pieces(self, row, column, *pieces):
        """Types as a person who pauses: several of Writer's steps. The caret stays there."""
        steps = len(self.titles())
        self.desk.retype(row, column, "")
        for piece in pieces:
            self.desk.run(".uno:InsertText", Text=piece)
            self.desk.run(".uno:GoToStartOfLine")  # else Writer makes one step of them
            self.desk.run(".uno:GoToEndOfLine")
        self.desk.rest()
        self.assertGreater(len(self.titles()), steps + 1)

    def test_one_step_takes_all_that_was_typed_into_a_cell(self):
        before, titles = (self.desk.cells(), self.desk.words()), self.titles()
        self.type_in_pieces(3, 6, "50", ".", "000")
        self.desk.leave()
        after = (self.desk.cells(), self.desk.words())
        self.assertEqual(self.desk.cells()[3][AMOUNT], "96.000.000")
        self.desk.type(4, 3, "60")
        last = (self.desk.cells(), self.desk.words())
        for _ in range(2):
            self.desk.undo()
            self.assertEqual((self.desk.cells(), self.desk.words()), after)
            self.desk.undo()
            self.assertEqual((self.desk.cells(), self.desk.words(), self.titles()), (*before, titles))
            self.desk.redo()
            self.assertEqual((self.desk.cells(), self.desk.words()), after)
            self.desk.redo()
            self.assertEqual((self.desk.cells(), self.desk.words()), last)

    def test_while_one_types_a_step_back_takes_the_last_piece_only(self):
        before = self.desk.cells()
        self.type_in_pieces(3, 6, "50", ".", "000")
        self.desk.undo()
        self.assertEqual(self.desk.cells()[3][6], "50.")
        self.desk.run(".uno:InsertText", Text="500")
        self.desk.leave()
        self.assertEqual(self.desk.cells()[3][AMOUNT], "96.960.000")
        self.assertRight()
        self.desk.undo()
        self.assertEqual(self.desk.cells(), before)

    def test_a_step_back_after_storing_takes_typing_and_sums(self):
        before = self.desk.cells()
        self.desk.retype(3, 3, "90")
        self.desk.document.storeAsURL((self.office.folder / "typed.odt").as_uri(), ())
        self.desk.rest()
        self.assertRight()
        after = self.desk.cells()
        self.desk.undo()
        self.assertEqual(self.desk.cells(), before)
        self.desk.redo()
        self.assertEqual(self.desk.cells(), after)

    def test_what_was_done_elsewhere_is_a_step_of_its_own(self):
        self.type_in_pieces(3, 6, "50", ".", "000")
        self.desk.leave()
        after = self.desk.cells()
        self.desk.run(".uno:InsertText", Text="Một câu")
        self.desk.undo()
        self.assertNotIn("Một câu", self.desk.document.Text.String)
        self.assertEqual(self.desk.cells(), after)

    def test_rows_come_and_go(self):
        self.desk.delete_row(3)
        self.assertRight()
        self.assertEqual(self.desk.cells()[3][0], "1")
        self.desk.undo()
        self.assertRight()
        self.assertEqual(len(self.desk.cells()), 9)
        self.desk.insert_row(4)
        for column, text in ((1, "Hội trường"), (2, "buổi"), (3, "0,5"), (6, "1.000.000")):
            self.desk.type(5, column, text)
        self.assertEqual(self.desk.cells()[5][AMOUNT], "500.000")
        self.assertEqual(self.desk.cells()[5][0], "3")
        self.assertRight()

    def changes_that_follow(self, lines):
        """How often Writer says that the document changed while one edit of a table of so many lines is followed."""
        desk = Desk(self.office, [make_item("Nhóm", f"Khoản {line + 1}", 80 + line, 2, 12, 20_000) for line in range(lines)])
        desk.retype(3, 3, "60")
        desk.rest()
        counter = Changes()
        desk.document.addModifyListener(counter)
        self.office.create("org.kehoach.LiveBudget").execute(options(Model=desk.document, Settle=True))
        changes = counter.count
        self.office.create("org.kehoach.LiveBudget").execute(options(Model=desk.document, Settle=True))
        self.assertEqual(counter.count, changes, "what is right is not written again")
        self.assertEqual(desk.wrong(), [])
        desk.document.removeModifyListener(counter)
        desk.document.close(True)
        return changes

    def test_no_more_is_written_in_a_long_table_than_in_a_short_one(self):
        few = self.changes_that_follow(3)
        self.assertGreater(few, 0)
        self.assertEqual(self.changes_that_follow(50), few)

    def test_an_amount_typed_by_hand_is_kept_and_marked(self):
        self.desk.type(3, AMOUNT, "38.000.000")
        self.assertEqual(self.desk.cells()[3][AMOUNT], "38.000.000")
        self.assertTrue(self.desk.marked(3, AMOUNT))
        self.assertRight(byhand={3})
        self.desk.type(3, 3, "90")
        self.assertEqual(self.desk.cells()[3][AMOUNT], "38.000.000")
        self.assertRight(byhand={3})
        self.desk.type(3, AMOUNT, "")
        self.assertEqual(self.desk.cells()[3][AMOUNT], "43.200.000")
        self.assertFalse(self.desk.marked(3, AMOUNT))
        self.assertRight()


class AmountsOfTheText(OfficeTestCase):
    FUNDING = ("KẾ HOẠCH", "Tổ chức hội nghị", "I. Kinh phí", "Tổng kinh phí thực hiện là 171.000.000 đồng (Bằng chữ: Một trăm bảy mươi "
               "mốt triệu đồng./.), trong đó giải khát 38.400.000 đồng.", "Ngoài ra, hỗ trợ khác 171.000.000 đồng.")

    def test_only_the_amount_that_named_the_total_follows(self):
        document = self.office.new(hidden=False)
        write(document.Text, *self.FUNDING)
        document.CurrentController.ViewCursor.gotoEnd(False)
        desk = Desk(self.office, two_groups(), document, place=document.Text.End)
        paragraphs = document.Text.String
        self.assertIn("_KH_TOTAL_1_1", document.Bookmarks.ElementNames)
        desk.type(3, 3, "90")
        self.assertEqual(desk.wrong(), [])
        self.assertIn("Tổng kinh phí thực hiện là 175.800.000 đồng (Bằng chữ: Một trăm bảy mươi lăm triệu tám trăm nghìn "
                      "đồng./.), trong đó giải khát 38.400.000 đồng.", document.Text.String)
        self.assertIn("hỗ trợ khác 171.000.000 đồng", document.Text.String)
        desk.undo()
        self.assertEqual(document.Text.String, paragraphs)
        self.assertEqual(document.Bookmarks.getByName("_KH_TOTAL_1_1").Anchor.String[:20], " 171.000.000 đồng (B")
        desk.redo()
        self.assertIn("là 175.800.000 đồng", document.Text.String)
        desk.type(4, 3, "60")
        self.assertEqual(desk.wrong(), [])
        self.assertIn("là 166.800.000 đồng (Bằng chữ: Một trăm sáu mươi sáu triệu tám trăm nghìn đồng", document.Text.String)
        document.UndoManager.undo()
        document.UndoManager.undo()
        document.UndoManager.undo()  # the insertion
        self.assertNotIn("_KH_TOTAL_1_1", document.Bookmarks.ElementNames)
