"""Takes the pictures of docs/screens: the menu, the dialogs and the drafted plan, in Vietnamese and English."""
import pathlib
import subprocess
import sys
import time

from demo import Demo
from office import PROJECT, PROGRAM, Office
from screen import Screen
from writer_window import DIALOGS, WriterWindow, dialog_title, menu_letters, menu_titles

DATA = PROJECT / "tests" / "data"
SCREENS = PROJECT / "docs" / "screens"
PLUGIN = "gtk3" if (PROGRAM / "libvclplug_gtk3lo.so").exists() else "gen"


def shots(language):
    menu, entries = menu_titles(language)
    letters = menu_letters(language)
    with Screen() as screen:
        office = Office(language=language, dialogs=True, plugin=PLUGIN, environment=screen.environment, log="shots")
        try:
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
                window.leave(title)
            pages(office, language)
        finally:
            office.close()


def settle():
    time.sleep(1.5)  # for the eye only: animations and fonts


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
