"""The numbers of one rating as the chart draws them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import numpy as np

from app.insights.trends import Trend
from ui.charts.parts.arrays import Floats


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
    start = trend.days[:1].sum()
    return Series(trend, trend.days, trend.values, _ranks(trend), start + trend.line.days)


def _ranks(trend: Trend) -> Floats:
    """Return for each point its place among those of its day, counted from their middle."""
    _, day, counts = np.unique(trend.local_days, return_inverse=True, return_counts=True)
    by_day = np.argsort(day, kind="stable")
    places = np.empty(len(day))
    places[by_day] = np.arange(len(day)) - np.repeat(np.cumsum(counts) - counts, counts)
    ranks: Floats = places - (counts[day] - 1) / 2
    return ranks
