"""Theil–Sen: the median of the slopes between all pairs, with its rank interval (Sen 1968)."""

from __future__ import annotations

from abc import ABC, abstractmethod
from statistics import NormalDist

import numpy as np

from app.measure.arrays import Floats

INTERVAL_Z = NormalDist().inv_cdf(0.95)
SEED = 0


class PairSlopes(ABC):
    """The slopes between all pairs of points, `total` of them, each to be had by its rank."""

    total: int
    is_sample = False

    @abstractmethod
    def at(self, rank: int) -> float:
        """Return the slope at a place, from 0, in ascending order."""

    def median(self) -> float:
        """Return the Theil–Sen slope."""
        return (self.at((self.total - 1) // 2) + self.at(self.total // 2)) / 2

    def interval(self, sigma: float) -> tuple[float, float]:
        """Return the 90 % interval of the slope, `sigma` being the deviation of Kendall's S.

        The ranks are those of Sen's equation 2.6, rounded half to even, kept within the slopes.
        """
        low = round((self.total - INTERVAL_Z * sigma) / 2) - 1
        high = round((self.total + INTERVAL_Z * sigma) / 2)
        return self.at(max(low, 0)), self.at(min(high, self.total - 1))


class KeptSlopes(PairSlopes):
    """All slopes, or a sample that stands for all."""

    def __init__(self, slopes: Floats, total: int) -> None:
        self.total, self.is_sample = total, len(slopes) < total
        self._ascending = np.sort(slopes)

    def at(self, rank: int) -> float:
        """Return the slope at a place, or the one at the same share of the sample."""
        return float(self._ascending[rank * len(self._ascending) // self.total]) + 0.0  # no −0


def pair_count(n: int) -> int:
    """Return how many pairs `n` points make."""
    return n * (n - 1) // 2


def all_slopes(times: Floats, values: Floats) -> Floats:
    """Return the slope of every pair of points at different times."""
    later = np.tri(len(times), k=-1, dtype=np.bool_)
    rise = np.subtract.outer(values, values)[later]
    slopes: Floats = rise / np.subtract.outer(times, times)[later]
    return slopes


def sampled_slopes(times: Floats, values: Floats, pairs: int) -> Floats:
    """Return the slopes of pairs drawn evenly and with replacement, always the same ones."""
    rng = np.random.default_rng(SEED)
    one = rng.integers(0, len(times), pairs)
    other = rng.integers(0, len(times) - 1, pairs)
    other += other >= one
    slopes: Floats = (values[other] - values[one]) / (times[other] - times[one])
    return slopes
