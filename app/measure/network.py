"""How much do my contacts know only each other? Measures of the network around me.

The ties are the known ones; absent is not the same as unknown, so that each figure goes with its
coverage: of how many contacts any tie is known.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from app.measure.arrays import Ints, ints
from app.measure.grouped import sum_by
from app.measure.ties import Ties

UNKNOWN_FIELD = -1


def density(ties: Ties) -> float | None:
    """Return 2t/n(n−1), the share of possible ties that are known; None under two contacts."""
    n = ties.n_contacts
    return 2 * len(ties) / (n * (n - 1)) if n > 1 else None


def effective_size(ties: Ties) -> float | None:
    """Return n − 2t/n, contacts less what they repeat (Borgatti 1997); None without contacts."""
    n = ties.n_contacts
    return n - 2 * len(ties) / n if n else None


def constraint(ties: Ties) -> float | None:
    """Return Burt's (1992) constraint on me, tied to every contact; None without contacts.

    Σⱼ (pₘⱼ + Σ_q pₘ_q·p_qⱼ)², each p being one over the ties of who spends it, that to me included.
    """
    n = ties.n_contacts
    if not n:
        return None
    spent_by, spent_on = np.r_[ties.one, ties.other], np.r_[ties.other, ties.one]
    degree = np.bincount(spent_by, minlength=n) + 1
    indirect = sum_by(spent_on, 1 / degree[spent_by], n)
    return float(((1 + indirect) ** 2).sum()) / n**2


def ei_index(ties: Ties, field: npt.ArrayLike) -> float | None:
    """Return (external − internal)/(all ties), −1 to 1 (Krackhardt and Stern 1988).

    `field` gives each contact's field as a number, −1 where unknown; ties with an unknown end are
    left out. None when no tie is left.
    """
    fields: Ints = ints(field)
    one, other = fields[ties.one], fields[ties.other]
    known = (one != UNKNOWN_FIELD) & (other != UNKNOWN_FIELD)
    external = np.count_nonzero((one != other)[known])
    total = np.count_nonzero(known)
    return float(2 * external - total) / total if total else None


def coverage(has_tie: npt.ArrayLike) -> float | None:
    """Return the share of contacts for whom any tie is recorded; None without contacts."""
    known = np.asarray(has_tie, dtype=np.bool_)
    return float(known.mean()) if known.size else None
