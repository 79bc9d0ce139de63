"""How often verdict and band are wrong, by simulation with fixed seeds; the figures are printed.

Noise without a trend, correlated from one meeting to the next, rounded to ratings from 1 to 5.
KITHBOOK_RUNS says how many series a cell.
"""

from __future__ import annotations

import os

import numpy as np
import pytest

from app.measure.trend_line import trend_line
from app.measure.verdict import verdict
from app.model.verdict_words import MOVING

RUNS = int(os.environ.get("KITHBOOK_RUNS", "800"))
BAND_RUNS = 1_200
CORRELATIONS, SPREADS = (0.0, 0.3, 0.5, 0.7), (0.5, 0.75, 1.0)
FORTNIGHT, MONTH = 14, 30


def correlated_noise(n: int, phi: float, seed: int) -> np.ndarray:
    """Return RUNS rows of n values of AR(1) noise with variance 1."""
    steps = np.random.default_rng(seed).standard_normal((RUNS, n))
    steps[:, 1:] *= np.sqrt(1 - phi * phi)
    for i in range(1, n):
        steps[:, i] += phi * steps[:, i - 1]
    return steps


def verdicts(
    days: np.ndarray, phi: float, spread: float, slope_per_year: float = 0.0
) -> tuple[float, float]:
    """Return the shares of series that are called a trend, and firmly so."""
    noise = correlated_noise(days.shape[-1], phi, seed=days.shape[-1])
    middle = 3 + slope_per_year * (days - days.mean(axis=-1, keepdims=True)) / 365.25
    ratings = np.clip(np.round(middle + spread * noise), 1, 5)
    rows = zip(np.broadcast_to(days, ratings.shape), ratings, strict=True)
    found = [verdict(*row) for row in rows]
    assert all(one.word in MOVING for one in found if one.firm)
    return sum(one.word in MOVING for one in found) / RUNS, sum(one.firm for one in found) / RUNS


@pytest.mark.parametrize("n", [8, 12, 40])
def test_firm_verdicts_on_noise_are_few_whatever_correlates_it(n: int) -> None:
    days = 738_000 + FORTNIGHT * np.arange(n)
    print(f"\nfalse verdicts (firm), {n} days a fortnight apart; correlation {CORRELATIONS}")
    for spread in SPREADS:
        shares = [verdicts(days, phi, spread) for phi in CORRELATIONS]
        said = "  ".join(f"{called:5.1%} ({firm:5.1%})" for called, firm in shares)
        print(f"  spread {spread:4}: {said}")
        assert all(firm <= 0.10 for _, firm in shares)


@pytest.mark.parametrize("n", [12, 20, 40])
def test_meetings_every_few_weeks_are_seldom_called_a_trend(n: int) -> None:
    apart = np.random.default_rng(n).integers(9, 34, (RUNS, n))
    called, firm = verdicts(738_000 + np.cumsum(apart, axis=1), phi=0.3, spread=0.75)
    print(
        f"\nfalse verdicts, {n} days 9 to 33 days apart, correlation 0.3: {called:.1%} "
        f"({firm:.1%} firm)"
    )
    assert called <= 0.10


@pytest.mark.parametrize(
    ("n", "apart", "slope_per_year", "least_firm"),
    [(12, MONTH, 1.5, 0.25), (40, FORTNIGHT, 1.5, 0.90)],
)
def test_what_does_move_is_found_and_firmly_so(
    n: int, apart: int, slope_per_year: float, least_firm: float
) -> None:
    days = 738_000 + apart * np.arange(n)
    called, firm = verdicts(days, phi=0.0, spread=0.5, slope_per_year=slope_per_year)
    print(
        f"\n{slope_per_year} a year, {n} days {apart} days apart: {called:.1%} are called a trend "
        f"({firm:.1%} firm)"
    )
    assert firm >= least_firm


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
