"""Puts one defect at a time into the saved file of a correct plan, .docx and .odt, and checks it in Writer: is it found
under its row of the rule sheet and at its place, and what is found in the plans as they are?

    files.py [--all] [--list]   --all: every defect in every plan (else each plan takes a part of them, so that all
                                together have them all); --list: every finding in a correct plan

Exit 1 below the thresholds. More than half of the plans are written by made_plans.py, the rest by the drafter.
"""
import json
import pathlib
import re
import sys
import zipfile
from xml.etree import ElementTree

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
from harness import Office, options  # noqa: E402
import uno  # noqa: E402
import made_plans  # noqa: E402

# What is reached; a change that finds less or accuses more fails.
LEAST_RECALL, MOST_WARNINGS, LEAST_PLANS = 0.98, 0.2, 24
SHARE = 4  # each plan takes every fourth defect

# Defects that only a file has.
LAYOUT = [
    {"ref": "LAY-18", "name": "no line drawn at all", "unline": True, "anywhere": True},
    {"ref": "LAY-18", "name": "lines of a third of their length", "shorten": 0.15, "profiles": ["nd30", "mttq"],
     "anywhere": True},
    {"ref": "LAY-07", "name": "national name not centred", "field": "nationalName", "look": {"align": "left"}},
    {"ref": "LAY-14", "name": "subject not centred", "field": "subject", "look": {"align": "left"}},
    {"ref": "LAY-13", "name": "type name on the right", "field": "typeName", "look": {"align": "right"}},
    {"ref": "LAY-16", "name": "name of the signer not bold", "line": -1, "look": {"bold": False}},
    {"ref": "LAY-17", "name": "Nơi nhận too big", "starts": "Nơi nhận", "look": {"size": 16},
     "profiles": ["nd30", "mttq", "dang-hd36"]},
    {"ref": "LAY-30", "name": "recipients too big", "field": "recipients", "look": {"size": 14},
     "profiles": ["nd30", "mttq", "dang-hd36"]},
    {"ref": "LAY-19", "name": "prose on the left", "prose": True, "look": {"align": "left"}},
    {"ref": "LAY-20", "name": "no first-line indent", "prose": True, "look": {"first": 0}},
    {"ref": "LAY-21", "name": "no gap between paragraphs", "prose": "adjacent", "look": {"after": 0}, "anywhere": True},
    {"ref": "LAY-22", "name": "two lines of space", "prose": True, "look": {"line": 2.5}, "profiles": ["nd30", "mttq"]},
    {"ref": "LAY-31", "name": "prose too small", "prose": True, "look": {"size": 11}},
]

NAMES = {"w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
         "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
         "v": "urn:schemas-microsoft-com:vml",
         "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
         **{name: f"urn:oasis:names:tc:opendocument:xmlns:{urn}:1.0" for name, urn in (
             ("office", "office"), ("style", "style"), ("text", "text"), ("draw", "drawing"),
             ("fo", "xsl-fo-compatible"), ("svg", "svg-compatible"))}}


def q(name):
    """A qualified name as ElementTree writes it."""
    prefix, local = name.split(":")
    return f"{{{NAMES[prefix]}}}{local}"


