"""Every kind of plan under every regime, in Writer: checked as .odt and .docx, in order in the PDF, undone to nothing."""
import re
import subprocess

from harness import OfficeTestCase
from made import PLAN, docx, paragraphs, report, whole, word_paragraph, word_table
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

    def to_fill_in(self, document):
        """The places a check says are not filled in."""
        return sorted(finding["excerpt"] for finding in report(self.office, document, Stage="submitted")["findings"]
                      if finding["rule"] == "structure/placeholder")

    def test_places_to_fill_in_are_found_after_each_format(self):
        for kind in KINDS:
            document = self.drafted("mttq", kind, True)
            places = self.to_fill_in(document)
            self.assertGreater(len(places), 3)
            for suffix in (".odt", ".docx", ".doc"):
                with self.subTest(kind=kind, format=suffix):
                    self.assertEqual(self.to_fill_in(self.office.reload(document, suffix)), places)
            self.office.close_documents()

    def test_guidance_that_lost_its_brackets(self):
        rows = [[word_paragraph("Thời gian"), word_paragraph("Nội dung")], [word_paragraph("giờ"), word_paragraph("Khai mạc")],
                [word_paragraph("8 giờ"), word_paragraph("đơn vị chủ trì")]]
        xml = "".join(map(word_paragraph, (*PLAN, "", "I. NỘI DUNG"))) + word_table(rows, "") + word_paragraph("số")
        document = self.office.load(docx(self.office.folder / "lost.docx", xml))
        self.assertEqual(self.to_fill_in(document), ["giờ", "số", "đơn vị chủ trì"])

    def wrong(self, document, regime):
        found = report(self.office, document, Profile=regime, Stage="submitted")
        return [(finding["rule"], finding["message"], finding["excerpt"]) for finding in found["findings"]
                if finding["severity"] != "info" and finding["rule"] != "structure/placeholder"]

    def open_places(self, document):
        """What is to be filled in, as the check finds it."""
        return [finding["excerpt"] for finding in report(self.office, document)["findings"]
                if finding["rule"] == "structure/placeholder"]

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
            places = self.open_places(document)
            self.assertGreater(len(places), 2)
            for suffix in (".odt", ".docx"):
                again = self.office.reload(document, suffix)
                self.assertEqual(self.wrong(again, regime), [], suffix)
                self.assertEqual(self.open_places(again), places, suffix)
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
            self.assert_no_heading_ends_a_page(document, path)
            document.close(True)

    def assert_no_heading_ends_a_page(self, document, path):
        text = subprocess.run(["pdftotext", "-layout", str(path), "-"], capture_output=True, check=True).stdout.decode()
        kept, contents = set(), document.Text.createEnumeration()
        while contents.hasMoreElements():
            content = contents.nextElement()
            if content.supportsService("com.sun.star.text.Paragraph") and content.ParaKeepTogether and content.String:
                kept.add(content.String)
        self.assertTrue(kept)
        for page in text.split("\f")[:-2]:  # the last one ends where the plan does
            self.assertNotIn(page.rstrip().split("\n")[-1].strip(), kept)

    def test_a_heading_stays_with_its_text_wherever_the_page_ends(self):
        document, parameters = self.drafted("mttq", "general", False), self.parameters("mttq", "general", False)
        self.drafter.insertSection(document, "timetable", parameters, None)
        path = self.office.folder / "pages.pdf"
        kind = document.createSearchDescriptor()
        kind.SearchString = "KẾ HOẠCH"
        first = document.findFirst(kind).Start
        for _ in range(16):  # the end of the page goes through headings and what follows them
            first.ParaTopMargin += 600
            self.assert_no_heading_ends_a_page(document, self.office.store(document, path))
        document.close(True)

    def test_each_section_goes_in_on_its_own(self):
        """Into a plan that lacks it: nothing is wrong afterwards, undone and done again it is the same."""
        for regime in ("nd30", "mttq", "dang-hd05"):
            usual = [name.split(":")[0] for name in self.drafter.sectionsOf("conference", False)]
            for section in self.drafter.sectionsOf("conference", True) + ("content:training", "funding:shared"):
                name = section.split(":")[0]
                with self.subTest(f"{regime}, {section}"):
                    document = self.office.new()
                    parameters = self.parameters(regime, "conference", False)
                    parameters.Sections = tuple(one for one in parameters.Sections if one.split(":")[0] != name)
                    self.drafter.draft(document, parameters)
                    before, missing = whole(self.office, document), self.wrong(document, regime)
                    empty = paragraphs(document.Text).count("")
                    self.assertEqual(bool(missing), name in usual)
                    document.UndoManager.clear()
                    parameters.Sections = (section,)
                    self.drafter.insertSection(document, name, parameters, None)
                    self.assertEqual(self.wrong(document, regime), [])
                    self.assertLessEqual(paragraphs(document.Text).count(""), empty)
                    self.assertEqual(len(document.UndoManager.getAllUndoActionTitles()), 1)
                    after = whole(self.office, document)
                    document.UndoManager.undo()
                    self.assertEqual(whole(self.office, document), before)
                    document.UndoManager.redo()
                    self.assertEqual(whole(self.office, document), after)
                    document.close(True)

    def words(self, document):
        """Where the words of the header block, the page number and the signature stand: page and mm from the left and
        the top, in the PDF."""
        path = self.office.store(document, self.office.folder / "places.pdf")
        box = subprocess.run(["pdftotext", "-bbox", str(path), "-"], capture_output=True, check=True).stdout.decode()
        places, page = {}, 0
        for line in box.splitlines():
            page += "<page " in line
            word = re.search(r'xMin="([\d.]+)" yMin="([\d.]+)" xMax="[\d.]+" yMax="[\d.]+">([^<]+)<', line)
            if word:
                left, top = (float(value) * 25.4 / 72 for value in word.groups()[:2])
                places.setdefault((page, word.group(3)), []).append((left, top))
        return places

    BLOCKS = ("BAN", "CỘNG", "ĐẢNG", "Độc", "Số:", "KẾ", "Nơi", "Lưu:", "Hòa", "K/T", "KT.", "TM.")

    def blocks(self, document):
        places = self.words(document)
        found = {word: (page, *min(places[page, word], key=lambda place: place[::-1])) for page, word in sorted(places, reverse=True)
                 if word in self.BLOCKS or (word == str(page) and places[page, word][0][1] < 20)}
        self.assertGreater(len(found), 6)
        return found

    def assert_same_blocks(self, found, expected, shift):
        """`shift`: how much what stands between may move what is below it, mm: rows of tables differ by half a
        millimetre, and Word takes the larger of two gaps where Writer adds them."""
        self.assertEqual(found.keys(), expected.keys())
        for word, (page, left, top) in expected.items():
            self.assertEqual(found[word][0], page, word)
            self.assertAlmostEqual(found[word][1], left, delta=0.3, msg=word)
            below = word in self.BLOCKS[self.BLOCKS.index("Nơi"):]
            self.assertAlmostEqual(found[word][2], top, delta=shift if below else 0.6, msg=word)
            if below:  # inside the block
                self.assertAlmostEqual(found[word][2] - found["Nơi"][2], top - expected["Nơi"][2], delta=0.6, msg=word)

    def rules(self, document):
        """Lines drawn below superior and motto: indents of 1/100 mm and width."""
        table = document.TextTables.getByIndex(0)
        found = []
        for name in table.CellNames:
            paragraphs = table.getCellByName(name).createEnumeration()
            while paragraphs.hasMoreElements():
                paragraph = paragraphs.nextElement()
                if paragraph.TopBorder.LineWidth:
                    found.append((paragraph.ParaLeftMargin, paragraph.ParaRightMargin, paragraph.TopBorder.LineWidth))
        return found

    def test_blocks_and_lines_keep_their_place_in_every_format(self):
        for regime in REGIMES:
            document = self.drafted(regime, "training", False)
            expected, rules = self.blocks(document), self.rules(document)
            self.assertGreater(len(rules), 0)
            for suffix in (".odt", ".docx", ".doc"):
                with self.subTest(f"{regime} {suffix}"):
                    again = self.office.reload(document, suffix)
                    self.assert_same_blocks(self.blocks(again), expected, 15)
                    for one, other in zip(self.rules(again), rules, strict=True):
                        for value, wanted in zip(one, other):
                            self.assertAlmostEqual(value, wanted, delta=4)
                    again.close(True)
            document.close(True)

    def test_they_do_in_a_document_with_styles_of_the_same_names(self):
        expected = self.blocks(self.drafted("mttq", "training", False))
        document = self.office.new()
        styles = document.StyleFamilies.ParagraphStyles
        for name in ("KH Quốc hiệu", "KH Tiêu ngữ", "KH Đường kẻ", "KH Cơ quan ban hành", "KH Số ký hiệu", "KH Nơi nhận",
                     "KH Họ tên", "KH Số trang"):
            style = document.createInstance("com.sun.star.style.ParagraphStyle")
            styles.insertByName(name, style)
            style.CharHeight, style.ParaLeftMargin, style.ParaTopMargin = 22, 3000, 500
        page = document.createInstance("com.sun.star.style.PageStyle")
        document.StyleFamilies.PageStyles.insertByName("KH Trang mttq", page)
        page.LeftMargin = page.RightMargin = 5000
        self.drafter.draft(document, self.parameters("mttq", "training", False))
        self.assert_same_blocks(self.blocks(document), expected, 0.1)
        self.assertEqual(styles.getByName("KH Quốc hiệu").CharHeight, 22)
        names = set(styles.ElementNames)
        # Again, it finds the names it gave.
        document.UndoManager.undo()
        self.drafter.draft(document, self.parameters("mttq", "training", False))
        self.assertEqual(set(styles.ElementNames), names)
        self.assert_same_blocks(self.blocks(document), expected, 0.1)

    def test_a_document_of_its_own_keeps_its_names(self):
        document = self.drafted("mttq", "training", False)
        names = set(document.StyleFamilies.ParagraphStyles.ElementNames)
        self.assertFalse([name for name in names if name.startswith("KH") and name.endswith(" 2")])
        for suffix in (".odt", ".docx"):
            with self.subTest(suffix):
                again = self.office.reload(document, suffix)
                before = set(again.StyleFamilies.ParagraphStyles.ElementNames)
                self.drafter.insertSection(again, "header", self.parameters("mttq", "training", False), None)
                self.assertFalse([name for name in again.StyleFamilies.ParagraphStyles.ElementNames
                                  if name not in before and name.endswith(" 2")])

    def test_what_was_done_before_is_not_undone_in_the_wrong_place(self):
        document = self.office.new()
        for command, arguments in ((".uno:InsertText", {"Text": "abc"}), (".uno:SelectAll", {}), (".uno:Delete", {})):
            self.office.dispatch(document, command, **arguments)
        before = whole(self.office, document)
        self.drafter.draft(document, self.parameters("mttq", "training", False))
        self.assertEqual(len(document.UndoManager.getAllUndoActionTitles()), 1)
        document.UndoManager.undo()
        self.assertEqual(whole(self.office, document), before)
        # With the page style there, steps before the next plan keep their places.
        self.office.dispatch(document, ".uno:InsertText", Text="abc")
        self.office.dispatch(document, ".uno:SelectAll")
        self.office.dispatch(document, ".uno:Delete")
        self.drafter.draft(document, self.parameters("mttq", "training", False))
        document.UndoManager.undo()
        document.UndoManager.undo()
        self.assertEqual(document.Text.String, "abc")

    def test_tracked_it_is_one_insertion(self):
        document = self.office.new()
        document.RecordChanges = True
        self.drafter.draft(document, self.parameters("mttq", "conference", True))
        redlines, types = document.Redlines.createEnumeration(), []
        while redlines.hasMoreElements():
            types.append(redlines.nextElement().RedlineType)
        self.assertEqual(types, ["Insert"])

    def test_undo_leaves_nothing_and_redo_brings_the_same(self):
        for regime in REGIMES:
            with self.subTest(regime):
                document = self.office.new()
                before = whole(self.office, document)
                self.drafter.draft(document, self.parameters(regime, "conference", True))
                after = whole(self.office, document)
                self.assertNotEqual(after, before)
                self.maxDiff = 2000
                document.UndoManager.undo()
                self.assertEqual(whole(self.office, document), before)
                document.UndoManager.redo()
                self.assertEqual(whole(self.office, document), after)
                document.close(True)
