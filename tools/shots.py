"""Takes the pictures of docs/screens: the menu, the dialogs and the drafted plan, in Vietnamese and English."""
import json
import pathlib
import subprocess
import sys
import time

from demo import Demo
from office import PROJECT, PROGRAM, Office
from screen import Screen
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


def shots(language):
    menu, entries = menu_titles(language)
    letters = menu_letters(language)
    with Screen() as screen:
        office = Office(language=language, dialogs=True, plugin=PLUGIN, environment=screen.environment, log="shots")
        try:
            keep_office(office)
            seed = office.load(DATA / "seed.txt", hidden=False)
            window = WriterWindow(office, screen, seed)
            window.type_legacy()
            screen.xdotool("mousemove", 100, 700)  # where no help text pops up
            for number, command in enumerate(command for command in entries if command in DIALOGS):
                settle()  # a key pressed before the window is active again would be lost
                window.open_menu_by_keyboard(menu)
                settle()
                if number == 0:
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
                    inside(window, screen, language, ("Budget", "options", "BudgetOptions"),
                           ("BudgetOptions", "import", "ImportRates"))
                    screen.key(alt("Budget", "linesLabel", language), "Down")
                    inside(window, screen, language, ("Budget", "edit", "BudgetLine"))
                window.leave(title)
            pages(office, language)
            if language == "vi":
                kinds(office)
                appendix(office)
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


def appendix(office):
    """The budget as an appendix on a page across: as it was made, and opened again from .docx."""
    folder = office.folder / "demo"
    planner = office.create("org.kehoach.BudgetPlanner")
    document = office.load(folder / "plan.odt")
    planner.insertAppendix(document, planner.tables(document)[0])
    for name, suffix in (("appendix", ".odt"), ("appendix-docx", ".docx")):
        again = office.load(office.store(document, folder / f"{name}{suffix}"))
        pdf = office.store(again, folder / f"{name}.pdf")
        last = again.CurrentController.PageCount
        subprocess.run(["pdftoppm", "-png", "-r", "70", "-singlefile", "-f", str(last), str(pdf), str(SCREENS / name)],
                       check=True)


def pages(office, language):
    """The pages of the plan the demo drafts."""
    folder = office.folder / "demo"
    Demo(office, folder, lambda line: None).run(DATA / "seed.txt", DATA / "office-mttq.json")
    subprocess.run(["pdftoppm", "-png", "-r", "70", str(folder / "plan.pdf"), str(SCREENS / f"plan-{language}")], check=True)


def main():
    SCREENS.mkdir(parents=True, exist_ok=True)
    for old in SCREENS.glob("*.png"):
        old.unlink()
    for language in ("vi", "en"):
        shots(language)
    for picture in sorted(pathlib.Path(SCREENS).glob("*.png")):
        print(picture.relative_to(PROJECT))
    return 0


if __name__ == "__main__":
    sys.exit(main())
