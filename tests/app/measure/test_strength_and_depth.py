"""Strength of ties, and how few hold half of it."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.measure.depth_curve import cumulative_shares, half_held_by, layers
from app.measure.strength import strengths

STRENGTHS = st.lists(st.floats(1e-6, 100), min_size=1, max_size=200)


def test_strength_worked_by_hand() -> None:
    found = strengths([0, 0, 2, 2], [0, 180, 360, 90], [5, 5, math.nan, None], 4)
    assert found == pytest.approx([1.5, 0, 0.1 + 0.4 * 2**-0.5, 0])


def test_no_entries_give_no_strength() -> None:
    assert strengths([], [], [], 3).tolist() == [0, 0, 0]
    assert strengths([], [], [], 0).tolist() == []


@given(st.floats(0, 5_000), st.integers(1, 5))
def test_strength_halves_in_180_days(days_ago: float, depth: int) -> None:
    earlier, later = strengths([0, 1], [days_ago + 180, days_ago], [depth, depth], 2)
    assert earlier == pytest.approx(later / 2)


def test_depth_curve_worked_by_hand() -> None:
    held = [1, 4, 0, 3, 2]
    assert cumulative_shares(held) == pytest.approx([0.4, 0.7, 0.9, 1])
    assert half_held_by(held) == 2
    assert half_held_by([7]) == 1


def test_equal_strengths_are_held_by_exactly_half_of_them() -> None:
    for n in range(2, 200, 2):
        assert half_held_by([0.7] * n) == n // 2


def test_layers_reach_as_far_as_there_are_contacts() -> None:
    found = layers([1] * 60)
    assert [layer.size for layer in found] == [5, 15, 50, 150]
    assert [layer.share for layer in found] == pytest.approx([5 / 60, 15 / 60, 50 / 60, 1])


def test_nothing_is_said_without_strength() -> None:
    for nothing in ([], [0.0, 0.0]):
        assert half_held_by(nothing) is None
        assert layers(nothing) == ()
        assert len(cumulative_shares(nothing)) == 0


@given(STRENGTHS)
def test_fewest_means_that_one_less_is_less_than_half(held: list[float]) -> None:
    k = half_held_by(held)
    assert k is not None
    ranked, half = sorted(held, reverse=True), math.fsum(held) / 2
    assert math.fsum(ranked[:k]) >= half * (1 - 1e-9)
    assert math.fsum(ranked[: k - 1]) < half
