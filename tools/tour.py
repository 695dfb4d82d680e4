"""A tour of a minute: from a plan somebody sent to one that may be signed, as numbered pictures in docs/tour/."""
import json
import sys
import time

from office import PROJECT, PROGRAM, Office
from main_thread import dispatched
from parameters import ParameterFile
from screen import Screen, small, wait
from shots import keep_office
from writer_window import WriterWindow, dialog_title

DATA = PROJECT / "tests" / "data"
TOUR = PROJECT / "docs" / "tour"
PLUGIN = "gtk3" if (PROGRAM / "libvclplug_gtk3lo.so").exists() else "gen"
LANGUAGE = "vi"
PANEL = ".uno:SidebarDeck.KehoachDeck"


class Tour:
    """The pictures of one screen."""

    def __init__(self, screen):
        self.screen, self.number = screen, 0

    def picture(self, name):
        self.number += 1
        path = small(self.screen.settled(TOUR / f"{self.number:02}-{name}.png"))
        print(path.relative_to(PROJECT), flush=True)

    def run(self, document, command):
        return dispatched(self.office, document, command)

    def dialog(self, window, command, dialog, name):
        """The dialog a command opens, left again."""
        running = self.run(window.document, command)
        title = dialog_title(dialog, LANGUAGE)
        window.dialog(title)
        self.picture(name)
        window.leave(title)
        running.join(20)

    def window(self, document):
        window = WriterWindow(self.office, self.screen, document)
        self.screen.xdotool("mousemove", 100, 700)  # where no help text pops up
        return window

    def at(self, underlined):
        """An office; findings in words are underlined in the text, or not."""
        self.office = Office(language=LANGUAGE, dialogs=True, plugin=PLUGIN, environment=self.screen.environment, log="tour")
        settings = self.office.user / "kehoach" / "settings.json"
        settings.parent.mkdir(exist_ok=True)
        settings.write_text(json.dumps({"underline": underlined}), encoding="utf-8")
        return self.office

    def sent(self):
        """A plan that came by mail: the bar, the panel, the check, the gate, the report."""
        document = self.office.load(self.typed(), hidden=False)
        window = self.window(document)
        wait(lambda: document.CurrentController.hasInfobar("org.kehoach.plan"), "the bar above the plan")
        self.picture("opened")
        self.run(document, PANEL).join(20)
        self.picture("panel")
        self.run(document, ".uno:Sidebar").join(20)
        self.dialog(window, "vnd.kehoach:Check", "Check", "check")
        self.dialog(window, ".uno:ExportToPDF", "Gate", "gate")
        known = self.open()
        self.run(document, "vnd.kehoach:Report").join(60)
        [report] = [one for uid, one in self.open().items() if uid not in known]
        self.window(report)
        self.picture("report")

    def open(self):
        return {one.RuntimeUID: one for one in self.office.desktop.Components}

    def typed(self):
        """The seed plan as a file of Word's, in the font of administrative documents."""
        document = self.office.load(DATA / "seed.txt")
        cursor = document.Text.createTextCursor()
        cursor.gotoEnd(True)
        cursor.ParaStyleName = "Standard"
        cursor.CharFontName, cursor.CharHeight = "Times New Roman", 13
        path = self.office.store(document, self.office.folder / "ke-hoach-du-thao.docx")
        document.close(True)
        return path

    def go_to(self, document, beginning):
        """The caret to the end of the first paragraph of the body that begins so."""
        paragraphs = (one for one in document.Text if one.supportsService("com.sun.star.text.Paragraph"))
        there = next(one for one in paragraphs if one.String.startswith(beginning))
        document.CurrentController.ViewCursor.gotoRange(there.End, False)

    def drafted(self):
        """The same plan drafted anew, with its budget, its check sealed."""
        drafter, planner = (self.office.create(f"org.kehoach.{name}") for name in ("PlanDrafter", "BudgetPlanner"))
        file = ParameterFile(DATA / "office-mttq.json")
        seed = self.office.load(DATA / "seed.txt")
        content, budget = drafter.contentOf(seed), planner.propose(file.budget(planner.parametersOf(seed)))
        seed.close(True)
        keep_office(self.office)
        document = self.office.new(hidden=False)
        window = self.window(document)
        self.dialog(window, "vnd.kehoach:NewPlan", "NewPlan", "new-plan")
        drafter.draft(document, file.plan(content))
        self.go_to(document, "KẾ HOẠCH")
        self.picture("drafted")
        self.go_to(document, "Kinh phí tổ chức")
        self.dialog(window, "vnd.kehoach:InsertBudget", "Budget", "budget")
        planner.insert(document, planner.compute(file.settled(budget)), None)
        self.go_to(document, "Đơn vị tính")
        self.picture("budget-table")
        self.run(document, PANEL).join(20)
        self.run(document, "vnd.kehoach:Seal").join(60)
        self.picture("sealed")


def main():
    TOUR.mkdir(parents=True, exist_ok=True)
    for old in TOUR.glob("*.png"):
        old.unlink()
    begun = time.monotonic()
    with Screen(1280, 1000) as screen:
        tour = Tour(screen)
        for underlined, part in ((True, tour.sent), (False, tour.drafted)):
            office = tour.at(underlined)
            try:
                part()
            finally:
                office.close()
    print(f"{time.monotonic() - begun:.0f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main())
