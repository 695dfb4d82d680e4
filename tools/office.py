"""A LibreOffice of one's own with the extension: started on a fresh profile, driven over a pipe.

Needs the system's Python, which has `uno`. Settings come from the environment:

KEHOACH_BUILD     build folder; default: build/ of the project
KEHOACH_OXT       the package to test; default: kehoach.oxt of the build folder
KEHOACH_PROGRAM   LibreOffice's program folder; default: Debian's
KEHOACH_LANGUAGE  language of the user interface, vi or en; default: vi
KEHOACH_DIALOGS   1: without --headless (which cancels every dialog), still without a screen
KEHOACH_PLUGIN    VCL plug-in: svp (default), gen or gtk3
"""
import gc
import os
import pathlib
import shutil
import signal
import subprocess
import tempfile
import threading
import time
import uuid
import zipfile

PROJECT = pathlib.Path(__file__).resolve().parent.parent
BUILD = pathlib.Path(os.environ.get("KEHOACH_BUILD", PROJECT / "build")).resolve()
OXT = pathlib.Path(os.environ.get("KEHOACH_OXT", BUILD / "kehoach.oxt")).resolve()
PROGRAM = pathlib.Path(os.environ.get("KEHOACH_PROGRAM", "/usr/lib/libreoffice/program"))
LANGUAGE = os.environ.get("KEHOACH_LANGUAGE", "vi")
DIALOGS = os.environ.get("KEHOACH_DIALOGS") == "1"
PLUGIN = os.environ.get("KEHOACH_PLUGIN", "svp")
LOGS = BUILD / "logs"

# The bridge breaks at the first value of a type this side does not know, so pyuno must see ours when it
# starts. The office must not: there the extension brings them.
os.environ["URE_MORE_TYPES"] = f"<{(PROGRAM / 'types').as_uri()}>* {(BUILD / 'kehoach.rdb').as_uri()}"
import uno  # noqa: E402
del os.environ["URE_MORE_TYPES"]
from com.sun.star.beans import NamedValue, PropertyValue  # noqa: E402
from com.sun.star.connection import NoConnectException  # noqa: E402

LOCALES = {"vi": "vi-VN", "en": "en-US"}


def properties(**values):
    """A sequence of PropertyValue, as loading, storing and dispatching take it."""
    return tuple(PropertyValue(Name=name, Value=value) for name, value in values.items())


def options(**values):
    """A sequence of NamedValue, as our services take options."""
    return tuple(NamedValue(name, value) for name, value in values.items())


def settings(language):
    """registrymodifications.xcu of a profile: language, and nothing that pops up unasked."""
    values = [
        ("/org.openoffice.Office.Linguistic/General", "UILocale", LOCALES[language].removesuffix("-VN")),
        ("/org.openoffice.Setup/L10N", "ooSetupSystemLocale", LOCALES[language]),
        ("/org.openoffice.Office.Common/Misc", "FirstRun", "false"),
        ("/org.openoffice.Office.Common/Misc", "UseLocking", "false"),  # two tests may read one file
        ("/org.openoffice.Office.Common/Misc", "ShowTipOfTheDay", "false"),
        ("/org.openoffice.Office.Common/Misc", "ShowDonation", "false"),
        ("/org.openoffice.Setup/Product", "ooSetupLastVersion", "99.9"),
    ]
    items = "".join(f'<item oor:path="{path}"><prop oor:name="{name}" oor:op="fuse"><value>{value}</value></prop>'
                    "</item>\n" for path, name, value in values)
    return ('<?xml version="1.0" encoding="UTF-8"?>\n<oor:items xmlns:oor="http://openoffice.org/2001/registry">\n'
            + items + "</oor:items>\n")


def new_profile(folder, language):
    """Makes a fresh profile; returns soffice's argument for it."""
    shutil.rmtree(folder, ignore_errors=True)
    (folder / "user").mkdir(parents=True)
    (folder / "user" / "registrymodifications.xcu").write_text(settings(language), encoding="utf-8")
    return f"-env:UserInstallation={folder.as_uri()}"


def install(oxt, folder):
    """Unpacks the package as a bundled extension, which works for every user, root included; returns soffice's
    argument for it."""
    bundled = folder / "bundled"
    shutil.rmtree(bundled, ignore_errors=True)
    bundled.mkdir(parents=True)
    if oxt:
        with zipfile.ZipFile(oxt) as package:
            package.extractall(bundled / "kehoach")
    return f"-env:BUNDLED_EXTENSIONS={bundled.as_uri()}"


