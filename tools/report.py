"""A report of a check (its JSON, parsed) as lines for a person."""

WORDS = {
    "vi": {"error": "lỗi", "warning": "cảnh báo", "info": "lưu ý", "ignored": "đã bỏ qua", "paragraph": "đoạn", True: "KÝ ĐƯỢC",
           False: "CHƯA KÝ ĐƯỢC", None: "KHÔNG PHẢI KẾ HOẠCH",
           "summary": "{errors} lỗi, {warnings} cảnh báo, {infos} lưu ý"},
    "en": {"error": "error", "warning": "warning", "info": "note", "ignored": "ignored", "paragraph": "paragraph", True: "MAY BE SIGNED",
           False: "MAY NOT BE SIGNED YET", None: "NOT A PLAN",
           "summary": "{errors} error(s), {warnings} warning(s), {infos} note(s)"},
}


def verdict(report, language):
    """May it be signed, and how many findings of each severity."""
    words, summary = WORDS[language], report["summary"]
    return f"{words[summary['mayBeSigned']]}: {words['summary'].format(**summary)}"


def findings(report, language):
    """One line a finding."""
    words = WORDS[language]
    for finding in report["findings"]:
        where = "" if finding["paragraph"] is None else f", {words['paragraph']} {finding['paragraph'] + 1}"
        citation = f" ({finding['citation']})" if finding["citation"] else ""
        ignored = f" ({words['ignored']}: {finding['reason']})" if finding.get("ignored") else ""
        yield f"[{words[finding['severity']]} {finding['ref']}{where}] {finding['message']}{citation}{ignored}"
