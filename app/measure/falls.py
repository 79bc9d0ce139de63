"""From how many places to later ones does a series fall?

Within chunks every pair is compared; between them it is counted how many of each level came before.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from app.measure.arrays import Ints

CHUNK = 128


def falls(levels: npt.NDArray[np.integer]) -> int:
    """Return the pairs whose later level is lower; levels are whole numbers from 0, few missing."""
    n, top = len(levels), int(levels.max(initial=0)) + 1
    width = max(min(n, CHUNK), 1)
    chunks = np.full((-(-n // width), width), top, dtype=np.int32)
    chunks.reshape(-1)[:n] = levels
    is_fall = chunks[:, None, :] < chunks[:, :, None]
    is_fall &= ~np.tri(width, dtype=np.bool_)
    return int(np.count_nonzero(is_fall)) + (_between_chunks(levels, top) if n > CHUNK else 0)


def _between_chunks(levels: npt.NDArray[np.integer], top: int) -> int:
    chunk: Ints = np.arange(len(levels)) // CHUNK
    there = np.bincount(chunk * top + levels, minlength=(chunk[-1] + 1) * top).reshape(-1, top)
    before = (there.cumsum(axis=0) - there).cumsum(axis=1)
    not_higher = before.reshape(-1)[chunk * top + levels]
    return int((chunk * CHUNK - not_higher).sum())
