"""DATE on the command line: a day, taken to its end."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from app.capture.moments import parse_day
from app.clock import Clock
from app.model.instant import to_microseconds


def end_of_day(text: str, clock: Clock) -> int:
    """Return the last microsecond of a local day. Raise UserError where the text names none."""
    now = clock.local_now()
    after = datetime.combine(parse_day(text, now) + timedelta(days=1), time(), now.tzinfo)
    return to_microseconds(after) - 1
