"""Data files that are broken: named, skipped, and the rest works. Each in an installed copy of the package."""
import os
import pathlib
import shutil
import tempfile
import unittest
import zipfile

from harness import DATA, OXT, Office
import uno


class BrokenData(unittest.TestCase):
    def start(self, **contents):
        """An office whose extension has these files, by path with / as __, changed."""
        folder = pathlib.Path(tempfile.mkdtemp(prefix="kehoach-broken-"))
        self.addCleanup(shutil.rmtree, folder, ignore_errors=True)
        package = folder / "broken.oxt"
        with zipfile.ZipFile(OXT) as whole, zipfile.ZipFile(package, "w") as broken:
            for name in whole.namelist():
                name_here = name.removeprefix("./")
                if name_here not in contents:
                    broken.writestr(name_here, whole.read(name))
            for name, content in contents.items():
                broken.writestr(name, content)
        office = Office(oxt=package, log="broken")
        self.addCleanup(office.close)
        return office

    def problems(self, office, language="vi"):
        return office.create("org.kehoach.PlanChecker").problems(language)

    def files(self, folder):
        with zipfile.ZipFile(OXT) as package:
            names = [name.removeprefix("./") for name in package.namelist()]
        return sorted(name for name in names if name.startswith(folder + "/") and name.endswith(".json"))

    def test_rule_pack_and_norm_file(self):
        rules, norms = self.files("rules"), self.files("norms")
        office = self.start(**{rules[0]: '[{"name": ', norms[0]: "{"})
        for language in ("vi", "en"):
            named = self.problems(office, language)
            for broken in (rules[0], norms[0]):
                self.assertEqual(sum(os.path.basename(broken) in sentence for sentence in named), 1, named)
        # The other rules still find something, and a plan can still be drafted and computed.
        findings = office.create("org.kehoach.PlanChecker").check(office.load(DATA / "seed.txt"), ())
        self.assertTrue(findings)
        document = office.new()
        parameters = uno.createUnoStruct("org.kehoach.PlanParameters")
        office.create("org.kehoach.PlanDrafter").draft(document, parameters)
        self.assertIn("KẾ HOẠCH", document.Text.String)

    def test_profile_and_section_file(self):
        profiles = [name for name in self.files("profiles") if not name.endswith("mttq.json")]
        office = self.start(**{profiles[0]: "no JSON", "sections/zz-office.json": "["})
        named = self.problems(office)
        for broken in (profiles[0], "zz-office.json"):
            self.assertTrue(any(os.path.basename(broken) in sentence for sentence in named), named)
        self.assertIn("purpose", office.create("org.kehoach.PlanDrafter").sections())
