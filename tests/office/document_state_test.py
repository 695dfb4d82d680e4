"""Stage and profile a document keeps: read by the check, carried by every file format."""
from harness import DATA, OfficeTestCase
from made import report

KEPT = ("KehoachStage", "KehoachProfile")


class DocumentState(OfficeTestCase):
    def seed(self, stage="", profile=""):
        document = self.office.load(DATA / "seed.txt")
        for name, value in zip(KEPT, (stage, profile)):
            if value:
                document.DocumentProperties.UserDefinedProperties.addProperty(name, 128, value)
        return document

    def state(self, document, **wanted):
        said = report(self.office, document, **wanted)
        return said["stage"], said["profile"]

    def test_a_document_that_says_nothing_is_judged_as_it_will_be_signed(self):
        self.assertEqual(self.state(self.seed()), ("submitted", "mttq"))

    def test_the_check_follows_what_the_document_says(self):
        self.assertEqual(self.state(self.seed("draft", "nd30")), ("draft", "nd30"))

    def test_what_the_caller_says_comes_first(self):
        document = self.seed("draft", "nd30")
        self.assertEqual(self.state(document, Stage="issued"), ("issued", "nd30"))
        self.assertEqual(self.state(document, Profile=""), ("draft", "mttq"), "an empty profile: detect")

    def test_what_no_one_understands_counts_as_not_said(self):
        self.assertEqual(self.state(self.seed("finished", "nd99")), ("submitted", "mttq"))

    def test_every_format_keeps_it(self):
        for extension in ("odt", "docx", "doc"):
            with self.subTest(extension):
                path = self.office.folder / f"state.{extension}"
                self.office.store(self.seed("issued", "nd30"), path)
                self.assertEqual(self.state(self.office.load(path)), ("issued", "nd30"))
