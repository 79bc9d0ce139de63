"""Theil–Sen: the median of the slopes between all pairs, with its rank interval (Sen 1968)."""

from __future__ import annotations

from dataclasses import dataclass
from statistics import NormalDist

import numpy as np

from app.measure.arrays import Floats

INTERVAL_Z = NormalDist().inv_cdf(0.95)


@dataclass(frozen=True, slots=True, eq=False)
class PairSlopes:
    """The slopes between pairs, ascending: all, those in the middle, or a sample of them.

    `ascending` leaves out the `below` lowest (and any number of the highest) of `total` slopes, and
    `zeros` that are 0, unless it is a sample, which stands for all.
    """

    ascending: Floats
    below: int
    total: int
    zeros: int = 0
    is_sample: bool = False

    def median(self) -> float:
        """Return the Theil–Sen slope."""
        return (self._at((self.total - 1) // 2) + self._at(self.total // 2)) / 2

    def interval(self, sigma: float) -> tuple[float, float]:
        """Return the 90 % interval of the slope, `sigma` being the deviation of Kendall's S.

        The ranks are those of Sen's equation 2.6, rounded half to even, kept within the slopes.
        """
        low, high = interval_ranks(self.total, sigma)
        return self._at(low), self._at(high)

    def reaches(self, sigma: float) -> bool:
        """Tell whether the ends of the interval for `sigma` are among the slopes kept."""
        low, high = interval_ranks(self.total, sigma)
        return self.is_sample or (
            self.below <= low and high < self.below + len(self.ascending) + self.zeros
        )

    def _at(self, rank: int) -> float:
        if self.is_sample:
            return float(self.ascending[rank * len(self.ascending) // self.total]) + 0.0
        place, falls = rank - self.below, int(np.searchsorted(self.ascending, 0.0))
        if falls <= place < falls + self.zeros:
            return 0.0
        return float(self.ascending[place if place < falls else place - self.zeros]) + 0.0  # no −0


def interval_ranks(total: int, sigma: float) -> tuple[int, int]:
    """Return the places, from 0, of the interval's ends among `total` ascending slopes."""
    low = round((total - INTERVAL_Z * sigma) / 2) - 1
    high = round((total + INTERVAL_Z * sigma) / 2)
    return max(low, 0), min(high, total - 1)
