"""The files of the extension: well-formed, and every sentence in both languages."""
import json
import pathlib
import re
import subprocess
import unittest

PROJECT = pathlib.Path(__file__).resolve().parents[2]
EXTENSION = PROJECT / "extension"
DIALOGS = PROJECT / "dialogs"
PLACEHOLDER = re.compile(r"\{([A-Za-z]\w*)\}")
VIETNAMESE = re.compile(r"[ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]", re.I)


def files(folder, *suffixes):
    return sorted(path for path in folder.rglob("*") if path.suffix in suffixes)


class FilesTest(unittest.TestCase):
    def test_xml_is_well_formed(self):
        xml = files(EXTENSION, ".xcu", ".xcs", ".xml", ".xdl", ".xhp") + files(DIALOGS, ".xdl")
        self.assertTrue(xml)
        # --nonet: the DTD that an .xdl names is never fetched
        result = subprocess.run(["xmllint", "--noout", "--nonet", *map(str, xml)], capture_output=True, text=True)
        self.assertEqual((result.returncode, result.stderr), (0, ""))

    def test_json_parses_and_names_no_key_twice(self):
        def once(pairs):
            keys = [key for key, _ in pairs]
            self.assertEqual(len(keys), len(set(keys)), f"a key stands twice in {path}")
            return dict(pairs)

        for path in files(EXTENSION, ".json"):
            with self.subTest(path=path.relative_to(PROJECT)):
                json.loads(path.read_text(encoding="utf-8"), object_pairs_hook=once)

    def test_every_sentence_in_both_languages(self):
        areas = {path.name for path in (EXTENSION / "strings").glob("*/*.json")}
        self.assertTrue(areas)
        for area in sorted(areas):
            with self.subTest(area=area):
                vi, en = (json.loads((EXTENSION / "strings" / language / area).read_text(encoding="utf-8"))
                          for language in ("vi", "en"))
                self.assertEqual(sorted(vi), sorted(en))
                for key in vi:
                    self.assertEqual(set(PLACEHOLDER.findall(vi[key])), set(PLACEHOLDER.findall(en[key])), key)
                    self.assertTrue(vi[key].strip() and en[key].strip(), key)

    def test_dialogs_speak_both_languages(self):
        for path in files(DIALOGS, ".xdl"):
            with self.subTest(dialog=path.stem):
                keys = [set(re.findall(r"^([^#\s=]+)=", path.with_name(f"{path.stem}_{language}.properties")
                                       .read_text(encoding="utf-8"), re.M)) for language in ("vi_VN", "en_US")]
                self.assertEqual(keys[0], keys[1])
                # A control's text is a reference to one of them, never typed into the dialog itself.
                xdl = path.read_text(encoding="utf-8")
                referred = set(re.findall(r'"&amp;([^"]+)"', xdl)) | set(re.findall(r'"&([^";]+)"', xdl))
                self.assertLessEqual(referred, keys[0])
                typed = [value for value in re.findall(r'dlg:(?:value|title|help-text)="([^"]+)"', xdl)
                         if VIETNAMESE.search(value)]
                self.assertEqual(typed, [])


if __name__ == "__main__":
    unittest.main()