class File:
    """The XML of a saved plan, its paragraphs numbered as a check numbers them: in the order in which they end."""

    def __init__(self, path):
        self.word = path.suffix == ".docx"
        with zipfile.ZipFile(path) as archive:
            self.entries = {entry.filename: archive.read(entry) for entry in archive.infolist()}
        self.name = made_plans.ARCHIVES[path.suffix]
        for prefix, space in re.findall(rb'xmlns:([\w.-]+)="([^"]+)"', self.entries[self.name]):
            if not re.match(rb"ns\d+$", prefix):
                ElementTree.register_namespace(prefix.decode(), space.decode())
        self.root = ElementTree.fromstring(self.entries[self.name])
        self.parents = {child: parent for parent in self.root.iter() for child in parent}
        body = self.root.find(".//" + q("w:body" if self.word else "office:text"))
        self.paragraphs = []
        self._collect(body)

    def _collect(self, element):
        if element.tag == q("mc:Fallback"):
            return
        for child in element:
            self._collect(child)
        if element.tag in (q("w:p"), q("text:p"), q("text:h")):
            self.paragraphs.append(element)

    def _own(self, paragraph):
        """Everything in a paragraph but what belongs to a paragraph inside it."""
        for child in paragraph:
            if child.tag in (q("mc:AlternateContent"), q("w:pict"), q("draw:frame")):
                continue
            yield child
            yield from self._own(child)

    def text(self, number):
        paragraph = self.paragraphs[number]
        if self.word:
            return "".join(each.text or "" for each in self._own(paragraph) if each.tag == q("w:t"))
        parts = [paragraph.text or ""]
        for child in self._own(paragraph):
            parts += [child.text or ""] if child.tag == q("text:span") else [" "] if child.tag == q("text:s") else []
            parts.append(child.tail or "")
        for child in paragraph:
            if child.tag == q("draw:frame"):
                parts.append(child.tail or "")
        return "".join(parts)

    def set_text(self, number, text):
        paragraph = self.paragraphs[number]
        if self.word:
            runs = [each for each in self._own(paragraph) if each.tag == q("w:t")]
            for index, run in enumerate(runs):
                run.text = "" if index else text
                run.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
            return
        spans = [each for each in paragraph if each.tag == q("text:span")]
        shapes = [each for each in paragraph if each.tag.startswith("{" + NAMES["draw"])]
        for child in list(paragraph):
            if child not in shapes and (child not in spans or child is not spans[0]):
                paragraph.remove(child)
        for shape in shapes:
            shape.tail = None
        paragraph.text = None
        if spans:
            for child in list(spans[0]):
                spans[0].remove(child)
            spans[0].text, spans[0].tail = text, None
        elif shapes:
            shapes[-1].tail = text
        else:
            paragraph.text = text

    def insert(self, number, text):
        """A copy of the paragraph above `number`, with that text, before it."""
        model, place = self.paragraphs[number - 1], self.paragraphs[number]
        copy = ElementTree.fromstring(ElementTree.tostring(model))
        parent = self.parents[place]
        parent.insert(list(parent).index(place), copy)
        self.paragraphs.insert(number, copy)
        self.set_text(number, text)

    # ---- looks

    def look(self, number, wanted):
        (self._look_word if self.word else self._look_odf)(self.paragraphs[number], wanted)

    def _look_word(self, paragraph, wanted):
        def child(parent, name, first=False):
            if parent.find(q(name)) is None:
                parent.insert(0 if first else len(parent), ElementTree.Element(q(name)))
            return parent.find(q(name))
        properties = child(paragraph, "w:pPr", first=True)
        order = ["w:pStyle", "w:keepNext", "w:keepLines", "w:widowControl", "w:numPr", "w:pBdr", "w:spacing", "w:ind", "w:jc"]
        if "align" in wanted:
            child(properties, "w:jc").set(q("w:val"), wanted["align"])
        if "first" in wanted:
            child(properties, "w:ind").set(q("w:firstLine"), str(wanted["first"]))
        if "after" in wanted:
            child(properties, "w:spacing").set(q("w:after"), str(wanted["after"]))
        if "line" in wanted:
            child(properties, "w:spacing").set(q("w:line"), str(int(240 * wanted["line"])))
            child(properties, "w:spacing").set(q("w:lineRule"), "auto")
        place = {q(name): index for index, name in enumerate(order)}
        properties[:] = sorted(properties, key=lambda each: place.get(each.tag, 99))
        for run in (each for each in self._own(paragraph) if each.tag == q("w:r")):
            character = child(run, "w:rPr", first=True)
            if "font" in wanted:
                for side in ("ascii", "hAnsi", "cs", "eastAsia"):
                    child(character, "w:rFonts").set(q("w:" + side), wanted["font"])
            for mark, name in (("bold", "w:b"), ("italic", "w:i")):
                if mark in wanted:
                    child(character, name).set(q("w:val"), "1" if wanted[mark] else "0")
            if "color" in wanted:
                child(character, "w:color").set(q("w:val"), f"{wanted['color']:06X}")
            if "size" in wanted:
                child(character, "w:sz").set(q("w:val"), str(int(2 * wanted["size"])))
            place_run = {q(name): index for index, name in enumerate(("w:rStyle", "w:rFonts", "w:b", "w:i", "w:color", "w:sz"))}
            character[:] = sorted(character, key=lambda each: place_run.get(each.tag, 99))

    def _look_odf(self, paragraph, wanted):
        styles = self.root.find(q("office:automatic-styles"))
        used = paragraph.get(q("text:style-name"))
        own = next((each for each in styles if each.get(q("style:name")) == used), None)
        style = ElementTree.fromstring(ElementTree.tostring(own)) if own is not None else ElementTree.Element(
            q("style:style"), {q("style:family"): "paragraph", q("style:parent-style-name"): used or "Standard"})
        style.set(q("style:name"), f"M{len(styles)}")
        styles.append(style)
        paragraph.set(q("text:style-name"), style.get(q("style:name")))

        def properties(name):
            return style.find(q(name)) if style.find(q(name)) is not None else ElementTree.SubElement(style, q(name))
        values = {"align": ("fo:text-align", {"left": "start", "right": "end"}.get), "first": ("fo:text-indent", "{}mm".format),
                  "after": ("fo:margin-bottom", "{}pt".format), "line": ("fo:line-height", "{:.0%}".format)}
        for key, (name, form) in values.items():
            if key in wanted:
                properties("style:paragraph-properties").set(q(name), form(wanted[key]))
        values = {"size": ("fo:font-size", "{}pt".format), "bold": ("fo:font-weight", {True: "bold", False: "normal"}.get),
                  "italic": ("fo:font-style", {True: "italic", False: "normal"}.get), "color": ("fo:color", "#{:06x}".format),
                  "font": ("style:font-name", str)}
        for key, (name, form) in values.items():
            if key in wanted:
                properties("style:text-properties").set(q(name), form(wanted[key]))
        if "font" in wanted:
            properties("style:text-properties").set(q("fo:font-family"), wanted["font"])
            properties("style:text-properties").attrib.pop(q("style:font-name"), None)
        for span in (each for each in paragraph.iter() if each.tag == q("text:span")):
            span.attrib.pop(q("text:style-name"), None)

    def page(self, wanted):
        if self.word:
            for section in self.root.iter(q("w:sectPr")):
                for key, (name, attribute) in {"left": ("w:pgMar", "w:left"), "right": ("w:pgMar", "w:right"),
                                               "width": ("w:pgSz", "w:w"), "height": ("w:pgSz", "w:h")}.items():
                    if key in wanted:
                        section.find(q(name)).set(q(attribute), str(int(wanted[key] * 56.6929)))
            return
        styles = self.entries["styles.xml"].decode()
        for key, name in (("left", "margin-left"), ("right", "margin-right"), ("width", "page-width"), ("height", "page-height")):
            if key in wanted:
                styles = re.sub(rf'(<style:page-layout-properties[^>]*fo:{name}=")[^"]*', rf"\g<1>{wanted[key]}mm", styles)
        self.entries["styles.xml"] = styles.encode()

    def lines(self, change):
        """Takes the lines drawn below header components away (None), or makes them that part as long."""
        found = False
        for parent in list(self.root.iter()):
            for child in list(parent):
                stroke = child.tag in (q("mc:AlternateContent"), q("w:pict"), q("draw:line")) and child.find(".//" + q("w:t")) is None
                if stroke and change is None:
                    parent.remove(child)
                    found = True
                elif stroke:
                    found |= self._shorten(child, change)
        for border in list(self.root.iter(q("w:pBdr"))):
            if change is None:
                self.parents[border].remove(border)
                found = True
        if change is None:
            for part in [self.root, *([ElementTree.fromstring(self.entries["styles.xml"])] if "styles.xml" in self.entries else [])]:
                for properties in part.iter(q("style:paragraph-properties")):
                    for key in [key for key in properties.attrib if key.startswith(q("fo:border"))]:
                        properties.set(key, "none")
                        found = True
                if part is not self.root:
                    self.entries["styles.xml"] = ElementTree.tostring(part)
            if self.word and "word/styles.xml" in self.entries:
                self.entries["word/styles.xml"] = re.sub(rb"<w:pBdr>.*?</w:pBdr>", b"", self.entries["word/styles.xml"])
        return found

    def _shorten(self, stroke, part):
        if stroke.tag == q("draw:line"):
            start, end = (float(stroke.get(q("svg:" + name)).removesuffix("mm")) for name in ("x1", "x2"))
            stroke.set(q("svg:x2"), f"{start + (end - start) * part:.1f}mm")
        for extent in stroke.iter():
            if extent.get("cx"):
                extent.set("cx", str(int(int(extent.get("cx")) * part)))
            if extent.tag == q("v:line"):
                end = float(extent.get("to").split("pt")[0])
                extent.set("to", f"{20 + (end - 20) * part:.1f}pt,18pt")
        return True

    def save(self, path):
        self.entries[self.name] = ElementTree.tostring(self.root, xml_declaration=True, encoding="UTF-8")
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, content in self.entries.items():
                archive.writestr(zipfile.ZipInfo(name) if name == "mimetype" else name, content)
        return path


