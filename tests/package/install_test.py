"""unopkg takes the package, lists it whole, and removes it again."""
import os
import pathlib
import shutil
import subprocess
import tempfile
import unittest

from harness import OXT, PROGRAM
from package import parse

IDENTIFIER = parse("description.xml")[0].get("value")
NOBODY = 65534


class InstallTest(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="kehoach-unopkg-"))
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)
        shutil.copy(OXT, self.folder / "kehoach.oxt")
        self.prefix = []
        if os.geteuid() == 0:  # unopkg refuses to run as root
            shutil.chown(self.folder, NOBODY, NOBODY)
            self.prefix = ["setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups"]

    def unopkg(self, *arguments):
        command, *rest = arguments
        result = subprocess.run(
            [*self.prefix, str(PROGRAM / "unopkg"), command, f"-env:UserInstallation={(self.folder / 'profile').as_uri()}",
             *rest], env=dict(os.environ, HOME=str(self.folder), LC_ALL="C.UTF-8"), capture_output=True, text=True,
            cwd=self.folder)
        self.assertEqual(result.returncode, 0, result.stdout + result.stderr)
        return result.stdout

    def test_add_list_remove(self):
        self.unopkg("add", "-f", "-s", "-v", str(self.folder / "kehoach.oxt"))
        listed = self.unopkg("list", "-v")
        self.assertIn(IDENTIFIER, listed)
        entries = len(list(parse("META-INF/manifest.xml")))
        self.assertEqual(listed.count("is registered: yes"), entries + 1, listed)  # its entries and itself
        self.assertNotIn("is registered: no", listed)
        self.unopkg("remove", IDENTIFIER)
        self.assertNotIn(IDENTIFIER, self.unopkg("list"))


if __name__ == "__main__":
    unittest.main()
