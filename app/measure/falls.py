"""From how many places to later ones does a series fall?

Places are cut into chunks, and so are ranks. Pairs that share a chunk of either are compared one by
one; of all others it is enough to count how many lie in which chunks.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

CHUNK = 64
IS_LATER = ~np.tri(CHUNK, dtype=np.bool_)


def falls(order: npt.NDArray[np.intp]) -> int:
    """Return the pairs whose later value is lower; `order` are the places, the lowest value first.

    Equal values fall unless the earlier place stands first.
    """
    rank = np.empty_like(order)
    rank[order] = np.arange(len(order))
    chunk = order // CHUNK
    return _within_chunks(rank) + _within_chunks(chunk) + _across_chunks(chunk)


def _within_chunks(values: npt.NDArray[np.intp]) -> int:
    n = len(values)
    chunks = np.full((-(-n // CHUNK), CHUNK), n, dtype=np.min_scalar_type(n))
    chunks.reshape(-1)[:n] = values
    is_lower = chunks[:, None, :] < chunks[:, :, None]
    return int(np.count_nonzero(is_lower & IS_LATER))


def _across_chunks(chunk: npt.NDArray[np.intp]) -> int:
    """Return the falls that cross chunks of both; `chunk` is that of the place, by rank."""
    n = int(chunk.max(initial=-1)) + 1
    cells = np.arange(len(chunk)) // CHUNK * n + chunk
    there = np.bincount(cells, minlength=n * n).reshape(n, n)
    lower = there.cumsum(axis=0) - there
    lower_and_later = lower.sum(axis=1, keepdims=True) - lower.cumsum(axis=1)
    return int((there * lower_and_later).sum())
