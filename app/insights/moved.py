"""Who moved: contacts side by side, and where each line stood then and stands now."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from operator import itemgetter

import numpy as np

from app.insights.trends import MICROSECONDS_A_DAY, USUAL_HALF_LIFE, Trend, trend_of
from app.measure.ewma import last_means
from app.measure.trend_line import TrendLine
from app.model.lines import ContactLine
from app.store.rated_moments import RatedMoments

FEWEST_EACH = 3
CLEAR_REACH = 1.4
Row = tuple[int, int, str, int]


@dataclass(frozen=True, slots=True)
class Moved:
    """The line at the last rating before a period and at the last in it, with the ratings of each.

    None where there are fewer than three: nothing is concluded from too little. The change is
    clear where then and now lie farther apart than both bands and two fifths of them reach: of
    contacts whose ratings do not move, by simulation, one in ten or fewer then seem to.
    """

    then: float | None
    now: float | None
    n_before: int
    n_within: int
    is_clear: bool = False

    @property
    def change(self) -> float | None:
        """Return how far the line moved, in steps of the scale."""
        return None if self.then is None or self.now is None else self.now - self.then


@dataclass(frozen=True, slots=True, eq=False)
class Lane:
    """One contact of several that are looked at side by side."""

    contact: ContactLine
    trend: Trend
    moved: Moved


def side_by_side(
    lines: Sequence[ContactLine],
    rows: Sequence[Row],
    rating: str,
    begin: int,
    half_life_days: float = USUAL_HALF_LIFE,
) -> list[Lane]:
    """Return a lane for each contact, in the order given.

    `rows` are contact id, moment, local day and value, by contact and moment; the period is
    everything after `begin` (microseconds since 1970).
    """
    rated = {key: list(some) for key, some in groupby(rows, key=itemgetter(0))}
    lanes = []
    for line in lines:
        moments = [(at, day, value, "", None) for _, at, day, value in rated.get(line.id, ())]
        trend = trend_of(rating, RatedMoments(moments), half_life_days)
        lanes.append(Lane(line, trend, moved_since(trend, begin)))
    return lanes


def most_moved(
    ids: Sequence[int],
    rows: Sequence[Row],
    begin: int,
    most: int,
    half_life_days: float = USUAL_HALF_LIFE,
) -> list[int]:
    """Return of many contacts (row ids) those whose line moved farthest, the farthest first.

    After them come those of whom too little is known, in the order given. `rows` and `begin` are
    those of `side_by_side`.
    """
    place = {key: index for index, key in enumerate(ids)}
    index = np.array([place[row[0]] for row in rows], dtype=np.int64)
    at = np.array([row[1] for row in rows], dtype=np.int64)
    values = np.array([row[3] for row in rows], dtype=np.float64)
    is_before, days = at <= begin, at / MICROSECONDS_A_DAY
    now = last_means(index, days, values, len(ids), half_life_days)
    then = last_means(
        index[is_before], days[is_before], values[is_before], len(ids), half_life_days
    )
    now[np.bincount(index[~is_before], minlength=len(ids)) < FEWEST_EACH] = np.nan
    farthest = np.argsort(-np.abs(now - then), kind="stable")[:most]
    return [ids[key] for key in farthest.tolist()]


def moved_since(trend: Trend, begin: int) -> Moved:
    """Return where the line of a trend stood at the beginning of a period, and stands now."""
    n_before = sum(one.at <= begin for one in trend.ratings)
    n_within = trend.n - n_before
    place = int(np.searchsorted(trend.line.at_index, n_before)) - 1
    then = float(trend.line.mean[place]) if n_before >= FEWEST_EACH else None
    now = float(trend.line.mean[-1]) if n_within >= FEWEST_EACH else None
    moved = Moved(then, now, n_before, n_within)
    if moved.change is None:
        return moved
    reach = CLEAR_REACH * (_reach(trend.line, place) + _reach(trend.line, -1))
    return replace(moved, is_clear=bool(abs(moved.change) > reach))


def _reach(line: TrendLine, place: int) -> float:
    """Return how far a band reaches from its line, to the side where the scale leaves it room."""
    mean = line.mean[place]
    return float(max(line.high[place] - mean, mean - line.low[place]))
