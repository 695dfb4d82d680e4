"""The panel of the sidebar deck Kế hoạch"""
import json
import re
import threading
import time
import unittest

from dialog import DialogTestCase, on_main_thread, press_key, sentence, wait
from harness import DATA, LANGUAGE, PROJECT, options
from parameters import ParameterFile

from com.sun.star.awt.Key import CONTEXTMENU, DOWN, RETURN, UP
from com.sun.star.container import NoSuchElementException
from com.sun.star.lang import DisposedException


class Panel:
    """The open panel; controls by their names in the .xdl."""

    def __init__(self, container):
        self.container = container

    def control(self, name):
        return self.container.getControl(name)

    def text(self, name):
        return self.control(name).getText()

    def items(self, name):
        return list(self.control(name).getItems())

    def visible(self, name):
        return self.control(name).isVisible()

    def press(self, name):
        self.control(name).getAccessibleContext().doAccessibleAction(0)

    def groups(self):
        """The tree: the titles of its groups, each with its findings."""
        root = self.control("findings").Model.DataModel.getRoot()
        return {root.getChildAt(at).DisplayValue: [root.getChildAt(at).getChildAt(line)
                                                   for line in range(root.getChildAt(at).getChildCount())]
                for at in range(root.getChildCount())}

    def lines(self):
        return [node.DisplayValue for lines in self.groups().values() for node in lines]


class PanelTestCase(DialogTestCase):
    def panel(self, document):
        """The panel beside the document, once it has said something of it."""
        before = set(self.panels())
        self.close_panel(document)

        def shown():
            new = sorted(set(self.panels()) - before, key=lambda name: int(name.removeprefix("panel")))
            if not new:
                # What a window does on its own a moment later may put another deck in front.
                self.activate(document.CurrentController)
                return None
            try:
                panel = Panel(self.hook.getByName(new[-1]))
                return panel if panel.text("verdict") != sentence("panel.checking") else None
            except (NoSuchElementException, DisposedException):  # it went with its deck: another one comes
                return None
        return wait(shown, "the panel and its first check")

    def activate(self, controller):
        """A sidebar has the decks of what its window is used for, which an active window alone says: one that
        was opened while others close may not have become it by itself.
        """
        controller.Frame.activate()
        sidebar = controller.Sidebar
        sidebar.setVisible(True)
        sidebar.showDecks(True)
        try:
            sidebar.getDecks().getByName("KehoachDeck").activate(True)
        except NoSuchElementException:
            return False
        return True

    def panels(self):
        return [name for name in self.hook.getElementNames() if re.fullmatch(r"panel\d+", name)]

    def close_panel(self, document):
        """The deck of a new window is the one shown last."""
        document.CurrentController.Sidebar.showDecks(False)
        document.CurrentController.Sidebar.setVisible(False)

    def seed(self):
        return self.office.load(DATA / "seed.txt", hidden=False)


