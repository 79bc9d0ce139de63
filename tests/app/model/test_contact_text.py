from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import UserError
from app.model.contact import Channel, Contact, KnownDate
from app.model.contact_text import channel_of, custom_of, known_date_of, text_of, value_of

THEN = datetime(2026, 1, 1, tzinfo=UTC)
WORDS = st.lists(st.text("abcde ü", min_size=1).map(str.strip).filter(bool), unique=True)


@given(WORDS)
def test_lists_of_words_come_back_as_they_were(words: list[str]) -> None:
    tags = tuple(sorted(words))
    contact = Contact(uid="u", name="n", tags=tags, created_at=THEN, updated_at=THEN)
    assert value_of("tags", text_of(contact, "tags")) == tags


@pytest.mark.parametrize(
    ("name", "text", "value"),
    [
        ("role", "  captain ", "captain"),
        ("role", " ", None),
        ("known_since", "2024", "2024"),
        ("rhythm_days", "30", 30),
        ("rhythm_days", "", None),
        ("standing_since", "2024-02-29", "2024-02-29"),
        ("tags", "b, a,, b", ("a", "b")),
    ],
)
def test_what_a_text_means(name: str, text: str, value: object) -> None:
    assert value_of(name, text) == value


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("name", " "),
        ("known_since", "--05-31"),
        ("known_since", "2024-13"),
        ("rhythm_days", "-3"),
        ("rhythm_days", "often"),
        ("standing_since", "2024-05"),
    ],
)
def test_nonsense_is_refused_in_a_sentence(name: str, text: str) -> None:
    with pytest.raises(UserError, match=r"\.$"):
        value_of(name, text)


def test_rows_without_a_value_are_nothing() -> None:
    assert channel_of("email", "work", " ") is None
    assert channel_of("email", " ", " a@b ") == Channel("email", "a@b")
    assert known_date_of("birthday", "", "") is None
    assert known_date_of("birthday", "", "--02-29") == KnownDate("birthday", "--02-29")
    assert custom_of([("a", "1"), ("", "2"), ("a", "3")]) == (("a", "3"),)
    with pytest.raises(UserError):
        known_date_of("birthday", "", "soon")
