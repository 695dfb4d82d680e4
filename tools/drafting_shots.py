"""Pictures of the drafting commands for docs/screens: facts, recipients, register, letters, the office's own laws, and the
seed plan made anew for this year from its own text."""
import subprocess

import uno

from main_thread import dispatched
from office import PROGRAM, Office
from screen import Screen
from writer_window import WriterWindow

PLUGIN = "gtk3" if (PROGRAM / "libvclplug_gtk3lo.so").exists() else "gen"
COMMANDS = {"Recipients", "InsertBases", "EditFacts"}  # of the menu, whose pictures are taken here
PLACES = ("Xã An Bình", "Xã Hòa Lạc", "Phường Tân Sơn", "Xã Phú Đông")


class DraftingShots:
    """The commands, run in documents of one office on one screen; `shots` is the module that takes the others."""

    def __init__(self, shots, office, screen, language):
        self.shots, self.office, self.screen, self.language = shots, office, screen, language

    def picture(self, name):
        self.shots.settle()
        self.screen.picture(self.shots.SCREENS / f"{name}-{self.language}.png")

    def open(self, document, command, name=None):
        """Runs the command as its menu entry does; returns the title of its dialog once that is there."""
        self.command = dispatched(self.office, document, f"vnd.kehoach:{command}")
        return self.follow(name or command)

    def leave(self, title):
        """Leaves the command's dialog; waits for its end, for a document must not go before it."""
        self.window.leave(title)
        self.command.join(20)

    def follow(self, name):
        title = self.shots.strings(name, self.language)["title"]
        self.window.dialog(title)
        self.picture(name)
        return title

    def press(self, dialog, control):
        self.screen.key(self.shots.alt(dialog, control, self.language))

    def plan(self):
        """A drafted plan with a timetable and a budget, its number still open."""
        profile = self.shots.keep_office(self.office)
        (self.office.user / "kehoach" / "register.json").write_text('{"folder": "/home/van-thu/so-van-ban-di"}', encoding="utf-8")
        plan = uno.createUnoStruct("org.kehoach.PlanParameters")
        office = plan.Office
        for name in ("superior", "issuer", "issuerInText", "symbol", "place", "authority", "position", "signer", "filing"):
            setattr(office, name[0].upper() + name[1:], profile[name])
        office.Recipients = tuple(self.shots.RECIPIENTS)
        plan.Office, plan.Profile, plan.Subject = office, "mttq", self.shots.SUBJECTS["conference"]
        plan.Conferences = len(PLACES)
        plan.Participants = "4 hội nghị, mỗi hội nghị 80 đại biểu (trong đó có 65 đại biểu không hưởng lương)"
        plan.Implementation = ("# Ban Phong trào", "- Chủ trì, phối hợp với Hội Nông dân tỉnh chuẩn bị tài liệu.",
                               "# Văn phòng", "- Lập dự toán kinh phí.")
        document = self.office.new(hidden=False)
        drafter = self.office.create("org.kehoach.PlanDrafter")
        drafter.draft(document, plan)
        drafter.insertSection(document, "timetable", plan, None)
        tables = map(document.TextTables.getByName, document.TextTables.ElementNames)
        table = next(one for one in tables if one.getCellByName("B1").String.startswith("Đơn vị"))
        for row, place in enumerate(PLACES, 2):
            for column, text in zip("BCDE", (place, f"Sáng {row:02}/12/2026", f"Ủy ban MTTQ {place.lower()}", "80")):
                table.getCellByName(f"{column}{row}").String = text
        planner = self.office.create("org.kehoach.BudgetPlanner")
        budget = planner.propose(planner.parametersOf(document))
        items = list(budget.Items)
        for item in items:
            item.Confirmed, item.UnitPrice = True, item.UnitPrice or 20000
        budget.Items = tuple(items)
        planner.insert(document, budget, None)
        return document

    def drafted(self):
        document = self.plan()
        self.window = WriterWindow(self.office, self.screen, document)
        self.screen.xdotool("mousemove", 100, 700)  # where no help text pops up
        for command in ("Recipients", "Issue", "Letters"):
            self.leave(self.open(document, command))
        title = self.open(document, "InsertBases")
        self.press("InsertBases", "ownLaws")
        self.window.leave(self.follow("OwnLaws"))
        self.leave(title)
        title = self.open(document, "EditFacts", "PlanFacts")
        self.press("PlanFacts", "conferencesLabel")
        self.screen.key("ctrl+a", "6", "Return")
        self.window.leave(self.follow("Restate"))
        self.leave(title)

    def renewed(self):
        """The list of what was changed and what a person decides; the pages, in Vietnamese."""
        seed = self.office.load(self.shots.DATA / "seed.txt", hidden=False)
        self.window = WriterWindow(self.office, self.screen, seed)
        known = {one.RuntimeUID for one in self.office.desktop.Components}
        self.open(seed, "NewFromThis")
        self.screen.key("Return")
        title = self.follow("Renewed")
        made = next(one for one in self.office.desktop.Components if one.RuntimeUID not in known)
        if self.language == "vi":
            path = self.office.store(made, self.office.folder / "renewed.pdf")
            subprocess.run(["pdftoppm", "-png", "-r", "70", str(path), str(self.shots.SCREENS / "renewed")], check=True)
        self.leave(title)


def take(shots, language):
    with Screen() as screen:
        office = Office(language=language, dialogs=True, plugin=PLUGIN, environment=screen.environment, log="shots")
        try:
            taking = DraftingShots(shots, office, screen, language)
            taking.drafted()
            taking.renewed()
        finally:
            office.close()
