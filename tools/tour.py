"""A tour of a minute: from a plan somebody sent to one that may be signed, as numbered pictures in docs/tour/."""
import re
import sys
import threading
import time

from office import PROJECT, PROGRAM, Office
from parameters import ParameterFile
from screen import Screen, wait
from writer_window import WriterWindow, dialog_title, menu_letters, menu_titles

DATA = PROJECT / "tests" / "data"
TOUR = PROJECT / "docs" / "tour"
SIDEBAR = PROJECT / "extension" / "registry" / "Sidebar.xcu"
PLUGIN = "gtk3" if (PROGRAM / "libvclplug_gtk3lo.so").exists() else "gen"
LANGUAGE = "vi"


class Tour:
    def __init__(self, office, screen):
        self.office, self.screen, self.number = office, screen, 0

    def picture(self, name):
        time.sleep(1.5)  # for the eye: animations and fonts
        self.number += 1
        path = self.screen.picture(TOUR / f"{self.number:02}-{name}.png")
        print(path.relative_to(PROJECT), flush=True)

    def menu(self, window, command):
        time.sleep(1.5)  # a key pressed before the window is active again would be lost
        window.open_menu_by_keyboard(menu_titles(LANGUAGE)[0])
        time.sleep(1)
        self.screen.key(menu_letters(LANGUAGE)[command])

    def dialog(self, window, command, name=None):
        title = dialog_title(name or command, LANGUAGE)
        window.dialog(title)
        self.picture(re.sub(r"(?<!^)(?=[A-Z])", "-", command).lower())
        window.leave(title)

    def sent(self):
        """A plan that came by mail: the bar, the check, the gate, the report."""
        document = self.office.load(DATA / "seed.txt", hidden=False)
        window = WriterWindow(self.office, self.screen, document)
        self.screen.xdotool("mousemove", 100, 700)  # where no help text pops up
        wait(lambda: document.CurrentController.hasInfobar("org.kehoach.plan"), "the bar above the plan")
        self.picture("opened")
        self.menu(window, "Check")
        self.dialog(window, "Check")
        time.sleep(1)
        self.screen.key("ctrl+p")
        self.dialog(window, "Gate")
        return document

    def drafted(self, seed):
        """The same plan drafted anew, with its budget."""
        drafter, planner = (self.office.create(f"org.kehoach.{name}") for name in ("PlanDrafter", "BudgetPlanner"))
        file = ParameterFile(DATA / "office-mttq.json")
        content = drafter.contentOf(seed)
        lines = file.settled(planner.propose(file.budget(planner.parametersOf(seed))))
        report = self.office.folder / "report.odt"
        self.office.create("org.kehoach.PlanChecker").storeReport(seed, report.as_uri(), ())
        seed.close(True)
        document = self.office.new(hidden=False)
        window = WriterWindow(self.office, self.screen, document)
        drafter.draft(document, file.plan(content))
        document.CurrentController.ViewCursor.gotoStart(False)
        self.picture("drafted")
        self.menu(window, "InsertBudget")
        self.dialog(window, "InsertBudget", "Budget")
        planner.insert(document, planner.compute(lines), None)
        table = max(map(document.TextTables.getByName, document.TextTables.ElementNames), key=lambda one: one.Rows.Count)
        document.CurrentController.select(table.getCellByName("A1"))
        self.picture("budget")
        if SIDEBAR.exists():
            deck = re.search(r'oor:name="(\w*Deck)"', SIDEBAR.read_text(encoding="utf-8")).group(1)
            threading.Thread(target=self.office.dispatch, args=(document, f".uno:SidebarDeck.{deck}"), daemon=True).start()
            time.sleep(2)
            self.picture("panel")
        document.setModified(False)
        document.close(True)
        return report

    def run(self):
        report = self.drafted(self.sent())
        document = self.office.load(report, hidden=False)
        WriterWindow(self.office, self.screen, document)
        self.picture("report")


def main():
    TOUR.mkdir(parents=True, exist_ok=True)
    for old in TOUR.glob("*.png"):
        old.unlink()
    begun = time.monotonic()
    with Screen() as screen:
        office = Office(language=LANGUAGE, dialogs=True, plugin=PLUGIN, environment=screen.environment, log="tour")
        try:
            Tour(office, screen).run()
        finally:
            office.close()
    print(f"{time.monotonic() - begun:.0f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main())
