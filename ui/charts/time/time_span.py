"""All the time that a chart has to show."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import numpy as np

from ui.charts.parts.arrays import Floats
from ui.charts.time.time_ticks import EPOCH

MARGIN_SHARE = 0.02
_LEAST_DAYS = 60.0


def end_of_time(moments: Sequence[Floats], today: date) -> float:
    """Return the end of today, or the last moment where that is later, in days since 1970."""
    tonight = float((today - EPOCH).days + 1)
    return float(np.concatenate(moments).max(initial=tonight))


def all_time(moments: Sequence[Floats], end: float) -> tuple[float, float]:
    """Return from where to where to show: two months at least, and some room at both ends."""
    first = float(np.concatenate(moments).min(initial=end - _LEAST_DAYS))
    margin = (end - first) * MARGIN_SHARE
    return first - margin, end + margin
