"""Keys of our commands: neither Writer nor the office has another use for them, and the office knows them as ours."""
import unittest
from xml.etree import ElementTree

from harness import PROGRAM, PROJECT, OfficeTestCase

import uno
from com.sun.star.awt import KeyEvent

OOR = "{http://openoffice.org/2001/registry}"
WRITER = "com.sun.star.text.TextDocument"


def keys(root):
    """Key → command of each key that holds in Writer, in a registry file."""
    found = {}
    for data in root.iter(OOR + "component-data"):
        if data.get(OOR + "name") == "Accelerators":
            for node in data.iter("node"):
                if node.get(OOR + "name") in ("Global", WRITER):
                    found |= {key.get(OOR + "name"): key.findtext("prop/value") for key in node.findall("node")}
    return found


class KeysTest(OfficeTestCase):
    def setUp(self):
        super().setUp()
        # Parsed below an element of our own: in our file component-data is the root, in the office's a child.
        wrapper = ElementTree.Element("files")
        wrapper.append(ElementTree.parse(PROJECT / "extension" / "registry" / "Accelerators.xcu").getroot())
        self.ours = keys(wrapper)
        self.assertEqual(sorted(self.ours.values()),
                         ["vnd.kehoach:Check", "vnd.kehoach:NextFinding", "vnd.kehoach:PreviousFinding"])

    def test_nothing_else_uses_them(self):
        theirs = {}
        for path in (PROGRAM.parent / "share" / "registry").glob("*.xcd"):
            theirs |= keys(ElementTree.parse(path).getroot())
        self.assertIn("F7", theirs)  # spelling: the keys were read
        self.assertIn("F12", theirs)  # numbering
        self.assertEqual(self.ours.keys() & theirs.keys(), set())

    def test_the_office_knows_them(self):
        manager = self.office.create("com.sun.star.ui.ModuleUIConfigurationManagerSupplier").getUIConfigurationManager(WRITER)
        shortcuts = manager.getShortCutManager()
        for name, command in self.ours.items():
            key, *modifiers = name.split("_")
            event = KeyEvent(KeyCode=uno.getConstantByName(f"com.sun.star.awt.Key.{key}"), Modifiers=sum(
                uno.getConstantByName(f"com.sun.star.awt.KeyModifier.{modifier}") for modifier in modifiers))
            self.assertEqual(shortcuts.getCommandByKeyEvent(event), command)


if __name__ == "__main__":
    unittest.main()
