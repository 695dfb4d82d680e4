"""Findings as comments: one step, ours removable as a set, others' left alone."""
import unittest

from harness import DATA, OfficeTestCase
from made import report


class AnnotationsTest(OfficeTestCase):
    def comments(self, document):
        """Author, initials, text and anchor of each comment."""
        fields = document.TextFields.createEnumeration()
        found = []
        while fields.hasMoreElements():
            field = fields.nextElement()
            if field.supportsService("com.sun.star.text.TextField.Annotation"):
                found.append((field.Author, field.Initials, field.Content, field.Anchor.String))
        return found

    def foreign(self, document):
        comment = document.createInstance("com.sun.star.text.textfield.Annotation")
        comment.Author, comment.Initials, comment.Content = "Trần Thị Lan", "TTL", "Xem lại đoạn này"
        document.Text.insertTextContent(document.Text.End, comment, False)

    def plan(self):
        """The seed as a document, saved and loaded: its looks count."""
        document = self.office.reload(self.office.load(DATA / "seed.txt"))
        self.foreign(document)
        return document

    def steps(self, document):
        return len(document.UndoManager.getAllUndoActionTitles())

    def ours(self, document):
        return [one for one in self.comments(document) if one[1] == "KH"]

    def test_one_comment_at_each_finding_in_one_step(self):
        document = self.plan()
        text, steps = document.Text.String, self.steps(document)
        findings = [one for one in report(self.office, document, Positions="true", Language=self.office.language)["findings"]]
        self.office.dispatch(document, "vnd.kehoach:AnnotateFindings")
        ours = self.ours(document)
        self.assertEqual(self.steps(document), steps + 1)
        self.assertEqual(document.Text.String, text)
        placed = [one for one in findings if one["paragraph"] is not None]
        absent = [one for one in findings if one["paragraph"] is None]
        self.assertEqual(len(ours), len(placed) + bool(absent))
        for finding in findings:
            self.assertTrue(any(finding["message"] in one[2] for one in ours), finding["message"])
        for finding in placed:
            if finding["length"]:
                self.assertTrue(any(finding["message"] in one[2] and one[3] == finding["excerpt"] for one in ours), finding)
        document.UndoManager.undo()
        self.assertEqual([one[1] for one in self.comments(document)], ["TTL"])
        document.UndoManager.redo()
        self.assertEqual(len(self.ours(document)), len(ours))

    def test_again_they_are_replaced_and_removed_as_a_set(self):
        document = self.plan()
        self.office.dispatch(document, "vnd.kehoach:AnnotateFindings")
        count, text = len(self.ours(document)), document.Text.String
        self.office.dispatch(document, "vnd.kehoach:AnnotateFindings")
        self.assertEqual(len(self.ours(document)), count)
        steps = self.steps(document)
        self.office.dispatch(document, "vnd.kehoach:RemoveAnnotations")
        self.assertEqual(self.comments(document), [("Trần Thị Lan", "TTL", "Xem lại đoạn này", "")])
        self.assertEqual(self.steps(document), steps + 1)
        self.assertEqual(document.Text.String, text)

    def test_ours_are_known_after_docx(self):
        document = self.plan()
        self.office.dispatch(document, "vnd.kehoach:AnnotateFindings")
        count = len(self.ours(document))
        again = self.office.reload(document, ".docx")
        self.assertEqual(len(self.ours(again)), count)
        self.office.dispatch(again, "vnd.kehoach:RemoveAnnotations")
        self.assertEqual([one[1] for one in self.comments(again)], ["TTL"])

    def test_they_are_no_tracked_change(self):
        document = self.plan()
        document.RecordChanges = True
        self.office.dispatch(document, "vnd.kehoach:AnnotateFindings")
        self.assertTrue(document.RecordChanges)
        self.assertFalse(document.Redlines.createEnumeration().hasMoreElements())
        self.assertTrue(self.ours(document))

    def test_a_read_only_document_is_left_alone(self):
        path = self.office.store(self.plan(), self.office.folder / "annotations.odt")
        document = self.office.load(path, ReadOnly=True)
        self.office.dispatch(document, "vnd.kehoach:AnnotateFindings")
        self.assertEqual(self.ours(document), [])


if __name__ == "__main__":
    unittest.main()
