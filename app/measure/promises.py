"""A good reputation: promises kept."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from app.measure.arrays import floats


@dataclass(frozen=True, slots=True)
class Reputation:
    """How many promises ended how."""

    kept_on_time: int
    kept_late: int
    open: int
    dropped: int


def reputation(states: Sequence[str], due: npt.ArrayLike, closed: npt.ArrayLike) -> Reputation:
    """Return the counts over promises in the state *open*, *kept* or *dropped*.

    `due` and `closed` are ordinals of dates, NaN or None where unknown. On time is what was closed
    by its due date, or had none; late is what else was kept.
    """
    state = np.asarray(states, dtype=np.str_)
    kept, due_on = state == "kept", floats(due)
    in_time = np.isnan(due_on) | (floats(closed) <= due_on)
    return Reputation(
        kept_on_time=int(np.count_nonzero(kept & in_time)),
        kept_late=int(np.count_nonzero(kept & ~in_time)),
        open=int(np.count_nonzero(state == "open")),
        dropped=int(np.count_nonzero(state == "dropped")),
    )
