"""Correct plans written as files by hand, not by our drafter: the text of the rules' bases in several layouts of
header and signature, as .docx and .odt.

A plan is a list of parts; a part is a paragraph (text and look) or a table of cells. Every line below a component is a
shape, a picture of the old kind (VML) or the border of a paragraph.
"""
import pathlib
import re
import zipfile
from xml.sax.saxutils import escape

BASES = pathlib.Path(__file__).resolve().parent.parent / "rules" / "base"
ARCHIVES = {".docx": "word/document.xml", ".odt": "content.xml"}
# Base, profile and layouts: how the header is laid out, how lines are drawn, in which format.
PLANS = [(base, profile, *layout) for base, profile, layouts in (
    ("nd30-2024", "nd30", (("rows", "shape", ".docx"), ("cells", "border", ".docx"), ("rows", "shape", ".odt"),
                           ("frames", "border", ".odt"))),
    ("mttq-2020", "mttq", (("cells", "shape", ".docx"), ("floating", "vml", ".docx"), ("cells", "border", ".odt"))),
    ("mttq-2026", "mttq", (("rows", "vml", ".docx"), ("frames", "shape", ".odt"))),
    ("dang-2024", "dang-hd36", (("rows", "shape", ".docx"), ("cells", "border", ".odt"))),
    ("dang-2026", "dang-hd05", (("cells", "vml", ".docx"), ("floating", "border", ".docx"), ("rows", "shape", ".odt"))),
) for layout in layouts]


class Look:
    """Of a paragraph: size in pt, indents in mm, gaps in pt, exact line pitch in pt or a part of single."""

    def __init__(self, size, bold=False, italic=False, align="center", first=0, after=0, before=0, line=None,
                 underline=False):
        self.size, self.bold, self.italic, self.align, self.underline = size, bold, italic, align, underline
        self.first, self.after, self.before, self.line = first, after, before, line


class Line:
    """A paragraph; `rule` is the length in mm of the line below it."""

    def __init__(self, text, look, rule=0):
        self.text, self.look, self.rule = text, look, rule


def width(text, size):
    """About how long a bold text is on paper, mm."""
    return len(text) * size * (0.70 if text.isupper() else 0.51) * 25.4 / 72


def parts(base, profile):
    """Left and right of the header, the lines between, recipients and signature."""
    party = profile.startswith("dang")
    lines = [line for line in (BASES / f"{base}.txt").read_text("utf-8").splitlines() if line.strip()]
    number = next(i for i, line in enumerate(lines) if line.startswith("Số"))
    title = lines.index("KẾ HOẠCH")
    names, right = lines[:number], lines[number + 1:title - 1]
    star = "*" in names
    names = [name for name in names if name != "*"]
    issuer_from = 0 if lines[number].endswith("/KH-UBND") or (party and len(names) == 1) else 1
    small = 14 if party else 13
    left = [Line(name, Look(small, bold=index >= issuer_from)) for index, name in enumerate(names)]
    if star:
        left.append(Line("*", Look(small)))
    else:
        left[-1].rule = 0.42 * width(names[-1], small)
    header = [Line(right[0], Look(15 if party else 13, bold=True))]
    if len(right) > 1:
        header.append(Line(right[1], Look(14, bold=True)))
    header[-1].rule = 59.0 if len(right) > 1 else 73.0
    numbers = (Line(lines[number], Look(14 if party else 13)), Line(lines[title - 1], Look(14, italic=True)))

    body = dict(align="both", first=10 if party else 12.7, after=6, line=18.0 if party else 1.1)
    middle = [Line("KẾ HOẠCH", Look(15 if party else 14, bold=True, before=12))]
    middle.append(Line(lines[title + 1], Look(14, bold=True),
                       0 if party else 0.42 * min(150, width(lines[title + 1], 14))))
    recipients = lines.index("Nơi nhận:") if "Nơi nhận:" in lines else lines.index("Nơi nhận")
    for line in lines[title + 2:recipients]:
        basis = re.match(r"(- )?Căn cứ", line)
        heading = re.match(r"[IVX]+[.-] ", line) or (re.match(r"\d+[.-] ", line) and len(line) < 90 and line[-1] != ".")
        middle.append(Line(line, Look(14, bold=bool(heading), italic=bool(basis) and not party, **body)))
    signature = len(lines) - 3
    small = dict(align="left")
    tail = [Line(lines[recipients], Look(14, underline=True, **small) if party
                 else Look(12, bold=True, italic=True, **small))]
    tail += [Line(line, Look(12 if party else 11, **small)) for line in lines[recipients + 1:signature]]
    sign = [Line(lines[signature], Look(14, bold=True)), Line(lines[signature + 1], Look(14, bold=not party)),
            *(Line("", Look(14)) for _ in range(3)), Line(lines[-1], Look(14, bold=True))]
    return left, header, numbers, middle, tail, sign


