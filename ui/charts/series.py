"""The numbers of one rating as the chart draws them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import numpy as np
import numpy.typing as npt

from app.insights.trends import MICROSECONDS_A_DAY, Trend

Floats = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class Series:
    """Points and line of one rating; `x` in days since 1970 (UTC), `rank` among a day's points."""

    trend: Trend
    x: Floats
    y: Floats
    rank: Floats
    line_x: Floats

    @property
    def has_line(self) -> bool:
        """Tell whether there are ratings enough for a line."""
        return len(self.line_x) > 0

    def day(self, index: int) -> date:
        """Return the local day of a point."""
        return date.fromisoformat(self.trend.ratings[index].day)


def series_of(trend: Trend) -> Series:
    """Return what is drawn of a trend."""
    at = np.array([one.at for one in trend.ratings], dtype=np.int64)
    days = at / MICROSECONDS_A_DAY
    values = np.array([one.value for one in trend.ratings], dtype=np.float64)
    start = days[:1].sum()
    return Series(trend, days, values, _ranks(trend), start + trend.line.days)


def _ranks(trend: Trend) -> Floats:
    """Return for each point its place among those of its day, counted from their middle."""
    days = [one.day for one in trend.ratings]
    seen: dict[str, int] = {}
    places = []
    for day in days:
        places.append(seen.get(day, 0))
        seen[day] = places[-1] + 1
    counts = np.array([seen[day] for day in days], dtype=np.float64)
    return np.array(places, dtype=np.float64) - (counts - 1) / 2
