"""What the check while typing reads of changes, put into what it knew, is what a reading of everything finds"""
import random

from dialog import DialogTestCase
from harness import DATA, options

from com.sun.star.text.ControlCharacter import LINE_BREAK, PARAGRAPH_BREAK
from com.sun.star.text.TextContentAnchorType import AT_PARAGRAPH

SAME, CHANGES, READ, PARAGRAPHS, WHERE = range(5)
WORDS = ("kế hoạch", "Ủy ban", "năm 2020", "a", "–", "các xã, thị trấn", " ")
EDITS = 300


class RereadTest(DialogTestCase):
    def setUp(self):
        super().setUp()
        self.job = self.office.create("org.kehoach.TestReread")
        self.document = self.office.new()
        self.text = self.document.Text
        self.chance = random.Random(7)

    def read(self):
        return self.job.execute(options(Document=self.document))

    def lines(self):
        """The paragraphs of the body that are in no table."""
        return [line for line in self.text if line.supportsService("com.sun.star.text.Paragraph")]

    def write(self):
        """The seed with empty lines, and looks that differ from line to line."""
        lines = (DATA / "seed.txt").read_text(encoding="utf-8").splitlines()
        for number, line in enumerate(lines[:60]):
            if number:
                self.text.insertControlCharacter(self.text.End, PARAGRAPH_BREAK, False)
            self.text.insertString(self.text.End, line if number % 7 else "", False)
        for number, line in enumerate(self.lines()):
            line.ParaAdjust = number % 4
            line.CharWeight = 150 if number % 3 == 0 else 100
            line.ParaFirstLineIndent = 100 * (number % 5)
        self.table(self.lines()[20])

    def table(self, before):
        table = self.document.createInstance("com.sun.star.text.TextTable")
        table.initialize(2, 3)
        self.text.insertTextContent(before.Start, table, False)
        for name in table.CellNames:
            table.getCellByName(name).setString(name)

    def place(self):
        line = self.chance.choice(self.lines())
        cursor = self.text.createTextCursorByRange(line.Start)
        cursor.goRight(self.chance.randint(0, len(line.String)), False)
        return cursor

    def edit(self):
        chance, text = self.chance, self.text
        kind = chance.choice(("type", "type", "type", "split", "split", "delete", "delete", "join", "paste", "table", "cell",
                              "drop", "break", "undo", "undo", "redo", "look"))
        place = self.place()
        if kind == "type":
            text.insertString(place, chance.choice(WORDS), False)
        elif kind == "split":
            text.insertControlCharacter(place, PARAGRAPH_BREAK, False)
        elif kind == "break":
            text.insertControlCharacter(place, LINE_BREAK, False)
        elif kind == "delete":
            place.goRight(chance.choice((1, 5, 60)), True)
            place.setString("")
        elif kind == "join":
            place.gotoEndOfParagraph(False)
            place.goRight(1, True)
            place.setString("")
        elif kind == "paste":
            controller = self.document.CurrentController
            place.goRight(chance.choice((3, 150)), True)
            controller.select(place)
            self.office.dispatch(self.document, ".uno:Copy")
            controller.select(self.place())
            self.office.dispatch(self.document, ".uno:Paste")
        elif kind == "table" and self.document.TextTables.Count < 4:
            self.table(place)
        elif kind == "cell" and self.document.TextTables.Count:
            table = self.document.TextTables.getByIndex(chance.randrange(self.document.TextTables.Count))
            cell = table.getCellByName(chance.choice(table.CellNames))
            cell.insertString(cell.End, chance.choice(WORDS), False)
        elif kind == "drop" and self.document.TextTables.Count > 1:
            self.document.TextTables.getByIndex(0).dispose()
        elif kind == "undo" and self.document.UndoManager.isUndoPossible():
            self.document.UndoManager.undo()
        elif kind == "redo" and self.document.UndoManager.isRedoPossible():
            self.document.UndoManager.redo()
        elif kind == "look":
            # Of the line the caret is in, as the user does.
            self.document.CurrentController.ViewCursor.gotoRange(place, False)
            self.office.dispatch(self.document, chance.choice((".uno:CenterPara", ".uno:JustifyPara", ".uno:SpacePara1")))
        return kind

    def test_random_edits(self):
        self.write()
        self.assertEqual(self.read()[SAME], 1)
        alone = 0
        for number in range(EDITS):
            kind = self.edit()
            result = self.read()
            with self.subTest(number=number, kind=kind):
                self.assertEqual((result[SAME], result[WHERE]), (1, -1))
            alone += result[CHANGES]
        # Else nothing was shown: the others are steps that were not possible.
        self.assertGreater(alone, EDITS * 0.7)

    def test_one_edit_reads_its_neighbours(self):
        self.write()
        self.read()
        for line in (0, 5, len(self.lines()) - 1):
            self.text.insertString(self.lines()[line].Start, "x", False)
            result = self.read()
            self.assertEqual((result[SAME], result[CHANGES]), (1, 1))
            self.assertLessEqual(result[READ], 3, line)
        self.document.TextTables.getByIndex(0).getCellByName("B2").setString("12")
        result = self.read()
        self.assertEqual((result[SAME], result[CHANGES]), (1, 1))
        self.assertLessEqual(result[READ], 6 + 2)
        self.assertGreater(result[PARAGRAPHS], 50)

    def test_tables_at_the_beginning(self):
        self.write()
        first = self.document.createInstance("com.sun.star.text.TextTable")
        first.initialize(1, 2)
        self.text.insertTextContent(self.text.Start, first, False)
        # A paragraph in front of the table goes as Writer's own command has it go.
        self.document.CurrentController.ViewCursor.gotoStart(False)
        self.office.dispatch(self.document, ".uno:Delete")
        self.assertEqual(self.text.createEnumeration().nextElement().ImplementationName, "SwXTextTable")
        frame = self.document.createInstance("com.sun.star.text.TextFrame")
        frame.AnchorType = AT_PARAGRAPH
        self.text.insertTextContent(self.lines()[3].Start, frame, False)
        framed = self.document.createInstance("com.sun.star.text.TextTable")
        framed.initialize(1, 2)
        frame.insertTextContent(frame.Start, framed, False)
        self.read()
        first.getCellByName("A1").setString("ỦY BAN")
        result = self.read()
        self.assertEqual((result[SAME], result[CHANGES]), (1, 1))
        self.assertLess(result[READ], 12)
        framed.getCellByName("A1").setString("MẶT TRẬN")
        self.assertEqual(self.read()[SAME], 1)
        self.text.insertString(self.lines()[9].Start, "x", False)
        self.assertEqual(self.read()[CHANGES], 1)
        # A table in a cell, at its beginning.
        inside = self.document.createInstance("com.sun.star.text.TextTable")
        inside.initialize(2, 1)
        cell = first.getCellByName("B1")
        cell.insertTextContent(cell.Start, inside, False)
        self.assertEqual(self.read()[SAME], 1)
        inside.getCellByName("A1").setString("TỈNH")
        self.assertEqual(self.read()[SAME], 1)

    def test_looks_at_the_caret(self):
        self.write()
        self.read()
        self.document.CurrentController.select(self.lines()[30])
        self.office.dispatch(self.document, ".uno:Bold")
        self.office.dispatch(self.document, ".uno:RightPara")
        result = self.read()
        self.assertEqual((result[SAME], result[CHANGES]), (1, 1))
        self.assertLessEqual(result[READ], 2)

    def test_what_stands_elsewhere(self):
        self.write()
        first = self.lines()[0]
        frame = self.document.createInstance("com.sun.star.text.TextFrame")
        frame.AnchorType = AT_PARAGRAPH
        self.text.insertTextContent(first.Start, frame, False)
        frame.Text.setString("UBND")
        style = self.document.StyleFamilies.getByName("PageStyles").getByName("Standard")
        style.HeaderIsOn = True
        self.read()
        frame.Text.setString("ỦY BAN")
        self.assertEqual(self.read()[SAME], 1)
        style.HeaderText.setString("2")
        self.assertEqual(self.read()[SAME], 1)
        note = self.document.createInstance("com.sun.star.text.Footnote")
        self.text.insertTextContent(self.lines()[9].End, note, False)
        note.setString("Chú thích")
        self.assertEqual(self.read()[SAME], 1)
        note.setString("Chú thích khác")
        result = self.read()
        self.assertEqual((result[SAME], result[CHANGES]), (1, 1))
        # The number of the note is in the text of its line, and lines are found all the same.
        self.text.insertString(self.lines()[15].Start, "x", False)
        result = self.read()
        self.assertEqual((result[SAME], result[CHANGES]), (1, 1))
        comment = self.document.createInstance("com.sun.star.text.textfield.Annotation")
        comment.Content = "?"
        self.text.insertTextContent(self.lines()[30].Start, comment, False)
        self.text.insertString(self.lines()[30].Start, "x", False)
        self.assertEqual(self.read()[SAME], 1)

    def test_numbers_behind_follow(self):
        self.write()
        lines = self.lines()
        rules = self.document.createInstance("com.sun.star.text.NumberingRules")
        for line in lines[5:12]:
            line.NumberingRules = rules
        self.read()
        self.text.insertString(lines[7].Start, "x", False)
        result = self.read()
        self.assertEqual((result[SAME], result[CHANGES]), (1, 1))
        self.text.insertControlCharacter(lines[7].End, PARAGRAPH_BREAK, False)
        self.assertEqual(self.read()[SAME], 1)

    def test_tracked_changes(self):
        self.write()
        self.document.RecordChanges = True
        self.read()
        place = self.place()
        place.goRight(70, True)
        place.setString("")
        self.assertEqual(self.read()[SAME], 1)
        self.text.insertString(self.place(), "x", False)
        self.assertEqual(self.read()[SAME], 1)
