"""Who rests or was let go is left in peace: no date, no nudge, no suggestion; and it comes back."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest

from app.book import Book
from app.insights.briefing import brief
from app.insights.insight import Act
from app.insights.one_thing import look_for_one_thing
from app.insights.tie_review import keep_tie
from app.model.contact import Contact, KnownDate
from app.model.reflection import Reflection
from app.model.sentence import say
from tests.support.books import START, Hands, new_book

TODAY = START.date()


@pytest.fixture
def book() -> Iterator[Book]:
    with new_book(Hands(START)) as book:
        yield book


@pytest.fixture
def ana(book: Book) -> Contact:
    """Return somebody close, far away and long unseen, whose birthday is near."""
    birthday = KnownDate("birthday", f"--{TODAY + timedelta(days=2):%m-%d}")
    ana = replace(
        book.contacts.blank("Ana"), dates=(birthday,), rhythm_days=14, proximity=1, field="law"
    )
    book.contacts.save(ana)
    for days in (100, 200, 365, 400):
        entry = book.entries.blank(START - timedelta(days=days))
        rated = Reflection(contact=ana.uid, depth=5, relatability=5)
        book.entries.save(
            replace(entry, body="Long talk", contacts=(ana.uid,), reflections=(rated,))
        )
    for number in range(5):
        met(book, f"B{number}")
    return ana


def met(book: Book, name: str) -> None:
    other = replace(book.contacts.blank(name), field="art", proximity=3)
    book.contacts.save(other)
    entry = book.entries.blank(START - timedelta(days=3))
    rated = Reflection(contact=other.uid, depth=2, relatability=3)
    book.entries.save(replace(entry, body="Tea", contacts=(other.uid,), reflections=(rated,)))


def heard_of(book: Book, uid: str) -> set[str]:
    """Return where something is said of a contact that nobody asked for."""
    today, found = book.today(), book.network.overview(365)
    page = book.contact_pages.page(uid)
    places = {
        "date": any(one.contact == uid for one in today.dates),
        "rhythm": any(one.uid == uid for one in today.past_rhythm),
        "other years": bool(today.earlier),
        "catching up": any(one.uid == uid for one in book.catch_up(TODAY)),
        "briefing": bool(brief(page, (), TODAY).near),
        **{key: bool(one.act and one.act.contact == uid) for key, one in found.items()},
    }
    return {place for place, is_heard in places.items() if is_heard}


@pytest.mark.parametrize("standing", ["resting", "let go"])
def test_standing_silences_and_undo_brings_back(book: Book, ana: Contact, standing: str) -> None:
    before = heard_of(book, ana.uid)
    loud = {"date", "rhythm", "other years", "catching up", "briefing", "depth", "relatability"}
    assert before >= loud
    book.contacts.save(replace(book.contacts.get(ana.uid), standing=standing), standing)
    still = {"other years"} if standing == "resting" else set()
    assert heard_of(book, ana.uid) == still
    book.undo()
    assert heard_of(book, ana.uid) == before


def test_a_meeting_with_others_too_is_still_remembered(book: Book, ana: Contact) -> None:
    bo = book.contacts.resolve("B1")
    entry = book.entries.blank(START.replace(year=2024))
    book.entries.save(replace(entry, body="Three of us", contacts=(ana.uid, bo.uid)))
    book.contacts.save(replace(book.contacts.get(ana.uid), standing="let go"))
    assert [one.opening for one in book.today().earlier] == ["Three of us"]


def test_who_is_kept_is_not_suggested_in_that_year(book: Book, ana: Contact) -> None:
    act = Act(say("Look at the tie with {name}", name=ana.name), ana.uid)
    found = {"impact": replace(book.network.of("impact", 365), act=act)}
    keep_tie(book.settings, ana.uid, TODAY)
    assert look_for_one_thing(found, book.settings, TODAY) is None
    later = look_for_one_thing(found, book.settings, TODAY + timedelta(days=365))
    assert later is not None and later.act == act
