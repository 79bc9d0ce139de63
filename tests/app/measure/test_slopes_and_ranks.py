"""Theil–Sen, Mann–Kendall and ranks against scipy, where scipy says the same."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from app.measure.daily import daily_means
from app.measure.mann_kendall import (
    inflation,
    rank_autocorrelation,
    rises_less_falls,
    two_sided_p,
    variance,
)
from app.measure.pair_slopes import pair_slopes
from app.measure.ranks import average_ranks, tie_counts
from app.measure.slope_search import SlopeSearch
from app.measure.theil_sen import all_slopes, pair_count

VALUES = st.lists(st.integers(1, 5), min_size=2, max_size=60).map(
    lambda values: np.array(values, dtype=np.float64)
)


def uneven_series(n: int, seed: int) -> tuple[np.ndarray, np.ndarray]:
    rng = np.random.default_rng(seed)
    times = np.sort(rng.choice(6 * n, n, replace=False)) / 365.25
    return times, np.clip(np.round(3 + rng.normal(0, 1, n) + 0.3 * times), 1, 5)


@pytest.mark.parametrize("n", [2, 3, 12, 40, 300, 400, 1_100])
def test_slope_and_interval_equal_theilslopes(n: int) -> None:
    times, values = uneven_series(n, seed=n)
    sigma = math.sqrt(variance(values))
    slopes = pair_slopes(times, values, rises_less_falls(values))
    expected = stats.theilslopes(values, times, alpha=0.9)
    assert slopes.median() == pytest.approx(expected.slope, abs=1e-12)
    assert slopes.interval(sigma) == pytest.approx(expected[2:], abs=1e-12)


@given(VALUES, st.floats(0, 1), st.data())
def test_every_rank_that_is_searched_is_that_of_the_sorted_slopes(
    values: np.ndarray, drift: float, data: st.DataObject
) -> None:
    gaps = data.draw(st.lists(st.integers(1, 40), min_size=len(values), max_size=len(values)))
    times = np.cumsum(gaps) / 365.25
    values = values + drift * np.round(times)
    search = SlopeSearch(times, values, rises_less_falls(values))
    expected = np.sort(all_slopes(times, values))
    ranks = st.integers(0, pair_count(len(values)) - 1)
    for rank in data.draw(st.lists(ranks, min_size=1, max_size=8)):
        assert search.at(rank) == pytest.approx(expected[rank], rel=1e-12, abs=1e-12)


def test_slopes_that_are_all_the_same_are_found() -> None:
    times = np.arange(400) / 365.25
    search = SlopeSearch(times, 1 + 3 * times, pair_count(400))
    assert search.interval(1e4) == pytest.approx((3, 3), rel=1e-9)


@given(VALUES)
def test_s_and_its_variance_equal_those_of_kendalltau(values: np.ndarray) -> None:
    sign = np.sign(np.subtract.outer(values, values))
    s = int(np.tril(sign).sum())
    assert rises_less_falls(values) == s
    if len(values) > 2 and len(set(values)) > 1:
        p = stats.kendalltau(np.arange(len(values)), values, method="asymptotic").pvalue
        assert math.erfc(abs(s) / math.sqrt(2 * variance(values))) == pytest.approx(p)


@pytest.mark.parametrize("n", [127, 128, 129, 256, 1_000])
@pytest.mark.parametrize("decimals", [0, 6])
def test_s_of_long_series_equals_that_of_kendalltau(n: int, decimals: int) -> None:
    values = np.round(np.random.default_rng(n).normal(0, 2, n) + np.arange(n) / n, decimals)
    tau = stats.kendalltau(np.arange(n), values, variant="c").statistic
    least = min(n, len(np.unique(values)))
    assert rises_less_falls(values) == round(tau * n * n * (least - 1) / least / 2)


def test_p_is_corrected_for_continuity() -> None:
    assert two_sided_p(0, 10.0) == 1
    assert two_sided_p(1, 10.0) == two_sided_p(-1, 10.0) == 1
    assert two_sided_p(-8, 12.25) == pytest.approx(2 * stats.norm.sf(2))


def test_serial_correlation_only_ever_widens_and_at_most_nineteen_times() -> None:
    for values, widened in (([1.0, 9.0] * 6, 1), (range(200), 19), ([1.0] * 12, 9 / 7)):
        r = rank_autocorrelation(np.array(values, dtype=np.float64))
        assert inflation(r, len(values)) == pytest.approx(widened)


@given(VALUES)
def test_ranks_equal_rankdata(values: np.ndarray) -> None:
    assert average_ranks(values).tolist() == stats.rankdata(values).tolist()
    assert tie_counts(values).sum() == len(values)


def test_ratings_of_a_day_are_averaged_in_any_order() -> None:
    days, means = daily_means([9, 7, 9, 9], [1, 5, 2, 4])
    assert (days.tolist(), means.tolist()) == ([7, 9], [5, 7 / 3])
