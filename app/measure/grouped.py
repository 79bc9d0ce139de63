"""Sums over items that share an index: what SQL's GROUP BY is to rows."""

from __future__ import annotations

import numpy as np

from app.measure.arrays import Floats, Ints


def sum_by(index: Ints, values: Floats, n_groups: int) -> Floats:
    """Return the sum of the values of each group from 0 to `n_groups` − 1; 0 without any."""
    return np.bincount(index, weights=values, minlength=n_groups).astype(np.float64)


def mean_by(index: Ints, values: Floats, n_groups: int) -> Floats:
    """Return the mean of the values of each group, leaving NaN out; NaN without any."""
    known = ~np.isnan(values)
    totals = sum_by(index[known], values[known], n_groups)
    counts = np.bincount(index[known], minlength=n_groups)
    means = np.full(n_groups, np.nan)
    np.divide(totals, counts, out=means, where=counts > 0)
    return means
