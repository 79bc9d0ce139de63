"""Where each contact's trend line stands at its last rating, for many contacts at once."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from app.measure.arrays import Floats, floats, ints
from app.measure.grouped import sum_by
from app.measure.trend_line import FEWEST_RATINGS


def last_means(
    contact_index: npt.ArrayLike,
    days: npt.ArrayLike,
    values: npt.ArrayLike,
    n_contacts: int,
    half_life_days: float = 90.0,
) -> Floats:
    """Return the mean of each contact's trend line at its last rating; NaN under three ratings.

    One item for each rating, in any order; NaN values are left out. Σwy/Σw with w = 2^(−age/H), age
    in days before the contact's own last rating, equals the recurrence of `trend_line`.
    """
    rated = ~np.isnan(floats(values))
    index, moments, ratings = ints(contact_index)[rated], floats(days)[rated], floats(values)[rated]
    last = np.full(n_contacts, -np.inf)
    np.maximum.at(last, index, moments)
    weights = np.exp2((moments - last[index]) / half_life_days)
    enough = np.bincount(index, minlength=n_contacts) >= FEWEST_RATINGS
    means = np.full(n_contacts, np.nan)
    totals = sum_by(index, weights * ratings, n_contacts)
    np.divide(totals, sum_by(index, weights, n_contacts), out=means, where=enough)
    return means
