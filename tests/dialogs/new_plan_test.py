"""Kế hoạch mới…: the wizard and the plan it writes."""
import json
import unittest

from dialog import DialogTestCase, sentence, wait
from harness import LANGUAGE, PROJECT, options

OFFICE = {
    "name": "Mặt trận tỉnh",
    "profile": "mttq",
    "superior": "ỦY BAN MTTQ VIỆT NAM TỈNH TÂN SƠN ĐÔNG",
    "issuer": "BAN THƯỜNG TRỰC",
    "issuerInText": "Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh Tân Sơn Đông",
    "symbol": "KH-MTTQ-BTT",
    "place": "Tân Sơn Đông",
    "authority": "TM. BAN THƯỜNG TRỰC",
    "position": "CHỦ TỊCH",
    "signer": "Lê Thị Hòa",
    "filing": "BPT",
    "recipients": ["Thường trực Tỉnh ủy (để b/c)", "Ủy ban MTTQ Việt Nam các xã, phường (để t/h)"],
}
PARTY = {
    "name": "Ban của Đảng", "profile": "dang-hd36", "superior": "TỈNH ỦY TÂN SƠN ĐÔNG", "issuer": "BAN TỔ CHỨC",
    "issuerInText": "Ban Tổ chức Tỉnh ủy", "symbol": "KH/BTCTU", "place": "Tân Sơn Đông",
}
SUBJECT = "Tổ chức hội nghị tuyên truyền xây dựng nông thôn mới"
BASIS = "Căn cứ Công văn số 156/CV-VPĐP ngày 15 tháng 10 năm 2026 của Văn phòng Điều phối nông thôn mới tỉnh về xây dựng kế hoạch"
KINDS = [kind["name"][LANGUAGE] for kind in
         json.loads((PROJECT / "extension" / "sections" / "kinds.json").read_text(encoding="utf-8"))["kinds"]]
LOCALES = {"vi": "vi_VN", "en": "en_US"}
PAGES = ["office", "subject", "bases", "facts", "sections"]


