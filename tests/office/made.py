"""Documents the office tests make, and how they look at one."""
import json
import re
import zipfile
from xml.etree import ElementTree

from flat import ODF, body, flat, user_defined
from harness import DATA, options  # first: what imports uno before it does not know our types
import uno
from com.sun.star.text.ControlCharacter import PARAGRAPH_BREAK

# A word with a Cyrillic а: the check of a plan reports each such word with its place. So a test can ask in which
# order, under which number and with which text the paragraphs of a document were read.
MARK = "dа"
# What makes a document a plan; a document with marked words begins with it.
PLAN = ("KẾ HOẠCH", "Tổ chức hội nghị")


def marked(name):
    """A word the check will find again."""
    return MARK + name


def write(text, *paragraphs):
    """Appends paragraphs to a text: the first one to its last paragraph."""
    for index, paragraph in enumerate(paragraphs):
        if index:
            text.insertControlCharacter(text.End, PARAGRAPH_BREAK, False)
        text.insertString(text.End, paragraph, False)


def type_seed(document):
    """The seed plan, typed as plain paragraphs."""
    write(document.Text, *(DATA / "seed.txt").read_text(encoding="utf-8-sig").splitlines())


def insert_table(document, text, rows, columns, place=None):
    """A table at a place of a text (its end), empty."""
    table = document.createInstance("com.sun.star.text.TextTable")
    table.initialize(rows, columns)
    text.insertTextContent(place or text.End, table, False)
    return table


def insert_frame(document, text, content, anchor="AT_PARAGRAPH", place=None):
    """A text frame with that content."""
    frame = document.createInstance("com.sun.star.text.TextFrame")
    frame.AnchorType = uno.Enum("com.sun.star.text.TextContentAnchorType", anchor)
    frame.Width, frame.Height = 4000, 1000
    text.insertTextContent(place or text.End, frame, False)
    frame.Text.String = content
    return frame


def page_style(document):
    """The page style of a new document."""
    return document.StyleFamilies.getByName("PageStyles").getByName("Standard")


def paragraphs(text):
    """The strings of a text's own paragraphs, tables as None."""
    found = []
    contents = text.createEnumeration()
    while contents.hasMoreElements():
        content = contents.nextElement()
        found.append(None if content.supportsService("com.sun.star.text.TextTable") else content.String)
    return found


def report(office, document, **wanted):
    """The report of a check."""
    return json.loads(office.create("org.kehoach.PlanChecker").report(document, options(**wanted)))


def fields(office, document):
    """The texts of the fields recognised."""
    return {name: field["text"] for name, field in report(office, document)["plan"]["fields"].items()
            if field.get("present")}


def marks(office, document):
    """The marked words the reader saw, each with its paragraph (from 0 after PLAN) and offset, in reading order."""
    found = [(finding.Paragraph - len(PLAN), finding.Start, finding.Excerpt)
             for finding in office.create("org.kehoach.PlanChecker").check(document, ())
             if finding.Rule == "encoding/look-alikes"]
    return [(excerpt[len(MARK):], paragraph, start) for paragraph, start, excerpt in sorted(found)]


def order(office, document):
    """The names of the marked words in reading order."""
    return [name for name, _, _ in marks(office, document)]


def whole(office, document):
    """What a document consists of: body, page styles that are used, user-defined properties.

    Named styles nobody uses may stay. One of these is the page style of a plan that was undone: Writer's undo knows the
    places of a text by counting, and the header of a page style counts, too. Taken away, redo would write the plan into
    the page's header.
    """
    style = f"{{{ODF['style']}}}"
    root = ElementTree.fromstring(flat(office, document))
    pages = {one.get(style + "name"): re.sub(r">\d+</", "></", ElementTree.tostring(one, encoding="unicode").strip())
             for one in root.find("office:master-styles", ODF) if one.get(style + "name")}
    used = {one.get(style + "master-page-name") for one in root.find("office:automatic-styles", ODF)} | {"Standard"}
    return {"body": body(office, document), "page styles": [page for name, page in pages.items() if name in used],
            "properties": user_defined(document)}


def docx(path, body_xml, **parts):
    """A Word file with that body, and further parts (header1=…) as XML."""
    word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    names = (f'xmlns:w="{word}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
             'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
             'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
             'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
             'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
             'xmlns:v="urn:schemas-microsoft-com:vml"')
    main = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    types = "".join(f'<Override PartName="/word/{name}.xml" ContentType="{main}.{name.rstrip("0123456789")}+xml"/>'
                    for name in parts)
    relations = "".join(f'<Relationship Id="{name}" Type="{relation}/{name.rstrip("0123456789")}" '
                        f'Target="{name}.xml"/>' for name in parts)
    with zipfile.ZipFile(path, "w") as package:
        package.writestr("[Content_Types].xml", (
            '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            '<Default Extension="xml" ContentType="application/xml"/>'
            f'<Override PartName="/word/document.xml" ContentType="{main}.document.main+xml"/>{types}</Types>'))
        package.writestr("_rels/.rels", (
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            f'<Relationship Id="rId1" Type="{relation}/officeDocument" Target="word/document.xml"/></Relationships>'))
        package.writestr("word/_rels/document.xml.rels", (
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            f'{relations}</Relationships>'))
        package.writestr("word/document.xml", f"<w:document {names}><w:body>{body_xml}</w:body></w:document>")
        for name, xml in parts.items():
            package.writestr(f"word/{name}.xml", xml.replace("{names}", names))
    return path


def word_paragraph(text, properties=""):
    """One paragraph of a Word file."""
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p>"


def word_table(rows, properties=""):
    """A table of a Word file; each cell is the XML of its paragraphs."""
    cells = "".join("<w:tr>" + "".join(f"<w:tc><w:tcPr/>{cell}</w:tc>" for cell in row) + "</w:tr>" for row in rows)
    grid = "".join('<w:gridCol w:w="4500"/>' for _ in rows[0])
    return f"<w:tbl><w:tblPr>{properties}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{cells}</w:tbl>"
