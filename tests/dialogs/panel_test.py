"""The panel of the sidebar deck Kế hoạch"""
import json
import re
import unittest

from dialog import DialogTestCase, sentence, wait
from harness import DATA, PROJECT, options


class Panel:
    """The open panel; controls by their names in the .xdl."""

    def __init__(self, container):
        self.container = container

    def control(self, name):
        return self.container.getControl(name)

    def text(self, name):
        return self.control(name).getText()

    def items(self, name):
        return list(self.control(name).getItems())

    def visible(self, name):
        return self.control(name).isVisible()

    def press(self, name):
        self.control(name).getAccessibleContext().doAccessibleAction(0)

    def groups(self):
        """The tree: the titles of its groups, each with its findings."""
        root = self.control("findings").Model.DataModel.getRoot()
        return {root.getChildAt(at).DisplayValue: [root.getChildAt(at).getChildAt(line)
                                                   for line in range(root.getChildAt(at).getChildCount())]
                for at in range(root.getChildCount())}

    def lines(self):
        return [node.DisplayValue for lines in self.groups().values() for node in lines]


class PanelTestCase(DialogTestCase):
    def panel(self, document):
        """The panel beside the document, once it has said something of it."""
        before = set(self.panels())
        self.close_panel(document)
        sidebar = document.CurrentController.Sidebar
        sidebar.setVisible(True)
        sidebar.showDecks(True)
        sidebar.getDecks().getByName("KehoachDeck").activate(True)
        wait(lambda: set(self.panels()) - before, "the panel")
        panel = Panel(self.hook.getByName((set(self.panels()) - before).pop()))
        wait(lambda: panel.text("verdict") != sentence("panel.checking"), "the first check")
        return panel

    def panels(self):
        return [name for name in self.hook.getElementNames() if re.fullmatch(r"panel\d+", name)]

    def close_panel(self, document):
        """The deck of a new window is the one shown last."""
        document.CurrentController.Sidebar.showDecks(False)
        document.CurrentController.Sidebar.setVisible(False)

    def seed(self):
        return self.office.load(DATA / "seed.txt", hidden=False)


class PanelTest(PanelTestCase):
    def test_an_empty_document_is_offered_a_new_plan_and_nothing_else(self):
        panel = self.panel(self.document)
        self.assertEqual(panel.text("verdict"), sentence("panel.empty"))
        shown = [control.Model.Name for control in panel.container.getControls() if control.isVisible()]
        self.assertEqual(sorted(shown), ["newPlan", "verdict"])

    def test_what_is_no_plan_is_called_so(self):
        self.write("Kính gửi: Ủy ban nhân dân xã", "Nội dung")
        panel = self.panel(self.document)
        self.assertEqual(panel.text("verdict"), sentence("panel.no-plan"))
        self.assertFalse(panel.visible("findings"))

    def test_verdict_components_findings_and_budget_of_a_plan(self):
        panel = self.panel(self.seed())
        self.assertEqual(panel.text("verdict"), sentence("panel.may-not-be-signed"))
        self.assertEqual(len(panel.items("components")), 18)
        self.assertIn(sentence("panel.component.present", component=sentence("panel.field.type-name")), panel.items("components"))
        self.assertTrue(panel.lines())
        self.assertEqual(panel.text("budget"), sentence("panel.budget.none"))
        self.assertFalse(panel.visible("newPlan"))
        wait(lambda: len(panel.text("detail").splitlines()) >= 3, "reason, law and remedy of the first finding")


if __name__ == "__main__":
    unittest.main()
