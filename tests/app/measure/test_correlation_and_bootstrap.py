"""Spearman and the bootstrap against scipy."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import stats

from app.measure.bootstrap import median_difference, median_interval
from app.measure.spearman import Correlation, spearman

PAIRS = st.lists(st.tuples(st.integers(1, 5), st.integers(0, 300)), min_size=3, max_size=50)


@given(PAIRS)
def test_spearman_equals_scipy(pairs: list[tuple[int, int]]) -> None:
    one, other = np.array(pairs, dtype=np.float64).T
    found = spearman(one, other)
    assert found.n == len(pairs)
    if np.ptp(one) and np.ptp(other):
        assert found.rho == pytest.approx(stats.spearmanr(one, other).statistic, abs=1e-12)
    else:
        assert found.rho is None


def test_spearman_needs_three_known_pairs() -> None:
    nan = math.nan
    assert spearman([1, 2, nan, 4], [1, nan, 3, 4]) == Correlation(None, 2)
    assert spearman([1, 2, nan, 4], [10, 5, 3, 4]) == Correlation(-1.0, 3)
    assert spearman([], []) == Correlation(None, 0)


@pytest.mark.parametrize(("n", "m"), [(5, 5), (12, 40), (7, 6)])
def test_interval_equals_that_of_scipy(n: int, m: int) -> None:
    rng = np.random.default_rng(n)
    handle, real = rng.normal(3, 1, n), rng.normal(3.5, 0.7, m)
    found = median_difference(handle, real)
    expected = stats.bootstrap(
        (handle, real),
        lambda one, other, axis: np.median(one, axis=axis) - np.median(other, axis=axis),
        n_resamples=2_000,
        confidence_level=0.9,
        method="percentile",
        rng=np.random.default_rng(0),
    ).confidence_interval
    assert found is not None
    assert found.difference == np.median(handle) - np.median(real)
    assert (found.low, found.high) == pytest.approx(tuple(expected), abs=1e-12)


@given(st.lists(st.integers(4, 20).map(lambda n: n / 4), min_size=5, max_size=300))
@settings(max_examples=30)
def test_interval_of_one_median_equals_that_of_scipy(values: list[float]) -> None:
    assert median_interval(values[:4]) is None
    expected = stats.bootstrap(
        (values,),
        np.median,
        n_resamples=2_000,
        confidence_level=0.9,
        method="percentile",
        rng=np.random.default_rng(0),
    ).confidence_interval
    assert median_interval(values) == pytest.approx(tuple(expected), abs=1e-12)


def test_no_interval_under_five_on_either_side() -> None:
    assert median_difference([1] * 4, [2] * 9) is None
    assert median_difference([1] * 9, [2] * 4) is None
    assert median_difference([1] * 5, [2] * 5) is not None
