"""The keys that go from one place to fill in to the next: Ctrl+Alt+J, back with Shift."""
from harness import PROGRAM, OfficeTestCase
from com.sun.star.awt import KeyEvent
from com.sun.star.awt.Key import J
from com.sun.star.awt.KeyModifier import MOD1, MOD2, SHIFT

KEYS = {"J_MOD1_MOD2": (MOD1 | MOD2, "vnd.kehoach:NextPlaceholder"),
        "J_SHIFT_MOD1_MOD2": (SHIFT | MOD1 | MOD2, "vnd.kehoach:PreviousPlaceholder")}


class PlaceholderKeys(OfficeTestCase):
    def test_writer_runs_our_commands(self):
        supplier = self.office.create("com.sun.star.ui.ModuleUIConfigurationManagerSupplier")
        keys = supplier.getUIConfigurationManager("com.sun.star.text.TextDocument").getShortCutManager()
        for modifiers, command in KEYS.values():
            self.assertEqual(keys.getCommandByKeyEvent(KeyEvent(KeyCode=J, Modifiers=modifiers)), command)

    def test_the_office_itself_uses_none_of_them(self):
        files = list((PROGRAM.parent / "share" / "registry").glob("*.xcd"))
        self.assertTrue(files)
        for path in files:
            text = path.read_text(encoding="utf-8")
            for key in KEYS:
                self.assertNotIn(f'oor:name="{key}"', text, path.name)
