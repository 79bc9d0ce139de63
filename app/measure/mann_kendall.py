"""Mann–Kendall: does a series rise or fall more often than chance lets it?

Sources: Kendall (1975) for S and its tie-corrected variance; the correction for serial correlation
multiplies that variance by (1+r*)/(1−r*), r* being the lag-1 autocorrelation of the detrended
ranks, freed of its small-sample bias (Kendall 1954) and kept within 0 and 0.9.
"""

from __future__ import annotations

import math

import numpy as np

from app.measure.arrays import Floats
from app.measure.falls import falls
from app.measure.ranks import average_ranks, tie_counts

STRONGEST_CORRELATION = 0.9
STRONGEST_INFLATION = (1 + STRONGEST_CORRELATION) / (1 - STRONGEST_CORRELATION)


def rises_less_falls(values: Floats) -> int:
    """Return S: pairs in which the later value is higher, less those in which it is lower."""
    _, place, counts = np.unique(values, return_inverse=True, return_counts=True)
    pairs = len(values) * (len(values) - 1) // 2
    equal = int((counts * (counts - 1)).sum()) // 2
    return pairs - equal - 2 * falls(place)


def variance(values: Floats) -> float:
    """Return the variance of S for independent values, corrected for ties."""
    n, ties = len(values), tie_counts(values)
    return float(n * (n - 1) * (2 * n + 5) - (ties * (ties - 1) * (2 * ties + 5)).sum()) / 18


def serial_inflation(detrended: Floats) -> float:
    """Return (1+r*)/(1−r*), by which serial correlation widens the variance; n must exceed 4."""
    n = len(detrended)
    away = average_ranks(detrended) - (n + 1) / 2
    total = float(away @ away)
    r = float(away[:-1] @ away[1:]) / total if total else 0.0
    corrected = min(max((n * r + 1) / (n - 4), 0.0), STRONGEST_CORRELATION)
    return (1 + corrected) / (1 - corrected)


def two_sided_p(s: int, variance_of_s: float) -> float:
    """Return the two-sided normal p of S, with continuity correction."""
    if s == 0:
        return 1.0
    return math.erfc((abs(s) - 1) / math.sqrt(2 * variance_of_s))
