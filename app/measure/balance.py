"""Given and received: shown, never punished."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from app.measure.arrays import floats

NOTHING = 1.0


@dataclass(frozen=True, slots=True)
class Balance:
    """Sums of steps above *nothing*, and `balance` from −1 (only received) to 1 (only gave)."""

    given: float
    received: float
    balance: float | None


def balance(gave: npt.ArrayLike, received: npt.ArrayLike) -> Balance:
    """Return G = Σ(gave−1), R = Σ(received−1) and (G−R)/(G+R), over the known ratings of each."""
    given, taken = _steps_above_nothing(gave), _steps_above_nothing(received)
    both = given + taken
    return Balance(given, taken, (given - taken) / both if both else None)


def _steps_above_nothing(ratings: npt.ArrayLike) -> float:
    return float(np.nansum(floats(ratings) - NOTHING))
