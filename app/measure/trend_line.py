"""The trend line: a time-aware exponentially weighted mean with its 80 % band.

Each rating weighs 2^(−age/half-life). W, W₂ are the sums of weights and of squared weights,
n_eff = W²/W₂ (Kish 1965), s² = Σw(y−m)²/(W−W₂/W) the unbiased weighted variance, and the band is
m ± t₀.₉₀(n_eff−1)·√(s²/n_eff). The spread Σw(y−m)² runs by West's (1979) update, which never
subtracts large sums, and ratings are counted from the first of them: constants have a spread of
exactly zero after any number of years.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from app.measure.arrays import Bools, Floats, Ints, floats
from app.measure.student_t import student_t_quantile

FEWEST_RATINGS = 3
FEWEST_EFFECTIVE = 2.0
BAND_QUANTILE = 0.90
SHORTEST_GAP_DAYS = 60.0
GAP_IN_MEDIANS = 3.0
MICROSECONDS_A_DAY = 86_400_000_000.0
LOWEST, HIGHEST = 1.0, 5.0


@dataclass(frozen=True, slots=True, eq=False)
class TrendLine:
    """One point for each instant with a rating; arrays of equal length.

    `at_index` is the place of the instant's first rating in the input, `low` and `high` are NaN
    under `n_eff` 2, and `starts` is true where a new segment begins.
    """

    at_index: Ints
    days: Floats
    mean: Floats
    low: Floats
    high: Floats
    n_eff: Floats
    starts: Bools

    def __len__(self) -> int:
        """Return the number of points."""
        return len(self.days)


def trend_line(
    days: npt.ArrayLike, values: npt.ArrayLike, half_life_days: float = 90.0
) -> TrendLine:
    """Return the line through known ratings from 1 to 5; empty under three of them.

    `days` are instants in days since any epoch, ascending. Raises ValueError when they are not,
    when lengths differ, or when the half-life is not positive.
    """
    moments, ratings = floats(days), floats(values)
    _refuse_what_makes_no_line(moments, ratings, half_life_days)
    if len(ratings) < FEWEST_RATINGS:
        moments = ratings = floats([])
    decays = np.exp2(-np.diff(moments, prepend=moments[:1]) / half_life_days)
    last = np.flatnonzero(np.diff(moments, append=np.inf) > 0)
    weight, squares, mean, spread = _running(decays, ratings)[:, last]
    n_eff = weight**2 / squares
    low, high = _band(mean, spread, weight - squares / weight, n_eff)
    first = np.flatnonzero(np.diff(moments, prepend=-np.inf) > 0)
    return TrendLine(first, moments[last], mean, low, high, n_eff, segment_starts(moments[last]))


def segment_starts(instants: Floats) -> Bools:
    """Tell for each of the ascending, different instants (in days) whether a segment begins there.

    One begins at the first, and after a gap longer than 60 days and 3 times the median gap. Gaps
    are compared to the microsecond: days as floats would make one of 60 days a trifle longer.
    """
    starts = np.ones(len(instants), dtype=np.bool_)
    gaps = np.rint(np.diff(instants) * MICROSECONDS_A_DAY)
    if len(gaps):
        shortest = SHORTEST_GAP_DAYS * MICROSECONDS_A_DAY
        starts[1:] = gaps > max(shortest, GAP_IN_MEDIANS * float(np.median(gaps)))
    return starts


def _refuse_what_makes_no_line(days: Floats, values: Floats, half_life_days: float) -> None:
    if len(days) != len(values):
        raise ValueError(f"{len(days)} days and {len(values)} values")
    if np.any(np.diff(days) < 0):
        raise ValueError("the days do not ascend")
    if not half_life_days > 0:
        raise ValueError(f"the half-life {half_life_days} is not positive")


def _running(decays: Floats, ratings: Floats) -> Floats:
    """Return W, W₂, m and Σw(y−m)² after each rating, as rows."""
    from_first = ratings - ratings[:1]
    weight, total = _decayed_sums(decays, np.stack((np.ones(len(ratings)), from_first)))
    squares = _decayed_sums(decays**2, np.ones(len(ratings)))
    mean = total / weight
    away = from_first - np.concatenate(([0.0], mean[:-1]))[: len(mean)]
    spread = _decayed_sums(decays, (1 - 1 / weight) * away**2)
    return np.stack((weight, squares, mean + ratings[:1], spread))


def _decayed_sums(decays: Floats, terms: Floats) -> Floats:
    """Return s with sᵢ = decayᵢ·sᵢ₋₁ + termᵢ along the last axis.

    Stretches twice as long are added up in each step (Hillis and Steele 1986): no weight overflows
    however many half-lives there are, and 5,000 ratings take 13 steps.
    """
    sums, reach, length = terms.copy(), decays.copy(), 1
    while length < len(reach):
        sums[..., length:] += reach[length:] * sums[..., :-length]
        reach[length:] *= reach[:-length].copy()
        length *= 2
    return sums


def _band(mean: Floats, spread: Floats, freedom: Floats, n_eff: Floats) -> tuple[Floats, Floats]:
    half = np.full(mean.shape, np.nan)
    known = n_eff >= FEWEST_EFFECTIVE
    error = np.sqrt(spread[known] / freedom[known] / n_eff[known])
    half[known] = student_t_quantile(BAND_QUANTILE, n_eff[known] - 1) * error
    return np.maximum(mean - half, LOWEST), np.minimum(mean + half, HIGHEST)
