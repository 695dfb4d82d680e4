"""Every kind of plan under every regime, in Writer: checked as .odt and .docx, in order in the PDF, undone to nothing."""
import re
import subprocess
import xml.etree.ElementTree as ElementTree

from harness import OfficeTestCase
from made import report
import uno

REGIMES = {"nd30": 2026, "mttq": 2026, "dang-hd36": 2025, "dang-hd05": 2026}
KINDS = ("conference", "campaign", "training", "supervision", "general")
SUBJECTS = {"conference": "Tổ chức hội nghị tuyên truyền về nông thôn mới", "campaign": "Tuyên truyền, vận động Nhân dân giữ gìn vệ sinh",
            "training": "Tập huấn nghiệp vụ công tác Mặt trận", "supervision": "Giám sát việc thực hiện chính sách giảm nghèo",
            "general": "Công tác tháng 11"}
OFFICES = {
    "nd30": ("ỦY BAN NHÂN DÂN TỈNH AN BÌNH", "SỞ NỘI VỤ", "Sở Nội vụ", "KH-SNV", "KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"),
    "mttq": ("ỦY BAN MTTQ VIỆT NAM TỈNH AN BÌNH", "BAN THƯỜNG TRỰC",
             "Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh An Bình", "KH-MTTQ-BTT", "TM. BAN THƯỜNG TRỰC", "CHỦ TỊCH"),
    "dang": ("TỈNH ỦY AN BÌNH", "BAN TUYÊN GIÁO VÀ DÂN VẬN", "Ban Tuyên giáo và Dân vận Tỉnh ủy", "KH/BTGDVTU",
             "K/T TRƯỞNG BAN", "PHÓ TRƯỞNG BAN"),
}


OFFICE, STYLE = ("{urn:oasis:names:tc:opendocument:xmlns:" + name + ":1.0}" for name in ("office", "style"))


def flat(office, document):
    """What a document consists of, as flat ODF, without what Writer keeps for itself: settings, statistics, the
    identities of paragraphs, fonts, and named styles nobody uses.

    One of these is the page style of a plan that was undone: Writer's undo knows the places of a text by counting, and
    the header of a page style counts, too. Taken away, redo would write the plan into the page's header.
    """
    root = ElementTree.parse(office.store(document, office.folder / "flat.fodt")).getroot()
    automatic = {one.get(STYLE + "name"): one for one in root.find(OFFICE + "automatic-styles")}

    def text(element):
        return re.sub(r' (?:[a-z]+\d*:)?(?:rsid|paragraph-rsid|modified|id)="[^"]*"', "",
                      ElementTree.tostring(element, encoding="unicode").strip())

    pages = {one.get(STYLE + "name"): one for one in root.find(OFFICE + "master-styles") if one.get(STYLE + "name")}
    body = text(root.find(OFFICE + "body"))
    used = {one.get(STYLE + "master-page-name") for one in automatic.values() if f'"{one.get(STYLE + "name")}"' in body}
    return {"body": body,
            "automatic styles": [text(one) for name, one in automatic.items() if f'"{name}"' in body],
            "page styles": [text(one) for name, one in pages.items() if name in used | {"Standard"}],
            "properties": sorted(text(one) for one in root.find(OFFICE + "meta") if one.tag.endswith("user-defined"))}


