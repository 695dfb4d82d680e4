"""The same plan laid out in the ways people lay plans out, in Writer and in Word's XML."""
from made import insert_frame, insert_table, word_paragraph, word_table, write
import uno
from com.sun.star.awt import Point, Size
from com.sun.star.text.ControlCharacter import LINE_BREAK, PARAGRAPH_BREAK

SUPERIOR = ("ỦY BAN MTTQ VIỆT NAM", "TỈNH TÂN SƠN ĐÔNG")
ISSUER = ("BAN THƯỜNG TRỰC",)
LEFT = SUPERIOR + ISSUER
RIGHT = ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")
NUMBER, DATE = "Số: 08/KH-MTTQ-BTT", "Tân Sơn Đông, ngày 05 tháng 11 năm 2020"
TITLE = ("KẾ HOẠCH", "Tổ chức hội nghị tuyên truyền về xây dựng nông thôn mới năm 2020", "")
BASIS = "Căn cứ Công văn số 156/CV-VPĐP ngày 29/10/2020 của Văn phòng Điều phối nông thôn mới tỉnh;"
CONTENT = (BASIS, "I. MỤC ĐÍCH, YÊU CẦU", "Nâng cao nhận thức của nhân dân.", "II. NỘI DUNG", "1. Nội dung tuyên truyền",
           "Xây dựng nông thôn mới.", "III. TỔ CHỨC THỰC HIỆN", "Các phòng, ban thực hiện.",
           "Trên đây là Kế hoạch tổ chức hội nghị tuyên truyền năm 2020./.")
RECIPIENTS = ("- Ban Thường trực Ủy ban MTTQ tỉnh (để b/c);", "- Ban Phong trào;", "- Lưu: VT.")
SIGNATURE = ("TM. BAN THƯỜNG TRỰC", "CHỦ TỊCH", "", "Lê Văn Tám")

# What is to be recognised, whatever the layout.
HEADER = {"nationalName": RIGHT[0], "motto": RIGHT[1], "superior": "\n".join(SUPERIOR), "issuer": ISSUER[0],
          "number": NUMBER, "placeDate": DATE, "typeName": TITLE[0], "subject": TITLE[1]}
BODY = {"legalBasis": BASIS, "closing": CONTENT[-1]}
TAIL = {"recipients": "\n".join(RECIPIENTS), "signature": "\n".join(line for line in SIGNATURE if line)}


def lines(document, *texts):
    """Paragraphs at the end of the document."""
    write(document.Text, *texts)
    document.Text.insertControlCharacter(document.Text.End, PARAGRAPH_BREAK, False)


def broken(document, text, *texts):
    """One paragraph of lines with line breaks between them."""
    for index, line in enumerate(texts):
        if index:
            text.insertControlCharacter(text.End, LINE_BREAK, False)
        text.insertString(text.End, line, False)


def table(document, *rows, borders=False, breaks=False):
    """A table of cells, each a sequence of lines; one empty paragraph below it."""
    made = insert_table(document, document.Text, len(rows), len(rows[0]))
    if not borders:
        border = made.TableBorder2
        for name in ("TopLine", "BottomLine", "LeftLine", "RightLine", "HorizontalLine", "VerticalLine"):
            setattr(border, name, uno.createUnoStruct("com.sun.star.table.BorderLine2"))
        made.TableBorder2 = border
    for row, cells in enumerate(rows):
        for column, texts in enumerate(cells):
            cell = made.getCellByPosition(column, row)
            if breaks:
                broken(document, cell, *texts)
            else:
                write(cell, *texts)


def frames(document, *contents):
    """Text frames at one paragraph."""
    for content in contents:
        frame = insert_frame(document, document.Text, "")
        write(frame.Text, *content)
    lines(document, "")


