"""The documents `./dev bench` measures with: the seed's text as often as wanted, each time with a table of 6 × 5.

430 copies are about a thousand pages: 27,521 paragraphs, 12,900 of them in cells.
"""
import pathlib
import re
from xml.sax.saxutils import escape

DATA = pathlib.Path(__file__).resolve().parents[1] / "data"
COPIES = {10: 4, 100: 43, 1000: 430}  # by pages, more or less
ROWS, COLUMNS = 6, 5
HEADINGS = ("TT", "Nội dung", "Số lượng", "Đơn giá", "Thành tiền")

HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
 office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text">
<office:font-face-decls><style:font-face style:name="Times New Roman"/></office:font-face-decls>
<office:styles><style:default-style style:family="paragraph"><style:text-properties style:font-name="Times New Roman"
 fo:font-size="14pt" fo:language="vi" fo:country="VN"/></style:default-style></office:styles>
<office:automatic-styles><style:style style:name="cell" style:family="table-cell"><style:table-cell-properties
 fo:border="0.5pt solid #000000" fo:padding="1mm"/></style:style></office:automatic-styles>
<office:body><office:text>
"""
TAIL = "</office:text></office:body></office:document>\n"


class Writing:
    """The paragraphs of a document on their way; each ends in a number of its own if `unique`."""

    def __init__(self, unique):
        self.parts = [HEAD]
        self.unique = unique
        self.number = 0

    def paragraph(self, text):
        self.number += 1
        if self.unique and text.strip():
            text += f" {self.number}"
        text = escape(text).replace("\t", "<text:tab/>")
        # As in HTML a blank at the beginning or behind another one counts only when spelt out.
        text = re.sub(r"^ |(?<= ) ", "<text:s/>", text)
        self.parts.append(f"<text:p>{text}</text:p>\n")

    def table(self):
        self.parts.append(f'<table:table><table:table-column table:number-columns-repeated="{COLUMNS}"/>')
        for row in range(ROWS):
            self.parts.append("<table:table-row>")
            for column, heading in enumerate(HEADINGS):
                self.parts.append('<table:table-cell table:style-name="cell" office:value-type="string">')
                if row == 0:
                    self.paragraph(heading)
                else:
                    self.paragraph((str(row), f"Chi hỗ trợ đại biểu đợt {row}", "80", "50.000", "4.000.000")[column])
                self.parts.append("</table:table-cell>")
            self.parts.append("</table:table-row>")
        self.parts.append("</table:table>\n")

    def store(self, path):
        self.parts.append("<text:p/>\n" + TAIL)
        path.write_text("".join(self.parts), encoding="utf-8")
        return path


def copies(path, times, unique=False):
    """The whole seed `times` times, without its blank lines. As .fodt."""
    writing = Writing(unique)
    lines = [line for line in (DATA / "seed.txt").read_text(encoding="utf-8").splitlines() if line.strip()]
    for _ in range(times):
        for line in lines:
            writing.paragraph(line)
        writing.table()
    return writing.store(path)
