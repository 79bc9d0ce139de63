"""The day on which an opening closes, in everyday words: 4 Dec, Friday, in two weeks."""

from __future__ import annotations

from datetime import date, datetime

from app.capture.days import DAY, day_meant
from app.errors import UserError


def closing_day(text: str, now: datetime) -> date:
    """Return the day that a text means, the next to come where it is open.

    Raise UserError where it means none.
    """
    found = DAY.fullmatch(text.strip())
    day = day_meant(found, now.date(), ahead=True) if found else _in_any_words(text, now)
    if day is None:
        raise UserError(f"{text!r} is not a day that I understand.")
    return day


def _in_any_words(text: str, now: datetime) -> date | None:
    import dateparser

    settings = {
        "PREFER_DATES_FROM": "future",
        "PREFER_DAY_OF_MONTH": "last",
        "RELATIVE_BASE": now.replace(tzinfo=None),
        "RETURN_AS_TIMEZONE_AWARE": False,
    }
    found: datetime | None = dateparser.parse(text, settings=settings)
    return found.date() if found else None
