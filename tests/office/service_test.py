"""The public services as scripts call them: what they return, and what they say where something is wrong."""
import json

from harness import DATA, LANGUAGE, OfficeTestCase, options
from insertion_test import budget_parameters
from made import report, type_seed, write
import uno
from com.sun.star.lang import IllegalArgumentException

LARGEST = 2**63 - 1


class Checker(OfficeTestCase):
    def setUp(self):
        super().setUp()
        self.checker = self.office.create("org.kehoach.PlanChecker")

    def sentence(self, **wanted):
        with self.assertRaises(IllegalArgumentException) as caught:
            self.checker.check(self.office.new(), options(**wanted))
        return caught.exception.Message

    def test_findings_and_report_agree(self):
        document = self.office.load(DATA / "seed.txt")
        findings = self.checker.check(document, ())
        self.assertTrue(findings)
        self.assertEqual([(finding.Rule, finding.Message) for finding in findings],
                         [(finding["rule"], finding["message"]) for finding in report(self.office, document)["findings"]])

    def test_the_seed_is_read_the_same_typed_or_loaded(self):
        typed = self.office.new()
        type_seed(typed)
        loaded = self.office.load(DATA / "seed.txt")
        texts = [{name: field.get("text") for name, field in report(self.office, document)["plan"]["fields"].items()}
                 for document in (typed, loaded)]
        self.assertEqual(texts[0], texts[1])

    def test_check_changes_nothing(self):
        document = self.office.new()
        type_seed(document)
        document.setModified(False)
        steps = document.UndoManager.getAllUndoActionTitles()
        self.checker.check(document, ())
        self.assertFalse(document.isModified())
        self.assertEqual(document.UndoManager.getAllUndoActionTitles(), steps)

    def test_options_that_are_wrong_are_named(self):
        for wanted, named in (({"Colour": "red"}, "Colour"), ({"Stage": "finished"}, "finished"),
                              ({"Profile": "nd31"}, "nd31"), ({"AsOf": "2020-02-30"}, "2020-02-30"),
                              ({"AsOf": 2020}, "AsOf"), ({"Language": "fr"}, "fr")):
            for language in ("vi", "en"):
                with self.subTest(wanted, language=language):
                    self.assertIn(named, self.sentence(**({"Language": language} | wanted)))

    def test_sentences_are_in_the_language_asked_for(self):
        self.assertIn("Không có tùy chọn", self.sentence(Colour="red"))
        self.assertIn("There is no option", self.sentence(Colour="red", Language="en"))
        document = self.office.load(DATA / "seed.txt")
        messages = [self.checker.check(document, options(Language=language))[0].Message for language in ("vi", "en")]
        self.assertNotEqual(*messages)

    def test_nothing_of_the_data_was_skipped(self):
        self.assertEqual(self.checker.problems("vi"), ())


