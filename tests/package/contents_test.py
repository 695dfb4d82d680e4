"""What the package holds fits together: manifest, commands, titles, icons, descriptions."""
import fnmatch
import re
import unittest

from harness import PROJECT
from package import FOLDER, OOR, nodes, parse

MANIFEST = "{http://openoffice.org/2001/manifest}"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
XLINK = "{http://www.w3.org/1999/xlink}"


def registry(name):
    return list(nodes(parse(f"registry/{name}.xcu")))


class ContentsTest(unittest.TestCase):
    def commands(self):
        """URL → properties of every menu entry that runs something of ours."""
        found = {properties["URL"][""]: properties for _, properties in registry("Addons")
                 if properties.get("URL", {}).get("", "").startswith("vnd.kehoach:") and "Title" in properties}
        self.assertTrue(found)
        return found

    def test_every_path_of_the_manifest_exists(self):
        entries = [entry.get(MANIFEST + "full-path") for entry in parse("META-INF/manifest.xml")]
        self.assertIn("kehoach.components", entries)
        self.assertEqual([entry for entry in entries if not (FOLDER / entry).is_file()], [])

    def test_every_registry_file_is_in_the_manifest(self):
        entries = {entry.get(MANIFEST + "full-path") for entry in parse("META-INF/manifest.xml")}
        files = {path.relative_to(FOLDER).as_posix() for path in FOLDER.glob("registry/*.xc[us]")}
        self.assertTrue(files)
        self.assertEqual(files - entries, set())

    def test_every_path_of_the_description_exists(self):
        links = [element.get(XLINK + "href") for element in parse("description.xml").iter() if element.get(XLINK + "href")]
        self.assertTrue(links)
        self.assertEqual([link for link in links if "://" not in link and not (FOLDER / link).is_file()], [])

    def test_every_command_has_a_handler(self):
        handlers = {node.get(OOR + "name"): properties["Protocols"][""].split()
                    for node, properties in registry("ProtocolHandler") if "Protocols" in properties}
        implementations = {element.get("name") for element in parse("kehoach.components").iter()
                           if element.tag.endswith("}implementation")}
        self.assertLessEqual(set(handlers), implementations)
        patterns = [pattern for protocols in handlers.values() for pattern in protocols]
        for url in self.commands():
            self.assertTrue(any(fnmatch.fnmatchcase(url, pattern) for pattern in patterns), url)

    def test_what_is_offered_is_what_can_be_done(self):
        """The table of the library that answers for menu and toolbar, and that of the one that does it."""
        tables = [set(re.findall(r'^    \{ "(\w+)", ', (PROJECT / "src" / path).read_text(encoding="utf-8"), re.M))
                  for path in ("start/menu_commands.hxx", "ui/command.cxx")]
        self.assertEqual(*tables)
        self.assertLessEqual({url.removeprefix("vnd.kehoach:") for url in self.commands()}, tables[0])

    def test_every_title_in_both_languages(self):
        titled = [(node, properties) for node, properties in registry("Addons") if "Title" in properties]
        self.assertTrue(titled)
        for node, properties in titled:
            with self.subTest(node=node.get(OOR + "name")):
                titles = properties["Title"]
                self.assertTrue(titles.get("vi") and (titles.get("en-US") or titles.get("en")), titles)

    def test_mnemonics_of_a_menu_are_unique(self):
        menus = [node for node in parse("registry/Addons.xcu").iter("node") if node.get(OOR + "name") == "Submenu"]
        self.assertTrue(menus)
        for menu in menus:
            for language in ("vi", "en-US"):
                titles = [value.text for entry in menu.findall("node") for prop in entry.findall("prop")
                          if prop.get(OOR + "name") == "Title" for value in prop.findall("value") if value.get(LANG) == language]
                letters = [title[title.index("~") + 1].lower() for title in titles]
                self.assertEqual(len(letters), len(set(letters)), (language, letters))
                self.assertRegex("".join(letters), "^[a-z]+$")

    def test_every_command_has_an_icon(self):
        icons = {}
        for node in parse("registry/Addons.xcu").iter("node"):
            properties = {prop.get(OOR + "name"): prop.findtext("value") for prop in node.iter("prop")}
            if "ImageSmallURL" in properties:
                icons[properties.get("URL")] = [value for name, value in properties.items() if name.startswith("Image")]
        for url in self.commands():
            self.assertIn(url, icons)
            for image in icons[url]:
                self.assertTrue(image.startswith("%origin%/"), image)  # the folder of the .xcu
                self.assertTrue((FOLDER / "registry" / image.removeprefix("%origin%/")).is_file(), image)

    def test_our_menu_is_writers_only(self):
        for node, properties in registry("Addons"):
            if "Title" in properties and "URL" in properties:
                self.assertEqual(properties["Context"][""], "com.sun.star.text.TextDocument", node.get(OOR + "name"))


if __name__ == "__main__":
    unittest.main()
