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

    `due` and `closed` are ordinals of dates, NaN or None where unknown. Late is only what was
    closed after its due date: without one of the two dates, nothing says that it was late.
    """
    state = np.asarray(states, dtype=np.str_)
    kept, late = state == "kept", floats(closed) > floats(due)
    return Reputation(
        kept_on_time=int(np.count_nonzero(kept & ~late)),
        kept_late=int(np.count_nonzero(kept & late)),
        open=int(np.count_nonzero(state == "open")),
        dropped=int(np.count_nonzero(state == "dropped")),
    )
