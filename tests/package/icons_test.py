"""Icons can be told from the ground they stand on, in a light desktop and in a dark one."""
import struct
import unittest
import zlib

from package import FOLDER

GROUNDS = {"light": (255, 255, 255), "dark": (43, 43, 43)}  # the lightest and the darkest toolbars of our desktops
CONTRAST = 3  # what the web guidelines (WCAG 2.1, 1.4.11) ask of graphics
SHARE = 0.4  # of what is drawn: a sign may have a field of another colour in it


def pixels(path):
    """(red, green, blue, alpha) of each pixel of a .png of eight bits, not interlaced."""
    data = path.read_bytes()
    at, packed = 8, b""
    while at < len(data):
        length, kind = struct.unpack(">I4s", data[at:at + 8])
        chunk = data[at + 8:at + 8 + length]
        if kind == b"IHDR":
            width, height, depth, color, _, _, interlaced = struct.unpack(">IIBBBBB", chunk)
            assert (depth, color, interlaced) == (8, 6, 0), path
        elif kind == b"IDAT":
            packed += chunk
        at += length + 12
    raw, stride, before, found = zlib.decompress(packed), 4 * width, bytes(4 * width), []
    for row in range(height):
        kind, line = raw[row * (stride + 1)], bytearray(raw[row * (stride + 1) + 1:(row + 1) * (stride + 1)])
        for x in range(stride):
            left, up, corner = line[x - 4] if x > 3 else 0, before[x], before[x - 4] if x > 3 else 0
            near = min((left, up, corner), key=lambda value: abs(left + up - corner - value))
            line[x] = (line[x] + (0, left, up, (left + up) // 2, near)[kind]) & 255
        before = bytes(line)
        found += [tuple(line[x:x + 4]) for x in range(0, stride, 4)]
    return found


def luminance(color):
    parts = [value / 255 / 12.92 if value <= 10 else ((value / 255 + 0.055) / 1.055) ** 2.4 for value in color]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one, other):
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


class IconsTest(unittest.TestCase):
    def test_they_are_read(self):
        self.assertAlmostEqual(contrast((255, 255, 255), (0, 0, 0)), 21)
        self.assertEqual(len(pixels(FOLDER / "icons" / "check_26.png")), 26 * 26)

    def test_light_and_dark(self):
        icons = sorted((FOLDER / "icons").glob("*.png"))
        self.assertTrue(icons)
        for icon in icons:
            drawn = [pixel[:3] for pixel in pixels(icon) if pixel[3] > 127]
            for name, ground in GROUNDS.items():
                with self.subTest(icon=icon.name, ground=name):
                    clear = sum(contrast(pixel, ground) >= CONTRAST for pixel in drawn)
                    self.assertGreaterEqual(clear / len(drawn), SHARE)


if __name__ == "__main__":
    unittest.main()
