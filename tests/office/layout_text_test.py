"""Text typed in the ways people type it, in Writer: letters, numbers, what is deleted, hidden or in notes."""
import unicodedata

from harness import OfficeTestCase
from layouts import (BASIS, BODY, CONTENT, DATE, HEADER, LEFT, NUMBER, RECIPIENTS, RIGHT, SIGNATURE, TAIL, TITLE,
                     block_control, inline_control, lines, word_lines)
from made import docx, fields, report
import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.text.ControlCharacter import PARAGRAPH_BREAK

TEXT = (*LEFT, NUMBER, *RIGHT, DATE, *TITLE, *CONTENT)
HEADINGS = [("I.", CONTENT[1][3:]), ("II.", CONTENT[3][4:]), ("1.", CONTENT[4][3:]), ("III.", CONTENT[6][5:])]
TONES = dict.fromkeys(map(ord, "\u0300\u0301\u0303\u0309\u0323"))


def half_composed(text):
    """Tones apart from their letters."""
    result = ""
    for letter in text:
        parts = unicodedata.normalize("NFD", letter)
        result += unicodedata.normalize("NFC", parts.translate(TONES)) + "".join(p for p in parts if ord(p) in TONES)
    return result


class TypedCase(OfficeTestCase):
    def check(self, document, same=lambda text: text, expected=None, formats=("", ".odt", ".docx", ".doc")):
        """Header, bases and closing of the plan, `same` applied to what was found."""
        expected = expected or {**HEADER, **BODY}
        for suffix in formats:
            found = fields(self.office, self.office.reload(document, suffix) if suffix else document)
            with self.subTest(format=suffix):
                self.assertEqual({name: found.get(name) and same(found[name]) for name in expected}, expected)


class Typed(TypedCase):
    def typed(self, change):
        document = self.office.new()
        lines(document, *map(change, TEXT))
        return document

    def test_decomposed_letters(self):
        self.check(self.typed(lambda text: unicodedata.normalize("NFD", text)),
                   lambda text: unicodedata.normalize("NFC", text))

    def test_tones_apart(self):
        self.check(self.typed(half_composed), lambda text: unicodedata.normalize("NFC", text))

    def test_no_break_spaces_and_soft_hyphens(self):
        self.check(self.typed(lambda text: text.replace(" ", "\u00a0").replace("nh", "n\u00adh")),
                   lambda text: text.replace("\u00a0", " ").replace("\u00ad", ""))

    def test_look_alike_letters(self):
        self.check(self.typed(lambda text: text.replace("Đ", "\u00d0").replace("o", "\u043e")),
                   lambda text: text.replace("\u00d0", "Đ").replace("\u043e", "o"))

    def test_mark_on_the_other_vowel(self):
        self.check(self.typed(lambda text: text.replace("HÒA", "HOÀ")), lambda text: text.replace("HOÀ", "HÒA"))

    def test_capitals_by_attribute(self):
        document = self.office.new()
        lines(document, *(text.capitalize() if text in (*LEFT, RIGHT[0], TITLE[0]) else text for text in TEXT))
        contents = document.Text.createEnumeration()
        while contents.hasMoreElements():
            paragraph = contents.nextElement()
            if paragraph.String and paragraph.String in (text.capitalize() for text in (*LEFT, RIGHT[0], TITLE[0])):
                paragraph.CharCaseMap = 1  # com.sun.star.style.CaseMap.UPPERCASE
        capitals = {"nationalName": RIGHT[0].capitalize(), "issuer": LEFT[2].capitalize(), "typeName": "Kế hoạch"}
        self.check(document, expected=capitals)

    def number(self, document, texts):
        """Gives these paragraphs automatic Roman numbers."""
        rules = document.createInstance("com.sun.star.text.NumberingRules")
        level = tuple(PropertyValue(Name=name, Value=value) for name, value in
                      (("NumberingType", 2), ("ListFormat", "%1%.")))
        uno.invoke(rules, "replaceByIndex", (0, uno.Any("[]com.sun.star.beans.PropertyValue", level)))
        contents = document.Text.createEnumeration()
        while contents.hasMoreElements():
            paragraph = contents.nextElement()
            if paragraph.String in texts:
                paragraph.NumberingRules = rules
                paragraph.NumberingIsNumber = True

    def headings(self, document):
        parts = report(self.office, document)["plan"]["outline"]
        return [(part["label"], part["text"]) for part in parts if part["label"]]

    def test_automatic_and_typed_numbers_mixed(self):
        titles = [title for label, title in HEADINGS if label != "1."]
        document = self.office.new()
        lines(document, *(next((title for title in titles if text.endswith(". " + title)), text) for text in TEXT))
        self.number(document, titles)
        for suffix in ("", ".odt", ".docx", ".doc"):
            with self.subTest(format=suffix):
                self.assertEqual(self.headings(self.office.reload(document, suffix) if suffix else document), HEADINGS)

    def test_typed_numbers_of_every_kind(self):
        typed = ("I- MỤC ĐÍCH, YÊU CẦU", "II. NỘI DUNG", "1. Tuyên truyền", "1.1. Về nông thôn mới", "a) Ở tỉnh",
                 "- Một dòng", "+ Một ý", "2/ Hình thức", "III.TỔ CHỨC THỰC HIỆN")
        document = self.office.new()
        lines(document, *TEXT[:10], *typed)
        for suffix in ("", ".odt", ".docx", ".doc"):
            with self.subTest(format=suffix):
                found = self.headings(self.office.reload(document, suffix) if suffix else document)
                self.assertEqual([label for label, _ in found], ["I-", "II.", "1.", "1.1.", "a)", "2/", "III."])