def shapes(document, *contents):
    """Drawn rectangles with text, at one paragraph."""
    for index, content in enumerate(contents):
        shape = document.createInstance("com.sun.star.drawing.RectangleShape")
        shape.Position, shape.Size = Point(index * 8000, 0), Size(7500, 2500)
        shape.AnchorType = uno.Enum("com.sun.star.text.TextContentAnchorType", "AT_PARAGRAPH")
        document.Text.insertTextContent(document.Text.End, shape, False)
        shape.String = "\n".join(content)
    lines(document, "")


def side_by_side(gap):
    """Header typed in lines with `gap` between its columns."""
    right = (*RIGHT, "", DATE)
    return [f"{left}{gap}{other}" if other else left for left, other in zip((*LEFT, NUMBER), right)]


def page_header(document):
    """The header block in the page's own header."""
    style = document.StyleFamilies.getByName("PageStyles").getByName("Standard")
    style.HeaderIsOn = True
    write(style.HeaderText, *LEFT, NUMBER, *RIGHT, DATE)


HEADERS = {
    "table of one row": lambda d: table(d, [(*LEFT, NUMBER), (*RIGHT, DATE)]),
    "table of two rows": lambda d: table(d, [LEFT, RIGHT], [[NUMBER], [DATE]]),
    "table of three columns": lambda d: table(d, [LEFT, [""], RIGHT], [[NUMBER], [""], [DATE]]),
    "a line in each cell": lambda d: table(d, *([[left], [right]] for left, right in
                                                zip((*LEFT, NUMBER), (*RIGHT, "", DATE)))),
    "all in one cell": lambda d: table(d, [(*LEFT, NUMBER, *RIGHT, DATE)]),
    "table with lines drawn": lambda d: table(d, [LEFT, RIGHT], [[NUMBER], [DATE]], borders=True),
    "line breaks in cells": lambda d: table(d, [(*LEFT, NUMBER), (*RIGHT, DATE)], breaks=True),
    "line breaks in a paragraph": lambda d: (broken(d, d.Text, *LEFT, NUMBER, *RIGHT, DATE), lines(d, "")),
    "tabs": lambda d: lines(d, *side_by_side("\t")),
    "two tabs": lambda d: lines(d, *side_by_side("\t\t")),
    "blanks": lambda d: lines(d, *side_by_side("          ")),
    "frames": lambda d: frames(d, (*LEFT, NUMBER), (*RIGHT, DATE)),
    "shapes": lambda d: shapes(d, (*LEFT, NUMBER), (*RIGHT, DATE)),
    "one under another": lambda d: lines(d, *LEFT, NUMBER, *RIGHT, DATE),
    "Quốc hiệu first": lambda d: lines(d, *RIGHT, *LEFT, NUMBER, DATE),
    "page header": page_header,
}

TAILS = {
    "table": lambda d: table(d, [("Nơi nhận:", *RECIPIENTS), SIGNATURE]),
    "table with lines drawn": lambda d: table(d, [("Nơi nhận:", *RECIPIENTS), SIGNATURE], borders=True),
    "table, line breaks": lambda d: table(d, [("Nơi nhận:", *RECIPIENTS), SIGNATURE], breaks=True),
    "table of two rows": lambda d: table(d, [("Nơi nhận:", *RECIPIENTS), SIGNATURE[:2]], [[""], [SIGNATURE[3]]]),
    "one under another": lambda d: lines(d, "Nơi nhận:", *RECIPIENTS, *SIGNATURE),
    "signature first": lambda d: lines(d, *SIGNATURE, "Nơi nhận:", *RECIPIENTS),
    "tabs": lambda d: lines(d, "Nơi nhận:\t" + SIGNATURE[0], RECIPIENTS[0] + "\t" + SIGNATURE[1], *RECIPIENTS[1:],
                            "\t\t\t\t" + SIGNATURE[3]),
    "blanks": lambda d: lines(d, "Nơi nhận:" + " " * 40 + SIGNATURE[0], RECIPIENTS[0] + " " * 20 + SIGNATURE[1],
                              *RECIPIENTS[1:], " " * 50 + SIGNATURE[3]),
    "frames": lambda d: frames(d, ("Nơi nhận:", *RECIPIENTS), SIGNATURE),
}

