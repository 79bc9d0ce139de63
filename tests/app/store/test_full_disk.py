"""A full disk is said in one sentence and loses nothing; with room again the book works again."""

from dataclasses import replace

import pytest

from app.errors import UserError
from tests.support.books import Hands, new_book, written


def fill(book):
    book.records.db.run(f"PRAGMA max_page_count = {book.records.db.value('PRAGMA page_count')}")


def make_room(book):
    book.records.db.run("PRAGMA max_page_count = 1000000")


@pytest.fixture
def hands():
    return Hands()


@pytest.fixture
def book(hands):
    with new_book(hands) as made:
        made.entries.save(replace(made.entries.blank(), body="before"))
        yield made


def long_draft(book):
    return replace(book.entries.blank(), body="words that matter " * 5000)


def test_saving_says_so_keeps_all_and_works_again(book):
    draft, before = long_draft(book), written(book)
    last = book.ledger.next_undo
    fill(book)
    for _ in range(2):
        with pytest.raises(UserError, match="disk is full"):
            book.entries.save(draft)
    assert written(book) == before
    assert book.keeping.check() == []
    make_room(book)
    book.entries.save(draft)
    assert book.entries.get(draft.uid).body == draft.body
    assert book.search.entries("matter")[0].entry == draft.uid
    assert book.ledger.next_undo == last
    book.undo()
    assert written(book) == before
    assert book.keeping.check() == []


def test_writing_over_does_not_lose_the_text_before(book, hands):
    [entry] = book.records.entries.each()
    hands.move(minutes=11)
    fill(book)
    with pytest.raises(UserError, match="disk is full"):
        book.entries.save(replace(entry, body="longer " * 20_000))
    assert book.entries.get(entry.uid).body == "before"
    make_room(book)
    assert book.keeping.check() == []


def test_a_deletion_that_found_no_room_is_none(book):
    draft = long_draft(book)
    book.entries.save(draft)
    before = written(book)
    fill(book)
    with pytest.raises(UserError, match="disk is full"):
        book.entries.delete([draft.uid])
    assert written(book) == before
    assert book.ledger.kept_steps("bin") == []
    make_room(book)
    book.entries.delete([draft.uid])
    book.undo()
    assert written(book) == before


def test_settings_and_imports_say_so_too(book):
    contacts = [replace(book.contacts.blank(f"Name {i}"), note="x" * 900) for i in range(200)]
    fill(book)
    with pytest.raises(UserError, match="disk is full"):
        book.settings.set("words", "x" * 100_000)
    with pytest.raises(UserError, match="disk is full"):
        book.ledger.bring("bring", contacts)
    make_room(book)
    assert book.settings.get("words") is None
    assert list(book.records.contacts.each()) == []
    book.ledger.bring("bring", contacts)
    assert book.keeping.check() == []
