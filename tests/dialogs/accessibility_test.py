"""What a screen reader hears: everything the keyboard can reach has a name, in every dialog and in the panel."""
import unittest

from dialog import on_main_thread
from harness import DATA
from panel_test import PanelTestCase

DIALOGS = {"NewPlan": "NewPlan", "InsertSection": "InsertSection", "InsertBases": "InsertBases",
           "InsertBudget": "Budget", "Convert": "Convert", "Check": "Check", "Offices": "Offices",
           "EditFacts": "PlanFacts", "NewFromThis": "NewFromThis", "Recipients": "Recipients"}


class AccessibilityTest(PanelTestCase):
    def named(self, container):
        """Asserts that each control a person can tab to says what it is."""
        nameless, heard = [], 0

        def walk(control):
            nonlocal heard
            if not control.isVisible() or control.supportsService("com.sun.star.awt.UnoControlFixedText") \
                    or control.supportsService("com.sun.star.awt.UnoControlFixedLine"):
                return
            heard += 1
            if not control.getAccessibleContext().getAccessibleName().strip():
                nameless.append(control.Model.Name)
        on_main_thread(self.office, lambda: [walk(control) for control in container.getControls()])
        self.assertEqual(nameless, [])
        return heard

    def test_dialogs(self):
        document = self.office.load(DATA / "seed.txt", hidden=False)
        document.Text.insertString(document.Text.End, "\nC¨n cø quyÕt ®Þnh cña ñy ban nh©n d©n", False)  # for Convert
        for command, name in DIALOGS.items():
            with self.subTest(name):
                dialog = self.open(command, name, document)
                try:
                    self.assertGreater(self.named(dialog.container), 1)
                    self.assertTrue(dialog.container.getAccessibleContext().getAccessibleName().strip())
                finally:
                    on_main_thread(self.office, dialog.container.endExecute)
                    dialog.finished()

    def test_panel(self):
        self.assertGreater(self.named(self.panel(self.seed()).container), 10)

    def test_options(self):
        handler = self.office.create("org.kehoach.OptionsPage")
        window = self.office.create("com.sun.star.awt.ContainerWindowProvider").createContainerWindow(
            "vnd.sun.star.extension://org.kehoach.extension/dialogs/Options.xdl", "",
            self.document.CurrentController.Frame.ContainerWindow, handler)
        self.addCleanup(window.dispose)
        handler.callHandlerMethod(window, "initialize", "external_event")
        window.setVisible(True)
        self.assertGreater(self.named(window), 8)


if __name__ == "__main__":
    unittest.main()
