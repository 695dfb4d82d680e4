"""Counting the changes of a document."""
import harness  # noqa: F401 – first: what imports uno before it does not know our types
import unohelper
from com.sun.star.util import XModifyListener


class Changes(unohelper.Base, XModifyListener):
    """Counts the changes of a document."""

    def __init__(self):
        self.count = 0

    def modified(self, event):
        self.count += 1

    def disposing(self, event):
        pass
