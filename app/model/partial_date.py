"""Dates of which only a part may be known: 1990-04-12, 1990-04, 1990, --04-12."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

_FORM = re.compile(r"(?:(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?|--(\d{2})-(\d{2}))")
_LEAP_YEAR = 2000


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date with known parts; year, or month and day, may be unknown."""

    year: int | None
    month: int | None
    day: int | None

    def __str__(self) -> str:
        if self.year is None:
            return f"--{self.month:02d}-{self.day:02d}"
        parts = [f"{self.year:04d}"]
        parts += [f"{part:02d}" for part in (self.month, self.day) if part is not None]
        return "-".join(parts)

    def earliest(self) -> date | None:
        """Return the first day it can mean; None where the year is unknown."""
        return None if self.year is None else date(self.year, self.month or 1, self.day or 1)


def parse_partial_date(text: str) -> PartialDate:
    """Read an ISO date of any precision. Raise ValueError where it is none, or no real day."""
    found = _FORM.fullmatch(text)
    if found is None:
        raise ValueError(f"{text!r} is not a date like 1990-04-12, 1990-04, 1990 or --04-12")
    year, month, day, bare_month, bare_day = (int(g) if g else None for g in found.groups())
    result = PartialDate(year, month or bare_month, day or bare_day)
    try:
        date(result.year or _LEAP_YEAR, result.month or 1, result.day or 1)
    except ValueError:
        raise ValueError(f"{text!r} is not a day of the calendar") from None
    return result
