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