class PanelTest(PanelTestCase):
    def test_an_empty_document_is_offered_a_new_plan_and_nothing_else(self):
        panel = self.panel(self.document)
        self.assertEqual(panel.text("verdict"), sentence("panel.empty"))
        shown = [control.Model.Name for control in panel.container.getControls() if control.isVisible()]
        self.assertEqual(sorted(shown), ["newPlan", "verdict"])

    def test_what_is_no_plan_is_called_so(self):
        self.write("Kính gửi: Ủy ban nhân dân xã", "Nội dung")
        panel = self.panel(self.document)
        self.assertEqual(panel.text("verdict"), sentence("panel.no-plan"))
        self.assertFalse(panel.visible("findings"))

    def test_its_command_opens_it_and_leaves_it_open(self):
        document = self.seed()
        document.CurrentController.Frame.activate()
        sidebar = document.CurrentController.Sidebar
        sidebar.showDecks(False)
        for _ in range(2):
            self.office.dispatch(document, "vnd.kehoach:Panel")
            wait(lambda: sidebar.Decks.getByName("KehoachDeck").isActive(), "the deck")

    def test_verdict_components_findings_and_budget_of_a_plan(self):
        panel = self.panel(self.seed())
        self.assertEqual(panel.text("verdict"), sentence("panel.may-not-be-signed"))
        self.assertEqual(len(panel.items("components")), 18)
        self.assertIn(sentence("panel.component.present", component=sentence("panel.field.type-name")), panel.items("components"))
        self.assertTrue(panel.lines())
        self.assertEqual(panel.text("budget"), sentence("panel.budget.none"))
        self.assertFalse(panel.visible("newPlan"))
        wait(lambda: len(panel.text("detail").splitlines()) >= 3, "reason, law and remedy of the first finding")


    def choose(self, panel, text):
        """Selects the first finding whose line has the text."""
        node = next(node for lines in panel.groups().values() for node in lines if text in node.DisplayValue)
        panel.control("findings").select(node)
        return node

    def with_place(self, panel):
        for line in panel.lines():
            self.choose(panel, line)
            if panel.control("show").Model.Enabled:
                return line
        self.fail("no finding has a place")

    def test_it_follows_what_is_typed(self):
        document = self.seed()
        panel = self.panel(document)
        before = panel.text("counts")
        self.assertFalse([line for line in panel.lines() if "Ngày 31/02" in line])
        document.Text.insertString(document.Text.End, "\nHọp ngày 31/02/2020 tại hội trường.", False)
        wait(lambda: panel.text("counts") != before, "the check after a pause")
        document.UndoManager.undo()
        self.assertSoon(lambda: panel.text("counts"), before)

    def test_the_panel_never_marks_a_document_as_changed(self):
        document = self.seed()
        panel = self.panel(document)
        self.choose(panel, panel.lines()[0])
        self.assertFalse(document.isModified())
        self.assertFalse(document.UndoManager.isUndoPossible())

    def test_go_to_selects_the_place(self):
        document = self.seed()
        panel = self.panel(document)
        self.with_place(panel)
        cursor = document.CurrentController.ViewCursor
        cursor.gotoEnd(False)
        panel.press("show")
        wait(lambda: document.Text.compareRegionStarts(cursor, document.Text.End), "the caret to move")

    def test_a_finding_is_chosen_and_gone_to_by_the_keyboard(self):
        document = self.seed()
        panel = self.panel(document)
        self.choose(panel, panel.lines()[0])
        wait(lambda: panel.text("detail"), "the first finding")
        first = panel.text("detail")
        tree = panel.control("findings").Peer
        on_main_thread(self.office, panel.control("findings").setFocus)
        press_key(self.office, tree, DOWN)
        wait(lambda: panel.text("detail") != first, "the next one")
        press_key(self.office, tree, UP)
        self.assertSoon(lambda: panel.text("detail"), first)
        self.with_place(panel)
        cursor = document.CurrentController.ViewCursor
        cursor.gotoEnd(False)
        press_key(self.office, tree, RETURN)
        wait(lambda: document.Text.compareRegionStarts(cursor, document.Text.End), "the caret to move")

    def test_the_context_menu_of_a_finding(self):
        panel = self.panel(self.seed())
        words = [sentence(key) for key in ("panel.menu.show", "panel.menu.fix", "panel.ignore", "panel.menu.fix-all",
                                           "panel.menu.rule")]
        letters = [word[word.index("~") + 1].lower() for word in words]
        self.assertEqual(sorted(letters), sorted(set(letters)))
        tree = panel.control("findings").Peer
        on_main_thread(self.office, panel.control("findings").setFocus)
        for node in (line for lines in panel.groups().values() for line in lines[:2]):
            panel.control("findings").select(node)
            press_key(self.office, tree, CONTEXTMENU)
            wait(lambda: self.hook.hasByName("findingMenu"), "the menu")
            menu = self.hook.getByName("findingMenu")
            wait(menu.isInExecute, "the menu to be seen")
            entries = {menu.getItemText(number): bool(menu.isItemEnabled(number))
                       for number in map(menu.getItemId, range(menu.getItemCount())) if number}
            self.assertEqual(entries, dict(zip(words, (bool(panel.control("show").Model.Enabled),
                                                       bool(panel.control("fix").Model.Enabled), True, True, True))))
            on_main_thread(self.office, menu.endExecute)
            self.gone("findingMenu")

    def test_a_button_opens_the_page_of_the_rule(self):
        panel = self.panel(self.seed())
        rules = [rule for path in (PROJECT / "extension" / "rules").glob("*.json")
                 for rule in json.loads(path.read_text(encoding="utf-8"))["rules"]]
        pages = {sentence("ui.rule.name", rule=rule["name"], ref=rule["ref"]): rule for rule in rules}
        for line in (panel.lines()[0], panel.lines()[-1]):
            with self.subTest(line):
                self.choose(panel, line)
                wait(lambda: panel.text("detail").splitlines()[0] in line, "the reason of the finding")
                page = self.opened("Rule", self.meanwhile(lambda: panel.press("about")))
                rule = pages[page.text("page").splitlines()[-1]]
                self.assertEqual(page.text("title"), rule["title"][LANGUAGE])
                self.assertIn(rule["why"][LANGUAGE], page.text("page"))
                page.press("cancel")
                self.gone("Rule")

    def test_a_component_is_gone_to_or_offered(self):
        document = self.seed()
        panel = self.panel(document)
        cursor = document.CurrentController.ViewCursor
        cursor.gotoEnd(False)
        subject = sentence("panel.component.present", component=sentence("panel.field.subject"))
        panel.control("components").selectItemPos(panel.items("components").index(subject), True)
        wait(lambda: document.Text.compareRegionStarts(cursor, document.Text.End), "the subject to be selected")
        self.assertEqual(panel.control("componentAction").Model.Label, sentence("panel.component.go"))
        panel.control("components").selectItemPos(0, True)
        self.assertSoon(lambda: panel.control("componentAction").Model.Label, sentence("panel.component.insert"))

    def test_a_missing_component_is_inserted_with_its_section(self):
        document = self.seed()  # begins with its title
        panel = self.panel(document)
        panel.control("components").selectItemPos(0, True)
        self.assertSoon(lambda: panel.control("componentAction").Model.Label, sentence("panel.component.insert"))
        pressing = threading.Thread(target=panel.press, args=("componentAction",), daemon=True)
        pressing.start()
        dialog = self.opened("InsertSection", pressing)
        self.assertIn({"vi": "Phần đầu", "en": "Header"}[LANGUAGE],
                      dialog.control("sections").getSelectedItem())
        dialog.press("cancel")
        dialog.finished()

    def draft(self):
        """A plan of ours without errors."""
        drafter = self.office.create("org.kehoach.PlanDrafter")
        content = drafter.contentOf(self.office.load(DATA / "seed.txt"))
        drafter.draft(self.document, ParameterFile(DATA / "office-mttq.json").plan(content))

    def test_the_seal(self):
        self.draft()
        checker = self.office.create("org.kehoach.PlanChecker")
        panel = self.panel(self.document)
        self.assertSoon(lambda: panel.text("seal"), sentence("panel.no-seal"))
        checker.seal(self.document, ())
        self.assertSoon(lambda: panel.text("seal"), checker.sealText(self.document, LANGUAGE))
        intact = panel.text("seal")
        self.document.Text.insertString(self.document.Text.End, "x", False)
        wait(lambda: panel.text("seal") != intact, "the seal to be broken")
        self.assertEqual(panel.text("seal"), checker.sealText(self.document, LANGUAGE))
        self.document.UndoManager.undo()
        self.assertSoon(lambda: panel.text("seal"), intact)

    def test_only_what_changed_is_read(self):
        self.draft()
        document = self.document
        panel = self.panel(document)
        live = self.office.create("org.kehoach.TestLive")
        self.addCleanup(live.execute, options(Document=document, Follow=False))
        work = lambda: live.execute(options(Document=document))
        checks, whole, paragraphs = work()[4], work()[6], work()[7]
        lines = [line for line in document.Text if line.supportsService("com.sun.star.text.Paragraph")]
        document.Text.insertString(lines[10].Start, "Họp ngày 31/02/2020. ", False)
        wait(lambda: work()[4] > checks, "the check after a pause")
        self.assertLessEqual(work()[7] - paragraphs, 6)  # it, its neighbours, the header
        self.assertEqual(work()[6], whole)
        self.assertTrue([line for line in panel.lines() if "31/02" in line])
        # Once nobody types, everything is looked at, and there is no news.
        wait(lambda: work()[6] > whole, "the whole to be read")
        self.assertGreater(work()[7] - paragraphs, 50)
        self.assertEqual(work()[4], checks + 1)
        # Nothing but looks, far from the caret.
        lines[-2].CharFontName = "Arial"
        wait(lambda: work()[4] > checks + 1, "the check of the looks")

    def test_grouped_and_filtered(self):
        panel = self.panel(self.seed())
        everything = panel.lines()
        panel.control("group").selectItemPos(1, True)
        wait(lambda: any(title.startswith(sentence("panel.severity.error")) for title in panel.groups()), "the groups")
        self.assertCountEqual(panel.lines(), everything)
        panel.control("filter").setText({"vi": "tieu ngu", "en": "motto"}[LANGUAGE])
        wait(lambda: 0 < len(panel.lines()) < len(everything), "the filter")
        panel.control("filter").setText("zzz")
        self.assertSoon(lambda: list(panel.groups()), [sentence("panel.nothing-matches")])

    def test_stage_and_form_are_kept_in_the_document(self):
        document = self.seed()
        panel = self.panel(document)
        panel.control("stage").selectItemPos(0, True)
        properties = document.DocumentProperties.UserDefinedProperties
        wait(lambda: properties.PropertySetInfo.hasPropertyByName("KehoachStage"), "the stage")
        self.assertEqual(properties.KehoachStage, "draft")

    def test_read_only_is_told_and_nothing_is_changed(self):
        path = self.office.store(self.seed(), self.office.folder / "panel-read-only.odt")
        document = self.office.load(path, hidden=False, ReadOnly=True)
        panel = self.panel(document)
        panel.control("stage").selectItemPos(0, True)
        wait(lambda: panel.text("message"), "the sentence")
        self.assertEqual(panel.control("stage").getSelectedItemPos(), 1)

    def test_two_windows_on_one_document_show_the_same(self):
        others = len(self.panels())
        document = self.seed()
        first = self.panel(document)
        frame = document.CurrentController.Frame
        self.office.dispatch(document, ".uno:NewWindow")
        wait(lambda: document.CurrentController.Frame != frame, "the second window")
        second = self.panel(document)
        self.assertEqual(second.lines(), first.lines())
        document.Text.insertString(document.Text.End, "\nHọp ngày 31/02/2020 tại hội trường.", False)
        before = first.text("counts")
        wait(lambda: first.text("counts") != before or second.text("counts") != before, "the check")
        self.assertSoon(lambda: second.text("counts"), first.text("counts"))
        document.CurrentController.Frame.close(True)
        self.assertSoon(lambda: len(self.panels()), others + 1)

    def test_the_document_may_be_closed_at_any_moment(self):
        for wait_for in (0, 0.1, 0.3, 0.4):
            with self.subTest(wait_for):
                others = self.panels()
                document = self.seed()
                self.panel(document)
                document.Text.insertString(document.Text.End, "\nthêm chữ", False)
                time.sleep(wait_for)
                document.setModified(False)
                document.close(True)
                wait(lambda: set(self.panels()) <= set(others), "the end of the panel")
                self.assertTrue(self.office.alive())

    def test_the_frame_is_used_for_another_document(self):
        document = self.seed()
        self.panel(document)
        frame = document.CurrentController.Frame
        other = frame.loadComponentFromURL("private:factory/swriter", "_self", 0, ())
        wait(lambda: [name for name in self.panels()
                      if Panel(self.hook.getByName(name)).text("verdict") == sentence("panel.empty")], "the panel of the other")
        other.close(True)

    def test_print_preview_and_back(self):
        document = self.seed()
        self.panel(document)
        self.preview_and_back(document)
        panel = self.panel(document)
        self.assertEqual(panel.text("verdict"), sentence("panel.may-not-be-signed"))

    def test_every_sentence_of_the_panel_is_used_and_there(self):
        used = set()
        for path in (PROJECT / "src" / "ui").glob("*.[ch]xx"):
            used |= set(re.findall(r'"(panel\.[a-z.-]+)"', path.read_text(encoding="utf-8")))
        for language in ("vi", "en"):
            path = PROJECT / "extension" / "strings" / language / "panel.json"
            self.assertEqual(set(json.loads(path.read_text(encoding="utf-8"))), used, language)


if __name__ == "__main__":
    unittest.main()
