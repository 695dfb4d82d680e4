"""Every way to lay a plan out gives the same parts, in Writer and after a round trip through each format."""
from harness import OfficeTestCase
from layouts import (BODY, CONTENT, DATE, HEADER, HEADERS, ISSUER, LEFT, NUMBER, RECIPIENTS, RIGHT, SIGNATURE, TAIL,
                     TAILS, TITLE, WORD_HEADERS, WORD_TAILS, lines, table, word_lines)
from made import docx, fields, report

FORMATS = (".odt", ".docx", ".doc")


class LayoutTestCase(OfficeTestCase):
    def expect(self, document, expected, what, formats=FORMATS):
        """The fields, as made and stored in each format."""
        for suffix in ("", *formats):
            read = self.office.reload(document, suffix) if suffix else document
            found = fields(self.office, read)
            with self.subTest(layout=what, format=suffix):
                self.assertEqual({name: found.get(name) for name in expected}, expected)
        self.office.close_documents()


class Headers(LayoutTestCase):
    def test_each_layout_of_the_header(self):
        for what, header in HEADERS.items():
            document = self.office.new()
            header(document)
            lines(document, *TITLE, *CONTENT)
            self.expect(document, {**HEADER, **BODY}, what)

    def test_each_layout_of_word(self):
        for what, header in WORD_HEADERS.items():
            path = docx(self.office.folder / "header.docx", header + word_lines((*TITLE, *CONTENT)))
            self.expect(self.office.load(path), {**HEADER, **BODY}, what)

    def test_blank_number_and_date(self):
        number, date = "Số:      /KH-MTTQ-BTT", "Tân Sơn Đông, ngày      tháng 11 năm 2020"
        document = self.office.new()
        table(document, [(*LEFT, number), (*RIGHT, date)])
        lines(document, *TITLE, *CONTENT)
        self.expect(document, {**HEADER, "number": number, "placeDate": date}, "blanks")

    def other_header(self, left, right, title, expected):
        """A header of another family, in a table."""
        document = self.office.new()
        table(document, [left, right])
        lines(document, *title, *CONTENT)
        self.expect(document, expected, left[0])

    def test_party(self):
        self.other_header(("TỈNH ỦY TÂN SƠN ĐÔNG", "BAN DÂN VẬN", "*", "Số 12-KH/BDVTU"),
                          ("ĐẢNG CỘNG SẢN VIỆT NAM", DATE), ("KẾ HOẠCH", "tuyên truyền năm 2020", "-----"),
                          {"nationalName": None, "motto": None, "superior": "TỈNH ỦY TÂN SƠN ĐÔNG",
                           "issuer": "BAN DÂN VẬN", "number": "Số 12-KH/BDVTU", "placeDate": DATE,
                           "subject": "tuyên truyền năm 2020"})

    def test_youth_union(self):
        self.other_header(("BAN CHẤP HÀNH TỈNH TÂN SƠN ĐÔNG", "***", "Số: 12-KH/TĐTN-BTG"),
                          ("ĐOÀN TNCS HỒ CHÍ MINH", DATE), ("KẾ HOẠCH", "Tổ chức Tháng Thanh niên", "-------"),
                          {"nationalName": None, "motto": None, "superior": None,
                           "issuer": "BAN CHẤP HÀNH TỈNH TÂN SƠN ĐÔNG", "number": "Số: 12-KH/TĐTN-BTG",
                           "placeDate": DATE, "subject": "Tổ chức Tháng Thanh niên"})

    def test_state(self):
        self.other_header(("ỦY BAN NHÂN DÂN", "TỈNH TÂN SƠN ĐÔNG", "SỞ NỘI VỤ", "Số: 12/KH-SNV"), (*RIGHT, DATE), TITLE,
                          {**HEADER, "superior": "ỦY BAN NHÂN DÂN\nTỈNH TÂN SƠN ĐÔNG", "issuer": "SỞ NỘI VỤ",
                           "number": "Số: 12/KH-SNV"})


