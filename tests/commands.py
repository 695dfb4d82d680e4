"""Which commands there are: those the gate stands before, and our own."""
import re
from xml.etree import ElementTree

from harness import PROJECT

_REGISTRY = "{http://openoffice.org/2001/registry}"


def gated():
    """Name of a command of LibreOffice → its number or 0, as src/start/gated.hxx has them in each of its lists."""
    lists = re.findall(r"constexpr auto (\w+) = .*?\{\n(.*?)\n\}\);", (PROJECT / "src/start/gated.hxx").read_text("utf-8"), re.S)
    return {name: {command: int(slot) for command, slot in re.findall(r'\{ "([\w/]+)", (\d+) \}', lines)}
            for name, lines in lists}


def ours():
    """The names of the commands in our menu, in its order."""
    menu = ElementTree.parse(PROJECT / "extension" / "registry" / "Addons.xcu").getroot().find("node/node")
    assert menu.get(_REGISTRY + "name") == "OfficeMenuBar"
    urls = [prop.findtext("value") for prop in menu.iter("prop") if prop.get(_REGISTRY + "name") == "URL"]
    return [url.removeprefix("vnd.kehoach:") for url in urls if url.startswith("vnd.kehoach:")]
