from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

import pytest

from app.book import Book
from app.insights.tie_review import TieReview, Ties, ask_again, keep_tie, ties_to_review
from app.model.contact import Contact
from app.model.reflection import Reflection
from tests.support.books import START, new_book

TODAY = date(2026, 11, 20)


@pytest.fixture
def book() -> Iterator[Book]:
    with new_book() as book:
        yield book


def met(book: Book, contact: Contact, days_ago: int, title: str, **ratings: int) -> None:
    entry = book.entries.blank(START - timedelta(days=days_ago))
    reflection = Reflection(contact=contact.uid, **ratings)
    book.entries.save(
        replace(entry, title=title, contacts=(contact.uid,), reflections=(reflection,))
    )


def look(book: Book, *uids: str, today: date = TODAY) -> tuple[list[TieReview], list[str]]:
    evidence = Ties(book.contacts, book.ratings, book.entries.list, book.settings)
    ties, kept = ties_to_review(uids, evidence, today)
    return ties, [one.name for one in kept]


def test_the_evidence_of_a_tie(book: Book) -> None:
    ana = book.contacts.blank("Ana")
    book.contacts.save(ana)
    met(book, ana, 300, "The flood", gave=2, received=2, depth=5)
    met(book, ana, 200, "Small talk", gave=1, received=1, depth=1)
    met(book, ana, 100, "Again", gave=1, received=1)
    met(book, ana, 50, "A letter", depth=2)
    [tie], kept = look(book, ana.uid)
    assert (tie.n_rated, kept) == (3, [])
    assert (tie.since, tie.until) == ("2026-01-24", "2026-08-12")
    assert tie.gave is not None and 1 < tie.gave < 1.5
    assert tie.best is not None and tie.best.title == "The flood"


def test_a_contact_without_ratings_has_no_best_day(book: Book) -> None:
    ana = book.contacts.blank("Ana")
    book.contacts.save(ana)
    [tie], _ = look(book, ana.uid)
    assert (tie.n_rated, tie.best, tie.gave) == (0, None, None)


def test_a_tie_that_is_kept_comes_back_in_a_year_or_when_asked(book: Book) -> None:
    ana, bo = book.contacts.blank("Ana"), book.contacts.blank("Bo")
    book.contacts.save_many([ana, bo], "two")
    keep_tie(book.settings, ana.uid, TODAY)
    ties, kept = look(book, ana.uid, bo.uid)
    assert ([tie.contact.uid for tie in ties], kept) == ([bo.uid], ["Ana"])
    assert look(book, ana.uid, bo.uid, today=TODAY + timedelta(days=364))[1] == ["Ana"]
    assert look(book, ana.uid, bo.uid, today=TODAY + timedelta(days=365))[1] == []
    keep_tie(book.settings, bo.uid, TODAY)
    ask_again(book.settings, [ana.uid], TODAY)
    assert look(book, ana.uid, bo.uid)[1] == ["Bo"]


def test_a_message_that_was_planned_is_told(book: Book) -> None:
    ana = book.contacts.blank("Ana")
    book.contacts.save(ana)
    met(book, ana, 50, "A letter", depth=2)
    assert look(book, ana.uid)[0][0].planned is None
    [entry] = (book.entries.get(book.entries.list.uid_of(one)) for one in book.entries.list.ids())
    to_ana = replace(book.entries.blank_promise("Write", TODAY), to=ana.uid)
    from_ana = replace(book.entries.blank_promise("Call", TODAY), by=ana.uid, to="me")
    book.entries.save(replace(entry, promises=(from_ana, to_ana)))
    [tie], _ = look(book, ana.uid)
    assert tie.planned is not None and (tie.planned.text, tie.planned.due) == (
        "Write",
        "2026-11-20",
    )
