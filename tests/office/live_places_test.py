"""Budget tables that are edited in odd circumstances: two views, other formats, copies, tracked changes, closing."""
import time
import zipfile

from harness import OfficeTestCase
from live import Block, Desk, Words, two_groups
import uno

AMOUNT, TOTAL = 7, 8


class Places(OfficeTestCase):
    def setUp(self):
        super().setUp()
        self.desk = Desk(self.office, two_groups())

    def assertRight(self, desk=None, byhand=()):
        self.assertEqual((desk or self.desk).wrong(byhand), [])

    def opened(self, suffix):
        """The document stored, closed and opened again in a view."""
        path = self.office.store(self.desk.document, self.office.folder / f"live{suffix}")
        self.desk.document.close(True)
        return Desk.of(self.office, self.office.load(path, hidden=False))

    def test_after_each_format_it_is_alive_again(self):
        for suffix in (".odt", ".docx", ".doc"):
            with self.subTest(suffix):
                self.desk = Desk(self.office, two_groups())
                self.desk = self.opened(suffix)
                self.assertRight()
                self.desk.type(3, 3, "90")
                self.assertEqual(self.desk.cells()[3][AMOUNT], "43.200.000")
                self.assertRight()

    def test_what_was_typed_by_hand_is_remembered_by_each_format(self):
        for suffix in (".odt", ".docx", ".doc"):
            with self.subTest(suffix):
                self.desk = Desk(self.office, two_groups())
                self.desk.type(3, AMOUNT, "38.000.000")
                self.desk = self.opened(suffix)
                self.assertTrue(self.desk.marked(3, AMOUNT))
                self.desk.type(3, 3, "90")
                self.desk.type(4, 3, "60")
                self.assertEqual(self.desk.cells()[3][AMOUNT], "38.000.000")
                self.assertRight(byhand={3})

    def test_a_colleague_without_the_extension(self):
        """What does not add up when the document comes back is kept, and marked with the first edit."""
        self.desk.cell(3, AMOUNT).String = "1.000.000"
        self.desk = self.opened(".odt")
        self.desk.type(5 + 1, 3, "70")
        self.assertEqual(self.desk.cells()[3][AMOUNT], "1.000.000")
        self.assertTrue(self.desk.marked(3, AMOUNT))
        self.assertFalse(self.desk.marked(6, AMOUNT))

    def test_two_views(self):
        frame = self.desk.document.CurrentController.Frame
        before = self.office.desktop.Frames.Count
        self.desk.run(".uno:NewWindow")
        self.assertEqual(self.office.desktop.Frames.Count, before + 1)
        self.desk.rest()
        self.desk.type(3, 3, "90")  # in the new view, which is the current one
        self.assertRight()
        frame.activate()
        frame.Controller.ViewCursor.gotoEnd(False)
        self.desk.document.setCurrentController(frame.Controller)
        self.desk.type(4, 3, "60")
        self.assertRight()
        frame.close(True)
        self.desk.document.setCurrentController(next(iter(self.office.desktop.Frames)).Controller)
        self.desk.type(6, 3, "61")
        self.assertRight()

    def test_storing_settles_what_is_still_being_typed(self):
        self.desk.retype(3, 3, "90")
        self.desk.document.storeAsURL((self.office.folder / "settled.odt").as_uri(), ())
        self.assertRight()
        self.assertFalse(self.desk.document.isModified())

    def test_it_rests_where_changes_are_tracked(self):
        self.desk.document.RecordChanges = True
        before = self.desk.cells()
        self.desk.enter(3, 3)
        self.desk.run(".uno:InsertText", Text="1")
        self.desk.leave()
        self.assertEqual(self.desk.cells()[TOTAL], before[TOTAL])
        self.desk.document.RecordChanges = False
        self.desk.type(4, 3, "60")  # the tracked change is still there
        self.assertEqual(self.desk.cells()[TOTAL], before[TOTAL])
        self.desk.run(".uno:AcceptAllTrackedChanges")
        self.desk.type(4, 3, "61")
        self.assertRight()

    def test_a_read_only_document_is_left_alone(self):
        path = self.office.store(self.desk.document, self.office.folder / "read-only-live.odt")
        desk = Desk.of(self.office, self.office.load(path, hidden=False, ReadOnly=True))
        desk.cell(3, 3).String = "90"
        desk.enter(3, 4)
        desk.leave()
        self.assertEqual(desk.cells()[3][AMOUNT], "38.400.000")

    def test_a_signed_document_is_left_alone(self):
        path = self.office.store(self.desk.document, self.office.folder / "signed-live.odt")
        with zipfile.ZipFile(path, "a") as package:
            package.writestr("META-INF/documentsignatures.xml",
                             '<document-signatures xmlns="urn:oasis:names:tc:opendocument:xmlns:digitalsignature:1.0"/>')
        desk = Desk.of(self.office, self.office.load(path, hidden=False))
        desk.type(3, 3, "90")
        self.assertEqual(desk.cells()[3][AMOUNT], "38.400.000")
        # Stored as another file it carries no signature, and follows.
        desk.document.storeAsURL((self.office.folder / "unsigned-live.odt").as_uri(), ())
        desk.type(4, 3, "60")
        self.assertRight(desk)

    def test_a_deleted_table_comes_back_alive(self):
        self.desk.enter(3, 3)
        self.desk.run(".uno:DeleteTable")
        self.desk.rest()
        self.assertEqual(self.desk.document.TextTables.Count, 0)
        self.desk.undo()
        self.assertRight()
        self.desk.type(3, 3, "90")
        self.assertEqual(self.desk.cells()[3][AMOUNT], "43.200.000")
        self.assertRight()

    def copy_table(self):
        """Selects the paragraphs around the table and what is between, and copies it."""
        cursor = self.desk.cursor
        cursor.gotoStart(False)
        self.desk.run(".uno:SelectAll")
        cursor.gotoStart(False)
        text = self.desk.document.Text
        cursor.gotoRange(text.Start, False)
        cursor.gotoRange(text.End, True)
        self.desk.run(".uno:Copy")

    def paste_at_end(self, desk):
        desk.cursor.gotoRange(desk.document.Text.End, False)
        desk.run(".uno:Paste")
        desk.rest()

    def test_a_copy_in_the_same_document_is_a_table_of_its_own(self):
        self.copy_table()
        self.paste_at_end(self.desk)
        self.assertEqual(self.desk.document.TextTables.Count, 2)
        copy = Desk.of(self.office, self.desk.document, 1)
        copy.type(3, 3, "90")
        self.assertEqual(copy.cells()[3][AMOUNT], "43.200.000")
        self.assertEqual(copy.cells()[TOTAL][AMOUNT], "175.800.000")
        self.assertRight()  # the first one is as it was
        self.assertEqual(self.desk.cells()[TOTAL][AMOUNT], "171.000.000")
        self.desk.type(4, 3, "60")
        self.assertEqual(copy.cells()[TOTAL][AMOUNT], "175.800.000")
        self.assertRight()

    def test_pasted_into_another_document_it_is_alive(self):
        self.copy_table()
        other = Desk.of(self.office, self.office.new(hidden=False))
        self.paste_at_end(other)
        self.assertEqual(other.document.TextTables.Count, 1)
        other.type(3, 3, "90")
        self.assertEqual(other.cells()[3][AMOUNT], "43.200.000")
        self.assertRight(other)
        self.assertRight()

    def test_a_block_of_cells_pasted_over_others(self):
        cursor = self.desk.table.createCursorByCellName("D4")
        cursor.gotoCellByName("E5", True)
        self.desk.document.CurrentController.select(cursor)
        self.desk.run(".uno:Copy")
        self.desk.enter(6, 3)
        self.desk.run(".uno:Paste")
        self.desk.leave()
        self.assertEqual([row[3:5] for row in self.desk.cells()[6:8]], [["80", "2 buổi"], ["65", "1 ngày"]])
        self.assertRight()
        self.desk.undo()
        self.assertEqual([row[3:5] for row in self.desk.cells()[6:8]], [["80", "1"], ["1", "1"]])
        self.assertRight()

    def put(self, rows):
        """Puts cells on the clipboard as a spreadsheet does."""
        clipboard = self.office.create("com.sun.star.datatransfer.clipboard.SystemClipboard")
        clipboard.setContents(Block(rows), None)
        self.desk.rest()

    def pasted(self, rows, row, column, command=".uno:Paste"):
        self.put(rows)
        self.desk.enter(row, column)
        self.desk.run(command)
        self.desk.rest()

    def numbers(self, rows, columns):
        return [[cells[column] for column in columns] for cells in self.desk.cells()[rows]]

    def test_cells_of_a_spreadsheet_go_into_the_cells_from_the_caret_on(self):
        before, words, titles = self.desk.cells(), self.desk.words(), self.desk.document.UndoManager.getAllUndoActionTitles()
        for command in (".uno:Paste", ".uno:PasteUnformatted"):
            with self.subTest(command):
                self.pasted([["90", "3 buổi"], ["60", "2 ngày"]], 3, 3, command)
                expected = [list(row) for row in before]
                expected[3][3:5], expected[4][3:5] = ["90", "3 buổi"], ["60", "2 ngày"]
                self.assertEqual(self.desk.cells(), self.desk.expected(expected)[0])
                self.assertEqual(self.desk.cells()[3][AMOUNT], "64.800.000")
                self.assertRight()
                after = self.desk.cells()
                self.desk.undo()
                self.assertEqual((self.desk.cells(), self.desk.words()), (before, words))
                self.assertEqual(self.desk.document.UndoManager.getAllUndoActionTitles(), titles)
                self.desk.redo()
                self.assertEqual(self.desk.cells(), after)
                self.assertRight()
                self.desk.undo()

    def test_lines_that_are_missing_are_added_to_the_group(self):
        before, words = self.desk.cells(), self.desk.words()
        lines = [["Nước uống", "người", "90", "1 buổi", "12", "20.000"], ["Bữa trưa", "người", "60", "1 ngày", "12", "150.000"],
                 ["Xe đưa đón", "chuyến", "2", "", "12", "1.500.000"], ["Văn phòng phẩm", "bộ", "80", "", "12", "5.000"]]
        self.pasted(lines, 3, 1)
        self.assertEqual([row[0] for row in self.desk.cells()[2:]], ["I", "1", "2", "3", "4", "II", "1", "2", ""])
        self.assertEqual([row[1:7] for row in self.desk.cells()[3:7]], lines)
        self.assertEqual([row[AMOUNT] for row in self.desk.cells()[3:7]],
                         ["21.600.000", "108.000.000", "36.000.000", "4.800.000"])
        self.assertRight()
        styles = {self.desk.cell(row, 3).createTextCursor().ParaStyleName for row in range(3, 7)}
        self.assertEqual(len(styles), 1)
        self.desk.undo()
        self.assertEqual((self.desk.cells(), self.desk.words()), (before, words))
        self.desk.redo()
        self.assertEqual([row[1:7] for row in self.desk.cells()[3:7]], lines)
        self.assertRight()

    def test_one_number_takes_the_place_of_what_the_cell_said(self):
        before = self.desk.cells()
        self.pasted([["90"]], 3, 3)
        self.assertEqual(self.desk.cells()[3][3], "90")
        self.assertEqual(self.desk.cells()[3][AMOUNT], "43.200.000")
        self.assertRight()
        self.desk.undo()
        self.assertEqual(self.desk.cells(), before)

    def test_several_cells_selected_take_them_from_the_first(self):
        self.put([["90", "3 buổi"], ["60", "2 ngày"]])
        cursor = self.desk.table.createCursorByCellName("E5")
        cursor.gotoCellByName("D4", True)
        self.desk.document.CurrentController.select(cursor)
        self.desk.run(".uno:Paste")
        self.desk.rest()
        self.assertEqual(self.numbers(slice(3, 5), (3, 4)), [["90", "3 buổi"], ["60", "2 ngày"]])
        self.assertRight()

    def test_over_what_is_selected_beyond_the_cell_writer_pastes(self):
        titles = self.desk.document.UndoManager.getAllUndoActionTitles
        self.pasted([["90", "3 buổi"], ["60", "2 ngày"]], 3, 3)
        ours = titles()[0]
        self.desk.undo()
        self.desk.enter(3, 3)
        for _ in range(3):  # the cell, the table, the whole text
            self.desk.run(".uno:SelectAll")
        self.desk.run(".uno:Paste")
        self.desk.rest()
        self.assertNotEqual(titles()[0], ours)

    def test_an_amount_among_the_cells_that_is_another_is_kept_and_marked(self):
        self.pasted([["20.000", "38.000.000"]], 3, 6)
        self.assertEqual(self.desk.cells()[3][AMOUNT], "38.000.000")
        self.assertTrue(self.desk.marked(3, AMOUNT))
        self.assertRight(byhand={3})

    def test_what_does_not_fit_changes_nothing(self):
        before, titles = self.desk.cells(), self.desk.document.UndoManager.getAllUndoActionTitles()
        for row, column in ((3, 8), (0, 3), (2, 3), (TOTAL, 3)):
            with self.subTest(row=row, column=column):
                self.pasted([["90", "3 buổi"], ["60", "2 ngày"]], row, column)
                self.assertEqual(self.desk.cells(), before)
                self.assertEqual(self.desk.document.UndoManager.getAllUndoActionTitles(), titles)
                self.assertEqual(self.desk.document.TextTables.Count, 1)

    def test_cells_pasted_beside_the_table_are_pasted_as_ever(self):
        before = self.desk.cells()
        self.put([["90", "3 buổi"], ["60", "2 ngày"]])
        self.desk.cursor.gotoRange(self.desk.document.Text.End, False)
        self.desk.run(".uno:Paste")
        self.desk.rest()
        self.assertEqual(self.desk.document.TextTables.Count, 2)
        self.assertEqual(self.desk.cells(), before)

    def test_words_are_pasted_into_a_cell_as_ever(self):
        clipboard = self.office.create("com.sun.star.datatransfer.clipboard.SystemClipboard")
        clipboard.setContents(Words("bánh\nkẹo"), None)
        self.desk.enter(3, 1)
        self.desk.run(".uno:Paste")
        self.desk.leave()
        self.assertEqual(self.desk.cells()[3][1], "Giải khátbánh\nkẹo")
        self.assertRight()

    def test_formatted_words_with_a_tab_are_words(self):
        clipboard = self.office.create("com.sun.star.datatransfer.clipboard.SystemClipboard")
        words = Words("a)\tbánh")
        words.data["text/html"] = uno.ByteSequence("<html><body><p>a)&#9;bánh</p></body></html>".encode())
        clipboard.setContents(words, None)
        before = self.desk.cells()
        self.desk.enter(3, 1)
        self.desk.run(".uno:Paste")
        self.desk.leave()
        self.assertEqual(self.desk.cells()[3][2:], before[3][2:])
        self.assertTrue(self.desk.cells()[3][1].startswith("Giải khát"))
        self.assertIn("bánh", self.desk.cells()[3][1])

    def test_where_changes_are_tracked_writer_pastes(self):
        self.desk.document.RecordChanges = True
        before = self.desk.cells()
        self.pasted([["90", "3 buổi"], ["60", "2 ngày"]], 3, 3)
        self.assertEqual(self.desk.cells()[4], before[4])

    def test_closed_at_any_moment(self):
        for wait in (True, False):
            for moment in range(3):
                with self.subTest(moment=moment, wait=wait):
                    desk = Desk(self.office, two_groups())
                    desk.retype(3, 3, "90")
                    if moment:
                        desk.cursor.gotoRange(desk.document.Text.End, False)
                    if moment == 2:
                        desk.run(".uno:GoToStartOfLine")
                    if wait:
                        desk.rest()
                    desk.document.close(True)
                    self.assertTrue(self.office.alive())

    def test_closed_by_another_thread_while_the_table_is_computed(self):
        """The sums are made on the main thread, the call that closes comes from another. Moving the caret at the same
        time is not part of it: Writer 7.4 alone falls over a caret moved while its view goes."""
        for delay in (0, 1, 2, 4, 8, 16):
            with self.subTest(milliseconds=delay):
                desk = Desk(self.office, two_groups())
                desk.retype(3, 3, "90")
                desk.cursor.gotoRange(desk.document.Text.End, False)
                desk.run(".uno:GoToStartOfLine")
                time.sleep(delay / 1000)
                desk.document.close(True)
                desk.rest()
                self.assertTrue(self.office.alive())

    def test_merged_cells_do_no_harm(self):
        table = self.desk.table
        cursor = table.createCursorByCellName("B9")
        cursor.gotoCellByName("G9", True)
        cursor.mergeRange()
        self.desk.type(3, 3, "90")
        self.assertEqual(self.desk.cell(3, AMOUNT).String, "43.200.000")
        self.assertEqual(table.getCellByName("C9").String, "175.800.000")
