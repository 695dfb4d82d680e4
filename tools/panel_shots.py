"""The pictures of the panel beside a plan, in a light and in a dark desktop."""
import time

from main_thread import dispatched
from office import PROJECT, PROGRAM, Office
from screen import Screen, wait
from writer_window import WriterWindow

DATA = PROJECT / "tests" / "data"
PLUGIN = "gtk3" if (PROGRAM / "libvclplug_gtk3lo.so").exists() else "gen"
THEMES = {"": {}, "-dark": {"GTK_THEME": "Adwaita:dark"}}


def panel(folder, language, theme, width=1280, height=1000, environment=None):
    """Writes Panel-<language><theme>.png."""
    with Screen(width, height) as screen:
        office = Office(language=language, dialogs=True, plugin=PLUGIN, log="shots",
                        environment={**screen.environment, **THEMES[theme], **(environment or {})})
        try:
            document = office.load(DATA / "seed.txt", hidden=False)
            WriterWindow(office, screen, document)
            screen.xdotool("mousemove", 100, height - 200)  # where no help text pops up
            wait(lambda: document.CurrentController.hasInfobar("org.kehoach.plan"), "the bar above the plan")
            dispatched(office, document, ".uno:SidebarDeck.KehoachDeck")
            time.sleep(4)  # for the eye only: the first check, animations and fonts
            screen.picture(folder / f"Panel-{language}{theme}.png")
        finally:
            office.close()


def shots(folder, language):
    for theme in THEMES:
        panel(folder, language, theme)
