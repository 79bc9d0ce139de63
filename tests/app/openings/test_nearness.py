"""How near somebody is, as a word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.openings.nearness import nearness

WORDS = ["unmet", "dormant", "weak", "moderate", "close"]


@pytest.mark.parametrize(
    ("meetings", "word"),
    [
        ([], "unmet"),
        ([(-3.0, 5)], "unmet"),
        ([(366.0, 5)] * 50, "dormant"),
        ([(0.0, 5)] * 3, "close"),
        ([(180.0, 5)] * 5, "moderate"),
        ([(0.0, 1)] * 2, "weak"),
        ([(0.0, None)], "weak"),
        ([(0.0, None)] * 2, "moderate"),
    ],
)
def test_cases_worked_by_hand(meetings, word):
    assert nearness(meetings) == word


MEETINGS = st.lists(st.tuples(st.floats(0, 300), st.none() | st.integers(1, 5)), max_size=12)


@given(MEETINGS, st.floats(0, 300))
def test_one_more_meeting_never_makes_it_weaker(meetings, ago):
    assert WORDS.index(nearness([*meetings, (ago, 3)])) >= WORDS.index(nearness(meetings))
