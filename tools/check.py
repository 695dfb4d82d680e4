"""Checks files: ./dev check FILE… [--json] [--report FILE] [--profile P] [--stage S] [--as-of DATE]

Exit status 0: every file may be signed; 1: some may not; 2: some could not be read (named on standard error, the
others are still checked); 64: the command line itself is wrong.
"""
import argparse
import datetime
import json
import os
import pathlib
import sys
import threading

from office import Office, options
import report as words

UNREADABLE = 2
LIMIT = 300  # seconds for one file; then the office is ended, the file named, and the next one gets a new office
SENTENCES = {
    "vi": {"missing": "không có tệp này", "directory": "đây là thư mục, không phải tệp", "empty": "tệp rỗng",
           "denied": "không được phép đọc", "utf8": "không phải văn bản UTF-8 (byte thứ {byte})",
           "format": "Writer không đọc được định dạng này", "died": "LibreOffice dừng khi đang mở tệp",
           "line": "{file}: không đọc được: {reason}"},
    "en": {"missing": "there is no such file", "directory": "this is a folder, not a file", "empty": "the file is empty",
           "denied": "reading it is not permitted", "utf8": "this is no UTF-8 text (byte {byte})",
           "format": "Writer cannot read this format", "died": "LibreOffice stopped while opening it",
           "line": "{file}: could not be read: {reason}"},
}


class Unreadable(Exception):
    """Why a file could not be read: a key of SENTENCES."""

    def __init__(self, key, **values):
        super().__init__(key)
        self.key, self.values = key, values


class Parser(argparse.ArgumentParser):
    def error(self, message):
        self.print_usage(sys.stderr)
        self.exit(64, f"{self.prog}: {message}\n")


def arguments_of(command_line):
    parser = Parser(prog="./dev check", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="+", metavar="FILE", type=pathlib.Path)
    parser.add_argument("--json", action="store_true", help="one report a line, as JSON, and nothing else")
    parser.add_argument("--report", metavar="FILE", type=pathlib.Path,
                        help="writes the report as a document, .odt or .pdf (for one file)")
    parser.add_argument("--profile", choices=("nd30", "mttq", "dang-hd36", "dang-hd05"), help="default: detected")
    parser.add_argument("--stage", choices=("draft", "submitted", "issued"),
                        help="the document's own, else submitted, where it is left out")
    parser.add_argument("--as-of", type=datetime.date.fromisoformat, metavar="YYYY-MM-DD",
                        help="date whose law applies; default: the document's")
    parser.add_argument("--rules-off", default="", metavar="RULE,…", help="names of rules that are not used")
    parser.add_argument("--language", choices=("vi", "en"), default="vi")
    arguments = parser.parse_args(command_line)
    if arguments.report and (len(arguments.files) > 1 or arguments.report.suffix.lower() not in (".odt", ".pdf")):
        parser.error("--report takes one file, and the name of an .odt or .pdf")
    return arguments


def look_at(path):
    """Raises Unreadable for what need not be given to Writer at all."""
    if not path.exists():
        raise Unreadable("missing")
    if path.is_dir():
        raise Unreadable("directory")
    if not os.access(path, os.R_OK):
        raise Unreadable("denied")
    if path.suffix.lower() == ".txt":
        try:
            path.read_bytes().decode("utf-8")
        except UnicodeDecodeError as error:
            raise Unreadable("utf8", byte=error.start + 1) from None
    elif path.stat().st_size == 0:
        raise Unreadable("empty")


class Checker:
    """Checks one file after the other, with a new office where one died."""

    def __init__(self, arguments):
        chosen = {"Language": arguments.language, "Positions": "true"}
        if arguments.stage:
            chosen["Stage"] = arguments.stage
        if arguments.profile:
            chosen["Profile"] = arguments.profile
        if arguments.as_of:
            chosen["AsOf"] = arguments.as_of.isoformat()
        if arguments.rules_off:
            chosen["RulesOff"] = arguments.rules_off
        self.options = options(**chosen)
        self.language, self.document = arguments.language, arguments.report
        self.office = None

    def report(self, path):
        """The report on a file, one line of JSON, and its seal: state and sentence."""
        look_at(path)
        if not self.office:
            self.office = Office(log="check")
        watchdog = threading.Timer(LIMIT, self.office.kill)
        watchdog.start()
        try:
            document = self.open(path)
            checker = self.office.create("org.kehoach.PlanChecker")
            line, seal = checker.report(document, self.options), checker.sealState(document)
            text = checker.sealText(document, self.language)
            if self.document:
                checker.storeReport(document, self.document.resolve().as_uri(), self.options + options(Leaving="true"))
            self.office.close_documents()
            return line, (seal, text)
        except Unreadable:
            raise
        except Exception:
            if self.office.alive():
                raise
            self.close()
            raise Unreadable("died") from None
        finally:
            watchdog.cancel()

    def open(self, path):
        try:
            document = self.office.load(path, ReadOnly=True)
        except Exception:
            if self.office.alive():
                raise Unreadable("format") from None
            raise
        if not document or not document.supportsService("com.sun.star.text.TextDocument"):
            raise Unreadable("format")
        # Writer takes what it does not know for plain text.
        used = {argument.Name: argument.Value for argument in document.Args}.get("FilterName", "")
        if used.startswith("Text") and path.suffix.lower() != ".txt":
            document.close(True)
            raise Unreadable("format")
        return document

    def close(self):
        if self.office:
            self.office.close()
        self.office = None


def main(command_line=None):
    arguments = arguments_of(command_line)
    language = arguments.language
    checker = Checker(arguments)
    status = 0
    try:
        for path in arguments.files:
            try:
                line, (seal, seal_text) = checker.report(path)
            except Unreadable as reason:
                sentence = SENTENCES[language][reason.key].format(**reason.values)
                print(SENTENCES[language]["line"].format(file=path, reason=sentence), file=sys.stderr)
                status = UNREADABLE
                continue
            report = json.loads(line)
            if report["summary"]["mayBeSigned"] is not True:
                status = max(status, 1)
            if arguments.json:
                report["seal"] = seal
                print(json.dumps(report, ensure_ascii=False, separators=(",", ":")))
            else:
                print(f"{path}: {words.verdict(report, language)}")
                if seal_text:
                    print(f"  {seal_text}")
                for finding in words.findings(report, language):
                    print(f"  {finding}")
            sys.stdout.flush()
    finally:
        checker.close()
    return status


if __name__ == "__main__":
    sys.exit(main())
