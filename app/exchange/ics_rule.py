"""When something repeats: the days and times of a recurrence rule (RFC 5545, 3.3.10).

Bounded, unlike general libraries: a rule that never fits a day ends with the time asked for.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import product
from typing import Any

from app.exchange.ics_parts import UnreadableError

_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_FREQUENCIES = ("DAILY", "WEEKLY", "MONTHLY", "YEARLY")
_CHOOSING = ("BYWEEKNO", "BYYEARDAY", "BYMONTHDAY", "BYDAY")
_NUMBERS = ("BYMONTH", "BYWEEKNO", "BYYEARDAY", "BYMONTHDAY", "BYSETPOS")
_TIMES = ("BYHOUR", "BYMINUTE", "BYSECOND")
_LAST_YEAR = 9998
_MOST_LOOKED_AT = 1_000_000


class Patience:
    """Counts the days looked at for one file, and gives up after a million."""

    def __init__(self) -> None:
        self._left = _MOST_LOOKED_AT

    def spend(self, count: int = 1) -> None:
        """Take note of days looked at. Raise UnreadableError after too many."""
        self._left -= count
        if self._left < 0:
            raise UnreadableError("this file repeats more than can be followed")


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule, with what its first start fills in where it leaves something open."""

    start: datetime
    frequency: str
    interval: int
    count: int | None
    until: datetime | date | None
    by: Mapping[str, frozenset[int]]
    nth: frozenset[tuple[int, int]]
    week_start: int
    times: tuple[time, ...]

    def starts(self, first: datetime, last: datetime, patience: Patience) -> Iterator[datetime]:
        """Yield the local starts up to `last`; those before `first` may be left out."""
        left = self.count
        yield self.start
        for at in self._every(first if left is None else self.start, last, patience):
            if at <= self.start:
                continue
            if left is not None:
                left -= 1
                if left < 1:
                    return
            yield at

    def _every(self, first: datetime, last: datetime, patience: Patience) -> Iterator[datetime]:
        step = self._step(first)
        while True:
            days = self._period(step * self.interval)
            if not days or days[0] > last.date():
                return
            patience.spend(len(days))
            for at in self._chosen([day for day in days if self._fits(day)], patience):
                if at > last or self._is_over(at):
                    return
                yield at
            step += 1

    def _step(self, first: datetime) -> int:
        days = (first - self.start).days
        length = {"DAILY": 1, "WEEKLY": 7, "MONTHLY": 31, "YEARLY": 366}[self.frequency]
        return max(0, days // length // self.interval - 1)

    def _period(self, offset: int) -> list[date]:
        """Return the days of the period so many periods after that of the start."""
        day = self.start.date()
        if self.frequency == "YEARLY":
            year = day.year + offset
            return _between(year, 1, year + 1, 1)
        if self.frequency == "MONTHLY":
            at = day.year * 12 + day.month - 1 + offset
            return _between(at // 12, at % 12 + 1, (at + 1) // 12, (at + 1) % 12 + 1)
        if offset > (_LAST_YEAR - day.year) * 52:
            offset = min(offset, (date(_LAST_YEAR, 1, 1) - day).days // 7)
        if self.frequency == "DAILY":
            return [day + timedelta(offset)]
        monday = day - timedelta((day.weekday() - self.week_start) % 7)
        return [monday + timedelta(offset * 7 + more) for more in range(7)]

    def _chosen(self, days: Sequence[date], patience: Patience) -> list[datetime]:
        patience.spend(len(days) * len(self.times))
        found = [datetime.combine(day, at) for day in days for at in self.times]
        places = self.by.get("BYSETPOS")
        if not places:
            return found
        count = len(found)
        chosen = {at - 1 if at > 0 else count + at for at in places}
        return [found[at] for at in sorted(chosen) if 0 <= at < count]

    def _is_over(self, at: datetime) -> bool:
        if self.until is None:
            return False
        return at > self.until if isinstance(self.until, datetime) else at.date() > self.until

    def _fits(self, day: date) -> bool:
        return (
            self._has("BYMONTH", day.month)
            and self._has("BYMONTHDAY", day.day, day.day - _month_length(day) - 1)
            and self._has("BYYEARDAY", *_year_day(day))
            and self._has("BYWEEKNO", *_week_number(day, self.week_start))
            and self._fits_weekday(day)
        )

    def _has(self, key: str, *values: int) -> bool:
        wanted = self.by.get(key)
        return not wanted or any(one in wanted for one in values)

    def _fits_weekday(self, day: date) -> bool:
        if not self.nth:
            return True
        places = {0}
        if self.frequency == "MONTHLY" or (self.frequency == "YEARLY" and "BYMONTH" in self.by):
            places |= {(day.day - 1) // 7 + 1, -((_month_length(day) - day.day) // 7 + 1)}
        elif self.frequency == "YEARLY":
            number, back = _year_day(day)
            places |= {(number - 1) // 7 + 1, -((-back - 1) // 7 + 1)}
        else:
            return any(weekday == day.weekday() for _, weekday in self.nth)
        return any((place, day.weekday()) in self.nth for place in places)


def _between(year: int, month: int, next_year: int, next_month: int) -> list[date]:
    if next_year > _LAST_YEAR:
        return []
    first = date(year, month, 1)
    return [first + timedelta(at) for at in range((date(next_year, next_month, 1) - first).days)]


def _month_length(day: date) -> int:
    return ((day.replace(day=28) + timedelta(4)).replace(day=1) - timedelta(1)).day


def _year_day(day: date) -> tuple[int, int]:
    number = day.timetuple().tm_yday
    return number, number - date(day.year, 12, 31).timetuple().tm_yday - 1


def _week_number(day: date, week_start: int) -> tuple[int, int]:
    """Return the number of the week from the front and from the back of its year."""
    number, year = _week(day, week_start)
    return number, number - _week(date(year, 12, 28), week_start)[0] - 1


def _week(day: date, week_start: int) -> tuple[int, int]:
    middle = day - timedelta((day.weekday() - week_start) % 7 - 3)
    return (middle.timetuple().tm_yday - 1) // 7 + 1, middle.year


def rule_of(text: str, start: datetime, local: Callable[[datetime], datetime]) -> Rule:
    """Return the rule of a text; `local` turns a UTC end into local time. Raise UnreadableError."""
    from icalendar import vRecur

    try:
        said: dict[str, Any] = dict(vRecur.from_ical(text.strip().rstrip(";")))
        return _rule(said, start, local)
    except UnreadableError:
        raise
    except (ValueError, TypeError, KeyError, IndexError, OverflowError, AttributeError):
        raise UnreadableError(f"its repetition {text[:60]} cannot be read") from None


def _rule(said: dict[str, Any], start: datetime, local: Callable[[datetime], datetime]) -> Rule:
    frequency = str(said["FREQ"][0]).upper()
    if frequency not in _FREQUENCIES:
        raise UnreadableError("it repeats more than once a day")
    interval = int(said.get("INTERVAL", [1])[0])
    count = int(said["COUNT"][0]) if "COUNT" in said else None
    if interval < 1 or "BYEASTER" in said:
        raise ValueError(interval)
    by = {key: frozenset(int(one) for one in said[key]) for key in _NUMBERS if said.get(key)}
    nth = frozenset(_weekday(str(one)) for one in said.get("BYDAY", ()))
    if not any(key in said for key in _CHOOSING):
        by, nth = _filled_in(frequency, by, start)
    week_start = _DAYS.index(str(said.get("WKST", ["MO"])[0]).upper())
    until = _until(said["UNTIL"][0], local) if "UNTIL" in said else None
    return Rule(start, frequency, interval, count, until, by, nth, week_start, _times(said, start))


def _weekday(text: str) -> tuple[int, int]:
    return int(text[:-2] or 0), _DAYS.index(text[-2:].upper())


def _filled_in(
    frequency: str, by: dict[str, frozenset[int]], start: datetime
) -> tuple[dict[str, frozenset[int]], frozenset[tuple[int, int]]]:
    if frequency == "WEEKLY":
        return by, frozenset({(0, start.weekday())})
    if frequency == "YEARLY":
        by = {"BYMONTH": frozenset({start.month}), **by}
    if frequency in ("MONTHLY", "YEARLY"):
        by = {**by, "BYMONTHDAY": frozenset({start.day})}
    return by, frozenset()


def _until(value: Any, local: Callable[[datetime], datetime]) -> datetime | date:
    if isinstance(value, datetime):
        return local(value) if value.tzinfo else value
    if isinstance(value, date):
        return value
    raise ValueError(value)


def _times(said: dict[str, Any], start: datetime) -> tuple[time, ...]:
    own = (start.hour, start.minute, start.second)
    parts = [
        sorted({int(one) for one in said[key]}) if said.get(key) else [mine]
        for key, mine in zip(_TIMES, own, strict=True)
    ]
    return tuple(time(hour, minute, min(second, 59)) for hour, minute, second in product(*parts))