# Word's own ways, as XML of the header block.
FLOATING = '<w:tblpPr w:leftFromText="180" w:rightFromText="180" w:vertAnchor="text" w:horzAnchor="margin" w:tblpY="1"/>'


def word_lines(texts):
    return "".join(map(word_paragraph, texts))


def word_breaks(texts):
    """One paragraph with line breaks."""
    runs = '<w:br/>'.join(f'<w:t xml:space="preserve">{text}</w:t>' for text in texts)
    return f"<w:p><w:r>{runs}</w:r></w:p>"


def word_box(texts):
    """A text box of Word, in a paragraph of its own."""
    return ('<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor distT="0" distB="0" '
            'distL="0" distR="0" simplePos="0" relativeHeight="2" behindDoc="0" locked="0" layoutInCell="1" '
            'allowOverlap="1"><wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="column"><wp:posOffset>0'
            '</wp:posOffset></wp:positionH><wp:positionV relativeFrom="paragraph"><wp:posOffset>0</wp:posOffset>'
            '</wp:positionV><wp:extent cx="2800000" cy="900000"/><wp:wrapNone/><wp:docPr id="1" name="Box"/>'
            '<a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">'
            '<wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="2800000" '
            'cy="900000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr><wps:txbx>'
            f'<w:txbxContent>{word_lines(texts)}</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData>'
            '</a:graphic></wp:anchor></w:drawing></mc:Choice></mc:AlternateContent></w:r></w:p>')


def inline_control(text):
    """A paragraph whose text is a content control."""
    return f"<w:p><w:sdt><w:sdtPr/><w:sdtContent><w:r><w:t>{text}</w:t></w:r></w:sdtContent></w:sdt></w:p>"


def block_control(texts):
    """Paragraphs in a content control around them."""
    return f"<w:sdt><w:sdtPr/><w:sdtContent>{word_lines(texts)}</w:sdtContent></w:sdt>"


WORD_HEADERS = {
    "floating table of one row": word_table([[word_lines((*LEFT, NUMBER)), word_lines((*RIGHT, DATE))]], FLOATING),
    "floating table of two rows": word_table([[word_lines(LEFT), word_lines(RIGHT)],
                                              [word_lines([NUMBER]), word_lines([DATE])]], FLOATING),
    "floating table with line breaks": word_table([[word_breaks((*LEFT, NUMBER)), word_breaks((*RIGHT, DATE))]],
                                                  FLOATING),
    "floating table of three columns": word_table([[word_lines(LEFT), word_lines([""]), word_lines(RIGHT)],
                                                   [word_lines([NUMBER]), word_lines([""]), word_lines([DATE])]], FLOATING),
    "text boxes": word_box((*LEFT, NUMBER)) + word_box((*RIGHT, DATE)),
    "controls in paragraphs": "".join(map(inline_control, (*LEFT, NUMBER, *RIGHT, DATE))),
    "control around paragraphs": block_control((*LEFT, NUMBER, *RIGHT, DATE)),
    "controls in a table": word_table([["".join(map(inline_control, (*LEFT, NUMBER))), block_control((*RIGHT, DATE))]]),
}

WORD_TAILS = {
    "table": word_table([[word_lines(("Nơi nhận:", *RECIPIENTS)), word_lines(SIGNATURE)]]),
    "floating table": word_table([[word_lines(("Nơi nhận:", *RECIPIENTS)), word_lines(SIGNATURE)]], FLOATING),
    "text boxes": word_box(("Nơi nhận:", *RECIPIENTS)) + word_box(SIGNATURE),
    "controls in a table": word_table([[block_control(("Nơi nhận:", *RECIPIENTS)), block_control(SIGNATURE)]]),
}
