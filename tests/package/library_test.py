"""The libraries show only their constructor functions and need only what every office has."""
import re
import subprocess
import unittest

from package import LIBRARIES, parse

CONSTRUCTOR = re.compile(r"org_kehoach_\w+_get$")
UNO_TYPE_INFO = re.compile(r"_ZT[IS]N3com3sun4star")
NEEDED = {"libuno_cppu.so.3", "libuno_cppuhelpergcc3.so.3", "libuno_sal.so.3", "libuno_salhelpergcc3.so.3",
          "libstdc++.so.6", "libgcc_s.so.1", "libc.so.6", "libm.so.6", "ld-linux-x86-64.so.2", "ld-linux-aarch64.so.1"}
# What Debian 12 has, the oldest system with a supported LibreOffice.
CEILING = {"GLIBC": (2, 36), "GLIBCXX": (3, 4, 30), "CXXABI": (1, 3, 13), "GCC": (12, 0, 0), "LIBO_UDK": (7, 4)}


def run(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


class LibraryTest(unittest.TestCase):
    def test_exports(self):
        promised = {}
        for component in parse("kehoach.components"):
            promised[component.get("uri")] = {element.get("constructor") for element in component
                                              if element.get("constructor")}
        self.assertEqual(set(promised), {library.name for library in LIBRARIES})
        self.assertNotIn("org_kehoach_TestHook_get", set().union(*promised.values()))
        for library in LIBRARIES:
            exported = {}
            for line in run("nm", "-D", "--defined-only", str(library)).splitlines():
                _, kind, name = line.split()
                exported[name.split("@")[0]] = kind
            constructors = {name for name in exported if CONSTRUCTOR.match(name)}
            others = {name: kind for name, kind in exported.items()
                      if name not in constructors and not (kind in "Vu" and UNO_TYPE_INFO.match(name))}
            self.assertEqual(others, {}, library.name)
            self.assertEqual(constructors, promised[library.name])

    def test_needs(self):
        for library in LIBRARIES:
            dynamic = run("readelf", "-d", "-W", str(library))
            needed = set(re.findall(r"\(NEEDED\).*\[(.+)\]", dynamic))
            self.assertTrue(needed)
            self.assertLessEqual(needed, NEEDED)
            self.assertNotRegex(dynamic, r"\((RPATH|RUNPATH)\)")

    def test_versions_of_symbols(self):
        found = set()
        for library in LIBRARIES:
            for prefix, version in re.findall(r"\((GLIBC|GLIBCXX|CXXABI|GCC|LIBO_UDK)_([\d.]+)\)",
                                              run("objdump", "-T", str(library))):
                found.add(prefix)
                self.assertLessEqual(tuple(map(int, version.split("."))), CEILING[prefix], f"{prefix}_{version}")
        self.assertLessEqual({"GLIBC", "GLIBCXX"}, found)

    def test_what_runs_when_a_document_opens_is_small(self):
        main, start = (library.stat().st_size for library in LIBRARIES)
        self.assertLess(start * 20, main)


if __name__ == "__main__":
    unittest.main()
