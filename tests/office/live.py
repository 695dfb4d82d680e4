"""A budget table in an open view, edited as a person does, and computed again by code of its own."""
import fractions
import re
import threading

from harness import properties
from budget_test import amount_text, make_item, read_words
from made import write
import uno
import unohelper
from com.sun.star.awt import XCallback
from com.sun.star.datatransfer import DataFlavor, XTransferable

MARK = 0xFFE7A0


class Block(unohelper.Base, XTransferable):
    """Cells on the clipboard, in the formats in which spreadsheets offer them to other programs."""

    def __init__(self, rows):
        text = "".join("\t".join(row) + "\n" for row in rows)
        cells = "".join("<tr>" + "".join(f'<td height="17" align="left">{cell}</td>' for cell in row) + "</tr>" for row in rows)
        html = ('<!DOCTYPE html><html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"/></head>'
                f'<body><table cellspacing="0" border="0">{cells}</table></body></html>')
        rtf = "{\\rtf\\ansi\\deff0" + "".join(
            "\\trowd" + "".join(f"\\cellx{1300 * (number + 1)}" for number in range(len(row)))
            + "".join("\\pard\\intbl " + "".join(c if c < "\x80" else f"\\u{ord(c)}?" for c in cell) + "\\cell" for cell in row)
            + "\\row" for row in rows) + "\\pard}"
        self.data = {"text/html": uno.ByteSequence(html.encode()), "text/richtext": uno.ByteSequence(rtf.encode()),
                     "text/plain;charset=utf-16": text}

    def getTransferData(self, flavor):
        return self.data[flavor.MimeType]

    def getTransferDataFlavors(self):
        return tuple(DataFlavor(MimeType=name, HumanPresentableName=name,
                                DataType=uno.getTypeByName("string" if isinstance(data, str) else "[]byte"))
                     for name, data in self.data.items())

    def isDataFlavorSupported(self, flavor):
        return flavor.MimeType in self.data


class Words(Block):
    """Plain text on the clipboard."""

    def __init__(self, text):
        self.data = {"text/plain;charset=utf-16": text}


class _Done(unohelper.Base, XCallback):
    def __init__(self):
        self.told = threading.Event()

    def notify(self, _):
        self.told.set()


def rest(office):
    """Waits until the office has done what it had put off: what is called last is told last."""
    for _ in range(2):
        done = _Done()
        office.create("com.sun.star.awt.AsyncCallback").addCallback(done, None)
        if not done.told.wait(60):
            raise TimeoutError("the office does not come to rest")


def number(text):
    """What a cell says: 0 where it says nothing."""
    head = re.match(r"[\d., ]*", text.strip()).group().replace(" ", "")
    return fractions.Fraction(head.replace(".", "").replace(",", ".")) if head else None


