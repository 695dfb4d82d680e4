"""The built package, unzipped once for the tests of this folder."""
import atexit
import pathlib
import shutil
import tempfile
import xml.etree.ElementTree as ElementTree
import zipfile

from harness import OXT

FOLDER = pathlib.Path(tempfile.mkdtemp(prefix="kehoach-package-"))
atexit.register(shutil.rmtree, FOLDER, ignore_errors=True)
with zipfile.ZipFile(OXT) as _package:
    _package.extractall(FOLDER)
LIBRARIES = [FOLDER / "kehoach.uno.so", FOLDER / "kehoach-start.uno.so"]

OOR = "{http://openoffice.org/2001/registry}"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def parse(name):
    """The root element of an XML file of the package."""
    return ElementTree.parse(FOLDER / name).getroot()


def nodes(root):
    """Every registry node below `root`, with its properties: name → {language or "": value}."""
    for node in root.iter("node"):
        properties = {}
        for prop in node.findall("prop"):
            properties[prop.get(OOR + "name")] = {value.get(LANG, ""): value.text for value in prop.findall("value")}
        yield node, properties
