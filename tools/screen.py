"""A screen of one's own: Xvfb with a window manager, mouse, keyboard and pictures."""
import os
import signal
import subprocess
import time


class Screen:
    """Use as a context manager; programs get `environment`."""

    def __init__(self, width=1280, height=900):
        self._processes = []
        read, write = os.pipe()
        xvfb = subprocess.Popen(["Xvfb", "-displayfd", str(write), "-screen", "0", f"{width}x{height}x24", "-nolisten",
                                 "tcp"], pass_fds=[write], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self._processes.append(xvfb)
        os.close(write)
        with os.fdopen(read) as pipe:
            number = pipe.readline().strip()  # Xvfb says which display it found free once it is up
        if not number:
            raise RuntimeError("Xvfb did not start")
        self.environment = {"DISPLAY": f":{number}", "GDK_BACKEND": "x11", "NO_AT_BRIDGE": "1"}
        self._processes.append(subprocess.Popen(["openbox", "--sm-disable"], env=dict(os.environ, **self.environment),
                                                stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL))

    def __enter__(self):
        return self

    def __exit__(self, *_):
        for process in reversed(self._processes):
            process.send_signal(signal.SIGTERM)
            process.wait()

    def xdotool(self, *arguments):
        """Runs xdotool; returns what it printed."""
        return subprocess.run(["xdotool", *map(str, arguments)], env=dict(os.environ, **self.environment), check=True,
                              capture_output=True, text=True).stdout.strip()

    def click(self, x, y):
        self.xdotool("mousemove", x, y, "click", 1)

    def key(self, *names):
        self.xdotool("key", *names)

    def type(self, text):
        self.xdotool("type", "--delay", 20, text)

    def windows(self, name):
        """Ids of the visible windows whose title matches a regular expression."""
        try:
            result = subprocess.run(["xdotool", "search", "--onlyvisible", "--name", name], timeout=10,
                                    env=dict(os.environ, **self.environment), capture_output=True, text=True)
        except subprocess.TimeoutExpired:  # it may hang on a window that goes while it looks
            return []
        return result.stdout.split()

    def picture(self, path, window="root"):
        """A .png of a window, or of the whole screen."""
        path.parent.mkdir(parents=True, exist_ok=True)
        self._run("import", "-window", window, str(path))
        return path

    def settled(self, path, seconds=15):
        """A .png of the whole screen once it stays as it is, but for a caret that blinks."""
        before, give_up = self._image(), time.monotonic() + seconds
        while time.monotonic() < give_up:
            time.sleep(0.8)
            now = self._image()
            different = sum(one != other for one, other in zip(before, now)) if len(before) == len(now) else len(now)
            before = now
            if different < 300:
                break
        return self.picture(path)

    def pixels(self, x, y, width, height):
        """The pixels of a part of the screen, row by row."""
        raw = self._run("import", "-window", "root", "-crop", f"{width}x{height}+{x}+{y}", "-depth", "8", "rgb:-").stdout
        return [raw[at:at + 3] for at in range(0, len(raw), 3)]

    def _image(self):
        """Bytes of the screen, grey."""
        return self._run("import", "-window", "root", "-depth", "8", "gray:-").stdout

    def _run(self, *command):
        return subprocess.run(command, env=dict(os.environ, **self.environment), check=True, capture_output=True)


def small(path):
    """A picture for the documentation: a window needs few colours, which is a third of the size."""
    subprocess.run(["convert", str(path), "+dither", "-colors", "128", "-strip", f"PNG8:{path}"], check=True)
    return path


def wait(condition, what, seconds=60):
    """Waits until `condition()` is true and returns what it gave."""
    give_up = time.monotonic() + seconds
    while not (result := condition()):
        if time.monotonic() > give_up:
            raise TimeoutError(f"waited in vain for {what}")
        time.sleep(0.1)
    return result
