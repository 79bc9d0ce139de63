"""The slopes between all pairs of points: kept, searched or sampled, by how many there are."""

from __future__ import annotations

from app.measure.arrays import Floats
from app.measure.slope_search import SlopeSearch
from app.measure.theil_sen import (
    KeptSlopes,
    PairSlopes,
    all_slopes,
    pair_count,
    sampled_slopes,
)

MOST_DAYS = 3_000
SAMPLED_PAIRS = 100_000
FEW_PAIRS = 50_000


def pair_slopes(times: Floats, values: Floats, s: int) -> PairSlopes:
    """Return the slopes between points at ascending, different times (two or more).

    They are exact up to `MOST_DAYS` points; above, a sample stands for them. `s` is Kendall's S of
    the values.
    """
    total = pair_count(len(times))
    if len(times) > MOST_DAYS:
        return KeptSlopes(sampled_slopes(times, values, SAMPLED_PAIRS), total)
    if total > FEW_PAIRS:
        return SlopeSearch(times, values, s)
    return KeptSlopes(all_slopes(times, values), total)
