"""A good reputation: promises kept."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from app.measure.arrays import floats

ENDINGS = ("kept_on_time", "kept_late", "open", "dropped")


@dataclass(frozen=True, slots=True)
class Reputation:
    """How many promises ended how."""

    kept_on_time: int
    kept_late: int
    open: int
    dropped: int


def endings(states: Sequence[str], due: npt.ArrayLike, closed: npt.ArrayLike) -> list[str]:
    """Return which of ENDINGS each promise in the state *open*, *kept* or *dropped* came to.

    `due` and `closed` are ordinals of dates, NaN or None where unknown. On time is what was closed
    by its due date, or had none; late is what else was kept.
    """
    due_on = floats(due)
    in_time = np.isnan(due_on) | (floats(closed) <= due_on)
    kept = np.where(in_time, "kept_on_time", "kept_late").tolist()
    return [how if state == "kept" else state for state, how in zip(states, kept, strict=True)]


def reputation(states: Sequence[str], due: npt.ArrayLike, closed: npt.ArrayLike) -> Reputation:
    """Return the counts of the endings."""
    found = endings(states, due, closed)
    return Reputation(**{ending: found.count(ending) for ending in ENDINGS})
