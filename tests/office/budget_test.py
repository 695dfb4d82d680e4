"""Budgets in a real table: every cell against what independent code computes."""
import fractions
import random

from harness import OfficeTestCase
from made import write
import uno

BUDGETS, PARTS = 2000, 10  # each is inserted, read and undone in a real document
DIGITS = {word: digit for digit, words in enumerate(("không", "một mốt", "hai", "ba", "bốn tư", "năm lăm", "sáu", "bảy",
                                                     "tám", "chín")) for word in words.split()}
ROUNDINGS = (1, 1000, 10_000, 100_000, 1_000_000)


def read_words(words):
    """The amount canonical words name: cut at the scale words, apart from the program's own reader."""
    for scale, value in (("tỷ", 10**9), ("triệu", 10**6), ("nghìn", 10**3)):
        if scale in words:
            at = len(words) - 1 - words[::-1].index(scale)
            return read_words(words[:at]) * value + read_words(words[at + 1:])
    amount = digit = 0
    for word in words:
        if word in ("trăm", "mươi", "mười"):
            amount += {"trăm": digit * 100, "mươi": digit * 10, "mười": 10}[word]
            digit = 0
        elif word != "linh":
            digit = DIGITS[word]
    return amount + digit


def amount_text(amount):
    return f"{int(amount):,}".replace(",", ".")


def decimal(text):
    """A quantity as a cell says it."""
    return fractions.Fraction(text.replace(".", "").replace(",", ".")) if text else None


def make_item(group, label, quantity, times, conferences, price, unit="người", times_unit="buổi"):
    item = uno.createUnoStruct("org.kehoach.BudgetItem")
    item.Group, item.Label, item.Unit, item.TimesUnit, item.UnitPrice = group, label, unit, times_unit, price
    item.Quantity, item.Times, item.Conferences = str(quantity), str(times), str(conferences)
    item.Verified = True
    return item


