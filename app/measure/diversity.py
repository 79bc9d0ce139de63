"""How many fields does my time reach? Two measures of how evenly weight is spread."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from app.measure.arrays import Floats, floats


def effective_number(weights: npt.ArrayLike) -> float | None:
    """Return exp(−Σ p ln p), 1 to the number of fields (Hill 1973); None without weight."""
    p = _shares(weights)
    return float(np.exp(-(p * np.log(p)).sum())) if len(p) else None


def blau(weights: npt.ArrayLike) -> float | None:
    """Return 1 − Σ p², from 0 (one field) towards 1 (Blau 1977); None without weight."""
    p = _shares(weights)
    return float(1 - (p * p).sum()) if len(p) else None


def _shares(weights: npt.ArrayLike) -> Floats:
    known = floats(weights)
    known = known[known > 0]
    shares: Floats = known / known.sum()
    return shares
