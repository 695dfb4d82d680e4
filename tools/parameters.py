"""Parameter files (docs/parameters.md) as the UNO structs of org.kehoach."""
import json
import pathlib

import uno

RECOGNISED = "{recognised}"
SECTIONS = ("purpose", "content", "timePlace", "funding", "implementation")


def _member(name):
    return name[0].upper() + name[1:]


def date(text):
    """com.sun.star.util.Date of "2020-11-05"; "2020-11" has day 0."""
    parts = [int(part) for part in text.split("-")]
    value = uno.createUnoStruct("com.sun.star.util.Date")
    value.Year, value.Month, value.Day = parts[0], parts[1], parts[2] if len(parts) > 2 else 0
    return value


def _merged(lines, recognised):
    merged = []
    for line in lines:
        merged += recognised if line == RECOGNISED else [line]
    return tuple(merged)


class ParameterFile:
    """What a file says; laid over what was recognised in a plan."""

    def __init__(self, path):
        text = pathlib.Path(path).read_text(encoding="utf-8")
        self._data = json.loads(text)
        for group in ("office", "plan", "budget"):
            if not isinstance(self._data.get(group, {}), dict):
                raise ValueError(f"“{group}” is no object")

    def plan(self, recognised):
        """PlanParameters: those recognised, with what the file says in their place."""
        recognised.Profile = self._data.get("profile", recognised.Profile)
        office = recognised.Office
        for name, value in self._data.get("office", {}).items():
            setattr(office, _member(name), tuple(value) if isinstance(value, list) else value)
        recognised.Office = office
        for name, value in self._data.get("plan", {}).items():
            if name == "date":
                value = date(value)
            elif name in SECTIONS or name == "legalBases":
                value = _merged(value, list(getattr(recognised, _member(name)))) or getattr(recognised, _member(name))
            setattr(recognised, _member(name), value)
        return recognised

    @property
    def has_budget(self):
        return "budget" in self._data

    def budget(self, recognised):
        """BudgetParameters: those recognised, with what the file says in their place."""
        recognised.Province = self._data.get("office", {}).get("province", recognised.Province)
        for name, value in self._data["budget"].items():
            if name != "items":
                setattr(recognised, _member(name), date(value) if name == "date" else value)
        return recognised

    def settled(self, budget):
        """The budget proposed, with the prices and confirmations of the file, line by line."""
        items = list(budget.Items)
        for item, wanted in zip(items, self._data["budget"].get("items", [])):
            item.UnitPrice = wanted.get("unitPrice", item.UnitPrice)
            item.Confirmed = wanted.get("confirmed", item.Confirmed)
        budget.Items = tuple(items)
        return budget