class Budgets(OfficeTestCase):
    compared = 0

    def setUp(self):
        super().setUp()
        self.planner = self.office.create("org.kehoach.BudgetPlanner")
        self.document = self.office.new()
        write(self.document.Text, "Kinh phí.", "Hết.")

    def insert(self, items, **more):
        """The cells of the inserted table, and the line of words below it."""
        budget = uno.createUnoStruct("org.kehoach.Budget")
        budget.Items = tuple(items)
        for name, value in more.items():
            setattr(budget, name, value)
        self.planner.insert(self.document, budget, self.document.Text.Start)
        cells = self.document.TextTables.getByIndex(0).getDataArray()
        contents = self.document.Text.createEnumeration()
        while contents.hasMoreElements():
            content = contents.nextElement()
            if content.supportsService("com.sun.star.text.Paragraph") and "Bằng chữ: " in content.String:
                return cells, content.String
        self.fail("no words below the table")

    def random_budget(self, chance):
        items = []
        for group in range(chance.randint(1, 4)):
            for line in range(chance.randint(1, 5)):
                quantity = chance.choice((str(chance.randint(1, 20_000)), f"{chance.randint(1, 300)}.{chance.randint(1, 9)}"))
                items.append(make_item(f"Nhóm {group + 1}", f"Khoản {line + 1}", quantity,
                                       chance.choice(("1", "2", "0.5", "1.5", "3")),
                                       chance.choice(("1", str(chance.randint(1, 20)))), 100 * chance.randint(1, 50_000),
                                       chance.choice(("người", "bộ")), chance.choice(("buổi", "ngày", ""))))
        return items, chance.choice(ROUNDINGS), chance.choice(("", "six-columns", "nine-columns"))

    def assert_table(self, items, rounding, form, cells, words):
        width = {"six-columns": 6, "nine-columns": 9}.get(form) or (9 if any(item.Conferences != "1" for item in items) else 8)
        self.assertEqual({len(row) for row in cells}, {width})
        amount = width - 1 if width == 6 else width - 2
        rows, total = iter(cells[2:]), 0
        for group in dict.fromkeys(item.Group for item in items):
            heading = next(rows)
            self.assertEqual(heading[1], group)
            subtotal = 0
            for number, item in enumerate((item for item in items if item.Group == group), 1):
                row = next(rows)
                factors = [fractions.Fraction(text) for text in (item.Quantity, item.Times, item.Conferences)]
                expected = factors[0] * factors[1] * factors[2] * item.UnitPrice
                self.assertEqual(expected.denominator, 1)
                subtotal += expected
                self.assertEqual((row[0], row[2]), (str(number), item.Unit))
                self.assertEqual(row[1].split("\n")[0], item.Label)
                self.assertEqual((row[amount - 1], row[amount]), (amount_text(item.UnitPrice), amount_text(expected)))
                if width == 6:
                    self.assertEqual(decimal(row[3]), factors[0] * factors[1] * factors[2])
                else:
                    self.assertEqual(decimal(row[3]), factors[0])
                    self.assertEqual((decimal(row[4].split(" ")[0]), row[4].partition(" ")[2]), (factors[1], item.TimesUnit))
                if width == 9:
                    self.assertEqual(decimal(row[5]), factors[2])
            self.assertEqual(heading[amount], amount_text(subtotal))
            total += subtotal
        row = next(rows)
        self.assertEqual((row[1], row[amount]), ("Tổng cộng", amount_text(total)))
        rounded = (total + fractions.Fraction(rounding, 2)) // rounding * rounding
        if rounding > 1:
            row = next(rows)
            self.assertEqual((row[1], row[amount]), (f"Làm tròn đến {amount_text(rounding)} đồng", amount_text(rounded)))
        self.assertEqual(list(rows), [])
        said = words.removeprefix("(Bằng chữ: ").removesuffix(" đồng./.)").lower().split()
        self.assertEqual(read_words(said), rounded)

    def random_budgets(self, part):
        chance = random.Random(20201105 + part)
        before = self.document.Text.String
        for number in range(BUDGETS // PARTS):
            items, rounding, form = self.random_budget(chance)
            with self.subTest(number):
                cells, words = self.insert(items, Rounding=rounding, Form=form)
                self.assert_table(items, rounding, form, cells, words)
                if number % 20 == 0:
                    [read] = self.planner.tables(self.document)
                    self.assertEqual((read.Total, [item.Amount for item in read.Items]),
                                     (self.planner.compute(read).Total, [item.Amount for item in self.planner.compute(read).Items]))
                    self.assertEqual(read.Rounding, rounding if rounding > 1 else 1)
                self.document.UndoManager.undo()
                self.assertEqual(self.document.Text.String, before)
                Budgets.compared += 1

    @classmethod
    def tearDownClass(cls):
        print(f"{cls.compared} random budgets inserted and compared cell by cell")

    def test_the_matrix_of_the_seed(self):
        """Fifteen totals: three sets of rates, three durations, two meal rates."""
        totals = []
        for drinks, meals in ((20_000, (150_000, 100_000)), (40_000, (200_000, 150_000)), (20_000, (150_000, 100_000))):
            for sessions, rates in ((1, (0,)), (1, meals), (2, meals)):
                for rate in rates:
                    items = [make_item("Chi theo định mức", "Giải khát", 80, sessions, 12, drinks)]
                    if rate:
                        items.append(make_item("Chi theo định mức", "Tiền ăn", 65, 1, 12, rate, times_unit="ngày"))
                    items += [make_item("Chi theo thực tế", "Báo cáo viên", 1, sessions, 12, 1_000_000),
                              make_item("Chi theo thực tế", "Tài liệu", 80, 1, 12, 10_000, "bộ", ""),
                              make_item("Chi theo thực tế", "Maket", 1, 1, 12, 500_000, "cái", "")]
                    cells, words = self.insert(items)
                    totals.append(int(cells[-1][-2].replace(".", "")) // 100_000)
                    self.assert_table(items, 1, "", cells, words)
                    self.document.UndoManager.undo()
        self.assertEqual(totals, [468, 1638, 1248, 1950, 1560, 660, 2220, 1830, 2724, 2334, 468, 1638, 1248, 1950, 1560])


# One test a part, so that none waits too long.
for _part in range(PARTS):
    setattr(Budgets, f"test_random_budgets_cell_by_cell_{_part}", lambda self, part=_part: self.random_budgets(part))
