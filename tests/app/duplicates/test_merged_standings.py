"""Two histories become one, and are two again when the merge is taken back.

KITHBOOK_PAIRS=1000 tries as many pairs.
"""

import os
from dataclasses import replace

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from app.duplicates.choices import KEPT, OTHER
from app.model.contact import Standing
from app.model.scales import STANDINGS
from app.model.standing import turned
from tests.support.books import Hands, new_book
from tests.support.strategies import contacts

PAIRS = int(os.environ.get("KITHBOOK_PAIRS", "30"))
UIDS = ("00000000-0000-7000-8000-00000000000a", "00000000-0000-7000-8000-00000000000b")

RESTED, BACK = Standing("2024-01-02", "resting"), Standing("2025-02-05", "active")
GONE = Standing("2026-05-03", "let go", "Well wished.")


@settings(max_examples=PAIRS // 2)
@given(st.data(), st.sampled_from(STANDINGS), st.sampled_from([KEPT, OTHER]))
def test_a_change_after_any_merge_is_as_had_there_been_none(data, standing, choice):
    kept, gone = (data.draw(contacts(uid)) for uid in UIDS)
    assume(kept.standing != standing)
    hands = Hands()
    with new_book(hands) as book, new_book(hands) as undisturbed:
        for one in (book, undisturbed):
            one.records.put([kept, gone])
        book.duplicates.merge(kept.uid, gone.uid, {"standing": choice})
        for one in (book, undisturbed):
            later = {"standing": standing, "standing_since": "2100-02-01"}
            one.contacts.save(replace(one.contacts.get(kept.uid), **later))
        book.ledger.take_back(book.ledger.kept_steps("bin")[0].id)
        assert book.keeping.check() == []
        found, expected = (one.contacts.get(kept.uid) for one in (book, undisturbed))
        assert found.standings == expected.standings
        assert book.contacts.get(gone.uid) == undisturbed.contacts.get(gone.uid)


def standing_of(contact):
    return contact.standing, contact.standing_since, contact.closing_note


def with_history(contact, *standings):
    """Return a contact with a history whose last standing is the present one."""
    *earlier, last = standings
    return replace(
        contact,
        standing=last.standing,
        standing_since=last.on,
        closing_note=last.closing_note,
        earlier_standings=tuple(earlier),
    )


@pytest.fixture
def two():
    """A book and its clock, and two contacts of one name: one rested, the other was let go."""
    hands = Hands()
    with new_book(hands) as book:
        kept = with_history(book.contacts.blank("Ana"), RESTED, BACK)
        gone = with_history(book.contacts.blank("Ana"), GONE)
        book.contacts.save_many([kept, gone], "add")
        yield book, hands, kept.uid, gone.uid


def test_the_histories_are_one_up_to_the_chosen_standing(two):
    book, _, kept, gone = two
    book.duplicates.merge(kept, gone, {"standing": OTHER})
    assert book.contacts.get(kept).standings == (RESTED, BACK, GONE)
    book.undo()
    book.duplicates.merge(kept, gone, {"standing": KEPT})
    one = book.contacts.get(kept)
    assert one.standings == (RESTED, BACK)
    assert one.closing_note == "Well wished."


def test_what_was_unknown_of_the_chosen_standing_is_learnt(two):
    book, _, kept, gone = two
    plain = book.contacts.blank("Ana")
    book.contacts.save(plain)
    book.duplicates.merge(plain.uid, kept)
    assert book.contacts.get(plain.uid).standings == (RESTED, BACK)
    book.duplicates.merge(plain.uid, gone, {"standing": OTHER})
    assert book.contacts.get(plain.uid).standings == (RESTED, BACK, GONE)


@pytest.mark.parametrize("choice", [KEPT, OTHER])
def test_a_change_after_a_merge_stays_with_the_one_who_stayed(two, choice):
    book, hands, kept, gone = two
    before = [book.contacts.get(uid) for uid in (kept, gone)]
    book.duplicates.merge(kept, gone, {"standing": choice})
    hands.move(days=5)
    book.contacts.save(turned(book.contacts.get(kept), "resting", "2026-11-25"), "resting")
    book.ledger.take_back(book.ledger.kept_steps("bin")[0].id)
    assert book.contacts.get(kept).standings == (RESTED, BACK, Standing("2026-11-25", "resting"))
    assert standing_of(book.contacts.get(gone)) == standing_of(before[1])
