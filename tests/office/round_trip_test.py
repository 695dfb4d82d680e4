"""A drafted plan with its budget, stored and loaded: the same fields, the same findings, in .odt and .docx."""
from harness import OfficeTestCase
from insertion_test import budget_parameters
from made import report
import uno


class RoundTrip(OfficeTestCase):
    def setUp(self):
        super().setUp()
        drafter = self.office.create("org.kehoach.PlanDrafter")
        planner = self.office.create("org.kehoach.BudgetPlanner")
        parameters = uno.createUnoStruct("org.kehoach.PlanParameters")
        office = parameters.Office
        office.Superior, office.Issuer = "ỦY BAN MTTQ VIỆT NAM TỈNH TÂN SƠN ĐÔNG", "BAN THƯỜNG TRỰC"
        office.IssuerInText, office.Symbol = "Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh", "KH-MTTQ-BTT"
        office.Place, office.Authority, office.Position = "Tân Sơn Đông", "TM. BAN THƯỜNG TRỰC", "CHỦ TỊCH"
        office.Signer, office.Filing, office.Recipients = "Lê Thị Hòa", "BPT", ("Ban Thường trực Ủy ban MTTQ các xã",)
        parameters.Office = office
        parameters.Profile, parameters.Subject = "mttq", "Tổ chức hội nghị tuyên truyền về xây dựng nông thôn mới"
        parameters.LegalBases = ("Căn cứ Công văn số 156/CV-VPĐP ngày 29/10/2020 của Văn phòng Điều phối tỉnh",)
        parameters.Opening = "Thực hiện Công văn trên, Ban Thường trực xây dựng Kế hoạch, cụ thể như sau:"
        parameters.Closing = "Trên đây là Kế hoạch của Ban Thường trực"
        parameters.Purpose = ("# Mục đích", "Nâng cao nhận thức của Nhân dân.", "# Yêu cầu", "Thiết thực, tiết kiệm.")
        parameters.Content = ("Tuyên truyền xây dựng nông thôn mới.",)
        parameters.TimePlace = ("Tổ chức 12 hội nghị, mỗi hội nghị 80 đại biểu.",)
        parameters.Funding = ("Kinh phí do ngân sách tỉnh hỗ trợ.",)
        parameters.Implementation = ("Ban Thường trực chủ trì thực hiện.",)
        parameters.Date = uno.createUnoStruct("com.sun.star.util.Date", 5, 11, 2020)
        self.document = self.office.new()
        drafter.draft(self.document, parameters)
        budget = planner.propose(budget_parameters())
        items = list(budget.Items)
        for item, price in zip(items, (20000, 150000)):
            item.UnitPrice, item.Confirmed = price, True
        budget.Items = tuple(items)
        planner.insert(self.document, budget, None)
        self.planner = planner

    def facts(self, document):
        """What a check says of the document, without where it is stored."""
        found = report(self.office, document)
        return {"fields": {name: (field["present"], field["text"]) for name, field in found["plan"]["fields"].items()},
                "outline": [(part["level"], part["label"], part["text"]) for part in found["plan"]["outline"]],
                "facts": found["plan"]["facts"],
                "findings": [(finding["rule"], finding["severity"], finding["paragraph"], finding["start"],
                              finding["excerpt"]) for finding in found["findings"]]}

    def test_reloaded_it_is_the_same(self):
        drafted = self.facts(self.document)
        self.assertTrue(drafted["fields"]["signature"][0])
        self.maxDiff = None
        for suffix in (".odt", ".docx"):
            with self.subTest(suffix):
                document = self.office.reload(self.document, suffix)
                self.assertEqual(self.facts(document), drafted)
                again = self.office.reload(document, suffix)
                self.assertEqual(self.facts(again), drafted)
                self.assertEqual([table.Total for table in self.planner.tables(again)], [155_400_000])
