"""Theil–Sen: the median of the slopes between all pairs, with its rank interval (Sen 1968)."""

from __future__ import annotations

from dataclasses import dataclass
from statistics import NormalDist

from app.measure.arrays import Floats

INTERVAL_Z = NormalDist().inv_cdf(0.95)


@dataclass(frozen=True, slots=True, eq=False)
class PairSlopes:
    """The slopes between pairs, ascending: all, those in the middle, or a sample of them.

    `ascending` leaves out the `below` lowest (and any number of the highest) of `total` slopes,
    unless it is a sample, which stands for all.
    """

    ascending: Floats
    below: int
    total: int
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

    def _at(self, rank: int) -> float:
        place = rank - self.below
        if self.is_sample:
            place = rank * len(self.ascending) // self.total
        return float(self.ascending[place]) + 0.0  # no −0.0


def interval_ranks(total: int, sigma: float) -> tuple[int, int]:
    """Return the places, from 0, of the interval's ends among `total` ascending slopes."""
    low = round((total - INTERVAL_Z * sigma) / 2) - 1
    high = round((total + INTERVAL_Z * sigma) / 2)
    return max(low, 0), min(high, total - 1)
