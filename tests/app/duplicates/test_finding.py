"""Who may be one is found with its reasons; who merely shares a word is not."""

from dataclasses import replace

import pytest

from app.duplicates.find import find_pairs
from app.duplicates.known_as import KnownAs
from app.model.contact import Channel, KnownDate
from app.model.plain import plain_form
from tests.app.duplicates.name_pairs import ONE_PERSON, TWO_PEOPLE
from tests.support.books import new_book


def found(*people):
    """Return the reasons found between two contacts, each a name and other fields."""
    with new_book() as book:
        made = [replace(book.contacts.blank(name), **more) for name, more in people]
        book.contacts.save_many(made, "add")
        pairs = book.duplicates.find()
        return [[reason.kind for reason in pair.reasons] for pair in pairs]


def channel(kind, value):
    return {"channels": (Channel(kind, value),)}


@pytest.mark.parametrize(
    ("one", "other", "reasons"),
    [
        (("Ana Reis", {}), ("ana  reis", {}), ["same name"]),
        (("Reis, Ana", {}), ("Ana Reis", {}), ["same name"]),
        (("Zoë Ünal", {}), ("Zoe Unal", {}), ["same name"]),
        (("A. Reis", {}), ("Ana Reis", {}), ["initial"]),
        (("Katharina Vogelsang", {}), ("Katarina Vogelsang", {}), ["like name"]),
        (("William Ford", {"nickname": "Bill"}), ("Bill Ford", {}), ["nickname"]),
        (
            ("Ana", channel("email", "A@X.org")),
            ("Bo", channel("email", "a@x.org ")),
            ["email"],
        ),
        (
            ("Ana", channel("phone", "+351 912 345 678")),
            ("Bo", channel("phone", "912 345 678")),
            ["phone"],
        ),
        (("@quietlamp", {}), ("Ana", channel("handle", "@QuietLamp")), ["name is handle"]),
    ],
)
def test_what_makes_two_contacts_look_like_one(one, other, reasons):
    assert found(one, other) == [reasons]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("Ana Reis", {}), ("Ana Costa", {})),
        (("Ana Reis", {}), ("Bo Reis", {})),
        (("Ana", channel("phone", "+351 912345678")), ("Bo", channel("phone", "+44 912345678"))),
        (
            ("Ana Reis", {"dates": (KnownDate("birthday", "1990-01-01"),)}),
            ("Ana Reis", {"dates": (KnownDate("birthday", "1971-05-05"),)}),
        ),
    ],
)
def test_who_is_not_one(one, other):
    assert found(one, other) == []


def test_a_switchboard_makes_nobody_one():
    office = channel("phone", "+351 220 000 000")
    assert found(*((name, office) for name in "ABCDEFGH")) == []


def test_those_held_apart_are_not_offered_again():
    with new_book() as book:
        made = [book.contacts.blank("Ana Reis") for _ in range(2)]
        book.contacts.save_many(made, "add")
        [pair] = book.duplicates.find()
        book.duplicates.hold_apart(pair.other, pair.one)
        assert book.duplicates.find() == []


def test_one_name_written_two_ways_is_found_and_like_names_of_two_are_not():
    missed = [pair for pair in ONE_PERSON if not are_found(*pair)]
    assert len(missed) <= len(ONE_PERSON) // 20, missed
    assert [pair for pair in TWO_PEOPLE if are_found(*pair)] == []


def test_a_family_name_that_many_have_hides_nobody():
    names = [f"{letter}{vowel}lo Silva" for letter in "bdfglmnprst" for vowel in "aeiou"]
    assert found(*((name, {}) for name in [*names, "Katherine Silva", "Catharine Silva"])) == [
        ["like name"]
    ]


def are_found(one, other):
    people = [KnownAs(name, plain_form(name)) for name in (one, other)]
    return bool(find_pairs(people))
