"""Trend lines small enough for a row of a list, for many contacts at once."""

from __future__ import annotations

import numpy as np

from app.measure.arrays import Floats, Ints
from app.measure.grouped import sum_by

POINTS = 12


def sparklines(
    contact_index: Ints, days: Floats, values: Floats, n_contacts: int, half_life_days: float
) -> Floats:
    """Return (n_contacts, 12) means: the trend line at the last rating of each twelfth.

    The twelfths are of the time from a contact's first rating to the last; one without a rating is
    NaN, and the last always has one (unless the contact has none). Items in any order.
    """
    cells = contact_index * POINTS + _twelfths(contact_index, days, n_contacts)
    last = np.full(n_contacts * POINTS, -np.inf)
    np.maximum.at(last, cells, days)
    weights = np.exp2((days - last[cells]) / half_life_days)
    weight = sum_by(cells, weights, len(last)).reshape(-1, POINTS)
    total = sum_by(cells, weights * values, len(last)).reshape(-1, POINTS)
    return _run_on(last.reshape(-1, POINTS), weight, total, half_life_days)


def _twelfths(contact_index: Ints, days: Floats, n_contacts: int) -> Ints:
    first, last = np.full(n_contacts, np.inf), np.full(n_contacts, -np.inf)
    np.minimum.at(first, contact_index, days)
    np.maximum.at(last, contact_index, days)
    span = (last - first)[contact_index]
    share = np.ones(len(days))
    np.divide(days - first[contact_index], span, out=share, where=span > 0)
    return np.minimum(share * POINTS, POINTS - 1).astype(np.int64)


def _run_on(last: Floats, weight: Floats, total: Floats, half_life_days: float) -> Floats:
    """Carry weight and total of each twelfth into the next, and return the means."""
    means = np.full(last.shape, np.nan)
    before = last[:, 0].copy()
    carried_weight, carried_total = np.zeros(len(last)), np.zeros(len(last))
    for point in range(POINTS):
        rated = weight[:, point] > 0
        now = last[rated, point]
        decay = np.exp2((before[rated] - now) / half_life_days)
        carried_weight[rated] = decay * carried_weight[rated] + weight[rated, point]
        carried_total[rated] = decay * carried_total[rated] + total[rated, point]
        before[rated] = now
        means[rated, point] = carried_total[rated] / carried_weight[rated]
    return means
