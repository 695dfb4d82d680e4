"""How long a whole plan takes to be written, beside inserting a file that holds the same."""
import statistics
import time

import uno

ROUNDS = 15

MACROS = """
Sub Draft(drafter, document, parameters)
    drafter.draft(document, parameters)
End Sub
Sub InsertFile(document, url)
    document.Text.createTextCursor().insertDocumentFromURL(url, Array())
End Sub
"""


def parameters(drafter):
    plan = uno.createUnoStruct("org.kehoach.PlanParameters")
    office = plan.Office
    office.Superior, office.Issuer, office.IssuerInText = "ỦY BAN MTTQ VIỆT NAM TỈNH TÂN SƠN ĐÔNG", "BAN THƯỜNG TRỰC", "Ban Thường trực"
    office.Symbol, office.Place, office.Position = "KH-MTTQ-BTT", "Tân Sơn Đông", "CHỦ TỊCH"
    plan.Office, plan.Profile, plan.Subject = office, "mttq", "Tổ chức hội nghị tuyên truyền xây dựng nông thôn mới"
    plan.Date = uno.createUnoStruct("com.sun.star.util.Date", 5, 11, 2026)
    plan.Sections, plan.Conferences = drafter.sectionsOf("conference", True), 12
    return plan


def whole_plan(office):
    """A plan with every section of its kind, as .odt."""
    drafter, document = office.create("org.kehoach.PlanDrafter"), office.new()
    drafter.draft(document, parameters(drafter))
    path = office.store(document, office.folder / "drafted.odt")
    document.close(True)
    return path


def measure(office, line):
    """Prints the ratio; the limit is 1.5."""
    drafter = office.create("org.kehoach.PlanDrafter")
    wanted = parameters(drafter)
    draft, insert = office.basic(MACROS, "Draft"), office.basic(MACROS, "InsertFile")
    document = office.new()
    draft(drafter, document, wanted)
    url = office.store(document, office.folder / "whole-plan.odt").as_uri()
    document.close(True)
    # Only the insertion counts, not making the document it goes to.
    spent = [[], []]
    for _ in range(ROUNDS):
        for times, action in zip(spent, (lambda into: draft(drafter, into, wanted), lambda into: insert(into, url))):
            document = office.new()
            start = time.perf_counter()
            action(document)
            times.append(time.perf_counter() - start)
            document.close(True)
    ours, theirs = map(statistics.median, spent)
    print("A whole plan with every section of its kind (limit 1.5):")
    line("composed and inserted into a new document", ours, theirs, "inserting such a file into one")
