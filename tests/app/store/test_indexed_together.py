"""Entries that come by the hundred are found like those that are written one by one."""

from dataclasses import replace

import pytest

from app.model.promise import Promise
from app.model.reflection import Reflection
from app.model.uid import new_uid
from tests.support.books import new_book

COUNT = 450
SCHEMA = "SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY type, name"
WORDS = ("quay", "body7", "kitchen9", "calm11", "maps13", "calm", "maps", "title449")


def entries(book, ana, count=COUNT):
    """Return entries whose words stand in every place that is searched; half without some."""
    for at in range(count):
        note = f"calm{at} beside the quay" if at % 2 else None
        promises = (Promise(uid=new_uid(book.clock.now()), text=f"send the maps{at}"),)
        yield replace(
            book.entries.blank(),
            title=f"title{at}",
            body=f"body{at} near the quay",
            place=f"kitchen{at}",
            contacts=(ana.uid,),
            reflections=(Reflection(contact=ana.uid, depth=3, note=note),),
            promises=promises if at % 3 else (),
        )


@pytest.fixture
def book():
    with new_book() as made:
        yield made


@pytest.fixture
def ana(book):
    contact = book.contacts.blank("Ana")
    book.contacts.save(contact, "add")
    return contact


def found(book):
    return {words: {one.entry for one in book.search.entries(words, 2 * COUNT)} for words in WORDS}


def check_indexes(book):
    for name in ("entry_fts", "reflection_fts", "promise_fts"):
        book.records.db.run(f"INSERT INTO {name} ({name}, rank) VALUES ('integrity-check', 1)")


def test_what_comes_at_once_is_found_as_what_comes_one_by_one(book, ana):
    some, before = list(entries(book, ana)), book.records.db.rows(SCHEMA)
    book.ledger.bring("bring", some)
    check_indexes(book)
    with new_book() as other:
        other.contacts.save(ana, "add")
        for one in some:
            other.records.entries.put([one])
        assert found(book) == found(other)
    assert all(found(book).values())
    assert book.records.db.rows(SCHEMA) == before


def test_what_is_written_after_it_is_found_too_and_taken_back_it_is_not(book, ana):
    book.ledger.bring("bring", list(entries(book, ana)))
    later = replace(
        next(entries(book, ana)),
        body="a lantern",
        reflections=(Reflection(contact=ana.uid, note="lantern"),),
        promises=(Promise(uid=new_uid(book.clock.now()), text="lantern"),),
    )
    book.entries.save(later)
    assert [one.entry for one in book.search.entries("lantern")] == [later.uid]
    book.undo()
    book.undo()
    assert not any(found(book).values())
    check_indexes(book)


def test_giving_up_half_way_leaves_the_book_as_it_was(book, ana):
    before = book.records.db.rows(SCHEMA)

    def give_up(done, of):
        raise InterruptedError

    with pytest.raises(InterruptedError):
        book.ledger.bring("bring", list(entries(book, ana)), give_up)
    assert book.records.db.rows(SCHEMA) == before
    assert not any(found(book).values())
    book.entries.save(next(entries(book, ana, 1)))
    assert found(book)["quay"]
    check_indexes(book)
