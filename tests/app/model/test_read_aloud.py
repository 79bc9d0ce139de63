import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.model.read_aloud import words_of


@pytest.mark.parametrize(
    ("markdown", "words"),
    [
        ("# What I took away", "What I took away"),
        ("- [ ] Send it\n- [x] Call", "☐ Send it\n☑ Call"),
        ("> she said\n* one\n+ two", "she said\none\ntwo"),
        ("**bold** and *soft*, _too_, ~~gone~~ `code`", "bold and soft, too, gone code"),
        ("[the map](https://x.org/a) ![a reef](attachment:1)", "the map a reef"),
        (r"\*not soft\* \# no heading", "*not soft* # no heading"),
        ("2 * 3 * 4, snake_case_name, a[0](x y)", "2 * 3 * 4, snake_case_name, a[0](x y)"),
        ("#tag stays, 3 > 2, 1. stays", "#tag stays, 3 > 2, 1. stays"),
    ],
)
def test_marks_are_not_read(markdown, words):
    assert words_of(markdown) == words


@given(st.text(st.characters(categories=["L", "N", "Zs"], include_characters=".,;:?'\n")))
def test_words_alone_stay_as_they_are(text):
    assert words_of(text) == text
