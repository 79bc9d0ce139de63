"""Sorting: who is asked about, and giving what was unknown."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.book import Book
from app.insights.sorting import QUESTIONS
from app.model.contact import Contact
from tests.support.books import START, new_book

KNOWN = {"proximity": 3, "prestige": 2, "field": "law", "interests": ("birds",)}


def filled(book: Book, met: list[tuple[int, bool, str]]) -> list[Contact]:
    """Fill a book with contacts: how often each was met, whether all is known, the standing."""
    people = [
        replace(book.contacts.blank(f"C{place}"), standing=standing, **(KNOWN if is_known else {}))
        for place, (_, is_known, standing) in enumerate(met)
    ]
    book.contacts.save_many(people, "new")
    for person, (times, _, _) in zip(people, met, strict=True):
        for days in range(times):
            entry = replace(
                book.entries.blank(),
                contacts=(person.uid,),
                happened_at=START - timedelta(days=days),
                body="x",
            )
            book.entries.save(entry)
    return people


@settings(max_examples=20)
@given(
    st.lists(
        st.tuples(
            st.integers(0, 3), st.booleans(), st.sampled_from(["active", "resting", "let go"])
        ),
        max_size=6,
    )
)
def test_those_met_most_and_unknown_come_first(met: list[tuple[int, bool, str]]) -> None:
    with new_book() as book:
        people = filled(book, met)
        wanted = [
            (times, one.uid)
            for one, (times, is_known, standing) in zip(people, met, strict=True)
            if not is_known and standing != "let go"
        ]
        for question in QUESTIONS:
            found = book.sorting.begin(question)
            times = {uid: n for n, uid in wanted}
            uids = [card.contact.uid for card in found.cards]
            assert sorted(uids) == sorted(times)
            assert [times[uid] for uid in uids] == sorted(times.values(), reverse=True)
            assert found.unknown[question] == len(wanted)


@pytest.mark.parametrize(
    ("question", "value"),
    [("proximity", 4), ("prestige", 1), ("field", "carpentry"), ("interests", "maps")],
)
def test_what_is_given_is_one_step_and_is_taken_back(question: str, value: int | str) -> None:
    with new_book() as book:
        before = filled(book, [(1, False, "active")])[0]
        before = book.contacts.get(before.uid)
        book.sorting.give(before.uid, question, value)
        [card] = book.sorting.cards([before.uid])
        assert card.has(question, value)
        book.sorting.take_back(before.uid, question, value)
        assert book.contacts.get(before.uid) == before
        assert book.ledger.next_redo is not None


def test_taking_back_after_another_step_leaves_that_step() -> None:
    with new_book() as book:
        one = filled(book, [(1, False, "active")])[0]
        book.sorting.give(one.uid, "proximity", 4)
        book.contacts.save(replace(book.contacts.get(one.uid), role="potter"), "edit role")
        book.sorting.take_back(one.uid, "proximity", 4)
        after = book.contacts.get(one.uid)
        assert (after.proximity, after.role) == (None, "potter")


def test_two_interests_are_two_steps() -> None:
    with new_book() as book:
        one = filled(book, [(0, False, "active")])[0]
        book.sorting.give(one.uid, "interests", "maps")
        book.sorting.give(one.uid, "interests", "birds")
        assert book.contacts.get(one.uid).interests == ("birds", "maps")
        book.undo()
        assert book.contacts.get(one.uid).interests == ("maps",)


def test_words_in_use_come_by_how_often() -> None:
    with new_book() as book:
        fields = ["law", "nursing", "law", None, "art", "nursing", "law"]
        people = [replace(book.contacts.blank(f"C{i}"), field=f) for i, f in enumerate(fields)]
        book.contacts.save_many(people, "new")
        assert list(book.sorting.begin("field").words) == ["law", "nursing", "art"]


def test_an_empty_question_is_the_first_that_is_unknown_of_somebody() -> None:
    with new_book() as book:
        one = filled(book, [(1, True, "active")])[0]
        assert book.sorting.begin("").question == "proximity"
        book.contacts.save(replace(book.contacts.get(one.uid), field=None))
        assert book.sorting.begin("").question == "field"
