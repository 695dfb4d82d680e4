"""A document as it would be written, without what changes by itself."""
import pathlib
import re


def flat(office, document):
    """The document as flat ODF without dates, counters, view settings and what depends on the layout."""
    path = pathlib.Path(office.folder) / "flat.fodt"
    xml = office.store(document, path).read_text(encoding="utf-8")
    for part in ("meta", "settings"):
        xml = re.sub(rf"<office:{part}>.*?</office:{part}>", "", xml, flags=re.S)
    # Ids of revisions; and what is there or not as the layout has come to it or not.
    xml = re.sub(r' officeooo:(paragraph-)?rsid="\w+"|(\n\s*)?<text:soft-page-break/>| style:column-width="[^"]*"', "", xml)
    return re.sub(r'(<style:table-properties[^>]*) style:width="[^"]*"(?=[^>]* table:align="margins")', r"\1", xml)


def user_defined(document):
    """Name and value of each user-defined property."""
    properties = document.DocumentProperties.UserDefinedProperties
    return sorted((one.Name, str(one.Value)) for one in properties.PropertyValues)