class Office:
    """A running LibreOffice with the extension installed as a bundled one."""

    def __init__(self, language=LANGUAGE, dialogs=DIALOGS, plugin=PLUGIN, oxt=OXT, environment=None, log="office",
                 folder=None):
        """`folder` holds the profile and the extension; without one it is a temporary folder, removed at the end."""
        self.language = language
        self._temporary = folder is None
        self.folder = pathlib.Path(folder or tempfile.mkdtemp(prefix="kehoach-"))
        LOGS.mkdir(parents=True, exist_ok=True)
        self.log = LOGS / f"{log}-{language}-{os.getpid()}.log"
        self._environment = dict(os.environ, SAL_USE_VCLPLUGIN=plugin, LC_ALL="C.UTF-8",
                                 FONTCONFIG_FILE=str(PROJECT / "tools" / "fonts.conf"), **(environment or {}))
        self._headless = ["--headless"] if not dialogs else []
        self._process = None
        self._extensions = install(oxt, self.folder)
        for attempt in range(3):
            try:
                self._start(attempt)
                return
            except RuntimeError:
                self.kill()
                if attempt == 2:
                    self._remove()
                    raise

    def _start(self, attempt):
        pipe = "kehoach" + uuid.uuid4().hex
        self.user = self.folder / f"profile{attempt}" / "user"  # what $(user) stands for
        arguments = [str(PROGRAM / "soffice"), new_profile(self.user.parent, self.language),
                     self._extensions, *self._headless,
                     "--norestore", "--nologo", "--nodefault", "--nolockcheck", "--nofirststartwizard",
                     f"--accept=pipe,name={pipe};urp;StarOffice.ComponentContext"]
        with open(self.log, "ab") as log:
            self._process = subprocess.Popen(arguments, env=self._environment, stdin=subprocess.DEVNULL,
                                             stdout=log, stderr=subprocess.STDOUT, start_new_session=True)
        local = uno.getComponentContext()
        resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
        give_up = time.monotonic() + 120
        while True:
            try:
                self.context = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
                break
            except NoConnectException:
                if self._process.poll() is not None or time.monotonic() > give_up:
                    raise RuntimeError(f"LibreOffice did not start; see {self.log}") from None
                time.sleep(0.02)
        self.desktop = self.create("com.sun.star.frame.Desktop")

    def create(self, service, *arguments):
        """An instance of a service."""
        manager = self.context.ServiceManager
        if arguments:
            return manager.createInstanceWithArgumentsAndContext(service, arguments, self.context)
        return manager.createInstanceWithContext(service, self.context)

    def new(self, hidden=True, kind="swriter"):
        """A new empty document."""
        return self._open(f"private:factory/{kind}", Hidden=hidden)

    def load(self, path, hidden=True, **arguments):
        """The document of a file; plain text is read as UTF-8."""
        if str(path).endswith(".txt"):
            arguments = {"FilterName": "Text (encoded)", "FilterOptions": "UTF8,LF,,,"} | arguments
        return self._open(pathlib.Path(path).resolve().as_uri(), Hidden=hidden, **arguments)

    def _open(self, url, **arguments):
        # Under gtk3 a window made outside the main thread may wait for the clipboard for ever.
        return self.desktop.loadComponentFromURL(url, "_blank", 0, properties(OnMainThread=True, **arguments))

    FILTERS = {".odt": "writer8", ".docx": "MS Word 2007 XML", ".doc": "MS Word 97", ".pdf": "writer_pdf_Export",
               ".fodt": "OpenDocument Text Flat XML", ".txt": "Text (encoded)"}

    def store(self, document, path):
        """Stores a copy in the format its extension names; returns the path."""
        arguments = {"FilterName": self.FILTERS[pathlib.Path(path).suffix]}
        if arguments["FilterName"] == "Text (encoded)":
            arguments["FilterOptions"] = "UTF8,LF,,,"
        document.storeToURL(pathlib.Path(path).resolve().as_uri(), properties(**arguments))
        return path

    def reload(self, document, suffix=".odt"):
        """The document stored and loaded again."""
        path = self.folder / f"{uuid.uuid4().hex}{suffix}"
        return self.load(self.store(document, path))

    def dispatch(self, document, command, **arguments):
        """Runs a command in the document's view as a menu does; waits until it is done."""
        helper = self.create("com.sun.star.frame.DispatchHelper")
        return helper.executeDispatch(document.CurrentController.Frame, command, "", 0, properties(**arguments))

    def basic(self, code, name):
        """A function of a Basic module, to be called; it runs inside the office."""
        host = self.desktop.loadComponentFromURL("private:factory/swriter", "_blank", 0,
                                                 properties(Hidden=True, MacroExecutionMode=4))
        host.BasicLibraries.createLibrary("Example")
        host.BasicLibraries.getByName("Example").insertByName("Module", code)
        script = host.getScriptProvider().getScript(
            f"vnd.sun.star.script:Example.Module.{name}?language=Basic&location=document")
        return lambda *arguments: script.invoke(arguments, (), ())[0]

    def alive(self):
        """True while it answers."""
        try:
            return self._process.poll() is None and bool(self.desktop.getImplementationName())
        except Exception:  # pyuno tells a lost bridge in several ways
            return False

    @property
    def pid(self):
        """Process id of soffice.bin itself; `soffice` and oosplash stand before it."""
        pid = str(self._process.pid)
        while pathlib.Path(f"/proc/{pid}/comm").read_text().strip() != "soffice.bin":
            [pid] = "".join(threads.read_text() for threads in pathlib.Path("/proc").glob(f"{pid}/task/*/children")).split()
        return int(pid)

    def close_documents(self):
        """Closes whatever is open, asking nobody."""
        for component in list(self.desktop.Components or ()):
            if hasattr(component, "setModified"):
                component.setModified(False)
            if hasattr(component, "close"):
                component.close(True)

    def kill(self):
        """Ends it at once, with every process it started."""
        if self._process:
            try:
                os.killpg(self._process.pid, signal.SIGKILL)
            except ProcessLookupError:
                pass
            self._process.wait()

    def close(self):
        """Ends it as File ▸ Exit would, by force where that does not help, and removes its files."""
        gc.collect()
        patience = threading.Timer(30, self.kill)  # a question nobody answers would keep it
        patience.start()
        try:
            self.close_documents()
            self.desktop.terminate()
            self._process.wait()
        except Exception:  # whatever it died of, it is over
            pass
        patience.cancel()
        self.kill()
        self._remove()

    def _remove(self):
        if self._temporary:
            shutil.rmtree(self.folder, ignore_errors=True)