def mutate(path, report, entry):
    """The file with that defect and the paragraph it is in (-1: something is absent); None where it has no place for it."""
    file = File(path)
    fields = report["plan"]["fields"]
    field = fields[entry["field"]].get("paragraphs", []) if "field" in entry else []
    if "unline" in entry or "shorten" in entry:
        return (file, -1) if file.lines(entry.get("shorten")) else None
    if "find" in entry:
        for number in field or range(len(file.paragraphs)) if "field" not in entry or field else ():
            text = file.text(number)
            by = re.sub(r"\$(\d)", r"\\g<\1>", entry["by"])
            changed, count = re.subn(entry["find"].replace("[[:upper:]]", "[A-ZĐÀ-Ỹ]"), by, text, count=1)
            if count and changed != text:
                file.set_text(number, changed)
                return file, number
        return None
    if "insert" in entry:
        chapters = [part["paragraph"] for part in report["plan"]["outline"] if part["level"] == 1]
        if len(chapters) < 2:
            return None
        file.insert(chapters[1], entry["insert"])
        return file, chapters[1]
    if "page" in entry:
        file.page(entry["page"])
        return file, -1
    if entry.get("prose"):
        field = [number for number in range(len(file.paragraphs)) if len(file.text(number)) > 90
                 and number not in fields["recipients"].get("paragraphs", []) + fields["subject"].get("paragraphs", [])
                 and number not in fields["legalBasis"].get("paragraphs", [])]
    if entry.get("prose") == "adjacent":
        field = [number for number in field if number + 1 in field or number - 1 in field]
    if "line" in entry:
        field = fields["signature"]["paragraphs"][entry["line"]:]
    if "starts" in entry:
        field = [number for number in range(len(file.paragraphs)) if file.text(number).startswith(entry["starts"])]
    if not field:
        return None
    if "look" in entry:
        for number in field:
            file.look(number, entry["look"])
        return file, field[0]
    for number in field:
        file.set_text(number, "")
    return file, -1