class NewPlanTest(DialogTestCase):
    def setUp(self):
        super().setUp()
        self.keep([OFFICE, PARTY])

    def keep(self, offices):
        folder = self.office.user / "kehoach"
        folder.mkdir(exist_ok=True)
        (folder / "offices.json").write_text(json.dumps({"offices": offices}), encoding="utf-8")

    def on_page(self, dialog, page):
        title = sentence("ui.new-plan.page." + page)
        self.assertSoon(lambda: dialog.text("step"), sentence("ui.new-plan.step", number=str(PAGES.index(page) + 1),
                                                               count="5", title=title))

    def open_at(self, page, **texts):
        """The wizard, its pages filled in, turned to one of them."""
        dialog = self.open("NewPlan")
        dialog.fill(**{"subject": SUBJECT, **texts})
        dialog.check("budget", False)
        for name in PAGES[1:PAGES.index(page) + 1]:
            dialog.press("next")
            self.on_page(dialog, name)
        return dialog

    def finish(self, dialog):
        dialog.press("ok")
        dialog.finished()

    def cells(self):
        tables = [self.document.TextTables.getByIndex(i) for i in range(self.document.TextTables.Count)]
        return "\n".join(table.getCellByName(name).getString() for table in tables for name in table.getCellNames())

    def sections(self):
        return [line for line in self.body().splitlines() if line.split(".")[0] in "I II III IV V VI VII".split()]

    def test_enter_alone_leads_to_a_plan(self):
        dialog = self.open_at("sections")
        self.finish(dialog)
        body = self.body()
        for text in ("KẾ HOẠCH", SUBJECT, "I. MỤC ĐÍCH, YÊU CẦU", "V. TỔ CHỨC THỰC HIỆN"):
            self.assertIn(text, body)
        for text in ("BAN THƯỜNG TRỰC", "Lê Thị Hòa", "Thường trực Tỉnh ủy (để b/c);", "KH-MTTQ-BTT"):
            self.assertIn(text, self.cells())
        self.document.UndoManager.undo()
        self.assertEqual(self.body(), "")
        self.assertFalse(self.document.UndoManager.isUndoPossible())

    def test_the_caret_is_in_the_first_place_to_fill_in(self):
        self.finish(self.open_at("sections"))
        caret = self.document.CurrentController.ViewCursor
        self.assertTrue(caret.String.startswith("<"), caret.String)
        before = caret.String
        self.start("NextPlaceholder").join()
        self.assertNotEqual(caret.String, before)
        self.start("PreviousPlaceholder").join()
        self.assertEqual(caret.String, before)
        self.start("PreviousPlaceholder").join()  # before the first comes the last
        last = caret.String
        self.start("NextPlaceholder").join()
        self.assertEqual(caret.String, before)
        self.assertNotEqual(last, before)

    def test_a_document_with_text_is_left_alone(self):
        self.write("Văn bản khác")
        before = len(list(self.office.desktop.Components))
        self.finish(self.open_at("sections"))
        self.assertEqual(self.body(), "Văn bản khác")
        documents = list(self.office.desktop.Components)
        self.assertEqual(len(documents), before + 1)
        self.assertTrue(any(SUBJECT in self.body(document) for document in documents))

    def test_every_control_says_its_name_on_its_page(self):
        path = PROJECT / "dialogs" / f"NewPlan_{LOCALES[LANGUAGE]}.properties"
        texts = dict(line.split("=", 1) for line in path.read_text(encoding="utf-8").splitlines() if line)
        dialog = self.open("NewPlan")
        dialog.fill(subject=SUBJECT)
        named = 0
        for number, page in enumerate(PAGES, 1):
            self.on_page(dialog, page)
            for control in dialog.container.getControls():
                key = f"NewPlan.{control.Model.Name}Label"
                if control.Model.Step == number and key in texts:
                    shown = control.getAccessibleContext().getAccessibleName()
                    self.assertEqual(shown.rstrip(), texts[key].replace("~", ""))
                    named += 1
            if page != PAGES[-1]:
                dialog.press("next")
        self.assertEqual(named, 20)
        dialog.press("cancel")
        dialog.finished()

    def test_an_empty_file_with_a_name_is_left_alone(self):
        self.document.storeAsURL((self.office.folder / "empty.odt").as_uri(), ())
        before = len(list(self.office.desktop.Components))
        self.finish(self.open_at("sections"))
        self.assertEqual(self.body(), "")
        self.assertEqual(len(list(self.office.desktop.Components)), before + 1)

    def test_pages_go_forth_and_back_and_keep_what_was_said(self):
        dialog = self.open_at("facts", conferences="12")
        dialog.press("back")
        self.on_page(dialog, "bases")
        dialog.press("back")
        self.on_page(dialog, "subject")
        self.assertSoon(lambda: dialog.text("subject"), SUBJECT)
        self.assertSoon(lambda: dialog.text("conferences"), "12")
        dialog.press("cancel")
        dialog.finished()
        self.assertEqual(self.body(), "")
        self.assertFalse(self.document.isModified())

    def test_a_kind_brings_its_sections_and_words(self):
        dialog = self.open("NewPlan")
        self.assertEqual(dialog.items("kind"), KINDS)
        dialog.select("kind", 3)
        dialog.fill(subject="Giám sát việc thực hiện chính sách giảm nghèo")
        self.finish(dialog)
        self.assertEqual(self.sections(), ["I. MỤC ĐÍCH, YÊU CẦU", "II. NỘI DUNG, HÌNH THỨC GIÁM SÁT",
                                           "III. ĐỐI TƯỢNG, PHẠM VI, THỜI GIAN GIÁM SÁT", "IV. TIẾN ĐỘ THỰC HIỆN",
                                           "V. KINH PHÍ", "VI. TỔ CHỨC THỰC HIỆN"])

    def test_sections_are_put_in_and_taken_out_and_edited(self):
        dialog = self.open_at("sections")
        names = dialog.items("sections")
        dialog.select("sections", names.index(next(name for name in names if name.startswith("☐"))))
        dialog.press("toggle")
        wait(lambda: sum(name.startswith("☑") for name in dialog.items("sections")) >
             sum(name.startswith("☑") for name in names), "the section to be in")
        dialog.select("sections", 1)  # content, with 1.1 to 1.5 to be edited
        wait(lambda: "Nội dung tuyên truyền" in dialog.text("lines"), "the words of the section")
        dialog.fill(lines="# Nội dung riêng của đơn vị\n## Việc thứ nhất.\n## Việc <điền sau>.")
        self.finish(dialog)
        self.assertIn("III. GIẢI PHÁP THỰC HIỆN", self.sections())
        self.assertIn("1. Nội dung riêng của đơn vị\na) Việc thứ nhất.\nb) Việc <điền sau>.", self.body())

    def test_bases_come_in_their_order_and_into_the_opening(self):
        dialog = self.open_at("bases", search="Luật Mặt trận Tổ quốc")
        dialog.fill(own=BASIS)
        dialog.press("addOwn")
        self.assertSoon(lambda: dialog.items("chosen"), [BASIS])
        dialog.press("add")
        wait(lambda: len(dialog.items("chosen")) == 2, "the law among the bases")
        self.finish(dialog)
        lines = self.body().splitlines()
        bases = [line for line in lines if line.startswith("Căn cứ")]
        self.assertEqual(len(bases), 2)
        self.assertTrue(bases[0].startswith("Căn cứ Luật") and bases[0].endswith(";"), bases[0])
        self.assertEqual(bases[1], BASIS + ".")
        self.assertEqual(lines[lines.index(bases[1]) + 1],
                         OFFICE["issuerInText"] + " xây dựng Kế hoạch t" + SUBJECT[1:] + ", cụ thể như sau:")

    def test_a_basis_that_was_only_written_is_not_lost(self):
        dialog = self.open_at("bases")
        dialog.fill(own=BASIS)
        dialog.press("next")
        self.assertSoon(dialog.message, sentence("ui.new-plan.basis-unfinished"))
        self.on_page(dialog, "bases")
        dialog.press("cancel")
        dialog.finished()

    def test_what_is_missing_is_said_on_its_page(self):
        dialog = self.open_at("sections")
        dialog.fill(subject="")
        dialog.press("ok")
        self.assertSoon(dialog.message, sentence("ui.new-plan.subject-missing"))
        self.on_page(dialog, "subject")
        dialog.press("cancel")
        dialog.finished()
        self.assertEqual(self.body(), "")
        self.assertFalse(self.document.UndoManager.isUndoPossible())

    def test_without_an_office_it_says_so(self):
        self.keep([])
        dialog = self.open("NewPlan")
        self.assertEqual(dialog.message(), sentence("ui.new-plan.no-office"))
        dialog.press("next")
        self.assertSoon(dialog.message, sentence("ui.new-plan.no-office"))
        self.on_page(dialog, "office")
        dialog.press("cancel")
        dialog.finished()

    def test_an_office_without_symbol_is_named(self):
        self.keep([{"name": "A", "issuer": "BAN THƯỜNG TRỰC"}])
        dialog = self.open("NewPlan")
        dialog.press("next")
        self.assertSoon(dialog.message, sentence("ui.new-plan.office-incomplete", name="A"))
        dialog.press("cancel")
        dialog.finished()

    def test_an_office_brings_its_regime_the_date_which_guidance(self):
        dialog = self.open("NewPlan")
        dialog.select("office", 1)
        dialog.fill(subject=SUBJECT)
        dialog.check("budget", False)
        for year, guidance in ((2025, "dang-hd36"), (2026, "dang-hd05")):
            dialog.control("date").setDate(dialog.control("date").getDate().__class__(5, 11, year))
            dialog.press("next")
            self.on_page(dialog, "subject")
            dialog.press("next")
            self.on_page(dialog, "bases")
            dialog.press("back")
            self.on_page(dialog, "subject")
            dialog.press("back")
            self.on_page(dialog, "office")
        self.finish(dialog)
        properties = self.document.DocumentProperties.UserDefinedProperties
        self.assertEqual(properties.KehoachProfile, guidance)
        self.assertEqual(properties.KehoachStage, "draft")
        self.assertIn("ĐẢNG CỘNG SẢN VIỆT NAM", self.cells())
        self.document.UndoManager.undo()
        self.assertFalse(properties.PropertySetInfo.hasPropertyByName("KehoachProfile"))

    def test_bad_numbers_are_said_in_place(self):
        dialog = self.open_at("facts", conferences="mười hai")
        dialog.press("next")
        self.assertSoon(dialog.message, sentence("ui.not-a-number", typed="mười hai"))
        dialog.fill(conferences="12", delegates="80", unsalaried="90")
        dialog.press("next")
        wait(lambda: "90" in dialog.message(), "the sentence about 90 of 80")
        dialog.press("cancel")
        dialog.finished()

    def test_the_budget_follows_with_the_same_numbers(self):
        dialog = self.open_at("facts", conferences="12", delegates="80", unsalaried="65")
        dialog.check("budget")
        dialog.press("ok")
        budget = self.opened("Budget", dialog.thread)
        self.assertEqual([budget.text(name) for name in ("conferences", "delegates", "unsalaried")], ["12", "80", "65"])
        budget.press("cancel")
        budget.finished()
        self.assertIn(SUBJECT, self.body())

    def test_the_plan_says_the_facts(self):
        self.finish(self.open_at("facts", conferences="12", delegates="80", unsalaried="65", time="tháng 11 năm 2026",
                                 venue="hội trường xã", fundingSource="ngân sách tỉnh năm 2026"))
        for text in ("1. Thời gian: tháng 11 năm 2026.", "2. Địa điểm: hội trường xã.",
                     "Kinh phí thực hiện Kế hoạch từ nguồn ngân sách tỉnh năm 2026."):
            self.assertIn(text, self.body())
        budget = self.open("InsertBudget", "Budget")  # reads them in the plan
        self.assertEqual([budget.text(name) for name in ("conferences", "delegates", "unsalaried")], ["12", "80", "65"])
        budget.press("cancel")
        budget.finished()

    def test_the_plan_checks_without_error(self):
        self.finish(self.open_at("sections"))
        report = json.loads(self.office.create("org.kehoach.PlanChecker").report(self.document, options()))
        found = [finding for finding in report["findings"]
                 if finding["severity"] != "info" and finding["rule"] != "structure/placeholder"]
        self.assertEqual(found, [])

    def test_a_document_closed_meanwhile_closes_the_dialog(self):
        self.close_while_open("NewPlan")


if __name__ == "__main__":
    unittest.main()
