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
from app.measure.ranks import average_ranks, equal_pairs, tie_counts

STRONGEST_CORRELATION = 0.9
STRONGEST_INFLATION = (1 + STRONGEST_CORRELATION) / (1 - STRONGEST_CORRELATION)


def rises_less_falls(values: Floats) -> int:
    """Return S: pairs in which the later value is higher, less those in which it is lower."""
    pairs = len(values) * (len(values) - 1) // 2
    return pairs - equal_pairs(values) - 2 * falls(np.argsort(values, kind="stable"))


def variance(values: Floats) -> float:
    """Return the variance of S for independent values, corrected for ties."""
    n, ties = len(values), tie_counts(values)
    return float(n * (n - 1) * (2 * n + 5) - (ties * (ties - 1) * (2 * ties + 5)).sum()) / 18


def rank_autocorrelation(detrended: Floats) -> float:
    """Return r, the lag-1 autocorrelation of the ranks; 0 where all are equal."""
    away = average_ranks(detrended) - (len(detrended) + 1) / 2
    total = float(away @ away)
    return float(away[:-1] @ away[1:]) / total if total else 0.0


def inflation(r: float, n: int, terms_out: int = 1) -> float:
    """Return (1+r*)/(1−r*) for r of n values, freed of the bias that fitted terms left in it.

    With the mean alone taken out r falls short of ρ by (1+4ρ)/n (Kendall 1954), with mean and
    slope by (2+4ρ)/n (van Giersbergen 2005); `terms_out` is 1 or 2.
    """
    corrected = min(max((n * r + terms_out) / (n - 4), 0.0), STRONGEST_CORRELATION)
    return (1 + corrected) / (1 - corrected)


def two_sided_p(s: int, variance_of_s: float) -> float:
    """Return the two-sided normal p of S, with continuity correction."""
    if s == 0:
        return 1.0
    return math.erfc((abs(s) - 1) / math.sqrt(2 * variance_of_s))
