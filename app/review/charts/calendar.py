"""The period as a calendar: a square a day, a row of weeks a year."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date, timedelta

from app.review.charts.colours import Colours
from app.review.charts.svg import Chart, box, drawing, words

_CELL, _GAP = 9.4, 2.2
_STEP = _CELL + _GAP
_LEFT, _TOP = 2.0, 18.0
_MOST_YEARS = 6


def calendar_chart(
    days: Mapping[date, int],
    first: date,
    last: date,
    title: str,
    description: str,
    colours: Colours,
    month_name: Callable[[date], str],
) -> Chart:
    """Return the calendar of a period, at most the last six years of it, a block a year."""
    years = range(first.year, last.year + 1)[-_MOST_YEARS:]
    block = 7 * _STEP + _TOP + 10
    parts: list[str] = []
    for i, year in enumerate(years):
        since, until = max(first, date(year, 1, 1)), min(last, date(year, 12, 31))
        parts += _year(days, since, until, i * block, colours, month_name)
        if len(years) > 1:
            parts.append(words(54 * _STEP, i * block + 10, str(year), colours.muted, anchor="end"))
    return drawing(_LEFT + 54 * _STEP, len(years) * block - 8, title, description, parts)


def _year(
    days: Mapping[date, int],
    first: date,
    last: date,
    top: float,
    colours: Colours,
    month_name: Callable[[date], str],
) -> Iterator[str]:
    monday = first - timedelta(days=first.weekday())
    for ordinal in range(first.toordinal(), last.toordinal() + 1):
        day = date.fromordinal(ordinal)
        x = _LEFT + (ordinal - monday.toordinal()) // 7 * _STEP
        y = top + _TOP + day.weekday() * _STEP
        shade = colours.heat[min(days.get(day, 0), len(colours.heat) - 1)]
        yield box(x, y, _CELL, _CELL, shade)
        if day.day == 1 or (day == first and day.day < 20):
            yield words(x, top + 11, month_name(day), colours.muted, size=10.5)
