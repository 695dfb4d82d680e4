"""Pictures of the budget: the dialog in each of its states, and the table in each of its forms, opened again."""
import re
import subprocess

from office import PROJECT, Office
import uno

SCREENS = PROJECT / "docs" / "screens"
LINES = (("Chi theo định mức", "Nước uống, giải khát giữa giờ", "người", "80", "2", "buổi", 20_000),
         ("Chi theo định mức", "Hỗ trợ tiền ăn cho đại biểu không hưởng lương", "người", "65", "1", "ngày", 150_000),
         ("Chi theo thực tế", "Thù lao báo cáo viên cấp tỉnh", "người", "1", "2", "buổi", 1_000_000),
         ("Chi theo thực tế", "In tài liệu tuyên truyền", "bộ", "80", "1", "", 10_500),
         ("Chi theo thực tế", "Ma-két, trang trí hội trường", "cái", "1", "1", "", 500_000))


def dialog(screen, language, alt, settle, inside):
    """The open dialog: a rate to be confirmed, one above the ceiling, the dialogs behind it. `inside`, `alt` and `settle` are those of
    shots.py."""
    inside(("Budget", "options", "BudgetOptions"), ("BudgetOptions", "import", "ImportRates"))
    screen.key(alt("Budget", "linesLabel", language), "Down")
    settle()
    screen.picture(SCREENS / f"InsertBudget-confirm-{language}.png")
    inside(("Budget", "edit", "BudgetLine"))
    screen.key(alt("Budget", "linesLabel", language), "Down")
    screen.key(alt("Budget", "rateLabel", language))
    screen.key("ctrl+a")
    screen.type("180.000")
    settle()
    screen.picture(SCREENS / f"InsertBudget-ceiling-{language}.png")


def tables():
    """The table upright, in the short form, and as an appendix: as they are after .odt and .docx. In an office without a
    window: under gtk3 hidden documents that are closed may take LibreOffice 7.4 with them."""
    office = Office(language="vi", dialogs=False, log="shots-tables")
    try:
        planner = office.create("org.kehoach.BudgetPlanner")
        for name, suffix, form in (("budget", ".odt", ""), ("budget-docx", ".docx", ""), ("budget-short", ".odt", "six-columns")):
            table(office, name, suffix, lambda document: planner.insert(document, budget(form), document.Text.End))
        for name, suffix in (("appendix", ".odt"), ("appendix-docx", ".docx")):
            table(office, name, suffix, lambda document: planner.insertAppendix(document, budget("")))
    finally:
        office.close()


def table(office, name, suffix, insert):
    """The last page of a document, stored, opened again and trimmed."""
    document = office.new()
    document.Text.setString("III. KINH PHÍ")
    insert(document)
    again = office.load(office.store(document, office.folder / f"{name}{suffix}"))
    pdf, picture = office.store(again, office.folder / f"{name}.pdf"), SCREENS / f"{name}.png"
    # Writer counts the empty page in front of an appendix, which the PDF leaves out.
    last = re.search(r"Pages: +(\d+)", subprocess.run(["pdfinfo", str(pdf)], capture_output=True, text=True, check=True).stdout)
    subprocess.run(["pdftoppm", "-png", "-r", "70", "-singlefile", "-f", last.group(1), str(pdf), str(picture.with_suffix(""))],
                   check=True)
    subprocess.run(["convert", str(picture), "-trim", "-bordercolor", "white", "-border", "20", "+repage", str(picture)],
                   check=True)
    for one in (again, document):
        one.close(True)


def budget(form):
    """Twelve conferences, rounded."""
    value = uno.createUnoStruct("org.kehoach.Budget")
    items = []
    for line in LINES:
        item = uno.createUnoStruct("org.kehoach.BudgetItem")
        item.Group, item.Label, item.Unit, item.Quantity, item.Times, item.TimesUnit, item.UnitPrice = line
        item.Conferences, item.Verified = "12", True
        items.append(item)
    value.Items, value.Form, value.Rounding = tuple(items), form, 100_000
    value.FundingSource = "ngân sách tỉnh, chi thường xuyên"
    return value
