"""Ranks from 1, equal values sharing the mean of their ranks."""

from __future__ import annotations

import numpy as np

from app.measure.arrays import Floats, Ints


def average_ranks(values: Floats) -> Floats:
    """Return the rank of each value, ties averaged."""
    _, place, counts = np.unique(values, return_inverse=True, return_counts=True)
    ends = np.cumsum(counts)
    shared: Floats = ends - (counts - 1) / 2
    return shared[place]


def tie_counts(values: Floats) -> Ints:
    """Return how often each different value occurs, in ascending order of the values."""
    return np.unique(values, return_counts=True)[1].astype(np.int64)


def equal_pairs(values: Floats) -> int:
    """Return how many pairs of equal values there are."""
    ties = tie_counts(values)
    return int((ties * (ties - 1)).sum()) // 2
