"""Days in everyday words: yesterday, Friday, 20 Nov, 3 days ago, 2026-11-20."""

from __future__ import annotations

import re
from datetime import date, timedelta

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_WEEKDAY = r"(?P<weekday>mon|tue(?:s)?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?"
_COUNTS = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
_UNITS = {"day": 1, "week": 7, "month": 30}

DAY = re.compile(
    r"\b(?:on\s+)?(?:(?P<iso>\d{4}-\d{2}-\d{2})"
    r"|(?P<word>the day before yesterday|yesterday|today|tonight|tomorrow|last night"
    r"|this (?:morning|afternoon|evening)|next week)"
    rf"|(?:(?P<which>last|next|this)\s+)?{_WEEKDAY}"
    rf"|(?P<dom>\d{{1,2}})(?:st|nd|rd|th)?\s+{_MONTH}(?:\s+(?P<year>\d{{4}}))?"
    rf"|{_MONTH.replace('month', 'month_first')}\s+(?P<dom_second>\d{{1,2}})(?:st|nd|rd|th)?"
    r"(?:,?\s+(?P<year_last>\d{4}))?"
    r"|(?P<count>\d{1,3}|an?|one|two|three|four|five|six)\s+(?P<unit>day|week|month)s?\s+ago"
    r")\b",
    re.IGNORECASE,
)

_WORDS = {
    "the day before yesterday": -2,
    "yesterday": -1,
    "last night": -1,
    "today": 0,
    "tonight": 0,
    "this morning": 0,
    "this afternoon": 0,
    "this evening": 0,
    "tomorrow": 1,
    "next week": 7,
}


def day_meant(found: re.Match[str], today: date, *, ahead: bool) -> date | None:
    """Return the day that a match of DAY means; where open, the last past or the next to come.

    None where there is no such day.
    """
    said = found.groupdict()
    try:
        if said["iso"]:
            return date.fromisoformat(said["iso"])
        if said["word"]:
            return today + timedelta(days=_WORDS[said["word"].lower()])
        if said["weekday"]:
            return _weekday(said["weekday"], said["which"], today, ahead)
        if said["count"]:
            return today - timedelta(days=_count(said["count"]) * _UNITS[said["unit"].lower()])
        return _day_of_month(said, today, ahead)
    except (ValueError, OverflowError):
        return None


def _count(text: str) -> int:
    return _COUNTS.get(text.lower()) or int(text)


def _weekday(name: str, which: str | None, today: date, ahead: bool) -> date:
    wanted = next(i for i, day in enumerate(_WEEKDAYS) if day.startswith(name.lower()[:3]))
    if ahead or (which and which.lower() == "next"):
        return today + timedelta(days=(wanted - today.weekday() - 1) % 7 + 1)
    back = (today.weekday() - wanted) % 7
    return today - timedelta(days=back or (7 if which and which.lower() == "last" else 0))


def _day_of_month(said: dict[str, str | None], today: date, ahead: bool) -> date:
    month = 1 + _MONTHS.index((said["month"] or said["month_first"] or "").lower()[:3])
    number = int(said["dom"] or said["dom_second"] or "")
    year = said["year"] or said["year_last"]
    if year:
        return date(int(year), month, number)
    day = date(today.year, month, number)
    if ahead and day < today:
        return day.replace(year=today.year + 1)
    return day.replace(year=today.year - 1) if not ahead and day > today else day
