"""Behind the budget dialog: presets of the office, and a province's rates from a spreadsheet."""
import json
import unittest

from dialog import DialogTestCase, sentence, wait

HEAD = "Tỉnh;Văn bản;Ngày ban hành;Khoản chi;Tên;Đơn vị tính;Loại mức;Mức chi;Căn cứ;Hiệu lực từ;Đã đối chiếu"
MEALS = "Vĩnh Xuân;09/2025/NQ-HĐND;13/11/2025;Tiền ăn;Tiền ăn;đồng/ngày/người;Khoán;180.000;khoản 4 Điều 3;01/01/2026;Có"
DRINKS = "Vĩnh Xuân;09/2025/NQ-HĐND;13/11/2025;Giải khát;Giải khát;đồng/buổi/người;Khoán;25000;khoản 3 Điều 3;01/01/2026;Có"


class Options(DialogTestCase):
    def setUp(self):
        super().setUp()
        self.user = self.office.user / "kehoach"
        self.presets = self.user / "presets" / "own.json"
        for file in (self.presets, *self.packs()):
            file.unlink(missing_ok=True)
        self.dialog = self.open("InsertBudget", "Budget")
        self.dialog.fill(conferences="12", delegates="80", unsalaried="65")

    def packs(self):
        return (self.user / "packs" / "norms").glob("*.json")

    def tearDown(self):
        for file in (self.presets, *self.packs()):
            file.unlink(missing_ok=True)

    def options(self):
        self.dialog.press("options")
        return self.opened("BudgetOptions", self.dialog.thread)

    def leave(self, dialog, name):
        dialog.press("cancel")
        self.gone(name)

    def cancel(self):
        self.leave(self.dialog, "Budget")
        self.dialog.finished()

    def add_line(self):
        self.dialog.press("add")
        line = self.opened("BudgetLine", self.dialog.thread)
        line.fill(label="Hoa tươi", unit="bó", quantity="2", conferences="12", price="150.000")
        line.press("ok")
        self.assertSoon(lambda: any("Hoa tươi" in each for each in self.dialog.items("lines")), True)

    def test_a_preset_is_saved_offered_applied_and_deleted(self):
        before = self.dialog.items("preset")
        self.add_line()
        options = self.options()
        options.press("save")
        self.assertSoon(options.message, sentence("ui.preset.name-missing"))
        options.fill(presetName="Có hoa")
        options.press("save")
        self.assertSoon(options.message, sentence("ui.preset.saved", name="Có hoa"))
        self.leave(options, "BudgetOptions")
        self.assertSoon(lambda: self.dialog.items("preset"), before + ["Có hoa"])
        self.cancel()

        self.dialog = self.open("InsertBudget", "Budget")
        self.dialog.fill(conferences="5", delegates="40", unsalaried="30")
        self.dialog.select("preset", len(before))
        self.assertSoon(lambda: [each for each in self.dialog.items("lines") if "Hoa tươi" in each][:1] != [], True)
        self.assertIn("1.500.000", next(each for each in self.dialog.items("lines") if "Hoa tươi" in each))  # 2 × 5
        options = self.options()
        options.fill(presetName="Không có")
        options.press("remove")
        self.assertSoon(options.message, sentence("ui.preset.none-of-that-name", name="Không có"))
        options.fill(presetName="Có hoa")
        options.press("remove")
        self.assertSoon(options.message, sentence("ui.preset.removed", name="Có hoa"))
        self.leave(options, "BudgetOptions")
        self.assertSoon(lambda: self.dialog.items("preset"), before)
        self.cancel()

    def test_a_file_of_presets_that_is_broken_is_named_and_kept(self):
        self.cancel()
        self.presets.parent.mkdir(parents=True, exist_ok=True)
        broken = '{"presets": [\n {"id": "a", "name": {"vi": "A", "en": "A"}, "duration": "one-day"},\n oops]}'
        self.presets.write_text(broken, encoding="utf-8")
        self.dialog = self.open("InsertBudget", "Budget")
        self.dialog.fill(conferences="12", delegates="80", unsalaried="65")
        self.assertSoon(lambda: "own.json" in self.dialog.message(), True)
        options = self.options()
        options.fill(presetName="Mới")
        options.press("save")
        self.assertSoon(lambda: "own.json" in options.message(), True)
        self.assertEqual(self.presets.read_text(encoding="utf-8"), broken)
        self.leave(options, "BudgetOptions")
        self.cancel()

    def rates(self, options):
        options.press("import")
        return self.opened("ImportRates", self.dialog.thread)

    def file(self, name, *rows, encoding="utf-8-sig", separator=";"):
        path = self.office.folder / name
        path.write_bytes("\r\n".join(row.replace(";", separator) for row in rows).encode(encoding))
        self.hook.replaceByName("file", str(path))
        return path

    def test_each_bad_row_is_named_and_nothing_is_loaded(self):
        options = self.options()
        rates = self.rates(options)
        self.assertIn(sentence("ui.rates.column-required", column="Căn cứ", what=sentence("budget.import.what.citation")),
                      rates.items("columns"))
        self.assertEqual(len(rates.items("columns")), 16)
        self.file("sai.csv", HEAD, MEALS.replace("180.000", "180,000"), DRINKS.replace("01/01/2026", "đầu năm"),
                  MEALS.replace("Khoán", "Chừng"))
        rates.press("choose")
        self.assertSoon(rates.message, sentence("ui.rates.bad", count="3"))
        self.assertEqual(rates.items("problems"), [
            sentence("budget.import.ambiguous", line="2", column="Mức chi", content="180,000"),
            sentence("budget.import.no-date", line="3", column="Hiệu lực từ", content="đầu năm"),
            sentence("budget.import.unknown", line="4", column="Loại mức", content="Chừng")])
        self.assertEqual(list(self.packs()), [])
        path = self.office.folder / "ansi.csv"
        path.write_bytes(b"T\xecnh;V\xe3n b\xean\r\nA;B\r\n")
        self.hook.replaceByName("file", str(path))
        rates.press("choose")
        self.assertSoon(rates.message, sentence("budget.import-encoding"))
        self.leave(rates, "ImportRates")
        self.leave(options, "BudgetOptions")
        self.cancel()

    def test_rates_that_were_loaded_are_used_at_once(self):
        for name, encoding, separator in (("utf8.csv", "utf-8-sig", ";"), ("utf16.txt", "utf-16", "\t")):
            with self.subTest(name):
                options = self.options()
                rates = self.rates(options)
                self.file(name, HEAD, MEALS, DRINKS, encoding=encoding, separator=separator)
                rates.press("choose")
                self.assertSoon(rates.message, sentence("ui.rates.imported", count="2", file=name))
                self.leave(rates, "ImportRates")
                self.leave(options, "BudgetOptions")
                self.assertSoon(lambda: "Vĩnh Xuân" in self.dialog.items("province"), True)
                self.set_date(self.dialog, 2026, 3, 1)
                self.dialog.select("province", self.dialog.items("province").index("Vĩnh Xuân"))
                self.assertSoon(lambda: [each for each in self.dialog.items("lines") if each.startswith("⚠")], [])
                # 80 × 2 × 12 × 25.000 + 65 × 12 × 180.000
                self.assertSoon(lambda: self.dialog.text("total"), sentence("ui.budget.total", total="188.400.000"))
                for pack in self.packs():
                    pack.unlink()
        self.cancel()

    def test_the_example_can_be_loaded(self):
        options = self.options()
        rates = self.rates(options)
        path = self.office.folder / "mau.csv"
        self.hook.replaceByName("file", str(path))
        rates.press("example")
        self.assertSoon(rates.message, sentence("ui.rates.example-written", file=str(path)))
        self.hook.replaceByName("file", str(path))
        rates.press("choose")
        self.assertSoon(rates.message, sentence("ui.rates.imported", count="2", file="mau.csv"))
        self.leave(rates, "ImportRates")
        self.leave(options, "BudgetOptions")
        [pack] = self.packs()
        self.assertEqual(len(json.loads(pack.read_text(encoding="utf-8"))["items"]), 2)
        self.cancel()

    def test_what_may_be_another_number_is_told(self):
        self.dialog.select("lines", 1)
        wait(lambda: self.dialog.text("rate"), "the rate of the line")
        self.dialog.fill(rate="20,000")
        self.assertSoon(self.dialog.message, sentence("budget.read-as", typed="20,000", value="20.000", other="20"))
        self.assertIn("20.000 =", self.dialog.items("lines")[1])
        self.dialog.press("edit")
        line = self.opened("BudgetLine", self.dialog.thread)
        line.fill(quantity="1.250")
        told = sentence("budget.read-as", typed="1.250", value="1250", other="1,25")
        self.assertSoon(lambda: told in line.message(), True)
        for typed, amount in (("6358.8", None), ("1,5 triệu", "36.000.000"), ("1 500 000", "36.000.000"),
                              ("1.500.000đ", "36.000.000"), ("1,500,000", "36.000.000"), ("5.523,2", None)):
            line.fill(quantity="1", price=typed)
            if amount:
                self.assertSoon(lambda: line.text("amount"), sentence("ui.budget-line.amount", amount=amount))
            else:
                self.assertSoon(line.message, sentence("ui.not-an-amount", typed=typed))
        self.leave(line, "BudgetLine")
        self.cancel()


if __name__ == "__main__":
    unittest.main()
