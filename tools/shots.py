"""Takes the pictures of docs/screens: the menu, the dialogs and the drafted plan, in Vietnamese and English."""
import json
import pathlib
import subprocess
import sys
import time

import budget_shots
import drafting_shots
import panel_shots
from demo import Demo
from office import PROJECT, PROGRAM, Office
from screen import Screen, small
import uno
from writer_window import DIALOGS, WriterWindow, dialog_title, menu_letters, menu_titles

DATA = PROJECT / "tests" / "data"
SCREENS = PROJECT / "docs" / "screens"
RECIPIENTS = ["Thường trực Tỉnh ủy (để b/c)", "Ủy ban MTTQ Việt Nam các xã, phường (để t/h)",
              "Các tổ chức thành viên (để p/h)"]
SUBJECTS = {"conference": "Tổ chức hội nghị tuyên truyền về xây dựng nông thôn mới năm 2026",
            "campaign": "Tuyên truyền, vận động Nhân dân giữ gìn vệ sinh môi trường",
            "training": "Tập huấn nghiệp vụ công tác Mặt trận năm 2026",
            "supervision": "Giám sát việc thực hiện chính sách giảm nghèo bền vững",
            "general": "Công tác Mặt trận quý IV năm 2026"}
PLUGIN = "gtk3" if (PROGRAM / "libvclplug_gtk3lo.so").exists() else "gen"


def shots(language, commands=()):
    """Takes the pictures of one language; of those commands alone, where some are named."""
    menu, entries = menu_titles(language)
    letters = menu_letters(language)
    own = DIALOGS.keys() - drafting_shots.COMMANDS
    with Screen() as screen:
        office = Office(language=language, dialogs=True, plugin=PLUGIN, environment=screen.environment, log="shots")
        try:
            keep_office(office)
            seed = office.load(DATA / "seed.txt", hidden=False)
            window = WriterWindow(office, screen, seed)
            window.type_legacy()
            screen.xdotool("mousemove", 100, 700)  # where no help text pops up
            for number, command in enumerate(entry for entry in entries if entry in own and (not commands or entry in commands)):
                settle()  # a key pressed before the window is active again would be lost
                window.open_menu_by_keyboard(menu)
                settle()
                if number == 0 and not commands:
                    screen.picture(SCREENS / f"menu-{language}.png")
                screen.key(letters[command])
                title = dialog_title(command, language)
                window.dialog(title)
                settle()
                screen.picture(SCREENS / f"{command}-{language}.png")
                if command == "NewPlan":
                    wizard(screen, language)
                if command == "Offices":
                    form(screen, language)
                if command == "InsertBudget":
                    budget_shots.dialog(screen, language, alt, settle,
                                        lambda *steps: inside(window, screen, language, *steps))
                window.leave(title)
        finally:
            office.close()


def keep_office(office):
    """The office profile that the dialogs begin with."""
    data = json.loads((DATA / "office-mttq.json").read_text(encoding="utf-8"))
    profile = {"name": data["office"]["issuerInText"], "profile": data["profile"], **data["office"],
               "recipients": RECIPIENTS}
    folder = office.user / "kehoach"
    folder.mkdir(exist_ok=True)
    (folder / "offices.json").write_text(json.dumps({"offices": [profile]}), encoding="utf-8")
    return profile


def wizard(screen, language):
    """The other pages of Kế hoạch mới…, turned by the keyboard."""
    for page in range(2, 6):
        screen.key({"vi": "alt+i", "en": "alt+n"}[language])
        settle()
        screen.picture(SCREENS / f"NewPlan-{page}-{language}.png")


def form(screen, language):
    """The form of one office, opened from the list."""
    screen.key({"vi": "alt+s", "en": "alt+e"}[language])
    settle()
    screen.picture(SCREENS / f"Office-{language}.png")
    screen.key("Escape")
    settle()


def paper():
    """Pages of plans, in an office without a window: under gtk3 hidden documents that are closed may take LibreOffice 7.4
    with them."""
    office = Office(language="vi", dialogs=False, log="shots-paper")
    try:
        pages(office)
        kinds(office)
    finally:
        office.close()


def kinds(office):
    """The first two pages of a plan of each kind, with all its sections."""
    profile = keep_office(office)
    drafter = office.create("org.kehoach.PlanDrafter")
    for kind in drafter.kinds():
        plan = uno.createUnoStruct("org.kehoach.PlanParameters")
        own = plan.Office
        for name in ("superior", "issuer", "issuerInText", "symbol", "place", "authority", "position", "signer", "filing"):
            setattr(own, name[0].upper() + name[1:], profile[name])
        own.Recipients = tuple(RECIPIENTS)
        plan.Office, plan.Profile, plan.Subject = own, "mttq", SUBJECTS[kind]
        plan.Date = uno.createUnoStruct("com.sun.star.util.Date", 0, 11, 2026)
        plan.Sections = drafter.sectionsOf(kind, True)
        document = office.new()
        drafter.draft(document, plan)
        path = office.store(document, office.folder / f"{kind}.pdf")
        subprocess.run(["pdftoppm", "-png", "-r", "60", "-l", "2", str(path), str(SCREENS / f"kind-{kind}")], check=True)
        document.close(True)


def settle():
    time.sleep(1.5)  # for the eye only: animations and fonts


def strings(dialog, language):
    locale = {"vi": "vi_VN", "en": "en_US"}[language]
    lines = (PROJECT / "dialogs" / f"{dialog}_{locale}.properties").read_text(encoding="utf-8").splitlines()
    return dict(line.removeprefix(f"{dialog}.").split("=", 1) for line in lines if line)


def alt(dialog, control, language):
    """The keys that go to a control."""
    label = strings(dialog, language)[control]
    return f"alt+{label[label.index('~') + 1].lower()}"


def inside(window, screen, language, *steps):
    """The dialogs behind a dialog: each step is a dialog, the button pressed in it, and what opens. Left again, the
    last one first."""
    opened = []
    for dialog, button, name in steps:
        screen.key(alt(dialog, button, language))
        opened.append(strings(name, language)["title"])
        window.dialog(opened[-1])
        settle()
        screen.picture(SCREENS / f"{name}-{language}.png")
    for title in reversed(opened):
        window.leave(title)
        settle()


def pages(office):
    """The pages of the plan the demo drafts."""
    folder = office.folder / "demo"
    Demo(office, folder, lambda line: None).run(DATA / "seed.txt", DATA / "office-mttq.json")
    subprocess.run(["pdftoppm", "-png", "-r", "70", str(folder / "plan.pdf"), str(SCREENS / "plan")], check=True)


def main(commands=()):
    """Takes all pictures anew, or those of what is named: InsertBudget, Panel, Drafting, Paper …"""
    SCREENS.mkdir(parents=True, exist_ok=True)
    begun = time.time()
    for old in SCREENS.glob("*.png") if not commands else ():
        old.unlink()
    for language in ("vi", "en"):
        if set(commands) - {"Panel", "Drafting", "Paper"} or not commands:
            shots(language, commands)
        if not commands or "Panel" in commands:
            panel_shots.shots(SCREENS, language)
        if not commands or "Drafting" in commands:
            drafting_shots.take(sys.modules[__name__], language)
    if not commands or "InsertBudget" in commands:
        budget_shots.tables()
    if not commands or "Paper" in commands:
        paper()
    for picture in sorted(pathlib.Path(SCREENS).glob("*.png")):
        if picture.stat().st_mtime >= begun:
            print(small(picture).relative_to(PROJECT))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
