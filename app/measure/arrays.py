"""The array types that the measures share."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]
Bools = npt.NDArray[np.bool_]


def floats(values: npt.ArrayLike) -> Floats:
    """Return `values` as a one-dimensional float array; None becomes NaN."""
    return np.asarray(values, dtype=np.float64).reshape(-1)


def ints(values: npt.ArrayLike) -> Ints:
    """Return `values` as a one-dimensional integer array."""
    return np.asarray(values, dtype=np.int64).reshape(-1)
