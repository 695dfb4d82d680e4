"""Drafts a plan anew from the text of another one, inserts its budget, checks it, saves it, reads it back.

`./dev demo [FILE --params P.json]`: everything through the extension's public services in headless Writer,
told in Vietnamese, step by step. Exit status 0 only if the draft has no error left and reads back the same
from .odt and .docx.
"""
import argparse
import json
import pathlib
import sys

from office import BUILD, PROJECT, Office, options
from parameters import ParameterFile
import report as words


def money(value):
    return f"{value:,}".replace(",", ".")


def same(report):
    """What has to be the same when a document was saved and opened again."""
    return {
        "fields": {name: field["text"] for name, field in report["plan"]["fields"].items()},
        "findings": sorted({(finding["ref"], finding["excerpt"]) for finding in report["findings"]}),
    }


class Demo:
    """One run; `say` gets each line for the reader."""

    def __init__(self, office, folder, say):
        self.office, self.folder, self.say = office, folder, say
        self.checker = office.create("org.kehoach.PlanChecker")
        self.drafter = office.create("org.kehoach.PlanDrafter")
        self.planner = office.create("org.kehoach.BudgetPlanner")

    def report(self, document, name=None):
        """The report on a document at stage "submitted"; kept as NAME.json if named."""
        line = self.checker.report(document, options(Stage="submitted", Language="vi"))
        if name:
            (self.folder / f"{name}.json").write_text(line + "\n", encoding="utf-8")
        return json.loads(line)

    def tell(self, report):
        for line in words.findings(report, "vi"):
            self.say(f"   {line}")
        self.say(f"   {words.verdict(report, 'vi')}")

    def insert_budget(self, source, draft, file):
        budget = file.settled(self.planner.propose(file.budget(self.planner.parametersOf(source))))
        budget = self.planner.compute(budget)
        for item in budget.Items:
            mark = "" if item.Verified else " — mức chi chưa được đối chiếu" + \
                (", người lập đã xác nhận" if item.Confirmed else "")
            self.say(f"   {item.Label}: {item.Quantity} × {item.Times} {item.TimesUnit} × {item.Conferences}"
                     f" × {money(item.UnitPrice)} = {money(item.Amount)} đồng{mark}")
        self.planner.insert(draft, budget, None)
        [table] = self.planner.tables(draft)
        self.say(f"   Tổng cộng {money(table.Total)} đồng (Bằng chữ: {table.InWords})")
        self.say(f"   Nguồn kinh phí: {table.FundingSource}")
        return [] if table.Total == budget.Total else ["bảng dự toán đọc lại khác bảng đã tính"]

    def run(self, text, parameters):
        """The five steps; returns what went wrong, one sentence each."""
        say, wrong = self.say, list(self.checker.problems("vi"))
        self.folder.mkdir(parents=True, exist_ok=True)
        file = ParameterFile(parameters)

        say(f"1. Kiểm tra văn bản gốc {text.name}")
        source = self.office.load(text)
        self.tell(self.report(source, "report-seed"))

        say(f"2. Soạn lại kế hoạch theo nội dung nhận ra được, thông tin cơ quan lấy từ {parameters.name}")
        content = self.drafter.contentOf(source)
        say(f"   Trích yếu: {content.Subject}")
        draft = self.office.new()
        self.drafter.draft(draft, file.plan(content))

        say("3. Chèn bảng dự toán kinh phí")
        if file.has_budget:
            wrong += self.insert_budget(source, draft, file)
        else:
            say("   Tệp tham số không có phần dự toán: bỏ qua.")

        say("4. Kiểm tra bản vừa soạn, giai đoạn trình ký")
        report = self.report(draft, "report-plan")
        self.tell(report)
        if report["summary"]["errors"]:
            wrong.append("bản vừa soạn còn lỗi")

        say(f"5. Lưu vào {self.folder} rồi mở lại")
        for suffix in (".odt", ".docx", ".pdf"):
            path = self.office.store(draft, self.folder / f"plan{suffix}")
            if suffix == ".pdf":
                continue
            again = same(self.report(self.office.load(path)))
            for part, expected in same(report).items():
                if again[part] != expected:
                    wrong.append(f"{path.name} mở lại có khác: {difference(expected, again[part])}")
        say("   plan.odt, plan.docx, plan.pdf, report-seed.json, report-plan.json")
        return wrong


def difference(expected, found):
    """What two reports do not share, short enough to read."""
    if isinstance(expected, dict):
        return "; ".join(f"{name}: {value!r} → {found.get(name)!r}" for name, value in expected.items()
                         if found.get(name) != value)
    return f"thiếu {[one for one in expected if one not in found]}, thêm {[one for one in found if one not in expected]}"


def main():
    data = PROJECT / "tests" / "data"
    parser = argparse.ArgumentParser(prog="./dev demo", description=__doc__.splitlines()[0])
    parser.add_argument("file", nargs="?", type=pathlib.Path, default=data / "seed.txt", help="text of a plan")
    parser.add_argument("--params", type=pathlib.Path, default=data / "office-mttq.json", help="see docs/parameters.md")
    arguments = parser.parse_args()
    office = Office(log="demo", folder=BUILD / "demo" / "office")
    try:
        wrong = Demo(office, BUILD / "demo", print).run(arguments.file, arguments.params)
    finally:
        office.close()
    for sentence in wrong:
        print(f"KHÔNG ĐẠT: {sentence}")
    if not wrong:
        print("ĐẠT: kế hoạch không còn lỗi, mở lại từ .odt và .docx vẫn như cũ.")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
