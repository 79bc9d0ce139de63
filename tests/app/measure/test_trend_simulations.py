"""How often verdict and band are wrong, by simulation with fixed seeds; the figures are printed.

Noise without a trend, correlated from one meeting to the next, rounded to ratings from 1 to 5.
KITHBOOK_RUNS says how many series a cell; what is asserted was measured with 2,000.
"""

from __future__ import annotations

import os

import numpy as np
import pytest

from app.measure.trend_line import trend_line
from app.measure.verdict import verdict

RUNS = int(os.environ.get("KITHBOOK_RUNS", "600"))
BAND_RUNS = 1_200
CORRELATIONS, SPREADS = (0.0, 0.3, 0.5, 0.7), (0.5, 0.75, 1.0)

# Share of false verdicts that no more than this many of a hundred series may meet, by spread (rows)
# and correlation (columns). Where it is over 10 the contract's correction does not hold its level:
# twelve days show too little of their own correlation to correct for all of it.
AT_MOST = {
    12: ((10, 10, 10, 10), (10, 10, 13, 16), (10, 13, 16, 20)),
    40: ((10, 10, 10, 10), (10, 10, 10, 10), (10, 10, 10, 16)),
}


def correlated_noise(n: int, phi: float, seed: int) -> np.ndarray:
    """Return RUNS rows of n values of AR(1) noise with variance 1."""
    steps = np.random.default_rng(seed).standard_normal((RUNS, n))
    steps[:, 1:] *= np.sqrt(1 - phi * phi)
    for i in range(1, n):
        steps[:, i] += phi * steps[:, i - 1]
    return steps


def false_verdicts(days: np.ndarray, phi: float, spread: float) -> float:
    """Return the share of trendless series, given on these days, that are called a trend."""
    noise = correlated_noise(days.shape[-1], phi, seed=days.shape[-1])
    ratings = np.clip(np.round(3 + spread * noise), 1, 5)
    rows = zip(np.broadcast_to(days, ratings.shape), ratings, strict=True)
    return sum(verdict(*row).word in ("rising", "fading") for row in rows) / RUNS


@pytest.mark.parametrize("n", [12, 40])
def test_false_verdicts_on_noise_are_few_but_where_said(n: int) -> None:
    days = 738_000 + 14 * np.arange(n)
    print(f"\nfalse verdicts, {n} days a fortnight apart; correlation {CORRELATIONS}")
    for spread, bounds in zip(SPREADS, AT_MOST[n], strict=True):
        shares = [false_verdicts(days, phi, spread) for phi in CORRELATIONS]
        said = "  ".join(
            f"{share:6.1%} (at most {bound} %)" for share, bound in zip(shares, bounds, strict=True)
        )
        print(f"  spread {spread:4}: {said}")
        assert np.all(np.array(shares) <= np.array(bounds) / 100)


@pytest.mark.parametrize("n", [12, 20, 40])
def test_meetings_every_few_weeks_are_seldom_called_a_trend(n: int) -> None:
    apart = np.random.default_rng(n).integers(9, 34, (RUNS, n))
    share = false_verdicts(738_000 + np.cumsum(apart, axis=1), phi=0.3, spread=0.75)
    print(f"\nfalse verdicts, {n} days 9 to 33 days apart, correlation 0.3: {share:.1%}")
    assert share <= 0.10


@pytest.mark.parametrize(("n", "days_between"), [(5, 10), (12, 30), (40, 14)])
def test_the_band_holds_the_true_mean_four_times_in_five(n: int, days_between: int) -> None:
    rng = np.random.default_rng(n)
    days = np.cumsum(rng.exponential(days_between, (BAND_RUNS, n)), axis=1)
    values = 3 + 0.5 * rng.standard_normal((BAND_RUNS, n))
    lines = [trend_line(*row) for row in zip(days, values, strict=True)]
    banded = [line for line in lines if line.n_eff[-1] >= 2]
    share = float(np.mean([line.low[-1] <= 3 <= line.high[-1] for line in banded]))
    print(f"\nband of 80 %, {n} ratings, {days_between} days apart: {share:.3f} hold the mean")
    assert 0.76 <= share <= 0.84
