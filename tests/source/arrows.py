"""The arrows between layers and modules, read from #include lines.

component → ui → app → office → core/document, app → core; inside core as the DEPENDS of CMakeLists.txt say.
"""
import pathlib
import re

INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]', re.M)
MODULE = re.compile(r"^kehoach_module\(([^)]*)\)", re.M)
UNO = re.compile(r"^(com/sun/star|org/kehoach|cppuhelper|cppu|uno|rtl|sal|osl|salhelper|typelib)/")

# What each layer outside the core may include. `document` and `text` are the plain structs they exchange.
LAYERS = {
    "start": {"office"},
    "office": {"document", "text"},
    "app": {"office", "core"},
    "ui": {"app", "office", "core"},
    "component": {"ui", "app", "office", "core"},
}


def modules(cmake_lists):
    """Module of the core → the modules it may include, as CMakeLists.txt says."""
    allowed = {}
    for arguments in MODULE.findall(cmake_lists):
        name, *rest = arguments.split()
        keyword, allowed[name] = None, set()
        for word in rest:
            if word in ("DEPENDS", "LIBRARIES"):
                keyword = word
            elif keyword == "DEPENDS":
                allowed[name].add(word)
    return allowed


def place(path):
    """Layer and module of a path below src/: ("core", "text") or ("ui", "")."""
    parts = pathlib.PurePosixPath(path).parts
    if not parts or len(parts) < 2:
        return None
    return (parts[0], parts[1]) if parts[0] == "core" and len(parts) > 2 else (parts[0], "")


def violations(source, cmake_lists):
    """One sentence for each #include below `source` that points the wrong way."""
    core = modules(cmake_lists)
    found = []
    for path in sorted(source.rglob("*.[ch]xx")):
        name = path.relative_to(source).as_posix()
        layer, module = place(name)
        for quote, included in INCLUDE.findall(path.read_text(encoding="utf-8")):
            if layer == "core" and UNO.match(included):
                found.append(f"{name} includes {included}: no UNO below src/core")
            if quote == "<" or not (target := place(included)):
                continue
            target_layer, target_module = target
            if target_layer == layer != "core":
                continue
            if layer == "core":
                fits = target_layer == "core" and (target_module == module or target_module in core.get(module, ()))
            else:
                fits = target_layer in LAYERS.get(layer, ()) or target_module in LAYERS.get(layer, ())
            if not fits:
                found.append(f"{name} includes {included}: that arrow points back")
    return found
