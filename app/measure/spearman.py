"""Spearman's rank correlation: Pearson's of the average ranks (Spearman 1904)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from app.measure.arrays import floats
from app.measure.ranks import average_ranks

FEWEST_PAIRS = 3


@dataclass(frozen=True, slots=True)
class Correlation:
    """Rho from −1 to 1 (None under 3 pairs, or without spread), and the pairs that it rests on."""

    rho: float | None
    n: int


def spearman(one: npt.ArrayLike, other: npt.ArrayLike) -> Correlation:
    """Return the rank correlation over the pairs of which both values are known (not NaN)."""
    first, second = floats(one), floats(other)
    known = ~(np.isnan(first) | np.isnan(second))
    n = int(np.count_nonzero(known))
    if n < FEWEST_PAIRS:
        return Correlation(None, n)
    away = average_ranks(first[known]) - (n + 1) / 2
    other_away = average_ranks(second[known]) - (n + 1) / 2
    spread = float(away @ away) * float(other_away @ other_away)
    return Correlation(float(away @ other_away) / float(np.sqrt(spread)) if spread else None, n)
