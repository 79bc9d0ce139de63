"""The verdict against a literal reading of the contract, and its laws."""

from __future__ import annotations

import math
import random

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from app.measure.verdict import Verdict, slope_per_year, verdict

START = 738_000
RATINGS = st.dictionaries(st.integers(0, 900), st.integers(1, 5), min_size=8, max_size=40).map(
    lambda by_day: (
        [START, START + 1_000, *(START + day for day in by_day)],
        [3, 3, *by_day.values()],
    )
)


def literal(days: list[int], values: list[int]) -> tuple[str, list[float | None], bool]:
    """Return word, slope, low, high and p as the contract spells them, pair by pair; then firm."""
    by_day: dict[int, list[int]] = {}
    for day, value in zip(days, values, strict=True):
        by_day.setdefault(day, []).append(value)
    ordinals = sorted(by_day)
    y = np.array([sum(by_day[day]) / len(by_day[day]) for day in ordinals])
    n = len(y)
    if n < 8 or ordinals[-1] - ordinals[0] < 90:
        return "too few", [None] * 4, False
    if len(set(y)) == 1:
        return "steady", [0, 0, 0, 1], False
    t = np.array(ordinals) / 365.25
    pairs = [(i, j) for i in range(n) for j in range(i + 1, n)]
    slopes = sorted((y[j] - y[i]) / (t[j] - t[i]) for i, j in pairs)
    slope = float(np.median(slopes))
    s = sum(int(np.sign(y[j] - y[i])) for i, j in pairs)
    _, ties = np.unique(y, return_counts=True)
    v = (n * (n - 1) * (2 * n + 5) - sum(k * (k - 1) * (2 * k + 5) for k in ties)) / 18
    x = stats.rankdata(y - slope * t)
    x = x - x.mean()
    r = sum(x[:-1] * x[1:]) / sum(x * x)
    mean_out, slope_out = (min(max((n * r + k) / (n - 4), 0), 0.9) for k in (1, 2))
    sigma, wider = (math.sqrt(v * (1 + r) / (1 - r)) for r in (mean_out, slope_out))
    p, again = (2 * stats.norm.sf(max(abs(s) - 1, 0) / one) for one in (sigma, wider))
    z = stats.norm.ppf(0.05)
    high = slopes[min(int(np.round((len(slopes) - z * sigma) / 2)), len(slopes) - 1)]
    low = slopes[max(int(np.round((len(slopes) + z * sigma) / 2)) - 1, 0)]
    if p < 0.1 and abs(slope) >= 0.5:
        return "rising" if slope > 0 else "fading", [slope, low, high, p], bool(again < 0.05)
    flat = low >= -0.5 and high <= 0.5
    return "steady" if flat else "not clear yet", [slope, low, high, p], False


def numbers(answer: Verdict) -> list[float | None]:
    return [answer.slope_per_year, answer.slope_low, answer.slope_high, answer.p]


def random_ratings(seed: int) -> tuple[list[int], list[int]]:
    rng = random.Random(seed)
    n, span, slope = rng.choice([7, 9, 14, 30, 70]), rng.choice([85, 200, 700]), rng.gauss(0, 1.5)
    days = [rng.randint(0, span) for _ in range(n)]
    drift = [3 + slope * (day - span / 2) / 365 + rng.gauss(0, 0.8) for day in days]
    return [START + day for day in days], [min(5, max(1, round(value))) for value in drift]


def test_equals_the_contract_read_literally() -> None:
    words = set()
    for seed in range(150):
        days, values = random_ratings(seed)
        answer, (word, expected, firm) = verdict(days, values), literal(days, values)
        assert (answer.word, answer.firm) == (word, firm)
        words.add((word, firm))
        if expected[0] is None:
            assert numbers(answer) == [None] * 4
        else:
            assert numbers(answer) == pytest.approx(expected, abs=1e-10)
    firmly = {("rising", True), ("fading", True)}
    unfirmly = {"rising", "fading", "steady", "not clear yet", "too few"}
    assert words == firmly | {(word, False) for word in unfirmly}


def test_many_days_take_the_bracketed_way_and_stay_exact() -> None:
    rng = np.random.default_rng(4)
    days = START + np.sort(rng.choice(2_000, 420, replace=False))
    values = np.clip(np.round(3 + np.cumsum(rng.normal(0, 0.2, 420))), 1, 5).astype(int)
    answer = verdict(days, values)
    word, expected, firm = literal(days.tolist(), values.tolist())
    assert (answer.word, answer.approximate, answer.firm) == (word, False, firm)
    assert numbers(answer) == pytest.approx(expected, abs=1e-10)


