"""How sure is a difference of two medians? The percentile bootstrap (Efron 1979)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from app.measure.arrays import Floats, floats

RESAMPLES = 2_000
SEED = 0
FEWEST_EACH = 5
PERCENTILES = (5, 95)


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
    differences = _resampled_medians(one, rng) - _resampled_medians(other, rng)
    low, high = np.percentile(differences, PERCENTILES)
    return MedianDifference(float(np.median(one) - np.median(other)), float(low), float(high))


def _resampled_medians(values: Floats, rng: np.random.Generator) -> Floats:
    places = rng.integers(0, len(values), (RESAMPLES, len(values)))
    medians: Floats = np.median(values[places], axis=1)
    return medians
