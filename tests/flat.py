"""A document as it would be written, without what changes by itself."""
import pathlib
import re
from xml.etree import ElementTree

ODF = {name: f"urn:oasis:names:tc:opendocument:xmlns:{name}:1.0" for name in ("office", "style")}


def flat(office, document):
    """The document as flat ODF without dates, counters, view settings and what depends on the layout."""
    path = pathlib.Path(office.folder) / "flat.fodt"
    xml = office.store(document, path).read_text(encoding="utf-8")
    for part in ("meta", "settings"):
        xml = re.sub(rf"<office:{part}>.*?</office:{part}>", "", xml, flags=re.S)
    # Ids of revisions; and what is there or not as the layout has come to it or not.
    xml = re.sub(r' officeooo:(paragraph-)?rsid="\w+"|(\n\s*)?<text:soft-page-break/>| style:column-width="[^"]*"', "", xml)
    return re.sub(r'(<style:table-properties[^>]*) style:width="[^"]*"(?=[^>]* table:align="margins")', r"\1", xml)


def body(office, document):
    """What stands in the document, as flat ODF in which each automatic style is replaced by what it says: their
    numbers, and those that say nothing, come and go."""
    root = ElementTree.fromstring(flat(office, document))
    meaning = {}
    for style in root.find("office:automatic-styles", ODF):
        says = sorted((part.tag, *sorted(part.attrib.items())) for part in style.iter() if part is not style
                      and part.attrib)
        own = {name: value for name, value in style.attrib.items() if not name.endswith(("}name", "}family"))}
        name = style.get(f"{{{ODF['style']}}}name")
        parent = own.pop(f"{{{ODF['style']}}}parent-style-name", None)
        meaning[name] = f"{parent} {sorted(own.items())} {says}" if own or says else parent
    content = root.find("office:body", ODF)
    for element in content.iter():
        for attribute, value in element.attrib.items():
            if attribute.endswith("}style-name"):
                element.set(attribute, meaning.get(value) or value)
    return ElementTree.tostring(content, encoding="unicode")


def user_defined(document):
    """Name and value of each user-defined property."""
    properties = document.DocumentProperties.UserDefinedProperties
    return sorted((one.Name, str(one.Value)) for one in properties.PropertyValues)
