from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from app.book import Book
from app.clock import fixed_clock
from app.errors import UserError
from app.model.contact import Contact
from app.model.promise import Promise
from app.model.reflection import Reflection

NOW = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    book = Book.open(tmp_path / "b.kithbook", fixed_clock(NOW, "Pacific/Auckland"))
    yield book
    book.close()


def add(book: Book, name: str, **values: object) -> Contact:
    contact = replace(book.contacts.blank(name), **values)
    book.contacts.save(contact)
    return contact


def meet(book: Book, people: list[Contact], days_ago: int, *promises: Promise, **rated: int) -> str:
    entry = book.entries.blank(NOW - timedelta(days=days_ago))
    how = Reflection(contact=people[0].uid, **rated)
    uids = tuple(one.uid for one in people)
    entry = replace(entry, contacts=uids, reflections=(how,), promises=promises)
    book.entries.save(entry)
    return entry.uid


def test_a_contact_never_met_has_nothing_but_its_fields(book: Book) -> None:
    page = book.contact_pages.page(add(book, "Ana").uid)
    assert (page.last_met, page.next_by, page.known_days, page.given) == (None,) * 4
    assert page.entry_ids == ()
    assert {trend.n for trend in page.trends.values()} == {0}


def test_who_is_not_there_is_said(book: Book) -> None:
    with pytest.raises(UserError):
        book.contact_pages.page("0190bac2-6360-72bd-b5fa-6dd891fde85c")


def test_the_last_meeting_is_on_its_local_day(book: Book) -> None:
    ana = add(book, "Ana", rhythm_days=30)
    meet(book, [ana], 10)
    page = book.contact_pages.page(ana.uid)
    # Noon in UTC is the next day's small hours in Auckland.
    assert page.last_met == date(2026, 11, 15)
    assert page.next_by == date(2026, 12, 15)
    assert page.known_days == 10


def test_who_rests_has_no_next_day(book: Book) -> None:
    ana = add(book, "Ana", rhythm_days=30, standing="resting")
    meet(book, [ana], 10)
    assert book.contact_pages.page(ana.uid).next_by is None


def test_known_since_goes_before_the_first_entry(book: Book) -> None:
    ana = add(book, "Ana", known_since="2025-11")
    meet(book, [ana], 10)
    assert (
        book.contact_pages.page(ana.uid).known_days == (date(2026, 11, 25) - date(2025, 11, 1)).days
    )


def test_given_and_received_are_steps_above_nothing(book: Book) -> None:
    ana = add(book, "Ana")
    meet(book, [ana], 10, gave=3, received=5)
    meet(book, [ana], 5, gave=1)
    given = book.contact_pages.page(ana.uid).given
    assert given is not None and (given.given, given.received) == (2, 4)


def test_promises_are_those_between_the_two_of_us(book: Book) -> None:
    ana, bo, other = add(book, "Ana"), add(book, "Bo"), add(book, "Ana")
    texts = {
        "mine": {"to": ana.uid},
        "hers": {"by": ana.uid},
        "to Bo": {"to": bo.uid},
        "another's": {"by": other.uid},
        "both": {},
    }
    promises = [
        Promise(uid=book.entries.blank_promise(text).uid, text=text, **ends)
        for text, ends in texts.items()
    ]
    meet(book, [ana, bo, other], 3, *promises)
    page = book.contact_pages.page(ana.uid)
    assert {one.text for one in page.open_promises} == {"mine", "hers", "both"}


def test_entries_come_with_what_was_rated_with_this_contact(book: Book) -> None:
    ana, bo = add(book, "Ana"), add(book, "Bo")
    older = meet(book, [ana, bo], 9, depth=4)
    newer = meet(book, [bo, ana], 3, depth=2, safety=5)
    page = book.contact_pages.page(ana.uid)
    entries = book.contact_pages.entries_of(ana.uid, page.entry_ids)
    assert [(one.line.uid, one.ratings) for one in entries] == [(newer, {}), (older, {"depth": 4})]
    of_bo = book.contact_pages.entries_of(bo.uid, page.entry_ids)
    assert of_bo[0].ratings == {"depth": 2, "safety": 5}


def test_the_six_trends_are_those_asked_for_one_by_one(book: Book) -> None:
    ana, kit = add(book, "Ana"), add(book, "Kit")
    for place in range(12):
        rated = {"depth": place % 5 + 1, "safety": 5 - place % 3} if place % 4 else {"gave": 2}
        meet(book, [ana], 9 * place, **rated)
        meet(book, [kit], 7 * place, depth=1, received=4)
    for key, trend in book.contact_pages.page(ana.uid).trends.items():
        alone = book.trends.of(ana.uid, key)
        assert list(trend.ratings) == list(alone.ratings)
        assert (trend.rating, trend.verdict) == (key, alone.verdict)
