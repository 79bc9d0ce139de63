"""The slopes between all pairs of points, without keeping millions of them.

Only the middle ranks are ever asked for. A sample brackets them, one pass over all pairs in blocks
that fit the processor's cache keeps what lies inside, and the answer stays exact. Above `MOST_DAYS`
points the sample itself is the answer.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from app.measure.arrays import Floats
from app.measure.theil_sen import PairSlopes, interval_ranks

MOST_DAYS = 3_000
SAMPLED_PAIRS = 400_000
FEW_PAIRS = 50_000
BRACKET_PAIRS = 20_000
BRACKET_MARGIN = 0.015
BLOCK = 1 << 15
SEED = 0


def pair_slopes(
    times: Floats, values: Floats, widest_sigma: float, margin: float = BRACKET_MARGIN
) -> PairSlopes:
    """Return the slopes between points at ascending, different times (two or more).

    They serve the median, and every interval for a sigma up to `widest_sigma`. The bracket is wider
    than these by `margin`, a share of all pairs; should it miss all the same, every pair is kept.
    """
    n = len(times)
    total = n * (n - 1) // 2
    if n > MOST_DAYS:
        sample = _sample(times, values, SAMPLED_PAIRS)
        return PairSlopes(sample, 0, total, is_sample=True)
    if total <= FEW_PAIRS:
        return PairSlopes(np.sort(_all(times, values)), 0, total)
    return _middle(times, values, interval_ranks(total, widest_sigma), margin)


def _all(times: Floats, values: Floats) -> Floats:
    later = np.tri(len(times), k=-1, dtype=np.bool_)
    rise = np.subtract.outer(values, values)[later]
    slopes: Floats = rise / np.subtract.outer(times, times)[later]
    return slopes


def _sample(times: Floats, values: Floats, pairs: int) -> Floats:
    """Return the slopes of pairs drawn evenly and with replacement, ascending."""
    rng = np.random.default_rng(SEED)
    one = rng.integers(0, len(times), pairs)
    other = rng.integers(0, len(times) - 1, pairs)
    other += other >= one
    return np.sort((values[other] - values[one]) / (times[other] - times[one]))


def _middle(times: Floats, values: Floats, ranks: tuple[int, int], margin: float) -> PairSlopes:
    total = len(times) * (len(times) - 1) // 2
    sample = _sample(times, values, BRACKET_PAIRS)
    for wider in (margin, 1.0):
        low, high = _bracket(sample, ranks[0] / total - wider, ranks[1] / total + wider)
        below, inside = _between(times, values, low, high)
        if below <= ranks[0] and ranks[1] < below + len(inside):
            break
    return PairSlopes(np.sort(inside), below, total)


def _bracket(sample: Floats, low_share: float, high_share: float) -> tuple[float, float]:
    low, high = int(low_share * len(sample)), int(high_share * len(sample)) + 1
    return (
        float(sample[low]) if low_share > 0 else -np.inf,
        float(sample[high]) if high < len(sample) else np.inf,
    )


def _between(times: Floats, values: Floats, low: float, high: float) -> tuple[int, Floats]:
    """Return how many slopes lie below `low`, and those from `low` to `high`."""
    below, inside = 0, []
    for slopes in _blocks(times, values):
        is_below = slopes < low
        below += int(np.count_nonzero(is_below))
        inside.append(slopes[(slopes <= high) & ~is_below])
    return below, np.concatenate(inside)


def _blocks(times: Floats, values: Floats) -> Iterator[Floats]:
    """Yield every pair's slope once, in blocks of rows; what is no pair is NaN."""
    n = len(times)
    rows = max(1, BLOCK // n)
    for top in range(0, n - 1, rows):
        end = min(top + rows, n)
        run = times[top + 1 :] - times[top:end, None]
        corner = run[:, : end - top]
        corner[corner <= 0] = np.nan
        yield (values[top + 1 :] - values[top:end, None]) / run
