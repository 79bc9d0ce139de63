"""The trend line against direct sums, hand-worked cases and its laws."""

from __future__ import annotations

import math
import random
from collections.abc import Sequence

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from app.measure.trend_line import TrendLine, segment_starts, trend_line

RATINGS = st.lists(
    st.tuples(st.integers(0, 20_000), st.integers(1, 5)), min_size=3, max_size=40
).map(sorted)


def direct_point(
    days: Sequence[float], values: Sequence[int], at: float, half_life: float
) -> tuple[float, float, float, float]:
    """Return mean, low, high and n_eff by sums over everything up to `at`."""
    w = [2 ** (-(at - d) / half_life) for d in days if d <= at]
    y = values[: len(w)]
    total, squares = math.fsum(w), math.fsum(x * x for x in w)
    mean = math.fsum(a * b for a, b in zip(w, y, strict=True)) / total
    n_eff = total * total / squares
    if n_eff < 2:
        return mean, math.nan, math.nan, n_eff
    around = math.fsum(a * (b - mean) ** 2 for a, b in zip(w, y, strict=True))
    variance = around / (total - squares / total)
    half = float(stats.t.ppf(0.9, n_eff - 1)) * math.sqrt(variance / n_eff)
    return mean, max(1, mean - half), min(5, mean + half), n_eff


def random_ratings(seed: int) -> tuple[list[float], list[int]]:
    rng = random.Random(seed)
    n, span = rng.choice([3, 5, 14, 60]), rng.choice([1, 60, 700, 15_000])
    days = sorted(20_000 + rng.uniform(0, span) for _ in range(n))
    days = [days[i - 1] if i and rng.random() < 0.2 else day for i, day in enumerate(days)]
    return sorted(days), [rng.randint(1, 5) for _ in range(n)]


@pytest.mark.parametrize("half_life", [30.0, 90.0, 180.0])
@pytest.mark.parametrize("seed", range(25))
def test_equals_the_direct_sums(seed: int, half_life: float) -> None:
    days, values = random_ratings(seed)
    line = trend_line(days, values, half_life)
    assert line.days.tolist() == sorted(set(days))
    assert line.at_index.tolist() == [days.index(day) for day in line.days]
    expected = np.array([direct_point(days, values, day, half_life) for day in line.days]).T
    assert line.mean == pytest.approx(expected[0], abs=1e-12)
    assert line.low == pytest.approx(expected[1], abs=1e-9, nan_ok=True)
    assert line.high == pytest.approx(expected[2], abs=1e-9, nan_ok=True)
    assert line.n_eff == pytest.approx(expected[3], rel=1e-12)


def test_three_ratings_worked_by_hand() -> None:
    line = trend_line([0, 90, 180], [2, 4, 4], 90)
    assert line.mean == pytest.approx([2, 10 / 3, 26 / 7])
    assert line.n_eff == pytest.approx([1, 9 / 5, 7 / 3])
    assert np.isnan(line.low[:2]).all() and np.isnan(line.high[:2]).all()
    half = stats.t.ppf(0.9, 4 / 3) * 3 * math.sqrt(2) / 7
    assert line.low[2] == pytest.approx(max(1, 26 / 7 - half))
    assert line.high[2] == pytest.approx(min(5, 26 / 7 + half))


@pytest.mark.parametrize("n", [0, 1, 2])
def test_is_empty_under_three_ratings(n: int) -> None:
    line = trend_line(range(n), [3] * n)
    assert len(line) == 0
    assert [len(part) for part in parts(line)] == [0] * 7


def test_ratings_of_one_instant_all_count_and_make_one_point() -> None:
    line = trend_line([7, 7, 7], [2, 3, 4])
    assert (len(line), line.mean[0], line.n_eff[0], line.at_index[0]) == (1, 3, 3, 0)
    assert line.starts.tolist() == [True]


