"""A Writer window on a screen, used as a person does: menus by mouse or keyboard, dialogs by their titles."""
from screen import wait

MENU_BAR, MENU, MENU_ITEM = 35, 34, 36  # com.sun.star.accessibility.AccessibleRole


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

    def click(self, accessible):
        """A click with the mouse into the middle of a control."""
        context = accessible.getAccessibleContext()
        place, size = context.getLocationOnScreen(), context.getSize()
        self.screen.click(place.X + size.Width // 2, place.Y + size.Height // 2)

    def open_menu(self, title):
        """Clicks a menu of the menu bar; returns its entries: title → accessible (not under gtk3)."""
        menu = self.menus()[title]
        self.click(menu)
        context = menu.getAccessibleContext()
        wait(context.getAccessibleChildCount, f"the entries of {title}")
        entries = (context.getAccessibleChild(index) for index in range(context.getAccessibleChildCount()))
        return {entry.getAccessibleContext().getAccessibleName(): entry for entry in entries}

    def open_menu_by_keyboard(self, title):
        """F10 and arrows, as works under every desktop."""
        self.screen.key("F10")
        for _ in range(list(self.menus()).index(title)):
            self.screen.key("Right")
        self.screen.key("Down")

    def dialog(self, title):
        """Waits for a dialog of that title; returns its window id."""
        return wait(lambda: self.screen.windows(f"^{title}"), f"the dialog {title}")[0]
