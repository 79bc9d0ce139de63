"""DATE on the command line: a day, taken to its end."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from app.capture.moments import parse_day
from app.clock import Clock
from app.model.instant import to_microseconds


def end_of_day(text: str, clock: Clock) -> int:
    """Return the last microsecond of a local day. Raise UserError where the text names none."""
    after = parse_day(text, clock.local_now()) + timedelta(days=1)
    # The zone by its name: the offset of now is wrong for days of the other half of the year.
    return to_microseconds(datetime.combine(after, time(), ZoneInfo(clock.zone()))) - 1
