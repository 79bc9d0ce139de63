"""Fewer points that draw the same line: of each column of pixels the first, last, least, most."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]
_ENOUGH_A_COLUMN = 4


def kept_points(x: Floats, y: Floats, columns: int) -> Ints:
    """Return the ascending places of the points to draw; `x` ascends, nothing is NaN."""
    if len(x) <= columns * _ENOUGH_A_COLUMN or x[-1] <= x[0]:
        return np.arange(len(x))
    cells = ((x - x[0]) / (x[-1] - x[0]) * columns).astype(np.int64)
    by_value = np.lexsort((y, cells))
    edges = np.flatnonzero(np.diff(cells)) + 1
    begins, ends = np.concatenate(([0], edges)), np.concatenate((edges, [len(x)])) - 1
    return np.unique(np.concatenate((begins, ends, by_value[begins], by_value[ends])))


def runs(starts: npt.NDArray[np.bool_]) -> list[tuple[int, int]]:
    """Return (begin, end) of each stretch that begins where `starts` is true; end excluded."""
    edges = [*np.flatnonzero(starts).tolist(), len(starts)]
    return list(pairwise(edges))
