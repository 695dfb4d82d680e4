"""Hồ sơ cơ quan…"""
import json
import unittest

from dialog import DialogTestCase, sentence

OFFICE = {
    "name": "Mặt trận tỉnh",
    "superior": "ỦY BAN MTTQ VIỆT NAM TỈNH TÂN SƠN ĐÔNG",
    "issuer": "BAN THƯỜNG TRỰC",
    "issuerInText": "Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh Tân Sơn Đông",
    "symbol": "KH-MTTQ-BTT",
    "place": "Tân Sơn Đông",
    "authority": "TM. BAN THƯỜNG TRỰC\nKT. CHỦ TỊCH",
    "position": "PHÓ CHỦ TỊCH",
    "signer": "Lê Thị Hòa",
    "filing": "BPT",
    "recipients": "Thường trực Tỉnh ủy (để b/c)\nỦy ban MTTQ Việt Nam các huyện",
    "preparer": "Trần Văn Lập",
    "accountant": "Nguyễn Thị Toán",
    "head": "Lê Thị Hòa",
}


class OfficesTest(DialogTestCase):
    def setUp(self):
        super().setUp()
        self.folder = self.office.user / "kehoach"
        for name in ("offices.json", "settings.json"):
            (self.folder / name).unlink(missing_ok=True)

    def open_list(self):
        return self.open("Offices")

    def add(self, dialog, **texts):
        dialog.press("add")
        office = self.opened("Office", dialog.thread)
        office.fill(**{**OFFICE, **texts})
        office.press("ok")
        self.gone("Office")

    def test_an_office_is_added_edited_chosen_and_deleted(self):
        dialog = self.open_list()
        self.assertEqual(dialog.message(), sentence("ui.offices.none"))
        self.add(dialog)
        self.assertSoon(lambda: dialog.items("offices"), ["✓ Mặt trận tỉnh"])
        self.add(dialog, name="Đảng ủy phường", issuer="BAN THƯỜNG VỤ")
        self.assertSoon(lambda: dialog.items("offices"), ["✓ Mặt trận tỉnh", "Đảng ủy phường"])
        dialog.press("choose")
        self.assertSoon(lambda: dialog.items("offices"), ["Mặt trận tỉnh", "✓ Đảng ủy phường"])
        dialog.select("offices", 0)
        dialog.press("edit")
        office = self.opened("Office", dialog.thread)
        self.assertEqual({name: office.text(name) for name in OFFICE}, OFFICE)
        office.fill(name="Mặt trận", signer="Trần Văn An")
        office.press("ok")
        self.assertSoon(lambda: dialog.items("offices"), ["Mặt trận", "✓ Đảng ủy phường"])
        dialog.press("remove")
        self.assertSoon(dialog.message, sentence("ui.offices.remove-again", name="Mặt trận"))
        dialog.press("remove")
        self.assertSoon(lambda: dialog.items("offices"), ["✓ Đảng ủy phường"])
        dialog.press("cancel")
        dialog.finished()
        kept = json.loads((self.folder / "offices.json").read_text(encoding="utf-8"))
        self.assertEqual([office["name"] for office in kept["offices"]], ["Đảng ủy phường"])

    def test_what_is_missing_is_said_in_the_form(self):
        dialog = self.open_list()
        self.add(dialog)
        dialog.press("add")
        office = self.opened("Office", dialog.thread)
        for texts, key in (({}, "app.office.name-missing"), ({"name": "X"}, "app.office.issuer-missing"),
                           ({"name": OFFICE["name"], "issuer": "X"}, "app.office.name-taken")):
            office.fill(**texts)
            office.press("ok")
            self.assertSoon(office.message, sentence(key, name=OFFICE["name"]))
        office.press("cancel")
        self.gone("Office")
        self.assertEqual(dialog.items("offices"), ["✓ Mặt trận tỉnh"])
        dialog.press("cancel")
        dialog.finished()

    def test_a_file_goes_out_and_comes_in_on_another_computer(self):
        dialog = self.open_list()
        self.add(dialog)
        path = self.office.folder / "offices-out.json"
        self.hook.replaceByName("file", str(path))
        dialog.press("export")
        self.assertSoon(dialog.message, sentence("ui.offices.exported", file=str(path)))
        (self.folder / "offices.json").unlink()
        self.hook.replaceByName("file", str(path))
        dialog.press("import")
        self.assertSoon(dialog.message, sentence("ui.offices.imported", names="Mặt trận tỉnh"))
        self.assertEqual(json.loads(path.read_text(encoding="utf-8")),
                         json.loads((self.folder / "offices.json").read_text(encoding="utf-8")))
        self.hook.replaceByName("file", str(path))
        dialog.press("import")
        self.assertSoon(dialog.message, sentence("ui.offices.nothing-new"))
        dialog.press("cancel")
        dialog.finished()

    def test_a_bad_file_is_named_with_its_line_and_nothing_is_taken(self):
        path = self.office.folder / "bad.json"
        path.write_text('{"offices": [\n{"name": "A", "issuer": "BAN"},\n{"name": "B", "isuer": "BAN"}]}', encoding="utf-8")
        dialog = self.open_list()
        self.hook.replaceByName("file", str(path))
        dialog.press("import")
        reason = sentence("draft.office.unknown-member", member="isuer")
        skipped = sentence("app.skipped-entry", file=str(path), line="3", reason=reason)
        self.assertSoon(dialog.message, sentence("ui.offices.not-imported", reason=skipped))
        self.assertFalse((self.folder / "offices.json").exists())
        dialog.press("cancel")
        dialog.finished()

    def test_a_file_of_the_user_that_cannot_be_read_is_not_overwritten(self):
        broken = '{"offices": [\n{"name": "A", "issuer": "BAN"},\n{"name": "B"}]}'
        self.folder.mkdir(exist_ok=True)
        (self.folder / "offices.json").write_text(broken, encoding="utf-8")
        dialog = self.open_list()
        self.assertEqual(dialog.items("offices"), ["✓ A"])
        self.assertIn("offices.json", dialog.message())
        dialog.press("choose")
        self.assertSoon(dialog.message, sentence("app.office.file-broken", file=str(self.folder / "offices.json"), line="3"))
        dialog.press("cancel")
        dialog.finished()
        self.assertEqual((self.folder / "offices.json").read_text(encoding="utf-8"), broken)

    def test_what_an_older_version_remembered_is_taken_over(self):
        self.folder.mkdir(exist_ok=True)
        old = {name: OFFICE[name] for name in OFFICE if name not in ("name", "preparer", "accountant", "head")}
        (self.folder / "settings.json").write_text(json.dumps(old | {"profile": "nd30", "rulesOff": ""}), encoding="utf-8")
        dialog = self.open_list()
        self.assertEqual(dialog.items("offices"), ["✓ " + OFFICE["issuerInText"]])
        dialog.press("edit")
        office = self.opened("Office", dialog.thread)
        self.assertEqual({name: office.text(name) for name in old}, old)
        office.press("ok")
        self.gone("Office")
        dialog.press("cancel")
        dialog.finished()
        kept = json.loads((self.folder / "offices.json").read_text(encoding="utf-8"))
        self.assertEqual(kept["offices"][0]["profile"], "nd30")
        self.assertEqual(kept["offices"][0]["recipients"], OFFICE["recipients"].split("\n"))


if __name__ == "__main__":
    unittest.main()
