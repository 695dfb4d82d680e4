"""Drafting, sections and the budget in a document: what stands there afterwards, one undo step, nothing half done."""
from harness import LANGUAGE, OfficeTestCase
from made import PLAN, body, paragraphs, write
import uno
from com.sun.star.lang import IllegalArgumentException


def budget_parameters(**changes):
    """Those of the seed plan."""
    parameters = uno.createUnoStruct("org.kehoach.BudgetParameters")
    values = {"Conferences": 12, "Delegates": 80, "Unsalaried": 65, "Duration": "one-day", "Organiser": "province",
              "Venue": "elsewhere", "FundingSource": "ngân sách tỉnh"} | changes
    for name, value in values.items():
        setattr(parameters, name, value)
    if "Date" not in changes:
        parameters.Date = uno.createUnoStruct("com.sun.star.util.Date", 23, 11, 2020)
    return parameters


class Insertion(OfficeTestCase):
    def setUp(self):
        super().setUp()
        self.drafter = self.office.create("org.kehoach.PlanDrafter")
        self.planner = self.office.create("org.kehoach.BudgetPlanner")
        self.parameters = uno.createUnoStruct("org.kehoach.PlanParameters")
        self.parameters.Profile, self.parameters.Subject = "mttq", "Tổ chức hội nghị tuyên truyền"
        self.parameters.Purpose = ("Nâng cao nhận thức cho Nhân dân.",)

    def confirmed_budget(self):
        budget = self.planner.propose(budget_parameters())
        items = list(budget.Items)
        for item in items:
            item.Confirmed = True
            item.UnitPrice = 20000 if item.Times == "2" else 150000
        budget.Items = tuple(items)
        return budget

    def plan(self):
        """A drafted plan, its undo steps forgotten."""
        document = self.office.new()
        self.drafter.draft(document, self.parameters)
        document.UndoManager.clear()
        return document

    def assert_one_step(self, document, change):
        """The change is one undo step; undo brings back what was there, redo what came."""
        before = body(self.office, document)
        change()
        after = body(self.office, document)
        self.assertNotEqual(after, before)
        self.assertEqual(len(document.UndoManager.getAllUndoActionTitles()), 1)
        self.assertFalse(document.hasControllersLocked())
        document.UndoManager.undo()
        self.assertEqual(body(self.office, document), before)
        document.UndoManager.redo()
        self.assertEqual(body(self.office, document), after)

    def test_draft_is_one_step(self):
        document = self.office.new()
        self.assert_one_step(document, lambda: self.drafter.draft(document, self.parameters))

    def test_draft_begins_with_the_header_block(self):
        document = self.plan()
        content = paragraphs(document.Text)
        self.assertIsNone(content[0], "a table stands first, no empty paragraph before it")
        self.assertEqual(content[1], "KẾ HOẠCH")
        self.assertEqual(content[-2:], [None, ""], "a table cannot stand last")

    def test_draft_sets_the_page(self):
        document = self.plan()
        name = document.Text.createEnumeration().nextElement().PageDescName
        style = document.StyleFamilies.getByName("PageStyles").getByName(name)
        length = {side: getattr(style, side) for side in ("Width", "Height", "LeftMargin", "RightMargin")}
        for side, expected in {"Width": 21000, "Height": 29700, "LeftMargin": 3000, "RightMargin": 1500}.items():
            self.assertAlmostEqual(length[side], expected, delta=3, msg=side)
        self.assertAlmostEqual(style.TopMargin + style.HeaderHeight, 2000, delta=3)
        self.assertFalse(style.FirstIsShared)
        self.assertEqual(style.HeaderTextFirst.String, "")
        portions = style.HeaderText.createEnumeration().nextElement().createEnumeration()
        fields = []
        while portions.hasMoreElements():
            portion = portions.nextElement()
            if portion.TextPortionType == "TextField":
                fields.append(portion.TextField.supportsService("com.sun.star.text.textfield.PageNumber"))
        self.assertEqual(fields, [True])

    def test_draft_may_be_undone_and_made_anew(self):
        document = self.office.new()
        for _ in range(2):
            self.drafter.draft(document, self.parameters)
            document.UndoManager.undo()
        self.assertEqual(document.Text.String, "")

    def test_section_after_a_paragraph_with_text(self):
        document = self.office.new()
        write(document.Text, *PLAN, "I. MỤC ĐÍCH", "Một.", "Hai.")
        place = document.Text.createTextCursor()
        place.gotoEnd(False)
        place.gotoPreviousParagraph(False)
        before = paragraphs(document.Text)
        document.UndoManager.clear()
        self.assert_one_step(
            document, lambda: self.drafter.insertSection(document, "funding", self.parameters, place))
        after = paragraphs(document.Text)
        self.assertEqual(after[:4] + after[-1:], before[:4] + ["Hai."])
        self.assertTrue(after[4].startswith("II. "), after[4])
        self.assertNotIn("", after, "no empty paragraph is left")

    def test_section_before_an_empty_paragraph(self):
        document = self.office.new()
        write(document.Text, *PLAN, "", "Hai.")
        cursor = document.Text.createTextCursor()
        cursor.gotoStart(False)
        for _ in PLAN:
            cursor.gotoNextParagraph(False)
        cursor.ParaStyleName = "Quotations"
        document.UndoManager.clear()
        self.assert_one_step(
            document, lambda: self.drafter.insertSection(document, "purpose", self.parameters, cursor))
        after = paragraphs(document.Text)
        self.assertEqual(after[-2:], ["", "Hai."])
        self.assertTrue(after[2].startswith("I. "), after[2])
        contents, styles = document.Text.createEnumeration(), []
        while contents.hasMoreElements():
            styles.append(contents.nextElement().ParaStyleName)
        self.assertEqual(styles[-2], "Quotations", "what was there keeps its looks")

    def test_each_section_can_be_inserted(self):
        for section in self.drafter.sections():
            with self.subTest(section):
                document = self.office.new()
                write(document.Text, "Lời.")
                document.UndoManager.clear()
                self.assert_one_step(document, lambda: self.drafter.insertSection(
                    document, section, self.parameters, document.Text.End))
                document.close(True)

    def test_unknown_section(self):
        document = self.office.new()
        with self.assertRaises(IllegalArgumentException):
            self.drafter.insertSection(document, "no-such-section", self.parameters, None)
        self.assertEqual(document.UndoManager.getAllUndoActionTitles(), ())

    def test_tracked_changes_are_one_insertion(self):
        document = self.office.new()
        write(document.Text, *PLAN, "Lời.")
        document.RecordChanges = True
        self.drafter.insertSection(document, "purpose", self.parameters, document.Text.End)
        redlines, types = document.Redlines.createEnumeration(), []
        while redlines.hasMoreElements():
            types.append(redlines.nextElement().RedlineType)
        self.assertEqual(types, ["Insert"])
        self.assertTrue(document.RecordChanges)

    def test_tracked_draft_still_begins_with_the_header_block(self):
        document = self.office.new()
        document.RecordChanges = True
        self.drafter.draft(document, self.parameters)
        self.assertIsNone(paragraphs(document.Text)[0])
        self.assertTrue(document.RecordChanges)

    def test_budget_stands_at_the_end_of_the_section_on_funding(self):
        document = self.plan()
        self.planner.insert(document, self.confirmed_budget(), None)
        content = paragraphs(document.Text)
        table = content.index(None, 1)
        headings = [index for index, text in enumerate(content) if text and text.startswith(("IV. ", "V. "))]
        self.assertLess(headings[0], table)
        self.assertLess(table, headings[1])
        self.assertIn("Một trăm năm mươi lăm triệu bốn trăm nghìn đồng", " ".join(filter(None, content)))

    def test_budget_is_one_step_with_its_memory(self):
        document = self.plan()
        properties = document.DocumentProperties.UserDefinedProperties

        def names():
            return [one.Name for one in properties.PropertySetInfo.Properties]

        self.assert_one_step(document, lambda: self.planner.insert(document, self.confirmed_budget(), None))
        self.assertTrue(names())
        self.assertLessEqual(max(len(properties.getPropertyValue(name)) for name in names()), 255)
        document.UndoManager.undo()
        self.assertEqual(names(), [])
        document.UndoManager.redo()
        self.assertTrue(names())

    def test_budget_is_read_back(self):
        document = self.plan()
        budget = self.confirmed_budget()
        self.planner.insert(document, budget, None)
        for suffix in ("", ".odt", ".docx"):
            with self.subTest(suffix):
                tables = self.planner.tables(self.office.reload(document, suffix) if suffix else document)
                self.assertEqual(len(tables), 1)
                self.assertEqual(tables[0].Total, 155_400_000)
                self.assertEqual([(item.Quantity, item.Times, item.Conferences, item.UnitPrice, item.Norm,
                                   item.Confirmed) for item in tables[0].Items],
                                 [(item.Quantity, item.Times, item.Conferences, item.UnitPrice, item.Norm, True)
                                  for item in budget.Items])

    def test_two_budgets_have_a_bookmark_each(self):
        document = self.plan()
        for _ in range(2):
            self.planner.insert(document, self.confirmed_budget(), None)
        names = [name for name in document.Bookmarks.ElementNames if name.startswith("_KH_BUDGET_")]
        self.assertEqual(sorted(names), ["_KH_BUDGET_1", "_KH_BUDGET_2"])
        self.assertEqual(len(self.planner.tables(document)), 2)

    def test_rate_that_was_not_confirmed(self):
        document = self.plan()
        before = body(self.office, document)
        budget = self.planner.propose(budget_parameters())
        items = list(budget.Items)
        for item in items:
            item.Verified, item.UnitPrice = False, item.UnitPrice or 1000
        budget.Items = tuple(items)
        with self.assertRaises(IllegalArgumentException):
            self.planner.insert(document, budget, None)
        self.assertEqual(body(self.office, document), before)

    def test_no_section_on_funding(self):
        document = self.office.new()
        write(document.Text, "Lời.")
        with self.assertRaises(IllegalArgumentException) as caught:
            self.planner.insert(document, self.confirmed_budget(), None)
        self.assertIn("kinh phí" if LANGUAGE == "vi" else "funding", caught.exception.Message)

    def test_what_fails_half_way_is_taken_back(self):
        document = self.plan()
        # The memory of the table cannot be written: by then its text is inserted.
        document.DocumentProperties.UserDefinedProperties.addProperty("KH_BUDGET_1", 0, "của người khác")
        document.Text.insertString(document.Text.End, "Lời.", False)
        before, steps = body(self.office, document), document.UndoManager.getAllUndoActionTitles()
        with self.assertRaises(IllegalArgumentException) as caught:
            self.planner.insert(document, self.confirmed_budget(), None)
        self.assertIn("Writer", caught.exception.Message)
        self.assertEqual(body(self.office, document), before)
        self.assertEqual(document.UndoManager.getAllUndoActionTitles(), steps)
        self.assertEqual(document.UndoManager.getAllRedoActionTitles(), ())
        self.assertFalse(document.hasControllersLocked())
