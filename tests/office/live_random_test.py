"""A thousand random edits, steps back and forth: after each the table is what its inputs give."""
import random

from harness import OfficeTestCase, properties
from live import Desk, two_groups

DOCUMENTS, STEPS = 10, 100
QUANTITY, TIMES, CONFERENCES, PRICE = 3, 4, 5, 6


class RandomSteps(OfficeTestCase):
    steps = 0

    def keep_steps(self, steps):
        """How many steps a document remembers from now on."""
        provider = self.office.create("com.sun.star.configuration.ConfigurationProvider")
        settings = provider.createInstanceWithArguments("com.sun.star.configuration.ConfigurationUpdateAccess",
                                                        properties(nodepath="/org.openoffice.Office.Common/Undo"))
        settings.Steps = steps
        settings.commitChanges()

    def items(self):
        """The rows of lines, by their numbers."""
        return [row for row, cells in enumerate(self.desk.cells()) if cells[0].isdigit() and cells[1]]

    def edit(self, settled):
        chance = self.chance
        rows = self.items()
        kind = chance.choice(("quantity", "quantity", "times", "conferences", "price", "price", "insert", "delete"))
        if kind == "insert" and len(rows) < 9:
            row = chance.choice(rows)
            self.desk.insert_row(row)
            settled()
            self.assertEqual(self.desk.wrong(), [])
            for column, text in ((1, f"Khoản {chance.randint(1, 99)}"), (QUANTITY, str(chance.randint(1, 200))),
                                 (TIMES, chance.choice(("1 buổi", "2 ngày", ""))), (PRICE, "50.000")):
                if text:
                    self.desk.type(row + 1, column, text)
                    settled()
                    self.assertEqual(self.desk.wrong(), [])
        elif kind == "delete" and len(rows) > 3:
            self.desk.delete_row(chance.choice(rows))
        else:
            column, text = {
                "times": (TIMES, chance.choice(("1 buổi", "2 buổi", "0,5 ngày", "1,5", "3 ngày"))),
                "conferences": (CONFERENCES, str(chance.randint(1, 30))),
                "price": (PRICE, chance.choice(("20.000", "150000", "1.000.000", "12 000", "40.000"))),
            }.get(kind, (QUANTITY, chance.choice((str(chance.randint(0, 3000)), "1.250", "62,5", "80"))))
            self.desk.type(chance.choice(rows), column, text)

    def assertWhole(self, states):
        """The table is as it was once when a cell was left: never in the middle of what was typed."""
        self.assertTrue((self.desk.cells(), self.desk.words()) in states.values(), self.desk.cells())

    def edit_at_random(self, seed):
        self.keep_steps(1000)
        self.addCleanup(self.keep_steps, 100)
        self.chance = random.Random(seed)
        self.desk = Desk(self.office, two_groups())
        manager = self.desk.document.UndoManager

        def done():
            return len(manager.getAllUndoActionTitles())

        floor = done()
        states = {}  # how many steps were done → the cells then
        for number in range(STEPS):
            states[done()] = (self.desk.cells(), self.desk.words())
            what = self.chance.random()
            if what < 0.25 and done() > floor:
                self.desk.undo()
                self.assertWhole(states)
                self.assertTrue(manager.isRedoPossible())
            elif what < 0.45 and manager.isRedoPossible():
                self.desk.redo()
                self.assertWhole(states)
            else:
                states = {steps: state for steps, state in states.items() if steps <= done()}
                self.edit(lambda: states.update({done(): (self.desk.cells(), self.desk.words())}))
            self.assertEqual(self.desk.wrong(), [], number)
            RandomSteps.steps += 1

    @classmethod
    def tearDownClass(cls):
        print(f"{cls.steps} random edits, steps back and forth, each followed by a comparison of every cell")


# One test a document, so that none waits too long.
for _seed in range(DOCUMENTS):
    setattr(RandomSteps, f"test_the_table_is_what_its_inputs_give_{_seed}",
            lambda self, seed=_seed: self.edit_at_random(seed))
