"""The slopes between all pairs of points, without keeping millions of them.

Only the middle ranks are ever asked for. A sample brackets them, one pass over all pairs in blocks
that fit the processor's cache keeps what lies inside, and the answer stays exact. Above `MOST_DAYS`
points the sample itself is the answer. Where the middle lies among pairs of equal values, counting
these is enough.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import numpy.typing as npt

from app.measure.arrays import Bools, Floats
from app.measure.ranks import tie_counts
from app.measure.theil_sen import PairSlopes, interval_ranks

MOST_DAYS = 3_000
SAMPLED_PAIRS = 100_000
FEW_PAIRS = 50_000
BRACKET_PAIRS = 20_000
ROUGH_PAIRS = 5_000
BRACKET_MARGIN, WIDER_MARGIN = 0.008, 0.03
BLOCK = 1 << 17
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
    return PairSlopes(np.sort(inside), below, total, zeros)


def _bracket(sample: Floats, low_share: float, high_share: float) -> tuple[float, float]:
    low, high = int(low_share * len(sample)), int(high_share * len(sample)) + 1
    return (
        float(sample[low]) if low_share > 0 else -np.inf,
        float(sample[high]) if high < len(sample) else np.inf,
    )


def _between(times: Floats, values: Floats, low: float, high: float) -> tuple[int, Floats]:
    """Return how many slopes lie below `low`, and those from `low` to `high` that are not 0.

    A slope is below b where y − b·t falls from the earlier point to the later, which spares the
    division of all but the few inside. What is compared are ranks: small numbers pass faster.
    """
    over_low, over_high = (_levels(values - _finite(edge) * times) for edge in (low, high))
    levels = _levels(values) if low <= 0 <= high else None
    has_others = low != 0 or high != 0
    below, inside = 0, [values[:0]]
    for one, later, is_earlier in _blocks(len(times)):
        is_below = over_low[later] < over_low[one, None]
        is_below[:, : len(is_below)][is_earlier] = False
        below += int(np.count_nonzero(is_below))
        if not has_others:
            continue
        is_inside = over_high[later] <= over_high[one, None]
        is_inside[:, : len(is_inside)][is_earlier] = False
        np.greater(is_inside, is_below, out=is_inside)
        if levels is not None:
            is_inside &= levels[later] != levels[one, None]
        first, second = np.divmod(np.flatnonzero(is_inside), is_inside.shape[1])
        rise = values[later][second] - values[one][first]
        inside.append(rise / (times[later][second] - times[one][first]))
    return below, np.concatenate(inside)


def _levels(values: Floats) -> npt.NDArray[np.int16]:
    return np.unique(values, return_inverse=True)[1].astype(np.int16)


def _equal_pairs(values: Floats) -> int:
    ties = tie_counts(values)
    return int((ties * (ties - 1)).sum()) // 2


def _finite(edge: float) -> float:
    return min(max(edge, -BEYOND_ALL), BEYOND_ALL)


def _blocks(n: int) -> Iterator[tuple[slice, slice, Bools]]:
    """Yield places, those after the first of them, and which corner of the two is no pair."""
    rows = max(1, BLOCK // n)
    earlier = np.tri(rows, k=-1, dtype=np.bool_)
    for top in range(0, n - 1, rows):
        end = min(top + rows, n)
        yield slice(top, end), slice(top + 1, n), earlier[: end - top, : min(end, n - 1) - top]
