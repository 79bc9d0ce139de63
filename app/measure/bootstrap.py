"""How sure is a median, or a difference of two? The percentile bootstrap (Efron 1979)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from app.measure.arrays import Floats, floats

RESAMPLES = 2_000
SEED = 0
FEWEST_EACH = 5
PERCENTILES = (5, 95)

Interval = tuple[float, float]


@dataclass(frozen=True, slots=True)
class MedianDifference:
    """The median of the first less that of the second, and its 90 % interval."""

    difference: float
    low: float
    high: float


def median_difference(first: npt.ArrayLike, second: npt.ArrayLike) -> MedianDifference | None:
    """Return the difference of the medians; None when either has fewer than 5 values.

    The draws are those of default_rng(0): all places of the first, integers(0, n, (2000, n)), then
    all of the second; the percentiles are interpolated linearly. These are the draws and the limits
    of scipy.stats.bootstrap (method "percentile", rng default_rng(0)), so that whoever hands in the
    same values in the same order, here by the contact's uid, finds the same interval.
    """
    one, other = floats(first), floats(second)
    if min(len(one), len(other)) < FEWEST_EACH:
        return None
    rng = np.random.default_rng(SEED)
    low, high = _limits(_resampled_medians(one, rng) - _resampled_medians(other, rng))
    return MedianDifference(float(np.median(one) - np.median(other)), low, high)


def median_interval(values: npt.ArrayLike) -> Interval | None:
    """Return the 90 % interval of the median; None under 5 values.

    Drawn and interpolated as above, each time from default_rng(0).
    """
    known = floats(values)
    if len(known) < FEWEST_EACH:
        return None
    return _limits(_resampled_medians(known, np.random.default_rng(SEED)))


def _limits(resampled: Floats) -> Interval:
    low, high = np.percentile(resampled, PERCENTILES)
    return float(low), float(high)


def _resampled_medians(values: Floats, rng: np.random.Generator) -> Floats:
    count = len(values)
    # The ranks of the distinct values are far quicker to put in order than the values.
    distinct, ranks = np.unique(values, return_inverse=True)
    drawn = ranks.astype(np.min_scalar_type(count))[rng.integers(0, count, (RESAMPLES, count))]
    middle = count // 2
    drawn.partition(middle, axis=1)
    upper = drawn[:, middle]
    lower = upper if count % 2 else drawn[:, :middle].max(axis=1)
    medians: Floats = (distinct[lower] + distinct[upper]) / 2
    return medians
