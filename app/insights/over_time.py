"""The figure of a question over the years: what it was at the end of each month or quarter."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

import numpy as np

from app.insights.evidence import MICROSECONDS_A_DAY, Evidence
from app.insights.insight import Insight
from app.measure.arrays import Ints

Report = Callable[[float], None]
MONTHS_BY_MONTH = 24
QUARTER = 3


@dataclass(frozen=True, slots=True)
class Moment:
    """The figure as it stood at the end of a day, and what it rested on; None: too little then.

    `beside` are other values of the same time, by name.
    """

    on: date
    figure: float | None
    n: int
    beside: Mapping[str, float | None] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class OverTime:
    """Moments from the first entry on, a month or a quarter apart; the last is the end itself.

    Each looks back `days`, or to the first entry for None. What was said of contacts themselves
    (field, nearness, prestige, standing, ties) counts as it is now.
    """

    months_apart: int
    days: int | None
    moments: tuple[Moment, ...]


@dataclass(frozen=True, slots=True, eq=False)
class History:
    """All that is needed to answer a question at any earlier time; computing it reads nothing."""

    whole: Evidence
    look: Callable[[Evidence], Insight]
    days: int | None
    last: date
    end_of: Callable[[date], int]

    def figures(self, report: Report = lambda share: None) -> OverTime:
        """Return the figure over the years; `report` hears how far it is, 0 to 1."""
        whole = _in_order(self.whole)
        if not len(whole.entries.at):
            return OverTime(1, self.days, ())
        first = date.fromordinal(int(whole.entries.local_day.min()))
        apart = 1 if _month(self.last) - _month(first) < MONTHS_BY_MONTH else QUARTER
        days = list(ends_of_spans(first, self.last, apart))
        moments = []
        for place, day in enumerate(days):
            report(place / len(days))
            moments.append(self._moment(whole, day))
        return OverTime(apart, self.days, tuple(moments))

    def _moment(self, whole: Evidence, day: date) -> Moment:
        until = min(self.end_of(day), whole.until)
        after = whole.after if self.days is None else until - self.days * MICROSECONDS_A_DAY
        found = self.look(as_of(whole, max(after, whole.after), until))
        return Moment(day, found.figure, found.n, found.beside())


def ends_of_spans(first: date, last: date, months: int) -> Iterator[date]:
    """Yield the last day of each span of months (that begin in January) up to `last`, and it."""
    number = _month(first) // months * months + months
    while (end := date(number // 12, number % 12 + 1, 1) - timedelta(days=1)) < last:
        yield end
        number += months
    yield last


def as_of(whole: Evidence, after: int, until: int) -> Evidence:
    """Return what there was to see at an earlier moment, of a whole that is in order of time."""
    entries, meetings = (
        _span(whole.entries.at, after, until),
        _span(whole.meetings.at, after, until),
    )
    met = whole.meetings.where(meetings)
    rated = whole.up_to_now.where(_span(whole.up_to_now.at, after, until))
    return replace(
        whole,
        after=after,
        until=until,
        first_met=np.where(whole.first_met <= until, whole.first_met, 0),
        last_met=_last_met(whole, until),
        entries=whole.entries.where(entries),
        meetings=replace(met, entry=met.entry - entries.start),
        in_window=replace(rated, entry=rated.entry - entries.start),
        up_to_now=whole.up_to_now.where(_span(whole.up_to_now.at, whole.after, until)),
        promises=[one for one in whole.promises if after < one.at <= until],
    )


def _last_met(whole: Evidence, until: int) -> Ints:
    so_far = whole.meetings.where(_span(whole.meetings.at, whole.after, until))
    last_met = np.zeros_like(whole.last_met)
    # Of several values for one place the last is kept, and they stand in the order of time.
    last_met[so_far.contact] = so_far.at
    return last_met


def _in_order(whole: Evidence) -> Evidence:
    """Return the same evidence in the order of time."""
    order = _order(whole.entries.at)
    place = np.empty_like(order)
    place[order] = np.arange(len(order))
    met = whole.meetings.where(_order(whole.meetings.at))
    rated = whole.up_to_now.where(_order(whole.up_to_now.at))
    return replace(
        whole,
        entries=whole.entries.where(order),
        meetings=replace(met, entry=place[met.entry]),
        up_to_now=replace(rated, entry=place[rated.entry]),
    )


def _order(at: Ints) -> Ints:
    return np.argsort(at, kind="stable")


def _span(at: Ints, after: int, until: int) -> slice:
    first, end = np.searchsorted(at, [after, until], side="right").tolist()
    return slice(first, end)


def _month(day: date) -> int:
    return day.year * 12 + day.month - 1