@pytest.mark.parametrize(
    ("days", "is_too_few"),
    [
        ([0, 15, 30, 45, 60, 75, 90], True),
        ([0, 15, 30, 45, 60, 75, 80, 89], True),
        ([0, 15, 30, 45, 60, 75, 80, 90], False),
        ([0, 0, 0, 0, 90, 90, 90, 90], True),
    ],
)
def test_speaks_from_eight_days_and_ninety_days_on(days: list[int], is_too_few: bool) -> None:
    values = np.linspace(1, 5, len(days))
    answer = verdict(np.array(days) + START, values)
    assert (answer.word == "too few", answer.p is None) == (is_too_few, is_too_few)


def test_nothing_at_all_is_too_few() -> None:
    assert verdict([], []) == Verdict("too few", 0)


def test_all_equal_is_steady_with_nothing_in_doubt() -> None:
    days = START + 20 * np.arange(8)
    assert verdict(days, [4] * 8) == Verdict("steady", 8, 0.0, 0.0, 0.0, 1.0)


def test_one_local_day_speaks_once() -> None:
    days = [START + 20 * i for i in range(8)]
    once = verdict(days, [3, 3, 3, 3, 4, 3, 3, 3])
    assert verdict([*days, days[4], days[4]], [3, 3, 3, 3, 2, 3, 3, 3, 4, 6]) == once


def test_a_small_but_certain_slope_is_steady() -> None:
    days = START + 30 * np.arange(40)
    answer = verdict(days, 3 + 0.3 * days / 365.25 - 0.3 * START / 365.25)
    assert answer.word == "steady"
    assert answer.p is not None and answer.p < 0.10
    assert answer.slope_per_year == pytest.approx(0.3)


@given(RATINGS)
def test_the_order_of_ratings_does_not_matter(ratings: tuple[list[int], list[int]]) -> None:
    days, values = ratings
    assert verdict(days[::-1], values[::-1]) == verdict(days, values)


@given(RATINGS)
def test_a_doubled_scale_doubles_the_slope_and_leaves_p(
    ratings: tuple[list[int], list[int]],
) -> None:
    days, values = ratings
    one, two = verdict(days, values), verdict(days, [2 * value for value in values])
    assert two.p == one.p
    assert one.firm <= two.firm
    assert numbers(two)[:3] == [2 * part for part in numbers(one)[:3] if part is not None]


@given(RATINGS)
def test_time_or_scale_reversed_turns_the_slope(ratings: tuple[list[int], list[int]]) -> None:
    days, values = ratings
    slope = verdict(days, values).slope_per_year
    assert slope is not None
    backwards = verdict([2 * START - day for day in days], values)
    upside_down = verdict(days, [6 - value for value in values])
    assert backwards.slope_per_year == pytest.approx(-slope, abs=1e-9)
    assert upside_down.slope_per_year == pytest.approx(-slope, abs=1e-9)


@given(RATINGS, st.integers(-5_000, 5_000), st.integers(1, 9))
def test_shifts_of_time_and_scale_leave_the_slope(
    ratings: tuple[list[int], list[int]], days_later: int, higher: int
) -> None:
    days, values = ratings
    moved = verdict([day + days_later for day in days], [value + higher for value in values])
    assert moved.slope_per_year == pytest.approx(verdict(days, values).slope_per_year, abs=1e-9)


@given(RATINGS)
def test_the_interval_holds_the_slope_and_p_is_a_probability(
    ratings: tuple[list[int], list[int]],
) -> None:
    _, low, high, p = numbers(answer := verdict(*ratings))
    assert low is not None and high is not None and p is not None
    assert answer.slope_per_year is not None
    assert low <= answer.slope_per_year <= high
    assert 0 <= p <= 1


def test_above_three_thousand_days_it_says_that_it_is_approximate() -> None:
    rng = np.random.default_rng(2)
    days = START + np.arange(3_200)
    values = np.clip(3 + 0.2 * (days - days[0]) / 365.25 + rng.normal(0, 0.5, 3_200), 1, 5)
    answer = verdict(days, values)
    exact = stats.theilslopes(values, days / 365.25, alpha=0.9)
    assert answer.approximate
    assert answer == verdict(days, values)
    assert answer.slope_per_year == pytest.approx(exact.slope, abs=0.005)
    assert not verdict(days[:3_000], values[:3_000]).approximate


def test_the_slope_alone_needs_two_days() -> None:
    assert slope_per_year([START, START], [1, 5]) is None
    assert slope_per_year([START, START + 365], [1, 2]) == pytest.approx(365.25 / 365)
    assert slope_per_year([], []) is None
