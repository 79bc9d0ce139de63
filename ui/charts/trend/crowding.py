"""Which marks of a row stand for one another, where each alone would cover the next."""

from __future__ import annotations

import numpy as np

from ui.charts.parts.arrays import Floats, Ints


def crowds(x: Floats, room: float) -> Ints:
    """Return for each place the index of the one that stands for it; `x` ascends.

    Those that stand for themselves alone or for others, too, are at least `room` apart, and none
    is as far as that from the one that stands for it.
    """
    heads = np.zeros(len(x), dtype=np.int64)
    begin = 0
    while begin < len(x):
        end = max(int(np.searchsorted(x, x[begin] + room)), begin + 1)
        heads[begin:end] = begin
        begin = end
    return heads
