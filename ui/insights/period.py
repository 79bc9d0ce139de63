"""The time that is looked at: its length, its end, and what it is called."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

USUAL_DAYS = 365


@dataclass(frozen=True, slots=True)
class Period:
    """`days` up to the end of `until`; all earlier ones for None, and up to now for no end."""

    days: int | None
    until: date | None
    name: str
    """As it stands in a line: "1 year", "3 March to 5 April 2026"."""


def between(first: date, last: date, name: str) -> Period:
    """Return the period from one day to another, both whole."""
    return Period((last - first).days + 1, last, name)
