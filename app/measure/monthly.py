"""Values by calendar month, for charts over time."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from app.measure.arrays import Floats, Ints, floats, ints
from app.measure.grouped import mean_by

EPOCH_ORDINAL = 719_163  # 1970-01-01, where numpy counts from


@dataclass(frozen=True, slots=True, eq=False)
class Months:
    """Every month from the first to the last, also those without values.

    `first_day` is the ordinal of each month's first day; `n` counts the known values, and `mean` is
    NaN where there are none.
    """

    first_day: Ints
    n: Ints
    mean: Floats


def by_month(local_days: npt.ArrayLike, values: npt.ArrayLike) -> Months:
    """Return the values of local days (ordinals, in any order) by month, NaN left out."""
    months = _month_numbers(ints(local_days))
    if not len(months):
        return Months(ints([]), ints([]), floats([]))
    first = int(months.min())
    span = int(months.max()) - first + 1
    ratings, place = floats(values), months - first
    counts = np.bincount(place[~np.isnan(ratings)], minlength=span).astype(np.int64)
    return Months(_first_days(first, span), counts, mean_by(place, ratings, span))


def _month_numbers(local_days: Ints) -> Ints:
    dates = (local_days - EPOCH_ORDINAL).astype("datetime64[D]")
    return dates.astype("datetime64[M]").astype(np.int64)


def _first_days(first: int, span: int) -> Ints:
    months = np.arange(first, first + span).astype("datetime64[M]")
    return months.astype("datetime64[D]").astype(np.int64) + EPOCH_ORDINAL