class Drafting(OfficeTestCase):
    def setUp(self):
        super().setUp()
        self.drafter = self.office.create("org.kehoach.PlanDrafter")

    def parameters(self, regime, kind, all_sections):
        parameters = uno.createUnoStruct("org.kehoach.PlanParameters")
        office = parameters.Office
        (office.Superior, office.Issuer, office.IssuerInText, office.Symbol, office.Authority,
         office.Position) = OFFICES[regime.split("-")[0]]
        office.Place, office.Signer, office.Filing = "An Bình", "Lê Thị Hòa", "TH"
        office.Recipients = ("Thường trực Tỉnh ủy (để b/c)", "Các phòng, đơn vị trực thuộc (để t/h)")
        parameters.Office, parameters.Profile, parameters.Subject = office, regime, SUBJECTS[kind]
        parameters.Date = uno.createUnoStruct("com.sun.star.util.Date", 5, 11, REGIMES[regime])
        parameters.Sections = self.drafter.sectionsOf(kind, all_sections)
        if all_sections:
            parameters.LegalBases = ("Căn cứ Công văn số 156/CV-VPĐP ngày 29 tháng 10 năm 2025 của Văn phòng Điều phối "
                                     "nông thôn mới tỉnh về xây dựng kế hoạch",)
            parameters.Conferences = 12
            parameters.Participants = ("12 hội nghị, mỗi hội nghị 80 đại biểu (trong đó có 65 đại biểu không hưởng lương "
                                       "từ ngân sách nhà nước), mỗi hội nghị 01 ngày (02 buổi)")
        return parameters

    def drafted(self, regime, kind, all_sections):
        document = self.office.new()
        self.drafter.draft(document, self.parameters(regime, kind, all_sections))
        return document

    def wrong(self, document, regime):
        found = report(self.office, document, Profile=regime, Stage="submitted")
        return [(finding["rule"], finding["message"], finding["excerpt"]) for finding in found["findings"]
                if finding["severity"] != "info" and finding["rule"] != "structure/placeholder"]

    def each(self):
        for regime in REGIMES:
            for kind in KINDS:
                for all_sections in (False, True):
                    with self.subTest(f"{regime}, {kind}, {'all' if all_sections else 'usual'} sections"):
                        yield regime, kind, all_sections

    def test_every_plan_checks_as_it_is_and_reloaded(self):
        for regime, kind, all_sections in self.each():
            document = self.drafted(regime, kind, all_sections)
            self.assertEqual(self.wrong(document, regime), [])
            for suffix in (".odt", ".docx"):
                again = self.office.reload(document, suffix)
                self.assertEqual(self.wrong(again, regime), [], suffix)
                again.close(True)
            document.close(True)

    def test_in_the_pdf_every_component_stands_in_order(self):
        for regime, kind, all_sections in self.each():
            document = self.drafted(regime, kind, all_sections)
            path = self.office.store(document, self.office.folder / "plan.pdf")
            text = subprocess.run(["pdftotext", "-raw", str(path), "-"], capture_output=True, check=True).stdout.decode()
            text = " ".join(text.split())
            superior, issuer, _, _, _, position = OFFICES[regime.split("-")[0]]
            headings = [line for line in document.Text.getString().split("\n") if re.match(r"[IVX]+[.-] ?[A-ZĐ]", line)]
            self.assertGreaterEqual(len(headings), 3)
            words = [superior, issuer, "An Bình, ngày 05 tháng 11", "KẾ HOẠCH", SUBJECTS[kind], *headings,
                     "Trên đây là Kế hoạch", "Nơi nhận", "Lê Thị Hòa"]
            words += [line for line in document.Text.getString().split("\n") if line.startswith("Phụ lục")]
            at = -1
            for word in words:
                found = text.find(" ".join(word.split()), at + 1)
                self.assertGreater(found, at, word)
                at = found
            self.assertIn(position, text)
            document.close(True)

    def test_undo_leaves_nothing_and_redo_brings_the_same(self):
        for regime in REGIMES:
            with self.subTest(regime):
                document = self.office.new()
                before = flat(self.office, document)
                self.drafter.draft(document, self.parameters(regime, "conference", True))
                after = flat(self.office, document)
                self.assertNotEqual(after, before)
                self.maxDiff = 2000
                document.UndoManager.undo()
                self.assertEqual(flat(self.office, document), before)
                document.UndoManager.redo()
                self.assertEqual(flat(self.office, document), after)
                document.close(True)