class Planner(OfficeTestCase):
    def setUp(self):
        super().setUp()
        self.planner = self.office.create("org.kehoach.BudgetPlanner")

    def assert_refused(self, call, *arguments, named=""):
        with self.assertRaises(IllegalArgumentException) as caught:
            call(*arguments)
        self.assertIn(named, caught.exception.Message)
        self.assertNotIn("⟨", caught.exception.Message)
        self.assertNotIn("<", caught.exception.Message, "a sentence, not the key of one")

    def test_parameters_of_the_seed(self):
        parameters = self.planner.parametersOf(self.office.load(DATA / "seed.txt"))
        self.assertEqual((parameters.Conferences, parameters.Delegates, parameters.Unsalaried), (12, 80, 65))

    def test_proposal(self):
        budget = self.planner.propose(budget_parameters())
        self.assertEqual([(item.Quantity, item.Times, item.Conferences) for item in budget.Items],
                         [("80", "2", "12"), ("65", "1", "12")])

    def test_parameters_that_are_wrong(self):
        date = uno.createUnoStruct("com.sun.star.util.Date", 31, 2, 2020)
        for changes in ({"Delegates": 0}, {"Delegates": -1}, {"Conferences": 0}, {"Conferences": LARGEST},
                        {"Delegates": LARGEST}, {"Unsalaried": 81}, {"Unsalaried": -1}, {"Duration": "two-days"},
                        {"Organiser": "village"}, {"Venue": "moon"}, {"Date": date}):
            with self.subTest(changes):
                self.assert_refused(self.planner.propose, budget_parameters(**changes))

    def test_sums_that_do_not_fit(self):
        for changes in ({"UnitPrice": LARGEST}, {"Quantity": str(LARGEST), "UnitPrice": 2}, {"UnitPrice": -1},
                        {"Quantity": "-1"}, {"Quantity": "1,5"}, {"Quantity": "many"}, {"Quantity": ""},
                        {"Quantity": "99999999999999999999"}, {"Quantity": "0.3", "UnitPrice": 1},
                        {"Norm": "no-such-norm"}):
            with self.subTest(changes):
                item = uno.createUnoStruct("org.kehoach.BudgetItem")
                item.Label, item.Quantity, item.Times, item.Conferences = "Giải khát", "80", "2", "12"
                item.UnitPrice, item.Verified = 20000, True
                for name, value in changes.items():
                    setattr(item, name, value)
                budget = uno.createUnoStruct("org.kehoach.Budget")
                budget.Items = (item,)
                self.assert_refused(self.planner.compute, budget)
                document = self.office.new()
                write(document.Text, "Lời.")
                self.assert_refused(self.planner.insert, document, budget, document.Text.End)
                self.assertEqual(document.Text.String, "Lời.")
                document.close(True)

    def test_what_is_passed_in_as_a_result_is_not_looked_at(self):
        budget = self.planner.propose(budget_parameters())
        items = list(budget.Items)
        for item, price in zip(items, (20000, 150000)):
            item.UnitPrice, item.Amount = price, 1
        budget.Items, budget.Total, budget.InWords = tuple(items), 2, "hai đồng"
        computed = self.planner.compute(budget)
        self.assertEqual([item.Amount for item in computed.Items], [38_400_000, 117_000_000])
        self.assertEqual(computed.Total, 155_400_000)
        self.assertIn("trăm năm mươi lăm triệu bốn trăm nghìn đồng", computed.InWords)

    def test_norms_from_a_table(self):
        table = ("Tỉnh;Văn bản;Khoản chi;Tên;Đơn vị tính;Loại mức;Mức chi;Căn cứ\n"
                 "An Bình;09/2025/NQ-HĐND;Tiền ăn;Tiền ăn;đồng/ngày/người;Khoán;{};khoản 4 Điều 3\n")
        pack = json.loads(self.planner.importNorms(table.format("180.000")))
        self.assertEqual((pack["jurisdiction"], pack["items"][0]["amount"]), ("An Bình", 180000))
        self.assert_refused(self.planner.importNorms, table.format("nhiều"), named="2 (Mức chi: “nhiều”)")
        self.assert_refused(self.planner.importNorms, "Tỉnh;Tên\nAn Bình;Tiền ăn\n", named="Văn bản")
        self.assert_refused(self.planner.importNorms, "")

    def test_a_caller_cannot_verify_a_rate(self):
        budget = self.planner.propose(budget_parameters())
        items = [item for item in budget.Items if item.Norm and not item.Verified]
        if not items:
            self.skipTest("every rate of the norm packs is verified")
        for item in items:
            item.Verified, item.UnitPrice = True, item.UnitPrice or 1000
        budget.Items = tuple(items)
        document = self.office.new()
        self.assert_refused(self.planner.insert, document, budget, document.Text.End)


class Drafter(OfficeTestCase):
    def setUp(self):
        super().setUp()
        self.drafter = self.office.create("org.kehoach.PlanDrafter")

    def test_content_of_what_is_no_plan(self):
        with self.assertRaises(IllegalArgumentException) as caught:
            self.drafter.contentOf(self.office.new())
        self.assertIn("kế hoạch" if LANGUAGE == "vi" else "plan", caught.exception.Message)

    def test_wrong_parameters_leave_the_document_empty(self):
        for name, value in (("Profile", "nd31"), ("Date", uno.createUnoStruct("com.sun.star.util.Date", 31, 2, 2020))):
            with self.subTest(name):
                parameters = uno.createUnoStruct("org.kehoach.PlanParameters")
                setattr(parameters, name, value)
                document = self.office.new()
                with self.assertRaises(IllegalArgumentException):
                    self.drafter.draft(document, parameters)
                self.assertEqual(document.Text.String, "")
                self.assertEqual(document.UndoManager.getAllUndoActionTitles(), ())
