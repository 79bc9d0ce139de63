"""Spans of days in everyday words: yesterday, last week, May, 2026-05, 2025."""

from __future__ import annotations

import re
from datetime import date, timedelta

from app.capture.days import DAY, day_meant

_MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august",
           "september", "october", "november", "december")  # fmt: skip
_YEAR = re.compile(r"(?P<year>\d{4})")
_MONTH = re.compile(r"(?P<year>\d{4})-(?P<month>\d{2})")
_NAMED_MONTH = re.compile(r"(?P<name>[a-z]{3,9})\.?(?:[\s-]+(?P<year>\d{4}))?", re.IGNORECASE)
_NEAR = re.compile(r"(?P<which>this|last)[\s-]+(?P<unit>week|month|year)", re.IGNORECASE)


def days_meant(text: str, today: date) -> tuple[date, date] | None:
    """Return the first and the last day that a text means; None where it means none.

    What is open lies in the past: May is the last one that began. Weeks begin on Monday.
    """
    said = text.strip().replace("_", " ")
    try:
        return _year(said) or _month(said) or _near(said, today) or _day(said, today)
    except (ValueError, OverflowError):
        return None


def _day(text: str, today: date) -> tuple[date, date] | None:
    found = DAY.fullmatch(text) or DAY.fullmatch(text.replace("-", " "))
    day = day_meant(found, today, ahead=False) if found else None
    return (day, day) if day else _named_month(text, today)


def _year(text: str) -> tuple[date, date] | None:
    found = _YEAR.fullmatch(text)
    return (date(int(found["year"]), 1, 1), date(int(found["year"]), 12, 31)) if found else None


def _month(text: str) -> tuple[date, date] | None:
    found = _MONTH.fullmatch(text)
    return _whole_month(int(found["year"]), int(found["month"])) if found else None


def _named_month(text: str, today: date) -> tuple[date, date] | None:
    found = _NAMED_MONTH.fullmatch(text)
    names = [name for name in _MONTHS if found and name.startswith(found["name"].lower())]
    if not found or not names:
        return None
    month = _MONTHS.index(names[0]) + 1
    latest = today.year if month <= today.month else today.year - 1
    return _whole_month(int(found["year"] or latest), month)


def _near(text: str, today: date) -> tuple[date, date] | None:
    found = _NEAR.fullmatch(text)
    if found is None:
        return None
    back = int(found["which"].lower() == "last")
    unit = found["unit"].lower()
    if unit == "week":
        monday = today - timedelta(days=today.weekday() + 7 * back)
        return monday, monday + timedelta(days=6)
    if unit == "year":
        return _year(str(today.year - back))
    months = today.year * 12 + today.month - 1 - back
    return _whole_month(months // 12, months % 12 + 1)


def _whole_month(year: int, month: int) -> tuple[date, date]:
    first = date(year, month, 1)
    return first, (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
