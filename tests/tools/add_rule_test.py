"""tools/add-rule in a copy of the project: entry, pages and red test; filled in, the test is green."""
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

from harness import BUILD, PROJECT

NAME = "typing/house-word"
FILLED = {
    "title": {"vi": "Từ của cơ quan", "en": "A word of the office"},
    "why": {"vi": "Gọi cùng một việc bằng cùng một từ.", "en": "One thing has one word."},
    "message": {"vi": "“{found}”: viết “{expected}”.", "en": "“{found}”: write “{expected}”."},
    "citation": {"vi": "Quy ước soạn thảo", "en": "Drafting convention"}, "verified": True, "severity": "info",
    "fix": "safe", "kind": "substitution", "pattern": "\\bbàn giấy\\b", "replacement": "văn phòng",
    "examples": {
        "ok": [{"text": "Văn phòng chuẩn bị tài liệu."}, {"base": "nd30-2024"}, {"base": "mttq-2026"}],
        "bad": [{"text": "Giao bàn giấy chuẩn bị tài liệu."}, {"text": "Các phòng, bàn giấy phối hợp.", "base": "nd30-2024"},
                {"text": "Liên hệ bàn giấy để được hướng dẫn."}]},
}


class AddRuleTest(unittest.TestCase):
    def setUp(self):
        self.copy = pathlib.Path(tempfile.mkdtemp(prefix="kehoach-add-rule-"))
        self.addCleanup(shutil.rmtree, self.copy)
        for folder in ("extension", "docs", "tools"):
            shutil.copytree(PROJECT / folder, self.copy / folder, ignore=shutil.ignore_patterns("screens", "__pycache__"))
        self.file = self.copy / "extension" / "rules" / "typing.json"

    def run_tool(self, name, *arguments):
        return subprocess.run([sys.executable, self.copy / "tools" / name, *arguments], capture_output=True, text=True)

    def rules_test(self):
        return subprocess.run([BUILD / "tests" / "rules" / "rules_test"], capture_output=True, text=True,
                              env={**os.environ, "KEHOACH_RULES_OF": str(self.copy / "extension")})

    def test_from_an_empty_entry_to_a_green_test(self):
        before = self.file.read_text("utf-8")
        added = self.run_tool("add-rule", NAME, "TYP-01")
        self.assertEqual(added.returncode, 0, added.stderr)
        text = self.file.read_text("utf-8")
        self.assertTrue(text.startswith(before[:before.rindex("]")].rstrip()))  # the others stay as they were typed
        for language in ("vi", "en"):
            self.assertIn(f"## {NAME}", (self.copy / "docs" / "rules" / f"typing.{language}.md").read_text("utf-8"))
        red = self.rules_test()
        self.assertNotEqual(red.returncode, 0)
        self.assertIn("house", red.stdout)

        pack = json.loads(text)
        pack["rules"][-1].update(FILLED)
        self.file.write_text(json.dumps(pack, ensure_ascii=False), "utf-8")
        stale = self.run_tool("rule-docs", "--check")
        self.assertIn("typing.vi.md is not up to date", stale.stdout)
        self.assertEqual(self.run_tool("rule-docs").returncode, 0)
        self.assertEqual(self.run_tool("rule-docs", "--check").returncode, 0)
        green = self.rules_test()
        self.assertEqual(green.returncode, 0, green.stdout[-4000:])

    def test_refuses_a_name_that_is_there_and_one_that_is_none(self):
        before = self.file.read_text("utf-8")
        self.assertEqual(self.run_tool("add-rule", "typing/double-space", "TYP-01").returncode, 1)
        self.assertEqual(self.run_tool("add-rule", "typing", "TYP-01").returncode, 2)
        self.assertEqual(self.run_tool("add-rule").returncode, 2)
        self.assertEqual(self.file.read_text("utf-8"), before)


if __name__ == "__main__":
    unittest.main()
