"""A section goes where it belongs in the plan; what stands behind it moves on; all in one undo step."""
from harness import DATA, OfficeTestCase
from made import body, paragraphs
import uno


class SectionPlace(OfficeTestCase):
    def setUp(self):
        super().setUp()
        self.drafter = self.office.create("org.kehoach.PlanDrafter")
        self.parameters = uno.createUnoStruct("org.kehoach.PlanParameters")
        self.parameters.Profile = "mttq"

    def insert(self, document, section):
        """Where it belongs, as one undo step that undo and redo go through exactly."""
        before = body(self.office, document)
        document.UndoManager.clear()
        self.drafter.insertSection(document, section, self.parameters, None)
        after = body(self.office, document)
        self.assertEqual(len(document.UndoManager.getAllUndoActionTitles()), 1)
        document.UndoManager.undo()
        self.assertEqual(body(self.office, document), before)
        document.UndoManager.redo()
        self.assertEqual(body(self.office, document), after)

    def headings(self, document):
        lines = [text.strip() for text in paragraphs(document.Text) if text]
        return [line for line in lines if line.isupper() and ". " in line and not line.split(". ")[0].strip("IVX")]

    def test_a_timetable_goes_in_front_of_implementation_with_a_row_for_each_conference(self):
        document = self.office.load(DATA / "seed.txt")
        self.assertEqual([heading.split(".")[0] for heading in self.headings(document)], ["I", "II", "III"])
        self.insert(document, "timetable")
        headings = self.headings(document)
        self.assertEqual([heading.split(".")[0] for heading in headings], ["I", "II", "III", "IV"])
        self.assertEqual(headings[2], "III. LỊCH TỔ CHỨC HỘI NGHỊ")
        table = document.TextTables.getByIndex(0)
        self.assertEqual(table.Rows.Count, 13)
        self.assertEqual(table.getCellByName("A13").String, "12")
        self.assertTrue(table.RepeatHeadline)

    def test_sections_inserted_one_after_another_stand_in_the_order_of_a_plan(self):
        document = self.office.load(DATA / "seed.txt")
        for section in ("programme", "funding", "time-place", "timetable"):
            self.insert(document, section)
        words = ["MỤC ĐÍCH", "NỘI DUNG", "THỜI GIAN", "LỊCH TỔ CHỨC", "CHƯƠNG TRÌNH", "KINH PHÍ", "TỔ CHỨC THỰC HIỆN"]
        numbers = ["I", "II", "III", "IV", "V", "VI", "VII"]
        headings = self.headings(document)
        self.assertEqual([heading.split(".")[0] for heading in headings], numbers)
        for heading, word in zip(headings, words):
            self.assertIn(word, heading)

    def test_the_header_goes_in_front_and_the_signature_behind(self):
        document = self.office.load(DATA / "seed.txt")
        self.insert(document, "header")
        self.insert(document, "recipients-signature")
        names = document.TextTables.ElementNames
        self.assertEqual(len(names), 2)
        content = paragraphs(document.Text)
        self.assertIsNone(content[0])
        self.assertIsNone([text for text in content if text is None or text.strip()][-1])

    def test_tracked_it_can_be_rejected(self):
        document = self.office.load(DATA / "seed.txt")
        before = paragraphs(document.Text)
        document.RecordChanges = True
        self.drafter.insertSection(document, "timetable", self.parameters, None)
        self.assertNotEqual(paragraphs(document.Text), before)
        self.office.dispatch(document, ".uno:RejectAllTrackedChanges")
        self.assertEqual(paragraphs(document.Text), before)

    def test_a_second_appendix_numbers_the_first(self):
        document = self.office.new()
        self.parameters.Subject = "Tổ chức hội nghị tuyên truyền"
        self.drafter.draft(document, self.parameters)
        self.insert(document, "delegates")
        self.assertIn("Phụ lục", paragraphs(document.Text))
        self.insert(document, "appendix")
        content = paragraphs(document.Text)
        self.assertLess(content.index("Phụ lục I"), content.index("Phụ lục II"))
        self.assertNotIn("Phụ lục", content)
