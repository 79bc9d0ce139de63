"""The time that is looked at: its length, its end, and what it is called."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from ui.text import tr_count

USUAL_DAYS = 365


@dataclass(frozen=True, slots=True)
class Period:
    """`days` up to the end of `until`; all earlier ones for None, and up to now for no end."""

    days: int | None
    until: date | None
    name: str
    """As it stands in a line: "1 year", "3 March to 5 April 2026"."""

    def length(self) -> str:
        """Return how long it is, in a line: "1 year", "36 days"."""
        if self.until is None or self.days is None:
            return self.name
        return tr_count("InsightPeriod", "{n} day", "{n} days", self.days)

    def as_search(self, today: date) -> str:
        """Return what asks the journal for the entries of this time."""
        last = self.until or today
        if self.days is None:
            return f"until:{last.isoformat()}"
        # Up to now, the time begins within its first day.
        days = self.days - 1 if self.until else self.days
        first = last - timedelta(days=min(days, (last - date.min).days))
        return f"since:{first.isoformat()} until:{last.isoformat()}"


def between(first: date, last: date, name: str) -> Period:
    """Return the period from one day to another, both whole."""
    return Period((last - first).days + 1, last, name)