class Desk:
    """A visible document with a budget table in it."""

    def __init__(self, office, items, document=None, place=None, **more):
        self.office, self.number = office, 0
        self.document = document or office.new(hidden=False)
        if not document:
            write(self.document.Text, "Kinh phí.", "Hết.")
        self.insert(office.create("org.kehoach.BudgetPlanner"), self.document, items, place or self.document.Text.Start,
                    **more)
        self.document.CurrentController.ViewCursor.gotoEnd(False)
        self.rest()

    @staticmethod
    def insert(planner, document, items, place, **more):
        """Inserts a budget of those lines."""
        budget = uno.createUnoStruct("org.kehoach.Budget")
        budget.Items = tuple(items)
        for name, value in more.items():
            setattr(budget, name, value)
        planner.insert(document, budget, place)

    @classmethod
    def of(cls, office, document, table=0):
        """A document that is open, and its table of that number."""
        desk = cls.__new__(cls)
        desk.office, desk.document, desk.number = office, document, table
        document.CurrentController.ViewCursor.gotoEnd(False)
        desk.rest()
        return desk

    @property
    def table(self):
        return self.document.TextTables.getByIndex(self.number)

    @property
    def cursor(self):
        return self.document.CurrentController.ViewCursor

    def rest(self):
        rest(self.office)

    def run(self, command, **arguments):
        self.office.dispatch(self.document, command, **arguments)

    def cells(self):
        return [list(row) for row in self.table.getDataArray()]

    def name(self, row, column):
        return f"{chr(ord('A') + column)}{row + 1}"

    def cell(self, row, column):
        return self.table.getCellByName(self.name(row, column))

    def enter(self, row, column):
        self.cursor.gotoRange(self.cell(row, column).End, False)

    def leave(self):
        self.cursor.gotoRange(self.document.Text.End, False)
        self.run(".uno:GoToStartOfLine")  # a view tells of moves by keys, not of those by scripts
        self.rest()

    def retype(self, row, column, text):
        """Replaces the text of a cell by typing over it; the caret stays there."""
        self.enter(row, column)
        cursor, cell = self.cursor, self.cell(row, column)
        if cell.String:
            cursor.gotoRange(cell.Start, False)
            cursor.gotoRange(cell.End, True)
            if not text:
                self.run(".uno:Delete")
        if text:
            self.run(".uno:InsertText", Text=text)

    def type(self, row, column, text):
        """The same, and the caret leaves the cell."""
        self.retype(row, column, text)
        self.leave()

    def undo(self):
        self.run(".uno:Undo")
        self.rest()

    def redo(self):
        self.run(".uno:Redo")
        self.rest()

    def delete_row(self, row):
        self.enter(row, 0)
        self.run(".uno:DeleteRows")
        self.rest()

    def insert_row(self, below):
        self.enter(below, 0)
        self.run(".uno:InsertRowsAfter")
        self.rest()

    def marked(self, row, column):
        return self.cell(row, column).createTextCursor().CharBackColor == MARK

    def words(self):
        contents = self.document.Text.createEnumeration()
        while contents.hasMoreElements():
            content = contents.nextElement()
            if content.supportsService("com.sun.star.text.Paragraph") and content.String.startswith("(Bằng chữ: "):
                return content.String.removeprefix("(Bằng chữ: ").removesuffix("./.)")
        return None

    def expected(self, found, byhand=()):
        """Every cell computed again from the inputs, and the words' amount. Amounts of the rows `byhand` are inputs."""
        cells = [list(row) for row in found]
        wide = len(cells[0])
        amount = wide - 2 if wide > 6 else wide - 1
        factors = list(range(3, amount))
        subtotal_row, subtotal, total, rounded = None, 0, 0, None

        def close():
            if subtotal_row is not None:
                cells[subtotal_row][amount] = amount_text(subtotal)

        for index, row in enumerate(cells[2:], 2):
            if row[1] == "Tổng cộng":
                close()
                subtotal_row = None
                row[amount] = amount_text(total)
                rounded = total
            elif row[1].startswith("Làm tròn đến "):
                step = int(row[1].split(" ")[3].replace(".", ""))
                rounded = (total + fractions.Fraction(step, 2)) // step * step
                row[amount] = amount_text(rounded)
            elif row[0] and row[0].strip("IVXLC") == "":
                close()
                subtotal_row, subtotal = index, 0
            elif row[1] and row[amount - 1]:
                product = fractions.Fraction(1)
                for column in factors:
                    value = number(row[column])
                    product *= 1 if value is None else value
                if index in byhand:
                    product = number(row[amount])
                row[amount] = amount_text(product)
                subtotal += product
                total += product
        return cells, rounded

    def wrong(self, byhand=()):
        """What is not as the inputs say; empty if all is right."""
        found = self.cells()
        cells, rounded = self.expected(found, byhand)
        wrong = [(self.name(r, c), found[r][c], cells[r][c]) for r in range(len(cells)) for c in range(len(cells[r]))
                 if found[r][c] != cells[r][c]]
        words = self.words()
        if words and rounded is not None and read_words(words.removesuffix(" đồng").lower().split()) != rounded:
            wrong.append(("words", words, int(rounded)))
        return wrong


def two_groups():
    return [make_item("Chi theo định mức", "Giải khát", 80, 2, 12, 20_000),
            make_item("Chi theo định mức", "Tiền ăn", 65, 1, 12, 150_000, times_unit="ngày"),
            make_item("Chi theo thực tế", "Tài liệu", 80, 1, 12, 10_000, "bộ", ""),
            make_item("Chi theo thực tế", "Maket", 1, 1, 12, 500_000, "cái", "")]