def drafted(office, folder):
    """The bases' content drafted anew by the service, stored in both formats."""
    drafter = office.create("org.kehoach.PlanDrafter")
    for base, profile in dict.fromkeys((plan[0], plan[1]) for plan in made_plans.PLANS):
        source = office.load(made_plans.BASES / f"{base}.txt")
        parameters = drafter.contentOf(source)
        day, month, year = re.search(r"ngày (\d+) tháng (\d+) năm (\d+)", source.Text.String).groups()
        parameters.Number = re.search(r"^Số:? (\d+)", source.Text.String, re.M).group(1)
        parameters.Date = uno.createUnoStruct("com.sun.star.util.Date", int(day), int(month), int(year))
        parameters.Profile = profile
        document = office.new()
        drafter.draft(document, parameters)
        for suffix in (".odt", ".docx"):
            yield f"{base} drafted{suffix}", profile, office.store(document, folder / f"{base}-drafted{suffix}")
        office.close_documents()


def is_of(finding, ref):
    return ref in (finding["ref"], *finding.get("aliases", []))


def count(report, ref, paragraph, anywhere):
    return sum(is_of(finding, ref) and (anywhere or finding.get("paragraph") == paragraph) for finding in report["findings"])


def main(arguments):
    everything, listed = "--all" in arguments, "--list" in arguments
    mutations = json.loads((pathlib.Path(__file__).parent / "mutations.json").read_text("utf-8"))["mutations"] + LAYOUT
    office = Office(log="mutation")
    checker = office.create("org.kehoach.PlanChecker")
    errors = warnings = made = found = 0
    missed, kinds = {}, set()

    def check(path, **wanted):
        try:
            return json.loads(checker.report(office.load(path), options(**wanted)))
        finally:
            office.close_documents()

    try:
        folder = pathlib.Path(office.folder)
        plans = [made_plans.write(plan, folder) for plan in made_plans.PLANS] + list(drafted(office, folder))
        for index, (name, profile, path) in enumerate(plans):
            before = check(path)
            if before["profile"] != profile:
                print(f"{name} is taken for {before['profile']}")
            errors += before["summary"]["errors"]
            warnings += before["summary"]["warnings"]
            for finding in before["findings"]:
                if listed or finding["severity"] != "info":
                    print(f"{name}: {finding['severity']} {finding['rule']} “{(finding.get('excerpt') or '')[:60]}” "
                          f"{finding['message']}")
            for position, entry in enumerate(mutations):
                fits = "profiles" not in entry or any(profile.startswith(each) for each in entry["profiles"])
                if not fits or not everything and position % SHARE != index % SHARE:
                    continue
                mutant = mutate(path, before, entry)
                if not mutant:
                    continue
                file, place = mutant
                wanted = {"Profile": profile, **({"Stage": entry["stage"]} if "stage" in entry else {})}
                after = check(file.save(folder / f"mutant{path.suffix}"), **wanted)
                anywhere = place < 0 or bool(entry.get("anywhere"))
                already = 0 if "insert" in entry and not anywhere else count(before, entry["ref"], place, anywhere)
                made += 1
                kinds.add(entry["name"])
                if count(after, entry["ref"], place, anywhere) > already:
                    found += 1
                else:
                    missed.setdefault(f"{entry['ref']} {entry['name']}", []).append(name)
    finally:
        office.close()
    for defect, where in sorted(missed.items()):
        print(f"missed {len(where)} times: {defect} ({', '.join(where[:4])})")
    recall, each = found / max(made, 1), warnings / len(plans)
    print(f"\n{len(plans)} correct plans as files ({len(made_plans.PLANS)} not drafted): {errors} errors, {warnings} warnings "
          f"({each:.2f} per plan)")
    print(f"{len(kinds)} kinds of defects, {made} mutants: {found} found with ref and place ({recall:.4f})")
    enough = recall >= LEAST_RECALL and not errors and each <= MOST_WARNINGS and len(plans) >= LEAST_PLANS
    return 0 if enough else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
