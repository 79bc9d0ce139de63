"""Student's quantile against scipy, closed forms and its own limits."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import special, stats

from app.measure.incomplete_beta import half_beta
from app.measure.student_t import student_t_quantile


@pytest.mark.parametrize("probability", [0.6, 0.75, 0.9, 0.975, 0.999])
def test_equals_scipy_over_nine_orders_of_magnitude(probability: float) -> None:
    # Below 0.01 degrees scipy stops at 1e152 or before.
    dof = np.geomspace(0.01 if probability <= 0.9 else 0.05, 1e6, 800)
    expected = stats.t.ppf(probability, dof)
    assert student_t_quantile(probability, dof) == pytest.approx(expected, rel=1e-9)


def test_equals_the_closed_forms_at_one_two_and_four_degrees() -> None:
    odds = math.sqrt(4 * 0.9 * 0.1)
    two = 0.8 * math.sqrt(2 / (4 * 0.9 * 0.1))
    four = 2 * math.sqrt(math.cos(math.acos(odds) / 3) / odds - 1)
    expected = [math.tan(0.4 * math.pi), two, four]
    assert student_t_quantile(0.9, [1, 2, 4]) == pytest.approx(expected, rel=1e-12)


def test_tiny_degrees_follow_the_limit_until_no_float_is_large_enough() -> None:
    dof = np.array([0.003, 0.004, 0.006])
    a = dof / 2
    u = -(math.log(0.2) + np.log(a * special.beta(a, 0.5))) / a
    expected = np.sqrt(dof) * np.exp(u / 2)
    assert student_t_quantile(0.9, dof) == pytest.approx(expected, rel=1e-9)
    assert student_t_quantile(0.9, [0.001])[0] == math.inf


def test_is_nan_without_degrees_and_refuses_a_probability_outside() -> None:
    assert np.isnan(student_t_quantile(0.9, [0.0, -1.0, math.nan])).all()
    assert len(student_t_quantile(0.9, [])) == 0
    for probability in (0.5, 1.0, -1.0):
        with pytest.raises(ValueError, match="probability"):
            student_t_quantile(probability, [1.0])


@given(st.lists(st.floats(0.01, 1e6), min_size=2, max_size=20, unique=True))
def test_falls_as_degrees_rise(dof: list[float]) -> None:
    quantiles = student_t_quantile(0.9, sorted(dof))
    assert np.all(np.diff(quantiles) <= 1e-11 * quantiles[:-1])


@given(st.floats(1e-6, 50), st.floats(0.005, 500))
def test_incomplete_beta_equals_scipy(u: float, a: float) -> None:
    tail, slope = half_beta(np.array([u]), np.array([a]))
    x = math.exp(-u)
    assert tail[0] == pytest.approx(special.betainc(a, 0.5, x), rel=1e-9, abs=1e-12)
    density = x**a / math.sqrt(-math.expm1(-u)) / special.beta(a, 0.5)
    assert slope[0] == pytest.approx(density, rel=1e-9, abs=1e-300)
