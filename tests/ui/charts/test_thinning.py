import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from ui.charts.trend.thinning import kept_points, runs


@given(st.integers(0, 2**32 - 1), st.integers(2, 3000), st.floats(0.5, 80))
def test_the_line_keeps_its_ends_and_what_strays(seed: int, n: int, column: float) -> None:
    random = np.random.default_rng(seed)
    x = np.cumsum(random.exponential(1, n))
    y = np.round(random.normal(3, 1, n), 1)
    kept = kept_points(x, y, column, strays=0.25)
    assert kept[0] == 0 and kept[-1] == n - 1
    assert np.all(np.diff(kept) > 0)
    assert y.min() >= y[kept].min() - 0.25 and y.max() <= y[kept].max() + 0.25


def test_a_smooth_line_takes_a_point_a_column() -> None:
    x = np.linspace(0, 3650, 5000)
    y = 3 + np.sin(x / 300)
    kept = kept_points(x, y, 8.0, strays=0.04)
    assert len(kept) <= 3650 / 8 + 2
    assert np.abs(np.interp(x, x[kept], y[kept]) - y).max() < 0.01


def test_a_peak_inside_a_column_stays() -> None:
    y = np.full(100, 3.0)
    y[55] = 4.5
    assert 55 in kept_points(np.arange(100.0), y, 50.0, strays=0.04)


def test_few_points_are_all_kept() -> None:
    assert kept_points(np.arange(5.0), np.ones(5), 0.5, 0.1).tolist() == [0, 1, 2, 3, 4]


def test_runs_begin_where_they_are_told_to() -> None:
    assert runs(np.array([True, False, True, False, False])) == [(0, 2), (2, 5)]
    assert runs(np.array([False, True, False])) == [(1, 3)]
    assert runs(np.array([False, False])) == []
