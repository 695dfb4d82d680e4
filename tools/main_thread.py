"""Commands run as from a menu: on the main thread of an office that is driven over a pipe."""
import threading

import office  # noqa: F401 – first: what imports uno before it does not know our types
import unohelper
from com.sun.star.awt import XCallback


class Callback(unohelper.Base, XCallback):
    """What the office calls on its main thread calls it back there."""

    def __init__(self, action):
        self.action, self.done, self.error = action, threading.Event(), None

    def notify(self, _):
        try:
            self.action()
        except Exception as error:  # for whoever waits
            self.error = error
        self.done.set()


def on_main_thread(office, action, patience=60):
    """Does it as the office itself would. A dialog that another thread executes hangs, in svp, where one of the main
    thread opens above it; under gtk3 a window made by one waits for the clipboard; and not all that listens to a setting
    expects other threads. `patience` in seconds; None: as long as it takes.
    """
    callback = Callback(action)
    office.create("com.sun.star.awt.AsyncCallback").addCallback(callback, None)
    if not callback.done.wait(patience):
        raise TimeoutError("the office's main thread has not come to it")
    if callback.error:
        raise callback.error


def dispatched(office, document, command):
    """Runs a command in the view of a document. Returns a thread that ends with it: a dialog lasts as long as it is open."""
    def run():
        on_main_thread(office, lambda: office.dispatch(document, command), None)
    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    return thread