class Left(TypedCase):
    """What does not count, and what does although it is not plain text."""

    def test_tracked_changes_of_word(self):
        change = 'w:id="1" w:author="A" w:date="2026-11-01T00:00:00Z"'
        xml = (word_lines(TEXT[:7]) + f'<w:p><w:del {change}><w:r><w:delText>QUYẾT ĐỊNH</w:delText></w:r></w:del>'
               f'<w:ins {change}><w:r><w:t>KẾ HOẠCH</w:t></w:r></w:ins></w:p>' + word_lines(TEXT[8:10])
               + f'<w:p><w:pPr><w:rPr><w:del {change}/></w:rPr></w:pPr><w:del {change}><w:r><w:delText>Căn cứ Luật Cũ;'
               f'</w:delText></w:r></w:del></w:p>' + word_lines(CONTENT))
        self.check(self.office.load(docx(self.office.folder / "tracked.docx", xml)))

    def test_hidden_text_of_word(self):
        hidden = '<w:r><w:rPr><w:vanish/></w:rPr><w:t>QUYẾT ĐỊNH </w:t></w:r>'
        xml = (word_lines(TEXT[:7]) + f'<w:p>{hidden}<w:r><w:t>KẾ HOẠCH</w:t></w:r></w:p>' + word_lines(TEXT[8:]))
        self.check(self.office.load(docx(self.office.folder / "hidden.docx", xml)))

    def test_footnote(self):
        document = self.office.new()
        lines(document, *TEXT)
        found = document.createSearchDescriptor()
        found.SearchString = BASIS
        note = document.createInstance("com.sun.star.text.Footnote")
        place = document.findFirst(found).End
        place.Text.insertTextContent(place, note, False)
        note.String = "Căn cứ Luật Mặt trận Tổ quốc Việt Nam năm 2015;"
        self.check(document)

    def test_content_controls(self):
        body = word_lines(TEXT[:7]) + inline_control(TITLE[0]) + inline_control(TITLE[1]) + word_lines([""])
        self.check(self.office.load(docx(self.office.folder / "controls.docx", body + block_control(CONTENT))))


# TCVN 5712:1993, VN3: the letters with a mark, each row in the order of TONED. Capitals stand in H fonts as small letters.
TONED = "àảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵăâđêôơư"
TCVN3 = ("\u00b5\u00b6\u00b7\u00b8\u00b9" "\u00bb\u00bc\u00bd\u00be\u00c6" "\u00c7\u00c8\u00c9\u00ca\u00cb"
         "\u00cc\u00ce\u00cf\u00d0\u00d1" "\u00d2\u00d3\u00d4\u00d5\u00d6" "\u00d7\u00d8\u00dc\u00dd\u00de"
         "\u00df\u00e1\u00e2\u00e3\u00e4" "\u00e5\u00e6\u00e7\u00e8\u00e9" "\u00ea\u00eb\u00ec\u00ed\u00ee"
         "\u00ef\u00f1\u00f2\u00f3\u00f4" "\u00f5\u00f6\u00f7\u00f8\u00f9" "\u00fa\u00fb\u00fc\u00fd\u00fe"
         "\u00a8\u00a9\u00ae\u00aa\u00ab\u00ac\u00ad")
KEYS = dict(zip(TONED, TCVN3))


class Legacy(TypedCase):
    """A plan of before Unicode: its letters are others, and its capitals come from the font."""

    def type_line(self, document, line, fonts):
        """The line in TCVN3, each capital with a mark in the H font."""
        for letter in line:
            small = letter.lower()
            heavy = small in KEYS and letter != small
            cursor = document.Text.createTextCursorByRange(document.Text.End)
            document.Text.insertString(cursor, KEYS.get(small, letter) if heavy else KEYS.get(letter, letter), True)
            cursor.CharFontName = fonts[heavy]
        document.Text.insertControlCharacter(document.Text.End, PARAGRAPH_BREAK, False)

    def read(self, fonts):
        tail = ("Nơi nhận:", *RECIPIENTS, *SIGNATURE)
        document = self.office.new()
        for line in (*TEXT, *tail):
            self.type_line(document, line, fonts)
        for suffix in ("", ".odt", ".docx", ".doc"):
            plan = report(self.office, self.office.reload(document, suffix) if suffix else document)["plan"]
            present = {name for name, field in plan["fields"].items() if field["present"]}
            with self.subTest(fonts=fonts, format=suffix):
                self.assertLessEqual({*HEADER, *BODY, *TAIL, "purpose", "content", "implementation"}, present)
                self.assertEqual((plan["documentType"], [part["label"] for part in plan["outline"] if part["label"]]),
                                 ("KH", [label for label, _ in HEADINGS]))
                self.assertEqual(len(plan["fields"]["recipients"]["text"].splitlines()), len(RECIPIENTS))

    def test_told_by_its_fonts(self):
        self.read((".VnTime", ".VnTimeH"))

    def test_told_by_its_letters(self):
        self.read(("Times New Roman", "Times New Roman"))
