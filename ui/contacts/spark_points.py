"""The points of a sparkline, joined as the large chart joins them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from statistics import median

_LEAST_GAP, _GAP_IN_MEDIANS = 2, 3


def joined(points: Sequence[float]) -> list[float | None]:
    """Return what to draw: straight over short gaps, None in those longer than 3 median steps."""
    known = [place for place, point in enumerate(points) if point == point]
    shown: list[float | None] = [None] * len(points)
    for place in known:
        shown[place] = points[place]
    steps = [after - before for before, after in pairwise(known)]
    longest = max(_LEAST_GAP, _GAP_IN_MEDIANS * median(steps)) if steps else 0
    for before, after in pairwise(known):
        if after - before <= longest:
            for place in range(before + 1, after):
                share = (place - before) / (after - before)
                shown[place] = points[before] + share * (points[after] - points[before])
    return shown if known else []
