"""Dialogs opened by their command, filled in and closed as a person does; read through the test hook."""
import json
import threading
import time

from harness import LANGUAGE, PROJECT, OfficeTestCase

import uno
from com.sun.star.awt import KeyEvent, MouseEvent
from com.sun.star.awt.Key import RETURN
from com.sun.star.uno import RuntimeException
from com.sun.star.util import CloseVetoException, Date

from main_thread import on_main_thread  # noqa: F401 – tests take it from here

PATIENCE = 60  # seconds until something that must come is said to be missing


def sentence(key, **arguments):
    """A sentence of extension/strings in the language of the run, with its arguments filled in."""
    for path in (PROJECT / "extension" / "strings" / LANGUAGE).glob("*.json"):
        sentences = json.loads(path.read_text(encoding="utf-8"))
        if key in sentences:
            text = sentences[key]
            for name, value in arguments.items():
                text = text.replace("{" + name + "}", value)
            return text
    raise KeyError(key)


def asked(question):
    """What it answers; nothing where it asks for a line of a list that is just being filled anew."""
    try:
        return question()
    except IndexError:
        return None


def wait(condition, what):
    """Waits until `condition()` is true and returns what it gave."""
    give_up = time.monotonic() + PATIENCE
    while not (result := asked(condition)):
        if time.monotonic() > give_up:
            raise TimeoutError(f"waited in vain for {what}")
        time.sleep(0.02)
    return result


def press_key(office, window, code, closes=False):
    """A key of the keyboard, in the peer of a control or in a window that is not ours.

    One that closes the window as soon as it is down is not let go: the toolkit posts both events at
    once, and LibreOffice ends when the second reaches a window that is gone.
    """
    robot = office.create("com.sun.star.awt.Toolkit")
    event = KeyEvent(Source=window, KeyCode=code)
    robot.keyPress(event)
    if not closes:
        try:
            robot.keyRelease(event)
        except RuntimeException:  # a button's window may be gone by now
            pass


def double_click(office, peer, line):
    """The mouse, on a line of a list that is not scrolled."""
    robot = office.create("com.sun.star.awt.Toolkit")
    height = 14  # of a line, as svp draws it
    for clicks in (1, 2):
        event = MouseEvent(Source=peer, X=20, Y=height * line + height // 2, Buttons=1, ClickCount=clicks)
        robot.mousePress(event)
        robot.mouseRelease(event)


class Dialog:
    """An open dialog; controls by their names in the .xdl."""

    def __init__(self, container, thread):
        self.container, self.thread = container, thread

    def control(self, name):
        return self.container.getControl(name)

    def fill(self, **texts):
        for name, text in texts.items():
            self.control(name).setText(text)

    def text(self, name):
        return self.control(name).getText()

    def items(self, name):
        return list(self.control(name).getItems())

    def select(self, name, position):
        """Selects an entry; as with a click, the dialog is told."""
        self.control(name).selectItemPos(position, True)

    def check(self, name, state=True):
        if bool(self.control(name).getState()) != state:
            self.press(name)

    def press(self, name):
        """Presses a button; what it does may come a moment later."""
        self.control(name).getAccessibleContext().doAccessibleAction(0)

    def message(self):
        """The sentence at the bottom; empty if there is none."""
        return self.text("message")

    def finished(self):
        """Waits until the command is done."""
        self.thread.join(PATIENCE)
        if self.thread.is_alive():
            raise TimeoutError("the command does not end")


class DialogTestCase(OfficeTestCase):
    def assertSoon(self, get, expected):
        """The office answers presses and clicks when it gets round to it."""
        give_up = time.monotonic() + PATIENCE
        while (got := asked(get)) != expected and time.monotonic() < give_up:
            time.sleep(0.02)
        self.assertEqual(got, expected)

    def setUp(self):
        super().setUp()
        self.hook = self.office.create("org.kehoach.TestHook")
        self.document = self.office.new(hidden=False)

    def meanwhile(self, action):
        """Does it on the main thread while the test goes on. Returns a thread that ends with it."""
        def run():
            try:
                on_main_thread(self.office, action, None)
            except Exception:  # its document may be closed before it returns
                pass
        thread = threading.Thread(target=run, daemon=True)
        thread.start()
        return thread

    def start(self, command, document=None):
        """Runs a command as the menu does; it lasts as long as its dialog. Returns its thread."""
        document = document or self.document
        return self.meanwhile(lambda: self.office.dispatch(document, f"vnd.kehoach:{command}"))

    def opened(self, name, thread):
        """The dialog of that name, once it is open."""
        wait(lambda: self.hook.hasByName(name), f"the dialog {name}")
        container = self.hook.getByName(name)
        wait(container.isVisible, f"the dialog {name} to be seen")  # before that it is not executed yet
        return Dialog(container, thread)

    def gone(self, name):
        """Waits for the end of the dialog of that name, and until what opened it has gone on: as long as that is at
        work, the dialog it belongs to takes no notice of what happens in it."""
        wait(lambda: not self.hook.hasByName(name), f"the end of {name}")
        on_main_thread(self.office, lambda: None)

    def open(self, command, name=None, document=None):
        return self.opened(name or command, self.start(command, document))

    def preview_and_back(self, document):
        """Through the print preview; ends in a view that can be typed into."""
        edited = document.CurrentController
        for command in (".uno:PrintPreview", ".uno:ClosePreview"):
            on_main_thread(self.office, lambda: self.office.dispatch(document, command))
            wait(lambda: document.CurrentController and document.CurrentController != edited, "the other view")
            edited = document.CurrentController

    def refusal(self, command, document=None):
        """Runs a command that is answered by a message box; returns its sentence, box closed by Enter."""
        thread = self.start(command, document)
        wait(lambda: self.hook.hasByName("message"), "the message box")
        box = self.hook.getByName("message")
        text = box.MessageText
        wait(box.isVisible, "the message box to be seen")  # before that it hears no key
        press_key(self.office, box, RETURN)
        thread.join(PATIENCE)
        self.assertFalse(thread.is_alive())
        return text

    def set_date(self, dialog, year, month, day):
        """A date in the budget dialog. A date field tells of what is typed into it, not of what a script sets."""
        dialog.control("date").setDate(Date(Year=year, Month=month, Day=day))
        dialog.fill(conferences=dialog.text("conferences"))

    def forget_undo(self, document=None):
        """On the main thread: Writer deletes what could be undone without keeping others from it meanwhile."""
        on_main_thread(self.office, (document or self.document).UndoManager.clear)

    def write(self, *paragraphs):
        self.document.Text.setString("\r".join(paragraphs))  # "\n" would be a line break

    def body(self, document=None):
        return (document or self.document).Text.getString()

    def close_while_open(self, command, name=None):
        """A script closes the document while the dialog is open: either both go or Writer refuses, as it does while
        a modal dialog is up, and the dialog can be used as before. The office lives."""
        dialog = self.open(command, name)
        try:
            self.document.close(True)
            refused = False
        except CloseVetoException:
            refused = True
        if refused:
            self.assertEqual(dialog.message(), "")
            dialog.press("cancel")
        dialog.finished()
        self.gone(name or command)
        self.assertTrue(self.office.alive())
