"""The period as a calendar: a square a day, a column a week."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from app.review.charts.colours import Colours
from app.review.charts.svg import Chart, box, drawing, words

_WIDTH = 520.0
_WIDEST_STEP, _GAP = 22.0, 0.17
_ABOVE, _BELOW = 18.0, 14.0
_MOST_YEARS = 6
_WEEKS_IN_A_ROW = 28

Span = tuple[date, date]


def calendar_chart(
    days: Mapping[date, int],
    first: date,
    last: date,
    title: str,
    description: str,
    colours: Colours,
    month_name: Callable[[date], str],
) -> Chart:
    """Return the calendar of a period: a year in two rows, more of them in a row each.

    Of more than six years the last six are drawn.
    """
    rows = _rows(first, last)
    are_years = first.year != last.year and len(rows) > 1
    step = min(_WIDEST_STEP, _WIDTH / max(_weeks(_begin(row, are_years), row[1]) for row in rows))
    height = _ABOVE + 7 * step + _BELOW
    parts: list[str] = []
    for i, row in enumerate(rows):
        begin, top = _begin(row, are_years), i * height
        parts += _Row(row, begin, top, step, colours, month_name).drawn(days)
        if are_years:
            year = str(row[0].year)
            parts.append(words(_WIDTH, top + 11, year, colours.muted, anchor="end"))
    return drawing(_WIDTH, len(rows) * height - _BELOW, title, description, parts)


def _rows(first: date, last: date) -> list[Span]:
    if _weeks(first, last) <= _WEEKS_IN_A_ROW:
        return [(first, last)]
    if first.year == last.year:
        middle = date(first.year, 7, 1)
        return [(first, middle - timedelta(days=1)), (middle, last)]
    years = range(first.year, last.year + 1)[-_MOST_YEARS:]
    return [(max(first, date(year, 1, 1)), min(last, date(year, 12, 31))) for year in years]


def _begin(row: Span, is_year: bool) -> date:
    """Return the day whose week is the first column: years stand month under month."""
    return row[0].replace(month=1, day=1) if is_year else row[0]


def _weeks(first: date, last: date) -> int:
    """Return how many weeks from Monday to Sunday a span touches."""
    return ((last - _monday(first)).days) // 7 + 1


def _monday(day: date) -> date:
    return date.fromordinal(max(1, day.toordinal() - day.weekday()))


@dataclass(frozen=True, slots=True)
class _Row:
    span: Span
    begin: date
    top: float
    step: float
    colours: Colours
    month_name: Callable[[date], str]

    def drawn(self, days: Mapping[date, int]) -> Iterator[str]:
        first, last = self.span
        side, monday = self.step * (1 - _GAP), _monday(self.begin).toordinal()
        for ordinal in range(first.toordinal(), last.toordinal() + 1):
            day = date.fromordinal(ordinal)
            x = (ordinal - monday) // 7 * self.step
            y = self.top + _ABOVE + day.weekday() * self.step
            shade = self.colours.heat[min(days.get(day, 0), len(self.colours.heat) - 1)]
            yield box(x, y, side, side, shade, round_by=side / 5)
            if day.day == 1 or (day == first and day.day < 20):
                name = self.month_name(day)
                yield words(x, self.top + 11, name, self.colours.muted, size=10.5)