# ---- Word

WORD = ('<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
        'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
        'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
        'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
        'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><w:body>')
SHAPE = ('<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor distT="0" distB="0" distL="0" '
         'distR="0" simplePos="0" relativeHeight="2" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1">'
         '<wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="column"><wp:align>center</wp:align></wp:positionH>'
         '<wp:positionV relativeFrom="paragraph"><wp:posOffset>220000</wp:posOffset></wp:positionV>'
         '<wp:extent cx="{emu}" cy="0"/><wp:wrapNone/><wp:docPr id="{id}" name="Line {id}"/><wp:cNvGraphicFramePr/>'
         '<a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp>'
         '<wps:cNvCnPr/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{emu}" cy="0"/></a:xfrm>'
         '<a:prstGeom prst="line"><a:avLst/></a:prstGeom><a:ln w="9525"><a:solidFill><a:srgbClr val="000000"/>'
         '</a:solidFill></a:ln></wps:spPr><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>'
         '</mc:Choice></mc:AlternateContent></w:r>')
VML = ('<w:r><w:pict><v:line style="position:absolute;z-index:1" from="20pt,18pt" to="{to}pt,18pt" '
       'strokecolor="black"/></w:pict></w:r>')


class Word:
    """Writes .docx: `room` is the width in mm of what a paragraph stands in."""

    def __init__(self, drawn):
        self.drawn, self.shapes = drawn, 0

    def paragraph(self, line, room=165):
        look, properties = line.look, ""
        run = f'<w:sz w:val="{2 * look.size:g}"/>'
        spacing = f'w:before="{20 * look.before:g}" w:after="{20 * look.after:g}"'
        if look.line:
            exact = look.line > 5
            spacing += (f' w:line="{20 * look.line if exact else 240 * look.line:.0f}" '
                        f'w:lineRule="{"exact" if exact else "auto"}"')
        properties += f'<w:spacing {spacing}/>'
        if look.first:
            properties += f'<w:ind w:firstLine="{look.first * 56.6929:.0f}"/>'
        properties += f'<w:jc w:val="{look.align}"/>'
        marks = "".join(f"<w:{mark}/>" for mark, on in (("b", look.bold), ("i", look.italic)) if on)
        run = marks + ('<w:u w:val="single"/>' if look.underline else "") + run
        shape = ""
        if line.rule and self.drawn != "border":
            self.shapes += 1
            shape = (SHAPE.format(emu=int(line.rule * 36000), id=self.shapes) if self.drawn == "shape"
                     else VML.format(to=20 + line.rule * 72 / 25.4))
        text = f'<w:r><w:rPr>{run}</w:rPr><w:t xml:space="preserve">{escape(line.text)}</w:t></w:r>' if line.text else ""
        made = f"<w:p><w:pPr>{properties}</w:pPr>{shape}{text}</w:p>"
        if line.rule and self.drawn == "border":
            side = max(0, (room - line.rule) / 2) * 56.6929
            made += ('<w:p><w:pPr><w:pBdr><w:top w:val="single" w:sz="6" w:space="1" w:color="000000"/></w:pBdr>'
                     f'<w:ind w:left="{side:.0f}" w:right="{side:.0f}"/></w:pPr></w:p>')
        return made

    def table(self, rows, widths, floating=False):
        place = ('<w:tblpPr w:leftFromText="180" w:rightFromText="180" w:vertAnchor="text" w:horzAnchor="margin" '
                 'w:tblpY="1"/>' if floating else "")
        grid = "".join(f'<w:gridCol w:w="{each * 56.6929:.0f}"/>' for each in widths)
        made = (f'<w:tbl><w:tblPr>{place}<w:tblW w:w="{sum(widths) * 56.6929:.0f}" w:type="dxa"/>'
                f'<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>')
        for row in rows:
            cells = "".join(
                f'<w:tc><w:tcPr><w:tcW w:w="{each * 56.6929:.0f}" w:type="dxa"/></w:tcPr>'
                + "".join(self.paragraph(line, each - 3.8) for line in cell) + "</w:tc>"
                for cell, each in zip(row, widths))
            made += f"<w:tr>{cells}</w:tr>"
        return made + "</w:tbl>"

    def save(self, body, path):
        section = ('<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="851" w:bottom="1134" '
                   'w:left="1701" w:header="0" w:footer="0" w:gutter="0"/></w:sectPr>')
        styles = ('<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults>'
                  '<w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" '
                  'w:cs="Times New Roman" w:eastAsia="Times New Roman"/></w:rPr></w:rPrDefault></w:docDefaults>'
                  '</w:styles>')
        kind = "application/vnd.openxmlformats-officedocument.wordprocessingml"
        relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("[Content_Types].xml", (
                '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" '
                'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override '
                f'PartName="/word/document.xml" ContentType="{kind}.document.main+xml"/><Override '
                f'PartName="/word/styles.xml" ContentType="{kind}.styles+xml"/></Types>'))
            packages = "http://schemas.openxmlformats.org/package/2006/relationships"
            archive.writestr("_rels/.rels", f'<Relationships xmlns="{packages}"><Relationship Id="r1" '
                             f'Type="{relation}/officeDocument" Target="word/document.xml"/></Relationships>')
            archive.writestr("word/_rels/document.xml.rels", f'<Relationships xmlns="{packages}"><Relationship Id="r1" '
                             f'Type="{relation}/styles" Target="styles.xml"/></Relationships>')
            archive.writestr("word/styles.xml", styles)
            archive.writestr("word/document.xml", WORD + body + section + "</w:body></w:document>")


