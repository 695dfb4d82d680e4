"""The gate before a plan is signed, printed, exported or sent."""
import json
import threading
import unittest

import unohelper
from com.sun.star.frame import XDispatchResultListener, XStatusListener
from com.sun.star.text.TextContentAnchorType import AS_CHARACTER
from com.sun.star.util import URL

from commands import gated
from dialog import PATIENCE, DialogTestCase, sentence, wait
from harness import DATA, LANGUAGE, PROJECT, properties
from parameters import ParameterFile

IMPORTANT = {"Signature", "ExportTo", "ExportToPDF", "ExportDirectToPDF", "ExportToEPUB", "Print", "PrintDefault", "SendMail",
             "SendMailDocAsPDF", "SendMailDocAsMS", "SendMailDocAsOOo", "RedactDoc", "AutoRedactDoc"}


class Heard(unohelper.Base, XStatusListener, XDispatchResultListener):
    def __init__(self):
        self.states, self.told = [], threading.Event()

    def statusChanged(self, event):
        self.states.append(event.IsEnabled)
        self.told.set()

    def dispatchFinished(self, event):
        self.told.set()

    def disposing(self, event):
        pass


class GateTest(DialogTestCase):
    def setUp(self):
        super().setUp()
        self.pdf = self.office.folder / "gate.pdf"
        self.pdf.unlink(missing_ok=True)

    def seed(self):
        return self.office.load(DATA / "seed.txt", hidden=False)

    def leave(self, document, command=".uno:ExportDirectToPDF", **arguments):
        """The command in a thread of its own, which ends when it is done."""
        if command == ".uno:ExportDirectToPDF":
            arguments = {"URL": self.pdf.as_uri(), "FilterName": "writer_pdf_Export"} | arguments
        thread = threading.Thread(target=lambda: self.quietly(document, command, arguments), daemon=True)
        thread.start()
        return thread

    def quietly(self, document, command, arguments):
        try:
            self.office.dispatch(document, command, **arguments)
        except Exception:  # its document may be closed before it returns
            pass

    def asked(self, document, command=".uno:ExportDirectToPDF", **arguments):
        return self.opened("Gate", self.leave(document, command, **arguments))

    def cancel(self, dialog):
        dialog.press("cancel")
        dialog.finished()
        self.gone("Gate")

    def passes(self, document, command=".uno:ExportDirectToPDF", **arguments):
        thread = self.leave(document, command, **arguments)
        thread.join(PATIENCE)
        self.assertFalse(thread.is_alive())
        self.assertFalse(self.hook.hasByName("Gate"))

    def kept(self, document):
        """The passages the document remembers."""
        values = document.DocumentProperties.UserDefinedProperties
        names = sorted((p.Name for p in values.PropertySetInfo.Properties if p.Name.startswith("KehoachPassages")), key=len)
        return json.loads("".join(values.getPropertyValue(name) for name in names) or "[]")

    def test_cancelled_nothing_leaves(self):
        document = self.seed()
        dialog = self.asked(document)
        self.assertTrue(dialog.items("open"))
        self.assertSoon(lambda: dialog.text("advice"), sentence("ui.gate.with-reason"))
        self.cancel(dialog)
        self.assertFalse(self.pdf.exists())
        self.assertEqual(self.kept(document), [])
        self.assertFalse(document.isModified())

    def test_see_and_mend_opens_the_list(self):
        document = self.seed()
        dialog = self.asked(document)
        dialog.press("mend")
        check = self.opened("Check", dialog.thread)
        dialog.finished()
        self.assertFalse(self.pdf.exists())
        self.assertTrue(check.items("findings"))
        check.press("close")

    def test_going_on_takes_a_reason_which_is_kept(self):
        document = self.seed()
        dialog = self.asked(document)
        dialog.press("goOn")
        self.assertSoon(dialog.message, sentence("leaving.reason-missing"))
        self.assertFalse(self.pdf.exists())
        dialog.fill(reason="Lãnh đạo yêu cầu gửi ngay")
        dialog.press("goOn")
        dialog.finished()
        self.assertTrue(self.pdf.read_bytes().startswith(b"%PDF"))
        [passage] = self.kept(document)
        self.assertEqual((passage["command"], passage["reason"]), (".uno:ExportDirectToPDF", "Lãnh đạo yêu cầu gửi ngay"))
        self.assertGreater(passage["errors"], 0)
        self.assertEqual(document.UndoManager.getAllUndoActionTitles(), (sentence("app.undo.passage"),))

        self.pdf.unlink()
        self.passes(document)  # within the hour, unchanged
        self.assertTrue(self.pdf.exists())
        self.assertEqual(len(self.kept(document)), 1)
        document.Text.End.setString(" thêm")
        self.cancel(self.asked(document))

        reloaded = self.office.load(self.office.store(document, self.office.folder / "passed.docx"), hidden=False)
        self.assertEqual(self.kept(reloaded), [passage])

    def test_the_reason_is_taken_back_by_one_undo(self):
        document = self.seed()
        dialog = self.asked(document)
        dialog.fill(reason="gấp")
        dialog.press("goOn")
        dialog.finished()
        document.UndoManager.undo()
        self.assertEqual(self.kept(document), [])
        document.UndoManager.redo()
        self.assertEqual(len(self.kept(document)), 1)

    def test_every_command_by_its_name_and_number(self):
        document = self.seed()
        frame = document.CurrentController.Frame
        transformer = self.office.create("com.sun.star.util.URLTransformer")
        asked = set()
        for name, slot in gated()["signingAndSending"].items():
            commands = [f".uno:{name}"] + ([f"slot:{slot}"] if slot else [])
            for command in commands:
                _, url = transformer.parseStrict(URL(Complete=command))
                if not frame.queryDispatch(url, "_self", 0):
                    continue  # this office has no such command
                with self.subTest(command=command):
                    self.cancel(self.asked(document, command))
                    asked.add(name)
        self.assertLessEqual(IMPORTANT, asked)

    def test_arguments_in_the_url(self):
        document = self.seed()
        self.cancel(self.asked(document, ".uno:ExportDirectToPDF?IsRedactMode:bool=true"))

    def export(self, provider, url):
        """The export by a URL as LibreOffice has parsed it, on the main thread."""
        arguments = properties(URL=self.pdf.as_uri(), FilterName="writer_pdf_Export")
        return self.meanwhile(lambda: provider.queryDispatch(url, "_self", 0).dispatch(url, arguments))

    def test_however_the_command_is_written(self):
        """LibreOffice takes a name in letters of either case, with a part behind it, and reads a URL by its parts."""
        document = self.seed()
        frame = document.CurrentController.Frame
        transformer = self.office.create("com.sun.star.util.URLTransformer")
        urls = [transformer.parseStrict(URL(Complete=command))[1] for command in (
            ".uno:exportdirecttopdf", ".UNO:ExportDirectToPDF", ".uno:ExportDirectToPDF.Part", ".uno:ExportDirectToPDF#mark",
            "SLOT:6674", "slot:06674x", "slot:6674?a=1")]
        urls.append(URL(Complete=".uno:Bold", Main=".uno:Bold", Protocol=".uno:", Path="ExportDirectToPDF"))
        for url in urls:
            with self.subTest(url.Complete):
                self.cancel(self.opened("Gate", self.export(frame, url)))
                self.assertFalse(self.pdf.exists())

    def test_a_macro_that_goes_past_the_window_is_not_asked(self):
        """The help says so. Interceptors belong to windows; nothing stands before the view itself."""
        document = self.seed()
        _, url = self.office.create("com.sun.star.util.URLTransformer").parseStrict(URL(Complete=".uno:ExportDirectToPDF"))
        self.export(document.CurrentController, url).join(PATIENCE)
        self.assertFalse(self.hook.hasByName("Gate"))
        self.assertTrue(self.pdf.exists())

    def test_saving_passes_and_exporting_by_saving_does_not(self):
        document = self.seed()
        copy = self.office.folder / "saved.odt"
        self.passes(document, ".uno:SaveAs", URL=copy.as_uri(), FilterName="writer8")
        self.assertTrue(copy.exists())
        self.cancel(self.asked(document, ".uno:SaveAs", URL=self.pdf.as_uri(), FilterName="writer_pdf_Export"))
        self.assertFalse(self.pdf.exists())

    def test_what_is_no_plan_is_never_asked_about(self):
        self.write("GIẤY MỜI", "Kính mời đồng chí dự họp.")
        self.passes(self.document)
        self.assertTrue(self.pdf.exists())

    def start_in(self, frame, command):
        """The command as a menu of that window runs it; in one that has just come up one over the bridge may hang."""
        helper = self.office.create("com.sun.star.frame.DispatchHelper")
        return self.meanwhile(lambda: helper.executeDispatch(frame, command, "", 0, ()))

    def test_a_second_window(self):
        document = self.seed()
        self.start_in(document.CurrentController.Frame, ".uno:NewWindow").join(PATIENCE)
        wait(lambda: len(self.controllers(document)) == 2, "the second window")
        for controller in self.controllers(document):
            self.cancel(self.opened("Gate", self.start_in(controller.Frame, ".uno:Print")))
        self.controllers(document)[1].Frame.close(True)

    def test_a_window_used_for_another_document(self):
        self.write("GIẤY MỜI")
        frame = self.document.CurrentController.Frame
        self.document.setModified(False)
        plan = frame.loadComponentFromURL((DATA / "seed.txt").as_uri(), "_self", 0,
                                          properties(FilterName="Text (encoded)", FilterOptions="UTF8,LF,,,"))
        self.assertEqual(plan.CurrentController.Frame, frame)
        self.cancel(self.asked(plan))

    def controllers(self, document):
        controllers = document.Controllers
        found = []
        while controllers.hasMoreElements():
            found.append(controllers.nextElement())
        return found

    def test_print_preview(self):
        document = self.seed()
        frame = document.CurrentController.Frame
        self.start_in(frame, ".uno:PrintPreview").join(PATIENCE)
        wait(lambda: not hasattr(document.CurrentController, "getViewCursor"), "the print preview")
        self.cancel(self.opened("Gate", self.start_in(frame, ".uno:Print")))
        self.start_in(frame, ".uno:ClosePreview").join(PATIENCE)

    def test_a_read_only_plan_says_that_the_reason_is_not_kept(self):
        path = self.office.store(self.office.load(DATA / "seed.txt"), self.office.folder / "gate-read-only.odt")
        document = self.office.load(path, hidden=False, ReadOnly=True)
        dialog = self.asked(document)
        self.assertIn(sentence("refuse.read-only"), dialog.text("advice"))
        dialog.fill(reason="bản lưu")
        dialog.press("goOn")
        dialog.finished()
        self.assertTrue(self.pdf.exists())
        self.assertEqual(self.kept(document), [])
        self.pdf.unlink()
        self.passes(document)
        self.assertTrue(self.pdf.exists())

    def setting(self, gate):
        path = self.office.user / "kehoach" / "settings.json"
        before = path.read_text(encoding="utf-8") if path.exists() else None
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps((json.loads(before) if before else {}) | {"gate": gate}), encoding="utf-8")
        self.addCleanup(lambda: path.write_text(before, encoding="utf-8") if before else path.unlink())

    def test_strict_and_off(self):
        document = self.seed()
        self.setting("strict")
        dialog = self.asked(document)
        self.assertSoon(lambda: dialog.text("advice"), sentence("ui.gate.strict"))
        self.assertFalse(dialog.control("goOn").Model.Enabled)
        self.cancel(dialog)
        self.setting("off")
        self.passes(document)
        self.assertTrue(self.pdf.exists())

    def test_buttons_keep_their_state(self):
        document = self.seed()
        frame = document.CurrentController.Frame
        _, url = self.office.create("com.sun.star.util.URLTransformer").parseStrict(URL(Complete=".uno:ExportDirectToPDF"))
        dispatch = frame.queryDispatch(url, "_self", 0)
        heard = Heard()
        dispatch.addStatusListener(heard, url)
        self.assertTrue(heard.told.wait(PATIENCE))
        dispatch.removeStatusListener(heard, url)
        self.assertEqual(heard.states[0], True)

    def test_a_script_with_a_hidden_document_is_not_held_up(self):
        document = self.office.load(DATA / "seed.txt")
        self.passes(document)
        self.assertTrue(self.pdf.exists())

    def test_a_strict_office_is_not_passed_by_a_hidden_document(self):
        self.setting("strict")
        self.passes(self.office.load(DATA / "seed.txt"))
        self.assertFalse(self.pdf.exists())

    def draft(self):
        """A plan of ours without errors, in the test's document. Returns a cursor behind its longest sentence."""
        drafter = self.office.create("org.kehoach.PlanDrafter")
        content = drafter.contentOf(self.office.load(DATA / "seed.txt"))
        drafter.draft(self.document, ParameterFile(DATA / "office-mttq.json").plan(content))
        lines = [line for line in self.document.Text if line.supportsService("com.sun.star.text.Paragraph")]
        return self.document.Text.createTextCursorByRange(max(lines, key=lambda line: len(line.String)).End)

    def test_what_must_not_leave_is_told_without_errors(self):
        place = self.draft()
        self.passes(self.document)  # nothing but notices
        self.pdf.unlink()
        place.setString(" Đoạn này không cho ai biết.")
        place.CharHidden = True
        dialog = self.asked(self.document)
        self.assertTrue(dialog.text("verdict").startswith(sentence("ui.gate.leaving").split("{")[0]), dialog.text("verdict"))
        self.assertTrue(any("Đoạn này không cho ai biết" in line for line in dialog.items("open")))
        dialog.press("goOn")
        dialog.finished()
        self.assertTrue(self.pdf.exists())
        self.assertEqual(self.kept(self.document), [])

    def test_each_thing_that_must_not_leave(self):
        """What it is → how it comes in, what the line at the gate has in it, and whether it alone makes the gate ask."""
        def rule(name):
            """What its message begins with."""
            rules = json.loads((PROJECT / "extension/rules" / f"{name.split('/')[0]}.json").read_text("utf-8"))["rules"]
            return next(one["message"][LANGUAGE] for one in rules if one["name"] == name).split("{")[0]

        def comment(place):
            place.Text.insertTextContent(place, self.document.createInstance("com.sun.star.text.textfield.Annotation"), False)

        def change(place):
            self.document.RecordChanges = True
            place.setString(" Thêm.")
            self.document.RecordChanges = False

        def look(**values):
            def set_look(place):
                place.setString(" Mọi cơ quan, đơn vị phối hợp.")
                for name, value in values.items():
                    place.setPropertyValue(name, value)
            return set_look

        def picture(_):
            provider = self.office.create("com.sun.star.graphic.GraphicProvider")
            shown = self.document.createInstance("com.sun.star.text.TextGraphicObject")
            shown.Graphic = provider.queryGraphic(properties(URL=(PROJECT / "extension/icons/check_26.png").as_uri()))
            shown.AnchorType = AS_CHARACTER
            tables = self.document.TextTables
            cells = [tables.getByIndex(at).getCellByName(name) for at in range(tables.Count)
                     for name in tables.getByIndex(at).CellNames]
            signing = next(cell for cell in cells if "TM. BAN THƯỜNG TRỰC" in cell.String)
            signing.insertTextContent(signing.End, shown, False)

        def author(_):
            self.document.DocumentProperties.Author = "Trần Thị Lan"

        cases = {
            "comment": (comment, sentence("check.left.comments"), True),
            "change": (change, sentence("check.left.changes"), True),
            "a comment beside a change": (lambda place: (comment(place), change(place)), sentence("check.left.comments"), True),
            "hidden": (look(CharHidden=True), rule("leaving/hidden-text"), True),
            "placeholder": (lambda place: place.setString(" <nơi họp>"), rule("structure/placeholder"), True),
            "highlight": (look(CharBackColor=0xFFFF00), rule("layout/color"), True),
            "color": (look(CharColor=0xFF0000), rule("layout/color"), True),
            "picture": (picture, rule("leaving/signature-picture"), True),
            "author": (author, "Trần Thị Lan", False),
            "font": (look(CharFontName="UTM Không Có"), "UTM Không Có", False),
        }
        for name, (bring, told, asks) in cases.items():
            with self.subTest(name):
                self.document = self.office.new(hidden=False)
                place = self.draft()
                bring(place)
                if not asks:
                    self.passes(self.document)
                    place.gotoEnd(False)
                    place.setString(" Ẩn.")
                    place.CharHidden = True
                dialog = self.asked(self.document)
                self.assertTrue(any(told in line for line in dialog.items("open")), dialog.items("open"))
                self.cancel(dialog)
                self.document.setModified(False)
                self.document.close(True)

    def test_the_document_closed_while_asking(self):
        document = self.seed()
        dialog = self.asked(document)
        try:
            document.close(True)
        except Exception:  # Writer refuses while a modal dialog is up
            dialog.press("cancel")
        dialog.finished()
        self.gone("Gate")
        self.assertTrue(self.office.alive())
        self.assertFalse(self.pdf.exists())


if __name__ == "__main__":
    unittest.main()
