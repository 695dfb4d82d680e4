"""The arrows run one way, and the check of it can fail."""
import pathlib
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
import arrows  # noqa: E402

PROJECT = pathlib.Path(__file__).resolve().parents[2]
LISTS = "kehoach_module(text)\nkehoach_module(law DEPENDS text)\nkehoach_module(check DEPENDS law text LIBRARIES x)\n"


class ArrowsTest(unittest.TestCase):
    def test_the_tree(self):
        lists = (PROJECT / "CMakeLists.txt").read_text(encoding="utf-8")
        self.assertIn("check", arrows.modules(lists))
        self.assertEqual(arrows.violations(PROJECT / "src", lists), [])

    def check(self, path, include):
        with tempfile.TemporaryDirectory() as folder:
            file = pathlib.Path(folder) / path
            file.parent.mkdir(parents=True)
            file.write_text(f"#pragma once\n#include {include}\n", encoding="utf-8")
            return arrows.violations(pathlib.Path(folder), LISTS)

    def test_arrows_that_point_back_are_found(self):
        for path, include in [
            ("core/text/a.cxx", '"core/law/pack.hxx"'),
            ("core/law/a.hxx", '"core/check/check.hxx"'),
            ("core/check/deep/a.cxx", '"office/office.hxx"'),
            ("core/text/a.cxx", '<rtl/ustring.hxx>'),
            ("core/text/a.cxx", '<com/sun/star/text/XText.hpp>'),
            ("office/a.cxx", '"core/law/pack.hxx"'),
            ("office/a.cxx", '"app/app.hxx"'),
            ("app/a.cxx", '"ui/dialog.hxx"'),
            ("ui/a.cxx", '"component/service.hxx"'),
        ]:
            with self.subTest(path=path, include=include):
                self.assertEqual(len(self.check(path, include)), 1)

    def test_arrows_that_are_allowed(self):
        for path, include in [
            ("core/check/a.cxx", '"core/law/pack.hxx"'),
            ("core/check/detectors/a.cxx", '"core/check/rule.hxx"'),
            ("office/a.cxx", '"core/document/snapshot.hxx"'),
            ("app/a.cxx", '"core/law/pack.hxx"'),
            ("ui/a.cxx", '"app/app.hxx"'),
            ("component/a.cxx", '"app/app.hxx"'),
            ("component/a.cxx", '<com/sun/star/text/XText.hpp>'),
        ]:
            with self.subTest(path=path, include=include):
                self.assertEqual(self.check(path, include), [])
