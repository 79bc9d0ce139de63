import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from ui.charts.thinning import kept_points, runs


@given(st.integers(0, 2**32 - 1), st.integers(2, 3000), st.integers(1, 50))
def test_the_line_keeps_its_ends_and_extremes(seed: int, n: int, columns: int) -> None:
    random = np.random.default_rng(seed)
    x = np.cumsum(random.exponential(1, n))
    y = random.normal(3, 1, n)
    kept = kept_points(x, y, columns)
    assert kept[0] == 0 and kept[-1] == n - 1
    assert np.all(np.diff(kept) > 0)
    assert y[kept].min() == y.min() and y[kept].max() == y.max()
    assert len(kept) <= max(4 * (columns + 1), 4 * columns)


def test_few_points_are_all_kept() -> None:
    assert kept_points(np.arange(5.0), np.ones(5), 100).tolist() == [0, 1, 2, 3, 4]


def test_points_of_one_moment_are_all_kept() -> None:
    assert len(kept_points(np.zeros(500), np.arange(500.0), 3)) == 500


def test_runs_begin_where_they_are_told_to() -> None:
    assert runs(np.array([True, False, True, False, False])) == [(0, 2), (2, 5)]
    assert runs(np.array([False, True, False])) == [(1, 3)]
    assert runs(np.array([False, False])) == []