class Tails(LayoutTestCase):
    def test_each_layout_of_recipients_and_signature(self):
        for what, tail in TAILS.items():
            document = self.office.new()
            lines(document, *LEFT, NUMBER, *RIGHT, DATE, *TITLE, *CONTENT)
            tail(document)
            self.expect(document, {**BODY, **TAIL}, what)

    def test_each_layout_of_word(self):
        for what, tail in WORD_TAILS.items():
            appendices = ("Phụ lục I", "DANH MỤC TÀI LIỆU", "1. Tờ gấp", "Phụ lục II", "LỊCH TỔ CHỨC", "1. Tháng 11")
            path = docx(self.office.folder / "tail.docx", word_lines((*LEFT, NUMBER, *RIGHT, DATE, *TITLE, *CONTENT)) + tail
                        + word_lines(("", *appendices)))
            self.expect(self.office.load(path), {**BODY, **TAIL}, what)

    def test_signature_without_name(self):
        document = self.office.new()
        lines(document, *LEFT, NUMBER, *RIGHT, DATE, *TITLE, *CONTENT)
        table(document, [("Nơi nhận:", *RECIPIENTS), (*SIGNATURE[:2], "", "")])
        self.expect(document, {**TAIL, "signature": "\n".join(SIGNATURE[:2])}, "without name")

    def test_slips_in_nơi_nhận(self):
        for typed in ("Nơi nhân:", "Noi nhan:", "NƠI NHẬN:", "Nơi nhận", "Nới nhận:"):
            document = self.office.new()
            lines(document, *LEFT, NUMBER, *RIGHT, DATE, *TITLE, *CONTENT)
            table(document, [(typed, *RECIPIENTS), SIGNATURE])
            self.expect(document, TAIL, typed, formats=())

    def test_appendices(self):
        document = self.office.new()
        lines(document, *LEFT, NUMBER, *RIGHT, DATE, *TITLE, *CONTENT)
        table(document, [("Nơi nhận:", *RECIPIENTS), SIGNATURE])
        lines(document, "Phụ lục I", "DANH MỤC TÀI LIỆU", "1. Tờ gấp", "Phụ lục II", "LỊCH TỔ CHỨC", "1. Tháng 11")
        for suffix in FORMATS:
            plan = report(self.office, self.office.reload(document, suffix))["plan"]
            with self.subTest(format=suffix):
                self.assertEqual([(one["label"], one["title"]) for one in plan["appendices"]],
                                 [("Phụ lục I", "DANH MỤC TÀI LIỆU"), ("Phụ lục II", "LỊCH TỔ CHỨC")])
                self.assertEqual(plan["fields"]["recipients"]["text"], TAIL["recipients"])

    def test_two_documents(self):
        document = self.office.new()
        for title in (("QUYẾT ĐỊNH", "Về việc tổ chức hội nghị", ""), TITLE):
            table(document, [(*LEFT, NUMBER.replace("KH", "QĐ") if title[0] == "QUYẾT ĐỊNH" else NUMBER),
                             (*RIGHT, DATE)])
            lines(document, *title, *CONTENT)
            table(document, [("Nơi nhận:", *RECIPIENTS), SIGNATURE])
            lines(document, "")
        self.expect(document, {**HEADER, **BODY, **TAIL}, "two documents")


class WholePlans(LayoutTestCase):
    """Header and tail together, as Word's users have them: both beside the text, or the tail a plain table."""

    APPENDIX = ("PHỤ LỤC", "(Kèm theo Kế hoạch số 08/KH-MTTQ-BTT ngày 05/11/2020)", "1. Tờ gấp")

    def test_floating_header_with_each_tail(self):
        for header in filter(lambda what: what.startswith("floating"), WORD_HEADERS):
            for tail in ("table", "floating table"):
                path = docx(self.office.folder / "whole.docx", WORD_HEADERS[header] + word_lines((*TITLE, *CONTENT))
                            + WORD_TAILS[tail] + word_lines(("", *self.APPENDIX)))
                self.expect(self.office.load(path), {**HEADER, **BODY, **TAIL}, f"{header}, {tail}")

    def test_from_word_to_odt_to_word_again(self):
        path = docx(self.office.folder / "chain.docx", WORD_HEADERS["floating table of two rows"]
                    + word_lines((*TITLE, *CONTENT)) + WORD_TAILS["table"] + word_lines(("", *self.APPENDIX)))
        document = self.office.load(path)
        for suffix in (".odt", ".doc", ".docx", ".odt"):
            document = self.office.reload(document, suffix)
            found = fields(self.office, document)
            expected = {**HEADER, **BODY, **TAIL}
            with self.subTest(format=suffix):
                self.assertEqual({name: found.get(name) for name in expected}, expected)


class OtherDocuments(LayoutTestCase):
    def test_a_type_that_is_no_plan(self):
        for typed, abbreviation in (("THÔNG BÁO", "TB"), ("BÁO CÁO", "BC"), ("TỜ TRÌNH", "TTr"), ("GIẤY MỜI", "GM"),
                                    ("HƯỚNG DẪN", "HD"), ("BIÊN BẢN", "BB")):
            document = self.office.new()
            table(document, [(*LEFT, f"Số: 08/{abbreviation}-MTTQ"), (*RIGHT, DATE)])
            lines(document, typed, "Kết quả thực hiện Kế hoạch năm 2020", "", "1. Nội dung thứ nhất.")
            plan = report(self.office, document)["plan"]
            self.assertEqual((plan["documentType"], plan["fields"]["issuer"]["text"]), (abbreviation, ISSUER[0]))
            self.office.close_documents()
