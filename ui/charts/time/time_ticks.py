"""Where a time axis has its marks: days, weeks, months, quarters or years, as the room allows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

EPOCH = date(1970, 1, 1)
_MONTHS_A_YEAR = 12
_LAST_ORDINAL = date.max.toordinal() - EPOCH.toordinal()
_FIRST_ORDINAL = date.min.toordinal() - EPOCH.toordinal()

# Unit, steps of it, and its length in days.
_STEPS = (
    ("day", 1, 1.0),
    ("day", 7, 7.0),
    ("month", 1, 30.4),
    ("quarter", 1, 91.3),
    ("quarter", 2, 182.6),
    ("year", 1, 365.25),
    ("year", 2, 730.5),
    ("year", 5, 1826.25),
    ("year", 10, 3652.5),
    ("year", 50, 18262.5),
)


@dataclass(frozen=True, slots=True)
class Tick:
    """A mark of the axis: the day it stands for, in which unit, and whether it names the year."""

    day: date
    unit: str
    names_year: bool

    @property
    def at(self) -> int:
        """Return days since 1970."""
        return self.day.toordinal() - EPOCH.toordinal()


def time_ticks(first: float, last: float, most: int) -> list[Tick]:
    """Return at most about `most` marks between two moments in days since 1970."""
    span = max(last - first, 1.0)
    fitting = (step for step in _STEPS if span / step[2] <= max(most, 1))
    unit, count, _ = next(fitting, _STEPS[-1])
    days = [day for day in _days(unit, count, _date(first), _date(last)) if _is_inside(day, first)]
    return [Tick(day, unit, _names_year(unit, day, days)) for day in days]


def day_of(at: float) -> date:
    """Return the day of a moment in days since 1970."""
    return _date(at)


def _date(at: float) -> date:
    inside = min(max(int(at // 1), _FIRST_ORDINAL), _LAST_ORDINAL)
    return EPOCH + timedelta(days=inside)


def _is_inside(day: date, first: float) -> bool:
    return (day - EPOCH).days >= first


def _days(unit: str, count: int, first: date, last: date) -> list[date]:
    if unit == "day":
        start = first - timedelta(days=first.weekday()) if count == 7 else first
        length = (last - start).days // count + 1
        return [start + timedelta(days=count * step) for step in range(length)]
    months = {"month": 1, "quarter": 3, "year": _MONTHS_A_YEAR}[unit] * count
    begin = (first.year * _MONTHS_A_YEAR + first.month - 1) // months * months
    end = last.year * _MONTHS_A_YEAR + last.month - 1
    return [_month(month) for month in range(begin, end + 1, months) if month >= _MONTHS_A_YEAR]


def _month(count: int) -> date:
    return date(count // _MONTHS_A_YEAR, count % _MONTHS_A_YEAR + 1, 1)


def _names_year(unit: str, day: date, days: list[date]) -> bool:
    """Tell whether this is the first mark, or the first of its year."""
    if unit == "year":
        return True
    place = days.index(day)
    return place == 0 or days[place - 1].year != day.year
