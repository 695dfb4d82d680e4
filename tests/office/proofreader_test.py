"""Findings in the text as LibreOffice's grammar check asks for them."""
import json
import time
import unittest

from harness import DATA, OfficeTestCase, options

from com.sun.star.lang import Locale

VIETNAMESE = Locale("vi", "VN", "")
PROOFREADER = "com.sun.star.linguistic2.Proofreader"
OURS = "org.kehoach.comp.Proofreader"


class ProofreaderTest(OfficeTestCase):
    def setUp(self):
        super().setUp()
        self.proofreader = self.office.create(OURS)
        self.settings = self.office.user / "kehoach" / "settings.json"
        self.addCleanup(self.settings.unlink, missing_ok=True)

    def underline(self, on):
        self.settings.parent.mkdir(parents=True, exist_ok=True)
        self.settings.write_text(json.dumps({"underline": on}), encoding="utf-8")

    def errors(self, document, text):
        return self.proofreader.doProofreading(document, text, VIETNAMESE, 0, len(text), ()).aErrors

    def paragraphs(self, document):
        return document.Text.getString().split("\n")

    def found(self, document, name):
        """What is found in the document, once it was checked; nothing where nothing comes."""
        def asked():
            return {text: errors for text in self.paragraphs(document) if text and (errors := self.errors(name, text))}
        give_up = time.monotonic() + 20
        while not asked() and time.monotonic() < give_up:
            time.sleep(0.1)
        return asked()  # once more: the result may have come in the midst of asking

    def test_nothing_is_underlined_unasked(self):
        document = self.office.load(DATA / "seed.txt")
        text = next(text for text in self.paragraphs(document) if text)
        self.assertEqual(self.errors("unasked", text), ())
        time.sleep(2)
        self.assertEqual([self.errors("unasked", text) for text in self.paragraphs(document)],
                         [()] * len(self.paragraphs(document)))

    def test_findings_are_underlined_where_it_is_switched_on(self):
        self.underline(True)
        document = self.office.load(DATA / "seed.txt")
        found = self.found(document, "asked")
        self.assertTrue(found)
        for text, errors in found.items():
            for error in errors:
                self.assertTrue(0 <= error.nErrorStart < error.nErrorStart + error.nErrorLength <= len(text))
                self.assertTrue(error.aShortComment)
                self.assertIn("LineColor", [value.Name for value in error.aProperties])
        self.assertTrue(any(error.aSuggestions for errors in found.values() for error in errors))
        self.assertFalse(document.isModified())
        self.assertFalse(document.UndoManager.isUndoPossible())

    def test_it_serves_vietnamese_alone(self):
        self.assertEqual([locale.Language for locale in self.proofreader.getLocales()], ["vi"])
        self.assertTrue(self.proofreader.hasLocale(Locale("vi", "", "")))
        self.assertFalse(self.proofreader.hasLocale(Locale("en", "US", "")))

    def test_a_document_without_findings(self):
        self.underline(True)
        clean = self.office.new()
        clean.Text.setString("Tuyên truyền.")
        self.assertEqual(self.errors("clean", "Tuyên truyền."), ())
        document = self.office.load(DATA / "seed.txt")
        self.assertTrue(self.found(document, "beside"))
        self.assertEqual(self.errors("clean", "Tuyên truyền."), ())

    def test_a_rule_ignored_in_the_context_menu_is_silent_until_reset(self):
        self.underline(True)
        document = self.office.load(DATA / "seed.txt")
        text, errors = next(iter(self.found(document, "ignored").items()))
        rule = errors[0].aRuleIdentifier
        self.proofreader.ignoreRule(rule, VIETNAMESE)
        self.assertNotIn(rule, [error.aRuleIdentifier for error in self.errors("ignored", text)])
        self.proofreader.resetIgnoreRules()
        self.assertIn(rule, [error.aRuleIdentifier for error in self.errors("ignored", text)])

    def test_a_sentence_gets_what_begins_in_it(self):
        self.underline(True)
        document = self.office.load(DATA / "seed.txt")
        text, errors = next(iter(self.found(document, "sentence").items()))
        at = errors[0].nErrorStart
        result = self.proofreader.doProofreading("sentence", text, VIETNAMESE, at + 1, len(text), ())
        self.assertEqual([error for error in result.aErrors if error.nErrorStart <= at], [])
        self.assertEqual(result.nStartOfNextSentencePosition, len(text))


if __name__ == "__main__":
    unittest.main()
