"""The dates, times and durations of a calendar."""

from __future__ import annotations

import re
from datetime import datetime, timedelta

from app.exchange.ics_parts import UnreadableError

_MOMENT = re.compile(r"(\d{4})-?(\d\d)-?(\d\d)(?:[T ]?(\d\d):?(\d\d)(?::?(\d\d)(?:\.\d+)?)?)?(Z?)")
_DAY_LENGTH = 8


def plain_moment(text: str) -> datetime:
    """Return a moment as it stands on the wall; a day is its midnight. Raise UnreadableError."""
    found = _MOMENT.fullmatch(text.strip().upper())
    try:
        if found:
            year, month, day, hour, minute, second = (int(one or 0) for one in found.groups()[:-1])
            return datetime(year, month, day, hour, minute, min(second, 59))  # noqa: DTZ001
    except ValueError:
        pass
    raise UnreadableError(f"{text.strip()[:40]!r} is not a moment")


def is_day(text: str) -> bool:
    """Tell whether a text is a day without a time."""
    return len(text.strip().replace("-", "")) == _DAY_LENGTH


def is_utc(text: str) -> bool:
    """Tell whether a moment is in UTC."""
    return text.strip().upper().endswith("Z")


def duration_of(text: str) -> timedelta:
    """Return a duration. Raise UnreadableError where it is none."""
    from icalendar import vDuration

    try:
        found: timedelta = vDuration.from_ical(text.strip())  # type: ignore[no-untyped-call]
    except (ValueError, OverflowError, TypeError):
        raise UnreadableError(f"{text.strip()[:40]!r} is not a duration") from None
    return found
