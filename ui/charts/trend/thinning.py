"""Fewer points that draw the same line: one for each column of pixels, and what strays from it."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import numpy.typing as npt

from ui.charts.parts.arrays import Floats, Ints


def kept_points(x: Floats, y: Floats, column: float, strays: float) -> Ints:
    """Return the ascending places of the points to draw; `x` ascends, nothing is NaN.

    The last of each column (a width in x) is kept, and its least and its most where they stray
    farther than `strays` from the heights that the line then passes.
    """
    if len(x) < 3 or not column > 0:
        return np.arange(len(x))
    cells = ((x - x[0]) / column).astype(np.int64)
    edges = np.flatnonzero(np.diff(cells)) + 1
    begins, ends = np.concatenate(([0], edges)), np.concatenate((edges, [len(x)])) - 1
    counts = ends - begins + 1
    before = y[np.maximum(begins - 1, 0)]
    low = np.repeat(np.minimum(before, y[ends]) - strays, counts)
    high = np.repeat(np.maximum(before, y[ends]) + strays, counts)
    wanted = (y < low) | (y > high)
    least, most = np.minimum.reduceat(y, begins), np.maximum.reduceat(y, begins)
    wanted &= (y == np.repeat(least, counts)) | (y == np.repeat(most, counts))
    wanted[ends] = True
    wanted[0] = True
    return np.flatnonzero(wanted)


def runs(starts: npt.NDArray[np.bool_]) -> list[tuple[int, int]]:
    """Return (begin, end) of each stretch that begins where `starts` is true; end excluded."""
    edges = [*np.flatnonzero(starts).tolist(), len(starts)]
    return list(pairwise(edges))
