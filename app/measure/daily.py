"""Ratings of one local day, averaged: what the verdict stands on."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from app.measure.arrays import Floats, Ints, floats, ints


def daily_means(local_days: npt.ArrayLike, values: npt.ArrayLike) -> tuple[Ints, Floats]:
    """Return the different days, ascending, and the mean of the values of each."""
    days, place = np.unique(ints(local_days), return_inverse=True)
    totals = np.bincount(place, weights=floats(values), minlength=len(days))
    return days, totals / np.bincount(place, minlength=len(days))
