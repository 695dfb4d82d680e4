"""What the check sees of a document: every text, in reading order, and no text that does not count."""
from harness import OfficeTestCase
from layouts import DATE, LEFT, NUMBER, RIGHT, TITLE, word_box
from made import (PLAN, docx, insert_frame, insert_table, marked, marks, order, page_style, report, word_paragraph,
                  write)


def after_title(document):
    """A cursor at the first paragraph after PLAN."""
    cursor = document.Text.createTextCursor()
    cursor.gotoStart(False)
    for _ in PLAN:
        cursor.gotoNextParagraph(False)
    return cursor


class ReadingOrder(OfficeTestCase):
    """Frames before the paragraph they hang on, cells row by row, then headers, footers, footnotes."""

    def test_frame_before_its_paragraph(self):
        document = self.office.new()
        write(document.Text, *PLAN, marked("1"), marked("3"))
        insert_frame(document, document.Text, marked("2"))
        self.assertEqual(marks(self.office, document), [("1", 0, 0), ("2", 1, 0), ("3", 2, 0)])

    def test_frame_as_a_character(self):
        document = self.office.new()
        write(document.Text, *PLAN, "lời " + marked("2"))
        insert_frame(document, document.Text, marked("1"), "AS_CHARACTER")
        self.assertEqual(marks(self.office, document), [("1", 0, 0), ("2", 1, 4)])

    def test_frame_of_the_page(self):
        document = self.office.new()
        write(document.Text, *PLAN, marked("2"))
        insert_frame(document, document.Text, marked("1"), "AT_PAGE")
        self.assertEqual(order(self.office, document), ["1", "2"])

    def test_text_box_once(self):
        xml = "".join(map(word_paragraph, PLAN)) + word_paragraph(marked("1")) + word_box([marked("2")]) + word_paragraph(marked("3"))
        document = self.office.load(docx(self.office.folder / "box.docx", xml))
        self.assertEqual(order(self.office, document), ["1", "2", "3"])

    def test_cells_row_by_row_and_nested_table_in_place(self):
        document = self.office.new()
        write(document.Text, *PLAN, "")
        table = insert_table(document, document.Text, 2, 2)
        for cell, name in (("A1", "1"), ("B1", "2"), ("B2", "6")):
            write(table.getCellByName(cell), marked(name))
        inner = table.getCellByName("A2")
        write(inner, marked("3"))
        nested = insert_table(document, inner, 1, 2)
        write(nested.getCellByName("A1"), marked("4"))
        write(nested.getCellByName("B1"), marked("5"))
        write(document.Text, marked("7"))
        self.assertEqual(order(self.office, document), list("1234567"))

    def test_merged_cells(self):
        document = self.office.new()
        write(document.Text, *PLAN, "")
        table = insert_table(document, document.Text, 2, 3)
        cursor = table.createCursorByCellName("A1")
        cursor.gotoCellByName("B1", True)
        cursor.mergeRange()
        for cell, name in (("A1", "1"), ("B1", "2"), ("A2", "3"), ("B2", "4"), ("C2", "5")):
            write(table.getCellByName(cell), marked(name))
        self.assertEqual(order(self.office, document), list("12345"))

    def test_headers_footers_and_notes_are_apart_from_the_body(self):
        document = self.office.new()
        style = page_style(document)
        style.HeaderIsOn = style.FooterIsOn = True
        style.HeaderText.String, style.FooterText.String = marked("header"), marked("footer")
        write(document.Text, *PLAN, marked("1"))
        note = document.createInstance("com.sun.star.text.Footnote")
        document.Text.insertTextContent(document.Text.End, note, False)
        note.String = "chú thích"
        document.Text.insertString(document.Text.End, " " + marked("2"), False)
        # The number of the note is no part of the word it hangs on.
        self.assertEqual(marks(self.office, document)[:2], [("1", 0, 0), ("2", 0, 4)])


