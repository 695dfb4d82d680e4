"""A Writer window on a screen, used as a person does: menus by mouse or keyboard, dialogs by their titles."""
import re
import xml.etree.ElementTree as ElementTree

from office import PROJECT
from screen import wait

MENU_BAR = 35  # com.sun.star.accessibility.AccessibleRole
NAME = "{http://openoffice.org/2001/registry}name"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
DIALOGS = {"NewPlan": "NewPlan", "InsertSection": "InsertSection", "InsertBases": "InsertBases", "InsertBudget": "Budget",
           "Convert": "Convert", "Check": "Check", "Offices": "Offices", "EditFacts": "PlanFacts", "NewFromThis": "NewFromThis", "Recipients": "Recipients"}
LEGACY = "N¬i nhËn: c¸c c¬ quan, ®¬n vÞ cña tØnh §¾k L¾k"  # TCVN3: what the command Convert asks for


def _menu(language):
    """Our menu and command → its entry, titles with mnemonics, as the package says; a submenu by its node's name."""
    locale = {"vi": "vi", "en": "en-US"}[language]
    root = ElementTree.parse(PROJECT / "extension" / "registry" / "Addons.xcu").getroot()

    def prop(node, name):
        for child in node.findall("prop"):
            if child.get(NAME) == name:
                values = {value.get(LANG): value.text for value in child.findall("value")}
                return values.get(locale, values.get(None))
        return ""

    menu = next(node for node in root.iter("node") if node.get(NAME) == "OfficeMenuBar")[0]
    entries = [node for node in menu.find("node").findall("node") if prop(node, "Title")]
    return prop(menu, "Title"), {prop(node, "URL").removeprefix("vnd.kehoach:") or node.get(NAME): prop(node, "Title")
                                 for node in entries}


def menu_titles(language):
    """Title of our menu, and command → title of its entries, without mnemonics."""
    menu, entries = _menu(language)
    return menu.replace("~", ""), {command: title.replace("~", "") for command, title in entries.items()}


def menu_letters(language):
    """Command → the letter that runs it in the open menu."""
    return {command: title[title.index("~") + 1].lower() for command, title in _menu(language)[1].items()}


def dialog_title(command, language):
    """Title of the dialog a command opens."""
    name = DIALOGS.get(command, command)
    locale = {"vi": "vi_VN", "en": "en_US"}[language]
    text = (PROJECT / "dialogs" / f"{name}_{locale}.properties").read_text(encoding="utf-8")
    return re.search(rf"^{name}\.title=(.+)$", text, re.M).group(1)


class WriterWindow:
    """A visible document of `office` on `screen`."""

    def __init__(self, office, screen, document=None):
        self.office, self.screen = office, screen
        self.document = document or office.new(hidden=False)
        self.window = self.document.CurrentController.Frame.ContainerWindow
        wait(lambda: screen.windows("LibreOffice Writer"), "Writer's window")
        self.window.setFocus()

    def menus(self):
        """Title → accessible menu, in the order of the menu bar."""
        bar = wait(self._menu_bar, "the menu bar").getAccessibleContext()
        titles = {}
        for index in range(bar.getAccessibleChildCount()):
            menu = bar.getAccessibleChild(index)
            titles[menu.getAccessibleContext().getAccessibleName()] = menu
        return titles

    def _menu_bar(self):
        frame = self.window.getAccessibleContext()
        for index in range(frame.getAccessibleChildCount()):
            child = frame.getAccessibleChild(index)
            if child.getAccessibleContext().getAccessibleRole() == MENU_BAR:
                return child
        return None

    def shown(self, accessible):
        """Waits until a control has a place on the screen; an entry of a menu is there before the menu opens."""
        context = accessible.getAccessibleContext()
        wait(lambda: context.getSize().Height, context.getAccessibleName())

    def click(self, accessible):
        """A click with the mouse into the middle of a control, once it is shown."""
        self.shown(accessible)
        context = accessible.getAccessibleContext()
        place, size = context.getLocationOnScreen(), context.getSize()
        self.screen.click(place.X + size.Width // 2, place.Y + size.Height // 2)

    def open_menu(self, title):
        """Clicks a menu of the menu bar; returns its entries: title → accessible (not under gtk3)."""
        menu = self.menus()[title]
        self.click(menu)
        context = menu.getAccessibleContext()
        entries = [context.getAccessibleChild(index) for index in range(context.getAccessibleChildCount())]
        self.shown(entries[-1])
        return {entry.getAccessibleContext().getAccessibleName(): entry for entry in entries}

    def open_menu_by_keyboard(self, title, entry=0):
        """F10 and arrows, which works under every desktop; the entry of that number is lit."""
        steps = list(self.menus()).index(title)  # asked before: an open menu of gtk3 may not let us look
        self.screen.key("F10")
        for _ in range(steps):
            self.screen.key("Right")
        for _ in range(1 + entry):
            self.screen.key("Down")

    def type_legacy(self):
        """Ends the document in a line of an old encoding."""
        text = self.document.Text
        text.insertControlCharacter(text.End, 0, False)  # PARAGRAPH_BREAK
        text.insertString(text.End, LEGACY, False)

    def dialog(self, title):
        """Waits for a dialog of that title; returns its window id."""
        return wait(lambda: self.screen.windows(f"^{re.escape(title)}$"), f"the dialog {title}")[0]

    def leave(self, title):
        """Escape; waits until the dialog is gone. Pressed once more where the dialog had not been active yet."""
        gone = lambda: not self.screen.windows(f"^{re.escape(title)}$")
        self.screen.key("Escape")
        try:
            wait(gone, title, seconds=20)
        except TimeoutError:
            self.screen.key("Escape")
            wait(gone, f"the end of the dialog {title}")
