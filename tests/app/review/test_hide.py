import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.review.hide import Hidden
from app.review.name_index import NameIndex
from app.review.names import Names
from app.review.word_lists import common_words
from app.store.review_rows import KnownAs

ANA = KnownAs("1", "Ana Kovač", "real", "Nan", None, (("email", "a.kovac@mail.example"),))
ANA_TOO = KnownAs("2", "Ana Duarte", "real", None, None, ())
LAMP = KnownAs("3", "@quiet_lamp", "handle", None, None, (("handle", "lamp.at.night"),))
WILL = KnownAs("4", "Will Rose", "real", None, None, ())
YAMADA = KnownAs("5", "山田太郎", "real", None, None, ())
BO = KnownAs("6", "Bo Ek", "real", None, None, ())
PEOPLE = (ANA, ANA_TOO, LAMP, WILL, YAMADA, BO)


def hider(way: str, people: tuple[KnownAs, ...] = PEOPLE, excluded: tuple[str, ...] = ()) -> Hidden:
    index = NameIndex.of(people)
    known = {one.uid: one for one in people if one.uid not in excluded}
    names = Names(way, known, index, "someone")
    names.begin_with(known)
    return Hidden(names, index, excluded, "someone")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Coffee with Ana Kovač.", "Coffee with A. K."),
        ("coffee with ANA KOVAC", "coffee with A. K."),
        ("Kovač’s boat", "A. K.’s boat"),
        ("Kovačs boat", "A. K.s boat"),
        ("Nan called", "A. K. called"),
        ("Ana and the sea", "A. and the sea"),
        ("write to a.kovac@mail.example today", "write to A. K. today"),
        ("@quiet_lamp wrote", "@q. wrote"),
        ("quiet\\_lamp wrote", "@q. wrote"),
        ("a quiet lamp", "a @q."),
        ("lamp.at.night wrote", "@q. wrote"),
        ("Will said he will, and the rose", "W. R. said he will, and the rose"),
        ("昨日山田さんに会った", "昨日山.さんに会った"),
        ("Bo was there, so was bo", "B. E. was there, so was bo"),
        ("anatomy and Banana", "anatomy and Banana"),
        ("Kova\u030cc and Kovac\u030c", "A. K. and A. K."),
    ],
)
def test_initials_stand_for_names(text: str, shown: str) -> None:
    assert hider("initials").text(text) == shown


def test_a_shared_first_name_means_whoever_was_there() -> None:
    hidden = hider("invented")
    assert hidden.text("Ana sang", ("2",)) == hidden.text("Ana Duarte sang")
    assert hidden.text("Ana sang") == "someone sang"


def test_first_names_stay_and_family_names_go() -> None:
    hidden = hider("first")
    assert hidden.text("Ana spoke of Kovač and Duarte") == "Ana spoke of Ana K. and Ana D."


def test_full_names_leave_a_text_as_it_is_but_for_those_excluded() -> None:
    text = "Ana Kovač, @quiet_lamp and Will"
    assert hider("full").text(text) == text
    assert hider("full", excluded=("3",)).text(text) == "Ana Kovač, someone and Will"


words = st.text(st.characters(categories=("Ll", "Lu"), max_codepoint=0x24F), min_size=3, max_size=9)
gaps = st.sampled_from((" ", ", ", ". ", "\n", " *", "_ ", "’s ", "-", "/"))


def plain(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(char for char in decomposed if not unicodedata.combining(char))


@given(st.lists(words, min_size=2, max_size=2), st.lists(st.tuples(words, gaps), max_size=6), gaps)
def test_no_part_of_a_name_is_left_as_a_word(
    name: list[str], others: list[tuple[str, str]], gap: str
) -> None:
    known = KnownAs("1", " ".join(name).title(), "real", None, None, ())
    around = "".join(word + space for word, space in others)
    text = f"{around} {known.name}{gap}{name[0].upper()} and {name[1].title()}{gap}{around}"
    shown = hider("initials", (known,)).text(text)
    left = {plain(word) for word in re.findall(r"[^\W_]+", shown)}
    parts = {plain(part) for part in re.findall(r"[^\W_]+", known.name)}
    assert not {part for part in parts if len(part) > 2} & left - common_words()


@given(st.text())
def test_any_text_passes(text: str) -> None:
    assert isinstance(hider("initials").text(text), str)
    assert hider("full").text(text) == text
