from datetime import UTC, datetime, timedelta

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.insights.moved import Moved, most_moved, moved_since
from app.insights.trends import Trend, trend_of
from app.model.instant import to_microseconds
from app.store.rated_moments import RatedMoments

BEGIN = datetime(2026, 1, 1, tzinfo=UTC)
RATED = st.lists(st.tuples(st.integers(-400, 400), st.integers(1, 5)), max_size=30)


def trend(rated: list[tuple[int, int]]) -> Trend:
    moments = []
    for day, value in sorted(rated):
        at = BEGIN + timedelta(days=day)
        moments.append((to_microseconds(at), at.date().isoformat(), value, "", None))
    return trend_of("depth", RatedMoments(moments))


def test_nothing_is_said_of_too_little() -> None:
    moved = moved_since(trend([(-3, 2), (-2, 2), (1, 5), (2, 5)]), to_microseconds(BEGIN))
    assert moved == Moved(None, None, 2, 2) and moved.change is None


@given(RATED)
def test_then_is_what_the_line_said_then(rated: list[tuple[int, int]]) -> None:
    moved = moved_since(trend(rated), to_microseconds(BEGIN))
    before = [one for one in rated if one[0] <= 0]
    assert (moved.n_before, moved.n_within) == (len(before), len(rated) - len(before))
    if len(before) >= 3:
        assert moved.then == pytest.approx(trend(before).line.mean[-1])
    if moved.n_within >= 3:
        assert moved.now == pytest.approx(trend(rated).line.mean[-1])


def seem_to_move(apart: int, drift: float) -> float:
    """Return of how many of a hundred a change of half a step is clear, at a drift a year."""
    rng, count = np.random.default_rng(1), 200
    noise = rng.standard_normal((count, 24))
    for place in range(1, 24):
        noise[:, place] = 0.3 * noise[:, place - 1] + np.sqrt(1 - 0.09) * noise[:, place]
    days = apart * (np.arange(24) - 11)
    values = np.clip(np.round(3 + drift * days / 365.25 + 0.75 * noise), 1, 5).astype(int)
    moved = [
        moved_since(
            trend(list(zip(days.tolist(), row.tolist(), strict=True))), to_microseconds(BEGIN)
        )
        for row in values
    ]
    return sum(one.is_clear and abs(one.change or 0) >= 0.5 for one in moved) * 100 / count


@pytest.mark.parametrize("apart", [14, 30])
def test_a_change_is_clear_where_there_is_one_and_seldom_where_there_is_none(apart: int) -> None:
    still, rising = seem_to_move(apart, 0.0), seem_to_move(apart, 60 / apart)
    print(
        f"\nclear changes, every {apart} days: {still:.0f} % of none, {rising:.0f} % of real ones"
    )
    assert still <= 10
    assert rising >= 70


@given(st.lists(RATED, max_size=6), st.integers(1, 6))
def test_who_moved_most_is_who_has_the_largest_change(
    contacts: list[list[tuple[int, int]]], most: int
) -> None:
    ids, begin = [10 + place for place in range(len(contacts))], to_microseconds(BEGIN)
    trends = [trend(rated) for rated in contacts]
    rows = [
        (key, one.at, one.day, one.value)
        for key, shown in zip(ids, trends, strict=True)
        for one in shown.ratings
    ]
    changes = [moved_since(one, begin).change for one in trends]
    known = [abs(change) for change in changes if change is not None]
    found = most_moved(ids, rows, begin, most)
    assert len(set(found)) == len(found) == min(most, len(ids))
    sizes = [changes[ids.index(key)] for key in found]
    expected = sorted(known, reverse=True)[:most]
    assert [abs(size) for size in sizes if size is not None] == pytest.approx(expected)
    assert None not in sizes[: len(expected)]
