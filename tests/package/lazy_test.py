"""An office that does not use the extension does not carry its library."""
import pathlib
import unittest

from harness import Office


class LazyTest(unittest.TestCase):
    def mapped(self, office):
        return "kehoach.uno.so" in pathlib.Path(f"/proc/{office.pid}/maps").read_text()

    def test_the_library_comes_with_the_first_command(self):
        office = Office(dialogs=True, log="lazy")
        self.addCleanup(office.close)
        document = office.new(hidden=False)
        document.Text.setString("Kế hoạch")
        self.assertFalse(self.mapped(office))
        self.assertTrue(office.create("org.kehoach.PlanChecker"))
        self.assertTrue(self.mapped(office))
        office.close_documents()


if __name__ == "__main__":
    unittest.main()
