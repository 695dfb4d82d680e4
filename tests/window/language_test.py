"""LibreOffice started in another language on the same profile: what was chosen stays, what is said is said anew."""
import json
import pathlib
import re
import shutil
import sys
import tempfile
import unittest
from unittest import mock

import office as offices
from harness import BUILD, DATA, PROJECT, TESTS, Office, watch
from main_thread import on_main_thread
from parameters import ParameterFile
from writer_window import MENU_BAR, menu_titles

sys.path.append(str(TESTS / "dialogs"))
from dialog import wait  # noqa: E402
from panel_test import Panel  # noqa: E402

TEST_OXT = BUILD / "kehoach-test.oxt"
PAGE = "vnd.sun.star.extension://org.kehoach.extension/dialogs/Options.xdl"


def sentence(language, key):
    for path in (PROJECT / "extension" / "strings" / language).glob("*.json"):
        sentences = json.loads(path.read_text(encoding="utf-8"))
        if key in sentences:
            return sentences[key]
    raise KeyError(key)


def changed_profile(folder, language):
    """In place of tools/office.py's new one: that of the last start, with the language a person has chosen since."""
    path = folder / "user" / "registrymodifications.xcu"
    text = path.read_text(encoding="utf-8")
    for name, value in (("UILocale", {"vi": "vi", "en": "en-US"}[language]),
                        ("ooSetupSystemLocale", offices.LOCALES[language])):
        text, times = re.subn(rf'(oor:name="{name}" oor:op="fuse"><value>)[^<]*', rf"\g<1>{value}", text)
        assert times == 1, name
    path.write_text(text, encoding="utf-8")
    return f"-env:UserInstallation={folder.as_uri()}"


class LanguageTest(unittest.TestCase):
    def start(self, language):
        self.language = language
        self.office = Office(language=language, dialogs=True, plugin="svp", oxt=TEST_OXT, log="language", folder=self.folder)
        self.addCleanup(self.office.close)
        self.addCleanup(watch(self.office).cancel)
        self.hook = self.office.create("org.kehoach.TestHook")

    def end(self):
        self.hook = self.page = self.handler = None
        self.office.close()

    def opened(self, path):
        """A document and the panel beside it, which may come by itself: the deck shown last is shown again."""
        names = set(self.hook.getElementNames())
        document = self.office.load(path, hidden=False)
        on_main_thread(self.office, lambda: self.office.dispatch(document, "vnd.kehoach:Panel"))
        name = wait(lambda: [name for name in set(self.hook.getElementNames()) - names if name.startswith("panel")], "the panel")[0]
        panel = Panel(self.hook.getByName(name))
        wait(lambda: panel.text("verdict") != sentence(self.language, "panel.checking"), "the first check")
        return document, panel

    def options(self):
        self.handler = self.office.create("org.kehoach.OptionsPage")
        window = self.office.desktop.CurrentComponent.CurrentController.Frame.ContainerWindow
        self.page = self.office.create("com.sun.star.awt.ContainerWindowProvider").createContainerWindow(
            PAGE, "", window, self.handler)
        self.tell("initialize")
        return self.page

    def tell(self, what):
        on_main_thread(self.office, lambda: self.handler.callHandlerMethod(self.page, what, "external_event"))

    def menus(self, document):
        """The titles in the menu bar of its window."""
        def bar(context, depth):
            if context.getAccessibleRole() == MENU_BAR:
                return context
            children = (context.getAccessibleChild(at) for at in range(context.getAccessibleChildCount() if depth else 0))
            return next(filter(None, (bar(child.getAccessibleContext(), depth - 1) for child in children)), None)
        found = bar(document.CurrentController.Frame.ContainerWindow.getAccessibleContext(), 2)
        return [found.getAccessibleChild(at).getAccessibleContext().getAccessibleName()
                for at in range(found.getAccessibleChildCount())]

    def walk(self, first, second):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="kehoach-language-"))
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)
        self.start(first)
        seed, panel = self.opened(DATA / "seed.txt")
        on_main_thread(self.office, lambda: panel.control("stage").selectItemPos(0, True))
        wait(lambda: seed.DocumentProperties.UserDefinedProperties.PropertySetInfo.hasPropertyByName("KehoachStage"), "the stage")
        page = self.options()
        page.getControl("gate").selectItemPos(2, True)
        page.getControl("live").setState(0)
        self.tell("ok")
        self.office.store(seed, self.folder / "seed.odt")
        stored, panel = self.opened(self.folder / "seed.odt")
        wait(panel.lines, "the findings")
        before = panel.text("counts"), len(panel.lines()), panel.control("components").getItemCount()

        drafted = self.office.new()
        drafter, checker = (self.office.create(f"org.kehoach.{name}") for name in ("PlanDrafter", "PlanChecker"))
        drafter.draft(drafted, ParameterFile(DATA / "office-mttq.json").plan(drafter.contentOf(seed)))
        checker.seal(drafted, ())
        intact = {language: checker.sealText(drafted, language) for language in (first, second)}
        self.office.store(drafted, self.folder / "sealed.odt")
        seed = stored = panel = drafted = drafter = checker = page = None
        self.end()

        with mock.patch.object(offices, "new_profile", changed_profile):
            self.start(second)
        document, panel = self.opened(self.folder / "seed.odt")
        self.assertEqual(panel.text("verdict"), sentence(second, "panel.may-not-be-signed"))
        figures = re.compile(r"\d+")
        wait(panel.lines, "the findings")
        self.assertEqual(figures.findall(panel.text("counts")), figures.findall(before[0]))
        self.assertEqual((len(panel.lines()), panel.control("components").getItemCount()), before[1:])
        self.assertEqual(panel.control("stage").getSelectedItem(), sentence(second, "ui.stage.draft"))
        self.assertEqual(panel.items("group"), [sentence(second, f"panel.group.{group}") for group in ("area", "severity")])
        page = self.options()
        self.assertEqual(page.getControl("gate").getSelectedItem(), sentence(second, "panel.gate.strict"))
        self.assertEqual(page.getControl("live").getState(), 0)
        self.assertIn(menu_titles(second)[0], self.menus(document))

        sealed, panel = self.opened(self.folder / "sealed.odt")
        self.assertEqual(self.office.create("org.kehoach.PlanChecker").sealText(sealed, second), intact[second])
        self.assertEqual(panel.text("seal"), intact[second])

    def test_vietnamese_then_english(self):
        self.walk("vi", "en")

    def test_english_then_vietnamese(self):
        self.walk("en", "vi")


if __name__ == "__main__":
    unittest.main()
