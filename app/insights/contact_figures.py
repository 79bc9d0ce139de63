"""What the list of contacts shows beside each name: verdict, sparkline, strength to order by."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from app.measure.arrays import Floats, Ints
from app.measure.many_trends import ManyTrends, trend_of_many
from app.measure.strength import strengths
from app.store.ratings import Ratings

MICROSECONDS_A_DAY = 86_400_000_000
_DEEP_MEAN = 4.0
_DEEP_RATINGS = 3


@dataclass(frozen=True, slots=True)
class ContactFigure:
    """One contact: the verdict on depth, its last mean, points from 1 to 5 (NaN where no rating).

    `is_firm` tells of a rising or fading that holds at a second look. `strength` orders contacts;
    it is no mark of a person. `mean` is None under three ratings.
    """

    verdict: str
    is_firm: bool
    n: int
    mean: float | None
    points: tuple[float, ...]
    strength: float

    @property
    def is_deep(self) -> bool:
        """Tell whether meetings with this contact have lately been deep: a mean of 4 or more."""
        return self.n >= _DEEP_RATINGS and self.mean is not None and self.mean >= _DEEP_MEAN


def contact_figures(ratings: Ratings, now: int) -> dict[int, ContactFigure]:
    """Return figures by row id, for contacts with entries up to `now` (microseconds)."""
    return figures_of(ratings.meetings(now), now)


def figures_of(rows: Sequence[tuple[int, int, int, int]], now: int) -> dict[int, ContactFigure]:
    """Return figures by row id from the meetings up to `now`, as Ratings.meetings gives them."""
    meetings = np.array(rows, dtype=np.int64).reshape(-1, 4)
    if not len(meetings):
        return {}
    ids, index = np.unique(meetings[:, 0], return_inverse=True)
    days = meetings[:, 1] / MICROSECONDS_A_DAY
    depth = np.where(meetings[:, 3] < 0, np.nan, meetings[:, 3])
    strength = strengths(index, now / MICROSECONDS_A_DAY - days, depth, len(ids))
    trends = _trends(index, days, meetings[:, 2], depth, len(ids))
    return _figures(ids, trends, strength)


def _trends(index: Ints, days: Floats, local_days: Ints, depth: Floats, n: int) -> ManyTrends:
    rated = ~np.isnan(depth)
    return trend_of_many(index[rated], days[rated], local_days[rated], depth[rated], n)


def _figures(ids: Ints, trends: ManyTrends, strength: Floats) -> dict[int, ContactFigure]:
    rows = zip(
        ids.tolist(),
        trends.words,
        trends.firm,
        trends.n_ratings.tolist(),
        trends.last_mean.tolist(),
        trends.sparkline.tolist(),
        strength.tolist(),
        strict=True,
    )
    return {
        key: ContactFigure(word, firm, n, None if mean != mean else mean, tuple(points), tie)
        for key, word, firm, n, mean, points, tie in rows
    }
