"""The slopes between all pairs of points, without keeping millions of them.

Only the middle ranks are ever asked for. A sample brackets them, all that lie inside are found and
those below counted, and the answer stays exact. Above `MOST_DAYS` points the sample itself is the
answer. Where the middle lies among pairs of equal values, counting these is enough.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from app.measure.arrays import Floats
from app.measure.falls import falls
from app.measure.ranks import tie_counts
from app.measure.theil_sen import PairSlopes, interval_ranks

MOST_DAYS = 3_000
SAMPLED_PAIRS = 100_000
FEW_PAIRS = 50_000
BRACKET_PAIRS = 20_000
ROUGH_PAIRS = 5_000
BRACKET_MARGIN, WIDER_MARGIN = 0.008, 0.03
ROWS = 128
EARLIER = np.tri(ROWS, dtype=np.bool_)
Complexes = npt.NDArray[np.complex128]
Places = npt.NDArray[np.intp]
Levels = npt.NDArray[np.int16]
BEYOND_ALL = 1e200
SEED = 0


def pair_slopes(
    times: Floats, values: Floats, widest_sigma: float, margin: float = BRACKET_MARGIN
) -> PairSlopes:
    """Return the slopes between points at ascending, different times (two or more).

    They serve the median, and every interval for a sigma up to `widest_sigma`. The bracket is wider
    than these by `margin`, a share of all pairs; should it miss, it is widened, and in the end
    every pair is kept.
    """
    n = len(times)
    total = pair_count(n)
    if n > MOST_DAYS:
        sample = np.sort(_sample(times, values, SAMPLED_PAIRS))
        return PairSlopes(sample, 0, total, is_sample=True)
    if total <= FEW_PAIRS:
        return PairSlopes(np.sort(_all(times, values)), 0, total)
    return _middle(times, values, interval_ranks(total, widest_sigma), margin)


def level_slopes(values: Floats, s: int) -> PairSlopes:
    """Return only the slopes of pairs of equal values, all 0; `s` is Kendall's S."""
    total, level = pair_count(len(values)), _equal_pairs(values)
    return PairSlopes(values[:0], (total - level - s) // 2, total, level)


def pair_count(n: int) -> int:
    """Return how many pairs `n` points make."""
    return n * (n - 1) // 2


def rough_slope(times: Floats, values: Floats) -> float:
    """Return the median of a sample of the slopes, near the one that `pair_slopes` will find."""
    return float(np.median(_sample(times, values, ROUGH_PAIRS)))


def _all(times: Floats, values: Floats) -> Floats:
    later = np.tri(len(times), k=-1, dtype=np.bool_)
    rise = np.subtract.outer(values, values)[later]
    slopes: Floats = rise / np.subtract.outer(times, times)[later]
    return slopes


def _sample(times: Floats, values: Floats, pairs: int) -> Floats:
    """Return the slopes of pairs drawn evenly and with replacement."""
    rng = np.random.default_rng(SEED)
    one = rng.integers(0, len(times), pairs)
    other = rng.integers(0, len(times) - 1, pairs)
    other += other >= one
    slopes: Floats = (values[other] - values[one]) / (times[other] - times[one])
    return slopes


def _middle(times: Floats, values: Floats, ranks: tuple[int, int], margin: float) -> PairSlopes:
    total = pair_count(len(times))
    sample = np.sort(_sample(times, values, BRACKET_PAIRS))
    for wider in (margin, WIDER_MARGIN, 1.0):
        low, high = _bracket(sample, ranks[0] / total - wider, ranks[1] / total + wider)
        below, inside = _between(times, values, low, high)
        zeros = _equal_pairs(values) if low <= 0 <= high else 0
        if below <= ranks[0] and ranks[1] < below + len(inside) + zeros:
            break
    inside.sort()
    return PairSlopes(inside, below, total, zeros)


def _bracket(sample: Floats, low_share: float, high_share: float) -> tuple[float, float]:
    low, high = int(low_share * len(sample)), int(high_share * len(sample)) + 1
    return (
        float(sample[low]) if low_share > 0 else -np.inf,
        float(sample[high]) if high < len(sample) else np.inf,
    )


def _between(times: Floats, values: Floats, low: float, high: float) -> tuple[int, Floats]:
    """Return how many slopes lie below `low`, and those from `low` to `high` that are not 0.

    A slope is below b where y − b·t falls from the earlier point to the later. So it lies between
    where points ordered by y − low·t and by y − high·t change places, which few do, and not far.
    What is compared are ranks: small numbers pass faster.
    """
    over_low, over_high = (_levels(values - _finite(edge) * times) for edge in (low, high))
    below = falls(over_low)
    if low == high == 0:
        return below, values[:0]
    between = _slopes_passing(times + 1j * values, over_low, over_high)
    return below, between[between != 0] if low <= 0 <= high else between


def _slopes_passing(points: Complexes, over_low: Levels, over_high: Levels) -> Floats:
    """Return the slopes of all that pass each other; points are times, and values as imaginary."""
    order, ends, passes_to = _passing(over_low, over_high)
    points = points[order]
    slopes = [points[:0].real]
    for top in range(0, len(points), ROWS):
        later = slice(top, int(ends[top : top + ROWS].max()))
        passes = passes_to[later] < passes_to[top : top + ROWS, None]
        passes[:, :ROWS][EARLIER[: len(passes), : passes.shape[1]]] = False
        found = np.flatnonzero(passes)
        begins = np.arange(len(passes)) * passes.shape[1]
        counts = np.diff(np.searchsorted(found, begins), append=len(found))
        step = points[later].take(found - begins.repeat(counts))
        step -= points[top : top + ROWS].repeat(counts)
        slopes.append(step.imag / step.real)
    return np.concatenate(slopes)


def _passing(before: Levels, after: Levels) -> tuple[Places, Places, Levels]:
    """Return points by their level `before`, and where each goes by their level `after`.

    Of points on one level the earlier stands first before, the later after: a pair whose slope is
    an edge of the bracket passes. Between them, for each, is how far to look for any it passes.
    """
    order = np.argsort(before, kind="stable")
    there = np.empty_like(before)
    there[len(after) - 1 - np.argsort(after[::-1], kind="stable")] = np.arange(len(after))
    there = there[order]
    lowest_to_come = np.minimum.accumulate(there[::-1])[::-1]
    return order, np.searchsorted(lowest_to_come, there), there


def _levels(values: Floats) -> Levels:
    return np.unique(values, return_inverse=True)[1].astype(np.int16)


def _equal_pairs(values: Floats) -> int:
    ties = tie_counts(values)
    return int((ties * (ties - 1)).sum()) // 2


def _finite(edge: float) -> float:
    return min(max(edge, -BEYOND_ALL), BEYOND_ALL)
