"""The examples of the README run as they stand there; its commands are those of ./dev."""
import re
import subprocess
import unittest

from harness import DATA, PROJECT, OfficeTestCase

README = (PROJECT / "README.md").read_text(encoding="utf-8")


def example(language):
    [code] = re.findall(rf"^```{language}\n(.*?)^```", README, re.M | re.S)
    return code


class ReadmeTest(OfficeTestCase):
    def test_python(self):
        names = {}
        exec(compile(example("python"), "README.md", "exec"), names)
        lines = names["findings"](self.office.context, self.office.load(DATA / "seed.txt"))
        self.assertTrue(lines)
        self.assertTrue(any(line.startswith("error STR-") for line in lines), lines)

    def test_basic(self):
        cost = self.office.basic(example("basic"), "CostInWords")
        words = cost(self.office.load(DATA / "seed.txt"))
        self.assertTrue(words.endswith("đồng"), words)

    def test_commands(self):
        usage = subprocess.run([str(PROJECT / "dev")], capture_output=True, text=True, check=True).stdout
        commands = set(re.findall(r"^\./dev (\w+)", usage, re.M))
        table = README[README.index("### Commands"):README.index("### From a macro")]
        named = set(re.findall(r"`\./dev (\w+)", table)) | set(re.findall(r"`(\w+)`", table))
        self.assertLessEqual(commands, named)
        for command in commands:
            self.assertRegex((PROJECT / "dev").read_text(encoding="utf-8"), rf"(?m)^{command}\)$")

    def test_links(self):
        for link in re.findall(r"\]\(([^)#:]+)\)", README):
            self.assertTrue((PROJECT / link).exists(), link)


if __name__ == "__main__":
    unittest.main()
