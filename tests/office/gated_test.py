"""The commands the gate stands before, against the commands this LibreOffice has."""
import re
from xml.etree import ElementTree

from commands import gated
from harness import PROGRAM, OfficeTestCase

from com.sun.star.util import URL

NAME = "{http://openoffice.org/2001/registry}name"
GATED = {name: slot for commands in gated().values() for name, slot in commands.items()}
# What the name of a command by which a document leaves, is signed or is written elsewhere may have in it.
TELLING = re.compile(r"sign|export|print|mail|send|fax|redact|bluetooth|saveas|saveacopy|saveto|checkin|merge|html|pdf|epub",
                     re.IGNORECASE)
# Commands of such a name that the gate lets alone, by the reason.
LET_ALONE = {
    "shows, sets up or looks for something, and nothing leaves": {
        "PrintPreview", "PrintLayout", "PrinterSetup", "WebHtml", "MailMergeWizard", "SendFeedback", "ExportDialog",
        "InsertSignatureLine", "EditSignatureLine", "ClassificationDialog", "ParagraphClassificationDialog"},
    "a menu": {"ExportAsMenu", "SendMenu", "SendToMenu", "SignaturesMenu", "RedactedExportToolbox"},
    "saves; where it exports, it is asked for the format": {"CheckIn", "SaveAsTemplate"},
    "signs macros, or a file that left before": {"MacroSignature", "SignPDF"},
    "goes through the records of a mail merge, or makes documents of them that have gates of their own": {
        "MailMergeCreateDocuments", "MailMergeCurrentEntry", "MailMergeExcludeEntry", "MailMergeFirstEntry",
        "MailMergeLastEntry", "MailMergeNextEntry", "MailMergePrevEntry"},
    "another document, or another program of LibreOffice, gets a part of this one": {
        "MergeDocuments", "AutoPilotFax", "SendAbstractToStarImpress", "SendOutlineToClipboard", "SendOutlineToStarImpress"},
    "of no text document": {
        "DBSendReportAsMail", "DBSendReportToWriter", "RedactedExportBlack", "RedactedExportWhite", "RedactionPreviewExport",
        "SaveAsUrl", "SaveBasicAs"},
}
# Names in which the word means something else.
ELSEWHERE = re.compile(r"Design|Assign|signet|ToBack|Backward|MergeCells|^Merge$|Table|Reload|Stylesheet|Classification|Shapes")


class GatedTest(OfficeTestCase):
    def commands(self):
        """The names of all commands the registry of this office has a text for, without arguments."""
        names = set()
        for file in ("main", "writer"):
            for node in ElementTree.parse(PROGRAM.parent / "share" / "registry" / f"{file}.xcd").iter("node"):
                if (node.get(NAME) or "").startswith(".uno:"):
                    names.add(node.get(NAME).removeprefix(".uno:").split("?")[0])
        return names

    def test_every_command_that_tells_of_leaving_is_gated_or_let_alone_for_a_reason(self):
        names = self.commands()
        self.assertGreater(len(names), 1500)
        alone = set().union(*LET_ALONE.values())
        self.assertFalse(alone & GATED.keys())
        self.assertEqual(sorted(name for name in names if TELLING.search(name) and not ELSEWHERE.search(name)
                                and name not in GATED and name not in alone), [])
        self.assertEqual(sorted(alone - names), [])

    def test_the_numbers_are_those_of_this_office(self):
        """A number is a command where its name is one, and none where it is none."""
        document = self.office.new()
        frame = document.CurrentController.Frame
        transformer = self.office.create("com.sun.star.util.URLTransformer")

        def has(command):
            return bool(frame.queryDispatch(transformer.parseStrict(URL(Complete=command))[1], "_self", 0))

        self.assertGreater(len(GATED), 25)
        known = {name: has(f".uno:{name}") for name, slot in GATED.items() if slot and name != "SaveTo"}
        self.assertEqual({name: has(f"slot:{GATED[name]}") for name in known}, known)
        self.assertGreater(sum(known.values()), 20)
