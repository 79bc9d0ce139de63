"""A trend: every rating, the line through them, its band, and quiet strips where nothing is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from math import sqrt

from app.review.charts.colours import Colours
from app.review.charts.svg import Chart, area, box, curve, dot, drawing, rule, words
from app.review.document import LinePoint, Series

_LOWEST, _HIGHEST = 1, 5
MOST_DOTS = 400
_DOT, _LARGEST_DOT = 3.2, 5.0
_MOST_COLUMNS = 90
_ROOM_FOR_WORDS = 64.0


@dataclass(frozen=True, slots=True, kw_only=True)
class TrendLook:
    """How a trend is drawn: its size, span of days, colours, and the words in it."""

    width: float
    height: float
    first: date
    last: date
    colours: Colours
    colour: str
    month_name: Callable[[date], str]
    no_entries: str
    ends: tuple[str, str] | None = None
    small: bool = False


def trend_chart(series: Series, title: str, description: str, look: TrendLook) -> Chart:
    """Return the chart; y is always 1 to 5, x is true time."""
    plot = _Plot(look)
    parts = [*plot.grid(), *plot.quiet(series.line)]
    for segment in _segments(_thinned(series.line)):
        parts += plot.band(segment)
    parts += plot.dots(series.ratings)
    for segment in _segments(_thinned(series.line)):
        parts.append(curve([plot.at(p.day, p.mean) for p in segment], look.colour, plot.pen))
    return drawing(look.width, look.height, title, description, parts)


class _Plot:
    def __init__(self, look: TrendLook) -> None:
        self._look = look
        self.pen = 1.8 if look.small else 2.2
        self._size = 9.0 if look.small else 11.0
        left = 14.0 if look.small else 22.0
        self._left = left + (0 if look.ends is None else _ROOM_FOR_WORDS)
        self._right = look.width - 6
        self._top, self._bottom = 8.0, look.height - (16 if look.small else 24)
        self._from = look.first.toordinal()
        self._span = max(1.0, look.last.toordinal() + 1 - self._from)

    def at(self, day: float, value: float) -> tuple[float, float]:
        return (self._x(day), self._y(value))

    def _x(self, day: float) -> float:
        share = (day - self._from) / self._span
        return self._left + (self._right - self._left) * min(max(share, 0.0), 1.0)

    def _y(self, value: float) -> float:
        share = (value - _LOWEST) / (_HIGHEST - _LOWEST)
        return self._bottom - (self._bottom - self._top) * share

    def grid(self) -> Iterator[str]:
        look, size = self._look, self._size
        for value in range(_LOWEST, _HIGHEST + 1):
            y = self._y(value)
            yield rule(self._left, y, self._right, y, look.colours.line)
            if not look.small or value in (_LOWEST, _HIGHEST):
                x = self._left - 7
                yield words(x, y + 3.5, str(value), look.colours.muted, size=size, anchor="end")
        if look.ends:
            for value, text in zip((_LOWEST, _HIGHEST), look.ends, strict=True):
                yield words(0, self._y(value) + 3.5, text, look.colours.muted, size=size - 1.5)
        yield from self._months()

    def _months(self) -> Iterator[str]:
        look = self._look
        months = list(_months(look.first, look.last))
        every = _every(len(months), look.small)
        for month in months[::every]:
            x = self._x(max(month, look.first).toordinal())
            name = look.month_name(month)
            y = look.height - (3 if look.small else 6)
            yield words(x, y, name, look.colours.muted, size=self._size)

    def quiet(self, line: Sequence[LinePoint]) -> Iterator[str]:
        """Yield a strip for each gap at which the line breaks."""
        height = self._bottom - self._top
        for before, after in pairwise(line):
            if after.starts:
                x, end = self._x(before.day) + 5, self._x(after.day) - 5
                yield box(x, self._top, max(0, end - x), height, self._look.colours.heat[0])
                if end - x > _ROOM_FOR_WORDS and not self._look.small:
                    middle = (x + end) / 2, (self._top + self._bottom) / 2
                    colour = self._look.colours.muted
                    yield words(*middle, self._look.no_entries, colour, size=10, anchor="middle")

    def band(self, segment: Sequence[LinePoint]) -> Iterator[str]:
        known = [
            (p.day, p.low, p.high) for p in segment if p.low is not None and p.high is not None
        ]
        if len(known) > 1:
            upper = [self.at(day, high) for day, _, high in known]
            lower = [self.at(day, low) for day, low, _ in reversed(known)]
            yield area([*upper, *lower], self._look.colour, 0.12)

    def dots(self, ratings: Sequence[tuple[float, int]]) -> Iterator[str]:
        """Yield a dot for each rating; many are gathered, and a dot's area says how many."""
        radius = _DOT - 0.6 if self._look.small else _DOT
        if len(ratings) <= MOST_DOTS:
            sized = dict.fromkeys(ratings, radius)
        else:
            sized = self._gathered(ratings)
        for (day, value), size in sorted(sized.items()):
            yield dot(*self.at(day, value), size, self._look.colour, 0.38)

    def _gathered(self, ratings: Sequence[tuple[float, int]]) -> dict[tuple[float, int], float]:
        """Return a radius for each column of time and value."""
        step = self._span / _MOST_COLUMNS
        counts = Counter(((day // step + 0.5) * step, value) for day, value in ratings)
        most = max(counts.values())
        return {place: _LARGEST_DOT * sqrt(n / most) for place, n in counts.items()}


def _segments(line: Sequence[LinePoint]) -> Iterator[list[LinePoint]]:
    segment: list[LinePoint] = []
    for point in line:
        if point.starts and segment:
            yield segment
            segment = []
        segment.append(point)
    if segment:
        yield segment


def _thinned(line: Sequence[LinePoint]) -> Sequence[LinePoint]:
    """Return a line of at most some hundred points; where it begins and ends is kept."""
    if len(line) <= MOST_DOTS:
        return line
    step = len(line) / MOST_DOTS
    kept = {int(i * step) for i in range(MOST_DOTS)} | {len(line) - 1}
    return [point for i, point in enumerate(line) if i in kept or point.starts]


def _months(first: date, last: date) -> Iterator[date]:
    for number in range(first.year * 12 + first.month - 1, last.year * 12 + last.month):
        yield date(number // 12, number % 12 + 1, 1)


def _every(months: int, small: bool) -> int:
    most = 4 if small else 6
    steps = (step for step in (1, 2, 3, 4, 6, 12, 24, 60, 120) if months / step <= most)
    return next(steps, 240)
