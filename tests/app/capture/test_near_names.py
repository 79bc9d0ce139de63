"""A name with a slip in it still finds who is meant."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.capture.near_names import near_names

NAMES = [(1, "Inês Okafor", None), (2, "Tomasz Wilk", "Tomek"), (3, "@quietlamp", None)]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("inse", [1]), ("ihes", [1]), ("innes", [1]), ("okfor", [1]), ("ines okafro", [1]),
        ("tomazs", [2]), ("tomkek", [2]), ("wlik", [2]), ("@queitlmap", [3]),
        ("in", []), ("zuri", []), ("", []),
    ],
)  # fmt: skip
def test_a_slip_is_forgiven(typed: str, found: list[int]) -> None:
    assert near_names(typed, NAMES) == found


@given(st.integers(3, 9), st.data())
def test_any_letter_of_a_name_may_be_wrong(length: int, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, length - 1))
    letter = data.draw(st.sampled_from("qxz"))
    typed = "quietlamp"[:length]
    assert near_names(typed[:at] + letter + typed[at + 1 :], NAMES) == [3]
