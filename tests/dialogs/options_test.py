"""The page Kế hoạch of LibreOffice's options."""
import json
import unittest

from dialog import DialogTestCase, on_main_thread, sentence
from harness import LANGUAGE, PROJECT, properties

import uno
from com.sun.star.lang import Locale

PAGE = "vnd.sun.star.extension://org.kehoach.extension/dialogs/Options.xdl"


class OptionsTest(DialogTestCase):
    def setUp(self):
        super().setUp()
        self.settings = self.office.user / "kehoach" / "settings.json"
        self.settings.unlink(missing_ok=True)
        self.addCleanup(self.settings.unlink, missing_ok=True)

    def page(self):
        self.handler = self.office.create("org.kehoach.OptionsPage")
        provider = self.office.create("com.sun.star.awt.ContainerWindowProvider")
        parent = self.document.CurrentController.Frame.ContainerWindow
        window = provider.createContainerWindow(PAGE, "", parent, self.handler)
        self.addCleanup(window.dispose)
        self.handler.callHandlerMethod(window, "initialize", "external_event")
        return window

    def keep(self, window):
        on_main_thread(self.office, lambda: self.handler.callHandlerMethod(window, "ok", "external_event"))
        return json.loads(self.settings.read_text(encoding="utf-8"))

    def test_it_shows_what_holds_and_keeps_what_is_chosen(self):
        window = self.page()
        self.assertEqual(window.getControl("gate").getSelectedItem(), sentence("panel.gate.warn"))
        self.assertEqual(window.getControl("live").getState(), 1)
        self.assertEqual(window.getControl("stage").getSelectedItem(), sentence("ui.stage.submitted"))
        window.getControl("gate").selectItemPos(2, True)
        window.getControl("live").setState(0)
        window.getControl("stage").selectItemPos(0, True)
        window.getControl("packs").setText("/srv/packs")
        kept = self.keep(window)
        self.assertEqual((kept["gate"], kept["live"], kept["stage"], kept["packs"]),
                         ("strict", False, "draft", "/srv/packs"))
        again = self.page()
        self.assertEqual(again.getControl("gate").getSelectedItem(), sentence("panel.gate.strict"))
        self.assertEqual(again.getControl("packs").getText(), "/srv/packs")

    def test_an_area_of_rules_is_switched_off_and_on(self):
        window = self.page()
        areas = window.getControl("areas")
        lines = list(areas.getItems())
        layout = lines.index(sentence("panel.options.area-on", area=sentence("panel.area.layout")))
        areas.selectItemPos(layout, True)
        self.handler.callHandlerMethod(window, None, "toggle")
        self.assertEqual(areas.getItem(layout), sentence("panel.options.area-off", area=sentence("panel.area.layout")))
        self.assertEqual(self.keep(window)["areasOff"].split(), ["layout"])
        self.handler.callHandlerMethod(window, None, "toggle")
        self.assertEqual(list(areas.getItems()), lines)
        self.assertEqual(self.keep(window)["areasOff"], "")

    def test_each_area_of_rules_has_a_name(self):
        files = (PROJECT / "extension" / "rules").glob("*.json")
        names = {rule["name"].split("/")[0] for file in files for rule in json.loads(file.read_text(encoding="utf-8"))["rules"]}
        named = [sentence("panel.options.area-on", area=sentence(f"panel.area.{name}")) for name in names]
        self.assertCountEqual(self.page().getControl("areas").getItems(), named)

    def offices(self, text):
        """Keeps this as the file of office profiles; returns how to read it."""
        path = self.settings.parent / "offices.json"
        path.parent.mkdir(exist_ok=True)
        path.write_text(text if isinstance(text, str) else json.dumps(text), encoding="utf-8")
        self.addCleanup(path.unlink, missing_ok=True)
        return lambda: json.loads(path.read_text(encoding="utf-8"))

    def enabled(self, window, name):
        return window.getControl(name).Model.Enabled

    def choose(self, window, name, item):
        control = window.getControl(name)
        control.selectItemPos(control.getItems().index(item), True)  # as with a click, the page is told

    def test_the_province_is_that_of_the_office(self):
        kept = self.offices({"chosen": "Tỉnh", "offices": [
            {"name": "Tỉnh", "issuer": "BAN", "province": "Đồng Nai"}, {"name": "Xã", "issuer": "BAN", "province": "Nơi khác"}]})
        window = self.page()
        province = window.getControl("province")
        self.assertEqual(province.getSelectedItem(), "Đồng Nai")
        self.assertEqual(province.getItem(0), sentence("ui.budget.no-province"))
        self.assertTrue(self.enabled(window, "province"))
        self.choose(window, "office", "Xã")
        self.assertSoon(province.getSelectedItem, "Nơi khác")  # no pack knows it today
        self.choose(window, "province", "Lâm Đồng")
        self.choose(window, "office", "Tỉnh")
        self.assertSoon(province.getSelectedItem, "Đồng Nai")
        self.choose(window, "office", "Xã")
        self.assertSoon(province.getSelectedItem, "Lâm Đồng")
        self.assertEqual([office["province"] for office in kept()["offices"]], ["Đồng Nai", "Nơi khác"], "not before OK")
        self.keep(window)
        self.assertEqual((kept()["chosen"], [office["province"] for office in kept()["offices"]]), ("Xã", ["Đồng Nai", "Lâm Đồng"]))
        self.choose(window, "province", sentence("ui.budget.no-province"))  # Apply leaves the page open
        self.keep(window)
        self.assertEqual([office.get("province", "") for office in kept()["offices"]], ["Đồng Nai", ""])

    def test_what_was_not_kept_is_gone_when_the_page_is_reset(self):
        kept = self.offices({"chosen": "Tỉnh", "offices": [{"name": "Tỉnh", "issuer": "BAN", "province": "Đồng Nai"}]})
        before = kept()
        window = self.page()
        self.choose(window, "province", "Lâm Đồng")
        self.handler.callHandlerMethod(window, "back", "external_event")
        self.assertEqual(window.getControl("province").getSelectedItem(), "Đồng Nai")
        self.keep(window)
        self.assertEqual(kept(), before, "nothing was changed, nothing is written")

    def test_without_an_office_the_province_is_grey_and_says_why(self):
        window = self.page()
        self.assertFalse(self.enabled(window, "province"))
        self.assertEqual(window.getControl("province").getSelectedItem(), sentence("panel.options.province-of-office"))
        self.keep(window)

    def test_offices_that_cannot_be_read_whole_are_not_written_over(self):
        broken = '{"offices": [\n{"name": "A", "issuer": "BAN"},\n{"name": "B"}]}'
        self.offices(broken)
        window, path = self.page(), self.settings.parent / "offices.json"
        self.assertEqual(window.getControl("message").getText(), sentence("app.office.file-broken", file=str(path), line="3"))
        self.assertFalse(self.enabled(window, "office") or self.enabled(window, "province"))
        self.keep(window)
        self.assertEqual(path.read_text(encoding="utf-8"), broken)

    def test_a_plan_that_names_no_province_takes_that_of_the_office(self):
        self.offices({"offices": [{"name": "Tỉnh", "issuer": "BAN", "province": "Đồng Nai"}]})
        self.write("KẾ HOẠCH", "Tổ chức hội nghị năm 2020", "Tổ chức 12 hội nghị, mỗi hội nghị 80 đại biểu.")
        dialog = self.open("InsertBudget", "Budget")
        self.assertEqual(dialog.control("province").getSelectedItem(), "Đồng Nai")
        dialog.press("cancel")
        dialog.finished()

    def checkers(self, *names):
        """What is set as the grammar checker for Vietnamese; set to these where some are named, None for none."""
        provider = self.office.create("com.sun.star.configuration.ConfigurationProvider")
        chosen = provider.createInstanceWithArguments(
            "com.sun.star.configuration.ConfigurationUpdateAccess",
            properties(nodepath="/org.openoffice.Office.Linguistic/ServiceManager/GrammarCheckerList"))
        if names:
            value = uno.Any("[]string", tuple(name for name in names if name))
            uno.invoke(chosen, "replaceByName" if chosen.hasByName("vi-VN") else "insertByName", ("vi-VN", value))
            on_main_thread(self.office, chosen.commitChanges)
        return list(chosen.getByName("vi-VN")) if chosen.hasByName("vi-VN") else []

    def underline(self, on):
        window = self.page()
        note = window.getControl("underlineNote").getText()
        window.getControl("underline").setState(int(on))
        self.assertEqual(self.keep(window)["underline"], on)
        return note

    def test_another_checker_gives_way_only_while_underlining_is_on(self):
        ours, other = "org.kehoach.comp.Proofreader", "org.example.Proofreader"
        self.addCleanup(self.checkers, None)
        self.assertEqual(self.checkers(None), [])
        self.assertEqual(self.underline(False), sentence("panel.options.underline-note"))
        self.assertEqual(self.checkers(), [])
        self.underline(True)
        self.assertEqual(self.checkers(), [ours])
        self.underline(False)
        self.assertEqual(self.checkers(), [])

        self.checkers(other)
        self.assertEqual(self.underline(False), sentence("panel.options.underline-other", other=other))
        self.assertEqual(self.checkers(), [other])
        self.underline(True)
        self.assertEqual(self.checkers(), [ours])
        self.assertEqual(self.underline(False), sentence("panel.options.underline-other", other=other))
        self.assertEqual(self.checkers(), [other])

    def test_it_is_no_checker_unasked(self):
        manager = self.office.create("com.sun.star.linguistic2.LinguServiceManager")
        self.assertNotIn("org.kehoach.comp.Proofreader",
                         manager.getAvailableServices("com.sun.star.linguistic2.Proofreader", Locale("vi", "VN", "")))

    def test_it_speaks_the_language_of_the_user_interface(self):
        window = self.page()
        texts = dict(line.split("=", 1) for line in (PROJECT / "dialogs" / f"Options_{dict(vi='vi_VN', en='en_US')[LANGUAGE]}.properties")
                     .read_text(encoding="utf-8").splitlines() if line)
        self.assertEqual(window.getControl("live").getAccessibleContext().getAccessibleName(), texts["Options.live"].replace("~", ""))


if __name__ == "__main__":
    unittest.main()
