"""The strength of a tie: what was written about it, fading by half in 180 days.

S(t) = Σ (depth/5)·2^(−Δt/180 d) over entries, 0.4 standing in where depth is unrated. It orders
contacts and weighs fields; it is never shown as a person's mark.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from app.measure.arrays import Floats, floats, ints
from app.measure.grouped import sum_by

HALF_LIFE_DAYS = 180.0
DEEPEST = 5.0
UNRATED = 0.4


def strengths(
    contact_index: npt.ArrayLike, days_ago: npt.ArrayLike, depth: npt.ArrayLike, n_contacts: int
) -> Floats:
    """Return the strength of each contact from 0 to `n_contacts` − 1.

    One item for each entry with a contact: whose, how many days before, and its depth (1 to 5, NaN
    or None where unrated). A contact without entries has 0.
    """
    share = floats(depth) / DEEPEST
    share = np.where(np.isnan(share), UNRATED, share)
    weights = share * np.exp2(-floats(days_ago) / HALF_LIFE_DAYS)
    return sum_by(ints(contact_index), weights, n_contacts)
