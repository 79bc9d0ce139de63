"""Every field of every record comes back from the book as it went in."""

from hypothesis import given, settings

from app.store.records import from_text, kind_of, to_text
from tests.support.books import new_book
from tests.support.strategies import books


def held(book):
    records = book.records
    return [*records.contacts.each(), *records.entries.each(), *records.openings.each()]


@given(books())
def test_what_is_put_is_read(contents):
    with new_book() as book:
        book.records.put(contents.records)
        assert held(book) == contents.records
        assert book.keeping.check() == []


@settings(max_examples=25)
@given(books(), books())
def test_putting_again_replaces_and_leaves_nothing_of_before(first, second):
    people = [one.uid for one in first.contacts]
    with new_book() as book:
        book.records.put(first.records)
        book.records.put(second.records)
        book.records.put(first.records)
        book.records.remove([("contact", one.uid) for one in second.contacts])
        book.records.remove([("entry", one.uid) for one in second.entries])
        book.records.remove([("opening", one.uid) for one in second.openings])
        assert held(book) == first.records
        assert [one.uid for one in book.contacts.list.lines_of(people)] == people
        assert book.keeping.check() == []


@given(books())
def test_the_text_that_is_kept_reads_as_the_record(contents):
    for record in contents.records:
        assert from_text(kind_of(record), to_text(record)) == record
