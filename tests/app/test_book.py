"""Opening a book: what is refused, in plain words, and how many queries its lists take."""

from dataclasses import replace

import pytest

from app.book import Book
from app.errors import UserError
from app.model.contact_filter import ContactFilter
from tests.support.books import Hands, new_book

CLOCK = Hands().clock


def test_a_folder_is_no_book(tmp_path):
    with pytest.raises(UserError, match="is a folder"):
        Book.open(tmp_path, CLOCK)


def test_a_place_that_cannot_be_made_is_said(tmp_path):
    (tmp_path / "file").write_text("x")
    with pytest.raises(UserError, match="cannot be opened"):
        Book.open(tmp_path / "file/b.kithbook", CLOCK)


@pytest.mark.parametrize("name", ["b c.kithbook", "b?x=1#y.kithbook", "é%20.kithbook"])
def test_any_file_name_is_a_name(name, tmp_path):
    Book.open(tmp_path / name, CLOCK).close()
    assert [one.name for one in tmp_path.iterdir()] == [name]


def test_a_reader_finds_a_new_book_where_there_is_none(tmp_path):
    book = Book.open_to_read(tmp_path / "b.kithbook", CLOCK)
    assert book.is_empty()
    assert book.keeping.check() == []
    book.close()


def test_what_was_written_is_there_in_the_next_opening(tmp_path):
    book = Book.open(tmp_path / "b.kithbook", CLOCK)
    ana = book.contacts.blank("Ana")
    book.contacts.save(ana)
    book.settings.set("theme", {"mode": "dark"})
    book.close()
    book = Book.open(tmp_path / "b.kithbook", CLOCK)
    assert not book.is_empty()
    assert book.contacts.get(ana.uid) == ana
    assert book.settings.all() == {"theme": {"mode": "dark"}}
    book.settings.set("theme", None)
    assert book.settings.get("theme", "light") == "light"
    book.close()


def queries(book, action):
    """Return how many queries an action runs, those inside of full-text indexes apart."""
    seen = []
    book.records.db.connection.set_trace_callback(seen.append)
    action()
    book.records.db.connection.set_trace_callback(None)
    return sum(one.startswith(("SELECT", "WITH")) and "_fts_" not in one for one in seen)


@pytest.mark.parametrize(
    "action",
    [
        lambda book: book.entries.list.lines(book.entries.list.ids()),
        lambda book: book.contacts.list.lines(book.contacts.list.ids(ContactFilter())),
        lambda book: list(book.records.contacts.each()),
        lambda book: list(book.records.entries.each()),
        lambda book: book.search.entries("walk"),
        lambda book: book.entries.list.promises(),
        lambda book: book.ledger.remove(
            "delete", [("contact", one) for one in book.contacts.list.uids_named("Name")]
        ),
    ],
)
def test_a_list_takes_as_many_queries_however_long_it_is(action):
    counts = []
    for size in (2, 40):
        with new_book() as book:
            people = [book.contacts.blank(f"Name {number}") for number in range(size)]
            book.contacts.save_many(people, "add")
            for one in people:
                promise = book.entries.blank_promise("send")
                entry = replace(book.entries.blank(), body="walk", promises=(promise,))
                book.entries.save(replace(entry, contacts=(one.uid, people[0].uid)))
            counts.append(queries(book, lambda book=book: action(book)))
    assert counts[0] == counts[1]