# ---- OpenDocument

SPACES = "".join(f' xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{urn}:1.0"' for name, urn in (
    ("office", "office"), ("style", "style"), ("text", "text"), ("table", "table"), ("draw", "drawing"),
    ("fo", "xsl-fo-compatible"), ("svg", "svg-compatible")))


class OpenDocument:
    """Writes .odt: every paragraph has an automatic style of its own."""

    def __init__(self, drawn):
        self.drawn, self.styles, self.count = drawn, [], 0

    def style(self, paragraph, text=""):
        self.count += 1
        self.styles.append(f'<style:style style:name="P{self.count}" style:family="paragraph"><style:paragraph-properties '
                           f'{paragraph}/><style:text-properties style:font-name="Times New Roman" {text}/></style:style>')
        return f"P{self.count}"

    def paragraph(self, line, room=165):
        look = line.look
        align = {"both": "justify"}.get(look.align, look.align)
        paragraph = (f'fo:text-align="{align}" fo:text-indent="{look.first}mm" fo:margin-top="{look.before}pt" '
                     f'fo:margin-bottom="{look.after}pt"')
        if look.line:
            paragraph += f' fo:line-height="{look.line}pt"' if look.line > 5 else f' fo:line-height="{look.line:.0%}"'
        text = (f'fo:font-size="{look.size}pt" fo:font-weight="{"bold" if look.bold else "normal"}" '
                f'fo:font-style="{"italic" if look.italic else "normal"}"')
        if look.underline:
            text += ' style:text-underline-style="solid"'
        shape = ""
        if line.rule and self.drawn != "border":
            shape = (f'<draw:line text:anchor-type="paragraph" draw:style-name="gr1" svg:x1="20mm" svg:y1="7mm" '
                     f'svg:x2="{20 + line.rule:.1f}mm" svg:y2="7mm"/>')
        made = f'<text:p text:style-name="{self.style(paragraph, text)}">{shape}{escape(line.text)}</text:p>'
        if line.rule and self.drawn == "border":
            side = max(0, (room - line.rule) / 2)
            rule = self.style(f'fo:margin-left="{side:.1f}mm" fo:margin-right="{side:.1f}mm" fo:border-top="0.75pt solid '
                              '#000000" fo:border-bottom="none" fo:border-left="none" fo:border-right="none"',
                              'fo:font-size="3pt"')
            made += f'<text:p text:style-name="{rule}"/>'
        return made

    def table(self, rows, widths, floating=False):
        del floating  # of Word alone
        self.count += 1
        name = f"T{self.count}"
        self.styles.append(f'<style:style style:name="{name}" style:family="table"><style:table-properties '
                           f'style:width="{sum(widths)}mm" table:align="left"/></style:style>')
        columns = ""
        for index, each in enumerate(widths):
            self.styles.append(f'<style:style style:name="{name}.{index}" style:family="table-column">'
                               f'<style:table-column-properties style:column-width="{each}mm"/></style:style>')
            columns += f'<table:table-column table:style-name="{name}.{index}"/>'
        cells = "".join("<table:table-row>" + "".join(
            '<table:table-cell office:value-type="string">' + "".join(self.paragraph(line, each) for line in cell)
            + "</table:table-cell>" for cell, each in zip(row, widths)) + "</table:table-row>" for row in rows)
        return f'<table:table table:name="{name}" table:style-name="{name}">{columns}{cells}</table:table>'

    def frame(self, lines, left, room):
        content = "".join(self.paragraph(line, room) for line in lines)
        return (f'<draw:frame text:anchor-type="paragraph" draw:style-name="fr1" svg:x="{left}mm" svg:y="0mm" '
                f'svg:width="{room}mm"><draw:text-box fo:min-height="20mm">{content}</draw:text-box></draw:frame>')

    def save(self, body, path):
        graphics = ('<style:style style:name="gr1" style:family="graphic"><style:graphic-properties draw:stroke="solid" '
                    'svg:stroke-width="0.3mm" style:vertical-pos="from-top" style:horizontal-pos="from-left" '
                    'style:wrap="run-through"/></style:style><style:style style:name="fr1" style:family="graphic" '
                    'style:parent-style-name="Frame">'
                    '<style:graphic-properties fo:border="none" fo:padding="0mm" style:wrap="parallel" '
                    'style:vertical-pos="from-top" style:horizontal-pos="from-left"/></style:style>')
        fonts = ('<office:font-face-decls><style:font-face style:name="Times New Roman" svg:font-family="&apos;Times New '
                 'Roman&apos;"/></office:font-face-decls>')
        styles = ('<style:page-layout style:name="pm1"><style:page-layout-properties fo:page-width="210mm" '
                  'fo:page-height="297mm" fo:margin-top="20mm" fo:margin-bottom="20mm" fo:margin-left="30mm" '
                  'fo:margin-right="15mm"/></style:page-layout>')
        kind = "application/vnd.oasis.opendocument.text"
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr(zipfile.ZipInfo("mimetype"), kind)
            archive.writestr("META-INF/manifest.xml", (
                '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" '
                f'manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:media-type="{kind}"/>'
                + "".join(f'<manifest:file-entry manifest:full-path="{name}" manifest:media-type="text/xml"/>'
                          for name in ("content.xml", "styles.xml")) + "</manifest:manifest>"))
            archive.writestr("styles.xml", f'<office:document-styles{SPACES} office:version="1.3">{fonts}'
                             f'<office:automatic-styles>{styles}</office:automatic-styles><office:master-styles>'
                             '<style:master-page style:name="Standard" style:page-layout-name="pm1"/>'
                             '</office:master-styles></office:document-styles>')
            archive.writestr("content.xml", (
                f'<office:document-content{SPACES} office:version="1.3">{fonts}<office:automatic-styles>'
                f'{"".join(self.styles)}{graphics}</office:automatic-styles><office:body><office:text>{body}'
                '</office:text></office:body></office:document-content>'))


def write(plan, folder):
    """Writes one of PLANS; returns its name, profile and path."""
    base, profile, layout, drawn, suffix = plan
    left, right, numbers, middle, tail, sign = parts(base, profile)
    writer = Word(drawn) if suffix == ".docx" else OpenDocument(drawn)
    widths = (63, 102)
    number, date = numbers
    if layout == "rows":
        body = writer.table([(left, right), ([number], [date])], widths)
    elif layout == "frames":
        above = writer.frame(left + [number], 0, 63) + writer.frame(right + [date], 63, 102)
        body = f'<text:p text:style-name="{writer.style("")}">{above}</text:p>'
    else:
        body = writer.table([(left + [number], right + [date])], widths, floating=layout == "floating")
    body += "".join(writer.paragraph(line) for line in middle)
    body += writer.table([(tail, sign)], (85, 80)) + writer.paragraph(Line("", Look(3)))
    name = f"{base} {layout} {drawn}{suffix}"
    path = pathlib.Path(folder) / (name.replace(" ", "-"))
    writer.save(body, path)
    return name, profile, path