class WhatCounts(OfficeTestCase):
    """Text that is deleted, hidden, automatic or in fields."""

    def test_tracked_deletion(self):
        document = self.office.new()
        write(document.Text, *PLAN, marked("1"), "một " + marked("gone") + " " + marked("2"), marked("3"))
        cursor = after_title(document)
        cursor.gotoNextParagraph(False)
        cursor.goRight(4, False)
        cursor.goRight(len(marked("gone")), True)
        document.RecordChanges = True
        cursor.String = ""
        # Offsets are those of Writer's own text, in which what is deleted still stands.
        self.assertEqual(marks(self.office, document), [("1", 0, 0), ("2", 1, 11), ("3", 2, 0)])

    def test_tracked_deletion_over_paragraphs(self):
        document = self.office.new()
        write(document.Text, *PLAN, marked("1"), "x " + marked("gone"), marked("gone"), marked("gone") + " x", marked("2"))
        cursor = after_title(document)
        cursor.gotoNextParagraph(False)
        for _ in range(2):
            cursor.gotoNextParagraph(True)
        cursor.gotoEndOfParagraph(True)
        document.RecordChanges = True
        cursor.String = ""
        self.assertEqual(marks(self.office, document), [("1", 0, 0), ("2", 4, 0)])

    def test_tracked_insertion_counts(self):
        document = self.office.new()
        document.RecordChanges = True
        write(document.Text, *PLAN, marked("1"))
        self.assertEqual(order(self.office, document), ["1"])

    def test_hidden_text(self):
        document = self.office.new()
        write(document.Text, *PLAN, marked("gone"), marked("1"))
        cursor = after_title(document)
        cursor.gotoEndOfParagraph(True)
        cursor.CharHidden = True
        self.assertEqual(marks(self.office, document), [("1", 1, 0)])

    def test_hidden_section(self):
        document = self.office.new()
        write(document.Text, *PLAN, marked("gone"), marked("1"))
        section = document.createInstance("com.sun.star.text.TextSection")
        cursor = after_title(document)
        cursor.gotoEndOfParagraph(True)
        document.Text.insertTextContent(cursor, section, True)
        section.IsVisible = False
        self.assertEqual(order(self.office, document), ["1"])

    def test_shown_section(self):
        document = self.office.new()
        write(document.Text, *PLAN, marked("1"), marked("2"))
        section = document.createInstance("com.sun.star.text.TextSection")
        cursor = after_title(document)
        cursor.gotoEndOfParagraph(True)
        document.Text.insertTextContent(cursor, section, True)
        self.assertEqual(order(self.office, document), ["1", "2"])
        section.IsVisible = False
        self.assertEqual(order(self.office, document), ["2"])
        section.Condition = "1 == 2"  # hidden only while this is true
        self.assertEqual(order(self.office, document), ["1", "2"])

    def test_content_control(self):
        control = ("".join(map(word_paragraph, PLAN)) + f'<w:p><w:r><w:t xml:space="preserve">lời </w:t></w:r><w:sdt><w:sdtPr/><w:sdtContent><w:r><w:t>'
                   f'{marked("1")}</w:t></w:r></w:sdtContent></w:sdt></w:p>')
        document = self.office.load(docx(self.office.folder / "control.docx", control))
        self.assertEqual(marks(self.office, document), [("1", 0, 4)])

    def test_text_after_a_field_is_where_it_is_shown(self):
        document = self.office.new()
        write(document.Text, *PLAN, "")
        field = document.createInstance("com.sun.star.text.TextField.Input")
        field.Content = "mười hai"
        document.Text.insertTextContent(document.Text.End, field, False)
        document.Text.insertString(document.Text.End, " " + marked("1"), False)
        self.assertEqual(marks(self.office, document), [("1", 0, 9)])

    def test_plain_text_is_not_judged_by_its_looks(self):
        path = self.office.folder / "plan.txt"
        path.write_text("\n".join([*LEFT, *RIGHT, NUMBER, DATE, *TITLE]), encoding="utf-8")
        looks = [finding for finding in report(self.office, self.office.load(path))["findings"]
                 if finding["rule"].startswith("typography/")]
        self.assertEqual(looks, [])
