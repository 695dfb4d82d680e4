"""The .xdl files and their strings, without an office: complete in both languages, reachable by keyboard."""
import json
import re
import unittest
import xml.etree.ElementTree as ElementTree

from harness import PROJECT

DLG = "{http://openoffice.org/2000/dialog}"
FOLDER = PROJECT / "dialogs"
DIALOGS = sorted(path.stem for path in FOLDER.glob("*.xdl"))
LOCALES = ["vi_VN", "en_US"]
INPUTS = {"textfield", "menulist", "datefield", "checkbox", "button"}


def strings(dialog, locale):
    lines = (FOLDER / f"{dialog}_{locale}.properties").read_text(encoding="utf-8").splitlines()
    return dict(line.split("=", 1) for line in lines if line)


def controls(dialog):
    return list(ElementTree.parse(FOLDER / f"{dialog}.xdl").getroot().find(f"{DLG}bulletinboard"))


class StringsTest(unittest.TestCase):
    def for_all(self):
        self.assertTrue(DIALOGS)
        for dialog in DIALOGS:
            with self.subTest(dialog):
                yield dialog

    def test_every_string_exists_in_both_languages_and_is_used(self):
        for dialog in self.for_all():
            text = (FOLDER / f"{dialog}.xdl").read_text(encoding="utf-8")
            used = set(re.findall(r'="&amp;([^"]+)"', text))
            for locale in LOCALES:
                self.assertEqual(set(strings(dialog, locale)), used, locale)

    def test_one_default_language(self):
        for dialog in self.for_all():
            self.assertEqual([path.name for path in FOLDER.glob(f"{dialog}_*.default")], [f"{dialog}_en_US.default"])

    def test_no_text_is_written_into_a_dialog(self):
        for dialog in self.for_all():
            for control in controls(dialog):
                for name in ("value", "help-text"):
                    self.assertTrue(control.get(DLG + name, "&").startswith("&"), control.get(DLG + "id"))

    def test_mnemonics_are_unique_letters_of_the_keyboard(self):
        for dialog in self.for_all():
            pages = {control.get(DLG + "value", "")[1:]: control.get(DLG + "page", "0") for control in controls(dialog)}
            for locale in LOCALES:
                letters = [(text[text.index("~") + 1].lower(), pages.get(key, "0"))
                           for key, text in strings(dialog, locale).items() if "~" in text]
                for page in {page for _, page in letters}:  # those of page 0 are seen on every page
                    seen = sorted(letter for letter, other in letters if other in (page, "0"))
                    self.assertEqual(seen, sorted(set(seen)), (locale, page))
                    self.assertRegex("".join(seen), r"^[a-z]+$")

    def test_every_input_has_a_label_a_mnemonic_and_a_help_text(self):
        for dialog in self.for_all():
            ids = {control.get(DLG + "id"): control for control in controls(dialog)}
            for name, control in ids.items():
                kind = control.tag.removeprefix(DLG)
                if kind not in INPUTS:
                    continue
                self.assertTrue(control.get(DLG + "help-text"), name)
                labelled = control if kind in ("checkbox", "button") else ids[f"{name}Label"]
                key = labelled.get(DLG + "value")[1:]
                if control.get(DLG + "default") or control.get(DLG + "button-type") == "cancel":
                    continue  # Enter and Esc
                for locale in LOCALES:
                    text = strings(dialog, locale)[key]
                    if any(character.isalpha() for character in text):  # ▲ ▼ stand beside their list
                        self.assertIn("~", text, key)

    def test_tab_goes_as_one_reads(self):
        for dialog in self.for_all():
            indices = [int(control.get(DLG + "tab-index")) for control in controls(dialog)]
            self.assertEqual(indices, list(range(len(indices))))

    def test_controls_stay_inside_and_do_not_overlap(self):
        for dialog in self.for_all():
            root = ElementTree.parse(FOLDER / f"{dialog}.xdl").getroot()
            width, height = int(root.get(DLG + "width")), int(root.get(DLG + "height"))
            boxes = []
            for control in controls(dialog):
                x, y, w, h = (int(control.get(DLG + name)) for name in ("left", "top", "width", "height"))
                self.assertTrue(0 <= x and 0 <= y and x + w <= width and y + h <= height, control.get(DLG + "id"))
                page = control.get(DLG + "page", "0")
                for other, on, (ox, oy, ow, oh) in boxes:
                    apart = x >= ox + ow or ox >= x + w or y >= oy + oh or oy >= y + h or \
                        ("0" not in (page, on) and page != on)
                    self.assertTrue(apart, f"{control.get(DLG + 'id')} over {other}")
                boxes.append((control.get(DLG + "id"), control.get(DLG + "page", "0"), (x, y, w, h)))

    def test_sentences_of_the_dialogs_are_those_the_code_names(self):
        used = set()
        for path in (PROJECT / "src" / "ui").glob("*.[ch]xx"):
            used |= set(re.findall(r'"(ui\.[a-z.-]+)"', path.read_text(encoding="utf-8")))
        for language in ("vi", "en"):
            path = PROJECT / "extension" / "strings" / language / "ui.json"
            self.assertEqual(set(json.loads(path.read_text(encoding="utf-8"))), used, language)


if __name__ == "__main__":
    unittest.main()