@given(RATINGS)
def test_every_rating_twice_keeps_the_mean_and_doubles_what_it_rests_on(
    ratings: list[tuple[int, int]],
) -> None:
    once = trend_line(*zip(*ratings, strict=True))
    twice = trend_line(*zip(*sorted(ratings * 2), strict=True))
    assert twice.mean == pytest.approx(once.mean, abs=1e-12)
    assert twice.n_eff == pytest.approx(2 * once.n_eff)
    assert twice.starts.tolist() == once.starts.tolist()


@given(RATINGS, st.integers(-10_000, 10_000))
def test_the_epoch_does_not_matter(ratings: list[tuple[int, int]], shift: int) -> None:
    days, values = zip(*ratings, strict=True)
    here, there = trend_line(days, values), trend_line([day + shift for day in days], values)
    for one, other in zip(parts(here)[2:], parts(there)[2:], strict=True):
        assert np.array_equal(one, other, equal_nan=True)


@given(RATINGS)
def test_the_scale_upside_down_turns_the_line_upside_down(
    ratings: list[tuple[int, int]],
) -> None:
    days, values = zip(*ratings, strict=True)
    line, turned = trend_line(days, values), trend_line(days, [6 - value for value in values])
    assert turned.mean == pytest.approx(6 - line.mean, abs=1e-9)
    assert turned.low == pytest.approx(6 - line.high, abs=1e-6, nan_ok=True)


@given(RATINGS)
def test_time_and_half_life_stretch_together(ratings: list[tuple[int, int]]) -> None:
    days, values = zip(*ratings, strict=True)
    line, slow = trend_line(days, values, 45), trend_line([4 * day for day in days], values, 180)
    assert slow.mean == pytest.approx(line.mean, abs=1e-12)
    assert slow.high == pytest.approx(line.high, abs=1e-9, nan_ok=True)


@given(RATINGS)
def test_mean_and_band_stay_on_the_scale_and_in_order(ratings: list[tuple[int, int]]) -> None:
    line = trend_line(*zip(*ratings, strict=True))
    known = ~np.isnan(line.low)
    assert np.array_equal(known, line.n_eff >= 2)
    assert np.all((line.mean >= 1 - 1e-12) & (line.mean <= 5 + 1e-12))
    low, mean, high = line.low[known], line.mean[known], line.high[known]
    assert np.all((low >= 1) & (low <= mean + 1e-12) & (mean <= high + 1e-12) & (high <= 5))


def test_a_constant_has_a_band_without_width_after_a_century() -> None:
    line = trend_line(np.linspace(0, 36_525, 4_000), np.full(4_000, 4.0))
    assert set(line.mean) == {4.0}
    assert set(line.low[~np.isnan(line.low)]) == {4.0}


def test_a_century_apart_the_last_rating_alone_speaks() -> None:
    line = trend_line([0, 1, 2, 40_000_000], [1, 1, 1, 5])
    assert line.mean[-1] == 5
    assert np.isnan(line.low[-1])


@pytest.mark.parametrize(
    ("gaps", "starts"),
    [
        ([60, 60], [True, False, False]),
        ([10, 10, 60], [True, False, False, False]),
        ([10, 10, 60.5], [True, False, False, True]),
        ([30, 30, 90], [True, False, False, False]),
        ([30, 30, 91], [True, False, False, True]),
        ([400], [True, False]),
        ([], [True]),
    ],
)
def test_a_segment_starts_after_a_gap_of_sixty_days_and_three_medians(
    gaps: list[float], starts: list[bool]
) -> None:
    assert segment_starts(np.cumsum([0, *gaps], dtype=np.float64)).tolist() == starts


def test_refuses_what_makes_no_line() -> None:
    with pytest.raises(ValueError, match="ascend"):
        trend_line([2, 1, 3], [1, 2, 3])
    with pytest.raises(ValueError, match="3 days and 2 values"):
        trend_line([1, 2, 3], [1, 2])
    for half_life in (0.0, -1.0, math.nan):
        with pytest.raises(ValueError, match="half-life"):
            trend_line([1, 2, 3], [1, 2, 3], half_life)


def parts(line: TrendLine) -> list[np.ndarray]:
    return [
        line.at_index,
        line.days,
        line.mean,
        line.low,
        line.high,
        line.n_eff,
        line.starts,
    ]
