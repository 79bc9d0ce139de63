"""Single ranks among the slopes between all pairs of points, without computing millions of them.

A slope is below b where y − b·t falls from the earlier point to the later; so ordering the points
by y − b·t counts the slopes below b exactly. A sample says about where a rank lies, and a count
there how far the sample is off. Of the narrow bracket that is left every slope is computed: those
between points that change places from the order of its lower edge to that of its upper.
"""

from __future__ import annotations

import math
from functools import cached_property

import numpy as np
import numpy.typing as npt
from numpy.lib.stride_tricks import sliding_window_view

from app.measure.arrays import Floats
from app.measure.falls import falls
from app.measure.ranks import equal_pairs
from app.measure.theil_sen import PairSlopes, pair_count, sampled_slopes

SAMPLED = 20_000
SIGMAS = 3.0
NARROW, WIDER = 0.003, 4.0
BEYOND_ALL = 1e200


class SlopeSearch(PairSlopes):
    """Finds exact slopes of up to 32,767 points at ascending, different times.

    `s` is Kendall's S of the values.
    """

    def __init__(self, times: Floats, values: Floats, s: int) -> None:
        self.total = pair_count(len(times))
        self._times, self._values = times, values
        self._level = equal_pairs(values)
        self._falling = (self.total - self._level - s) // 2
        # The shares of all slopes, and of those sampled, that lie below a slope.
        self._counted = [(0.0, 0.0), (1.0, 1.0)]
        self._below, self._found = 0, values[:0]

    def at(self, rank: int) -> float:
        """Return the slope at a place, from 0, in ascending order."""
        if 0 <= rank - self._falling < self._level:
            return 0.0
        if not self._has_found(rank):
            self._search(rank)
        return float(self._found[rank - self._below])

    def _has_found(self, rank: int) -> bool:
        return 0 <= rank - self._below < len(self._found)

    def _search(self, rank: int) -> None:
        share, margin = self._guess(rank)
        if margin > NARROW:
            self._count(self._edge(share, rank))
            share, margin = self._guess(rank)
        while not self._has_found(rank):
            low, high = self._edge(share - margin, rank), self._edge(share + margin, rank)
            self._below, self._found = self._count(low), self._between(low, high)
            margin *= WIDER

    def _guess(self, rank: int) -> tuple[float, float]:
        """Return at which share of the sample a rank lies, and how far off that may be.

        From a counted share to the sought one the sample errs as a binomial of their distance.
        """
        sought = rank / self.total
        truly, sampled = min(self._counted, key=lambda one: abs(one[0] - sought))
        away = abs(truly - sought)
        return sought + sampled - truly, SIGMAS * math.sqrt(away / SAMPLED) + 1 / SAMPLED

    def _edge(self, share: float, rank: int) -> float:
        """Return the slope at a share of the sample, on the same side of 0 as the one sought."""
        place = math.floor(share * SAMPLED)
        inside = 0 <= place < SAMPLED
        slope = float(self._sample[place]) if inside else math.copysign(BEYOND_ALL, place)
        return min(slope, -self._least) if rank < self._falling else max(slope, self._least)

    @cached_property
    def _sample(self) -> Floats:
        return np.sort(sampled_slopes(self._times, self._values, SAMPLED))

    @cached_property
    def _least(self) -> float:
        """A slope so small that only 0 is nearer to 0."""
        step = float(np.diff(np.unique(self._values)).min())
        return step / float(self._times[-1] - self._times[0]) / 2

    def _count(self, edge: float) -> int:
        """Return how many slopes lie below `edge`, and know for later how far the sample is off."""
        below = falls(self._order(edge))
        sampled = int(np.searchsorted(self._sample, edge))
        self._counted.append((below / self.total, sampled / SAMPLED))
        return below

    def _order(self, edge: float) -> npt.NDArray[np.intp]:
        return np.argsort(self._values - edge * self._times)

    def _between(self, low: float, high: float) -> Floats:
        """Return the slopes between two edges, ascending."""
        before, after = self._order(low), self._order(high)
        n = len(before)
        place = np.empty(n, dtype=np.int16)
        place[after] = np.arange(n)
        goes_to = place[before]
        reach = max(int(np.ptp(goes_to - np.arange(n))), 1)
        behind = sliding_window_view(np.append(goes_to[1:], np.full(reach, n, np.int16)), reach)
        passes = np.flatnonzero(behind < goes_to[:, None])
        first, ahead = np.divmod(passes, reach)
        earlier, later = before[first], before[first + ahead + 1]
        # Points on a line with the slope of an edge may be ordered against it by rounding alone.
        earlier, later = earlier[earlier < later], later[earlier < later]
        rise, run = (one[later] - one[earlier] for one in (self._values, self._times))
        return np.sort(rise / run)
