"""Diversity, balance, reputation, months and grouped means, by hand and by their laws."""

from __future__ import annotations

import math
from datetime import date

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from app.measure.balance import Balance, balance
from app.measure.diversity import blau, effective_number
from app.measure.grouped import mean_by
from app.measure.monthly import by_month
from app.measure.promises import Reputation, reputation

WEIGHTS = st.lists(st.floats(0.001, 1_000), min_size=1, max_size=30)


@given(WEIGHTS)
def test_effective_number_is_the_exponential_of_entropy(weights: list[float]) -> None:
    assert effective_number(weights) == pytest.approx(math.exp(stats.entropy(weights)))
    shares = np.array(weights) / sum(weights)
    assert blau(weights) == pytest.approx(1 - sum(shares**2), abs=1e-12)


@given(st.integers(1, 50))
def test_even_fields_count_fully(n: int) -> None:
    assert effective_number([3.0] * n) == pytest.approx(n)
    assert blau([3.0] * n) == pytest.approx(1 - 1 / n)


def test_fields_without_weight_do_not_count() -> None:
    assert effective_number([2, 0, 2]) == pytest.approx(2)
    assert effective_number([]) is None and effective_number([0.0]) is None
    assert blau([]) is None and blau([0.0]) is None


def test_balance_counts_steps_above_nothing_and_skips_the_unknown() -> None:
    assert balance([5, 1, math.nan, 3], [2, 2, None, None]) == Balance(6, 2, 0.5)
    assert balance([1, 1], [1]) == Balance(0, 0, None)
    assert balance([], []) == Balance(0, 0, None)


def test_reputation_counts_each_promise_once() -> None:
    states = ["kept", "kept", "kept", "kept", "open", "dropped", "dropped"]
    due = [10, 10, math.nan, 10, 10, math.nan, 3]
    closed = [10, 11, 99, math.nan, math.nan, 5, 9]
    assert reputation(states, due, closed) == Reputation(2, 2, 1, 2)
    assert reputation([], [], []) == Reputation(0, 0, 0, 0)


def test_months_run_on_through_those_without_values() -> None:
    days = [date(2025, 3, 1), date(2024, 12, 31), date(2024, 12, 1), date(2025, 1, 31)]
    months = by_month([day.toordinal() for day in days], [5, 2, 3, math.nan])
    starts = [date.fromordinal(day).isoformat() for day in months.first_day]
    assert starts == ["2024-12-01", "2025-01-01", "2025-02-01", "2025-03-01"]
    assert months.n.tolist() == [2, 0, 0, 1]
    assert months.mean.tolist() == pytest.approx([2.5, math.nan, math.nan, 5], nan_ok=True)
    assert len(by_month([], []).first_day) == 0


def test_means_leave_out_the_unknown() -> None:
    means = mean_by(np.array([0, 0, 2, 2]), np.array([1, 2, math.nan, 4]), 4)
    assert means.tolist() == pytest.approx([1.5, math.nan, 4, math.nan], nan_ok=True)
