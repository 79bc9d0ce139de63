"""The period of a review: what it is called, and its months."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from app.review.wording import Wording

_DAYS_A_YEAR = 365.25


@dataclass(frozen=True, slots=True)
class Period:
    """A span of days, both ends included."""

    first: date
    last: date

    @property
    def is_year(self) -> bool:
        """Tell whether it is one calendar year."""
        begins, ends = (self.first.month, self.first.day), (self.last.month, self.last.day)
        return self.first.year == self.last.year and begins == (1, 1) and ends == (12, 31)

    @property
    def whole_years(self) -> int:
        """Return how many years it is, rounded; 0 for less than half of one."""
        return round(((self.last - self.first).days + 1) / _DAYS_A_YEAR)

    @property
    def is_month(self) -> bool:
        """Tell whether it is one calendar month."""
        after = self.last + timedelta(days=1) if self.last < date.max else self.last
        same = (self.first.year, self.first.month) == (self.last.year, self.last.month)
        return same and self.first.day == 1 and after.day == 1

    def months(self) -> Iterator[date]:
        """Yield the first day of each month that it touches."""
        for number in range(_month(self.first), _month(self.last) + 1):
            yield date(number // 12, number % 12 + 1, 1)

    def title(self, wording: Wording) -> str:
        """Return the year, the month, the day, or both ends."""
        if self.is_year:
            return str(self.first.year)
        if self.is_month:
            return wording.day(self.first, "LLLL y")
        if self.first == self.last:
            return wording.day(self.first, "d MMMM y")
        if self.first.year == self.last.year:
            return f"{wording.day(self.first, 'd MMM')} – {wording.day(self.last, 'd MMM y')}"
        return f"{wording.day(self.first, 'd MMM y')} – {wording.day(self.last, 'd MMM y')}"


def _month(day: date) -> int:
    return day.year * 12 + day.month - 1
