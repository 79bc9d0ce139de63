"""Trends of many contacts at once: the same as one by one."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.measure.ewma import last_means
from app.measure.many_trends import trend_of_many
from app.measure.sparkline import POINTS
from app.measure.trend_line import trend_line
from app.measure.verdict import verdict

N_CONTACTS = 6
RATINGS = st.lists(
    st.tuples(st.integers(0, N_CONTACTS - 2), st.integers(0, 4_000), st.integers(1, 5)),
    max_size=120,
)


def columns(ratings: list[tuple[int, int, int]]) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    table = np.array(ratings, dtype=np.int64).reshape(-1, 3)
    return table[:, 0], 20_000 + table[:, 1] / 4, table[:, 2].astype(np.float64)


def mostly_rising(ratings: list[tuple[int, int, int]]) -> list[tuple[int, int, int]]:
    """Return ratings of which most stand higher the later they are."""
    return [
        (contact, day, value if day % 4 == 0 else 1 + day // 801) for contact, day, value in ratings
    ]


@given(RATINGS | RATINGS.map(mostly_rising))
def test_equals_the_trends_one_by_one(ratings: list[tuple[int, int, int]]) -> None:
    contact, days, values = columns(ratings)
    local = np.floor(days).astype(np.int64) + 719_163
    many = trend_of_many(contact, days, local, values, N_CONTACTS)
    means = last_means(contact, days, values, N_CONTACTS)
    for index in range(N_CONTACTS):
        mine = np.flatnonzero(contact == index)
        mine = mine[np.argsort(days[mine], kind="stable")]
        line = trend_line(days[mine], values[mine])
        expected = line.mean[-1] if len(line) else math.nan
        assert many.n_ratings[index] == len(mine)
        assert many.last_mean[index] == pytest.approx(expected, nan_ok=True)
        assert means[index] == pytest.approx(expected, nan_ok=True)
        alone = verdict(local[mine], values[mine])
        assert (many.words[index], many.firm[index]) == (alone.word, alone.firm)


@given(RATINGS)
def test_every_point_of_a_sparkline_is_a_point_of_the_line(
    ratings: list[tuple[int, int, int]],
) -> None:
    contact, days, values = columns([(0, day, value) for _, day, value in ratings])
    spark = trend_of_many(contact, days, days.astype(np.int64), values, 1).sparkline[0]
    order = np.argsort(days, kind="stable")
    line = trend_line(days[order], values[order])
    shown = spark[~np.isnan(spark)]
    assert len(spark) == POINTS
    assert (len(shown) > 0) == (len(line) > 0)
    for mean in shown:
        assert np.min(np.abs(line.mean - mean)) < 1e-9


def test_a_sparkline_is_empty_where_nothing_was_rated() -> None:
    spark = trend_of_many([0] * 3, [0, 1, 120], [1, 2, 121], [2, 4, 5], 1).sparkline[0]
    assert np.isnan(spark[1:-1]).all()
    assert not np.isnan(spark[[0, -1]]).any()


def test_unknown_values_are_left_out_of_last_means() -> None:
    days, values = [0, 1, 2, 3], [2, math.nan, 2, 2]
    assert last_means([0] * 4, days, values, 2).tolist() == pytest.approx(
        [2, math.nan], nan_ok=True
    )
