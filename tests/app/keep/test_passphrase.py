"""A passphrase encrypts the book and its backups, loses nothing, and lets nobody else in."""

import os
import sqlite3
import time
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlcipher3 import dbapi2 as sqlcipher

from app.book import Book
from app.errors import PassphraseError, UserError
from app.keep.restore import restore
from app.keep.unlock import has_passphrase, key_of
from tests.support.books import Hands, new_book, written
from tests.support.processes import killed, with_book
from tests.support.strategies import books

CLOCK = Hands().clock
WORDS = "four quiet harbour words"
KILLS = int(os.environ.get("KITHBOOK_KILLS", "4"))


def opened(path, passphrase=None):
    return Book.open(path, CLOCK, key_of(path, passphrase) if passphrase else None)


@pytest.fixture
def book(tmp_path):
    book = opened(tmp_path / "b.kithbook")
    book.contacts.save_many([book.contacts.blank("Ines Okafor")], "add")
    book.keeping.back_up_by_date(tmp_path / "backups")
    yield book
    book.close()


@settings(max_examples=5, deadline=None)
@given(books(), st.text(min_size=1, max_size=20).filter(lambda text: text.isprintable()))
def test_nothing_is_lost_on_the_way_in_and_out(contents, passphrase):
    with new_book() as book:
        book.records.put(contents.records)
        before, backups = written(book), book.path.parent / "backups"
        assert book.keeping.change_passphrase(passphrase, backups) == []
        assert (written(book), book.keeping.check()) == (before, [])
        assert book.keeping.opens_with(passphrase)
        assert not book.keeping.opens_with(passphrase + "x")
        assert book.keeping.change_passphrase(None, backups) == []
        assert (written(book), book.keeping.check()) == (before, [])


def test_the_file_says_nothing_without_the_passphrase(book):
    book.keeping.change_passphrase(WORDS, book.path.parent / "backups")
    book.contacts.save_many([book.contacts.blank("Tomasz Wilk")], "add")
    book.close()
    for path in book.path.parent.rglob("*"):
        if path.is_file():
            assert path.stat().st_mode & 0o077 == 0
            assert not any(name in path.read_bytes() for name in (b"Okafor", b"Wilk", b"SQLite"))
    with pytest.raises(sqlite3.DatabaseError):
        sqlite3.connect(book.path).execute("SELECT 1 FROM contact")
    with pytest.raises(PassphraseError, match="is locked with a passphrase"):
        opened(book.path)
    with pytest.raises(PassphraseError, match=r"does not open b\.kithbook"):
        opened(book.path, "another")
    with opened(book.path, WORDS) as again:
        assert len(written(again)) == 2


def test_any_program_that_knows_the_format_opens_it(book):
    book.keeping.change_passphrase('it\'s "mine"', book.path.parent / "backups")
    book.close()
    other = sqlcipher.connect(book.path)
    other.execute("PRAGMA key = 'it''s \"mine\"'")
    assert other.execute("SELECT name FROM contact").fetchall() == [("Ines Okafor",)]
    other.close()


def test_backups_follow_and_can_be_restored(book, tmp_path):
    (backup,) = (tmp_path / "backups").iterdir()
    for passphrase in (WORDS, "another one"):
        book.keeping.change_passphrase(passphrase, tmp_path / "backups")
        opened(backup, passphrase).close()
    made = book.keeping.back_up(tmp_path / "made.kithbook")
    book.close()
    with pytest.raises(PassphraseError):
        restore(made, tmp_path / "new.kithbook", CLOCK.local_now())
    restore(made, tmp_path / "new.kithbook", CLOCK.local_now(), key_of(made, "another one"))
    with opened(tmp_path / "new.kithbook", "another one") as restored:
        assert written(restored)
        assert restored.keeping.check() == []


def test_what_cannot_follow_is_named_and_left_as_it_was(book, tmp_path):
    damaged = tmp_path / "backups" / "b-2020-01-01-000000.kithbook"
    damaged.write_bytes(b"SQLite format 3\0" + bytes(8000))
    before = damaged.read_bytes()
    assert book.keeping.change_passphrase(WORDS, tmp_path / "backups") == [damaged]
    assert damaged.read_bytes() == before
    assert not list(tmp_path.rglob("*.part"))


def test_an_erased_contact_goes_from_encrypted_backups_too(book, tmp_path):
    book.keeping.change_passphrase(WORDS, tmp_path / "backups")
    (uid,) = (one.uid for one in book.records.contacts.each())
    assert book.keeping.erase(uid, backups=tmp_path / "backups") == []
    (backup,) = (tmp_path / "backups").iterdir()
    with opened(backup, WORDS) as copy:
        assert written(copy) == []


def test_who_else_reads_the_book_is_waited_out(book, tmp_path):
    beside = Book.open_to_read(book.path, CLOCK)
    assert len(written(beside)) == 1
    with pytest.raises(UserError, match="in use by another program"):
        book.keeping.change_passphrase(WORDS, tmp_path / "backups")
    beside.close()
    assert not has_passphrase(book.path)
    assert not list(tmp_path.rglob("*.part"))
    assert book.keeping.check() == []
    book.keeping.change_passphrase(WORDS, tmp_path / "backups")
    assert has_passphrase(book.path)


def test_an_empty_passphrase_is_none(book, tmp_path):
    with pytest.raises(UserError, match="at least one character"):
        book.keeping.change_passphrase("", tmp_path / "backups")


@pytest.mark.parametrize(
    "content", [b"", b"words " * 2000, bytes(8192), b"SQLite format 3\0" * 900]
)
def test_other_files_are_not_taken_for_locked_books(tmp_path, content):
    path = tmp_path / "b.kithbook"
    path.write_bytes(content)
    assert not has_passphrase(path)


def test_a_kill_at_any_moment_leaves_one_passphrase_that_opens_it(tmp_path):
    path, random = tmp_path / "b.kithbook", Random(1)
    with opened(path) as book:
        book.contacts.save_many([book.contacts.blank(f"Ana {n}") for n in range(300)], "add")
        before = written(book)
    for _ in range(KILLS):
        changing = with_book(
            path,
            "for n in range(10**6):\n"
            "    book.keeping.change_passphrase((None, 'a')[n % 2], book.path.parent / 'none')\n"
            "    print(n, flush=True)\n",
        )
        changing.stdout.readline()
        time.sleep(random.uniform(0, 0.4))
        killed(changing)
        with opened(path, "a" if has_passphrase(path) else None) as book:
            assert (written(book), book.keeping.check()) == (before, [])
            book.keeping.change_passphrase(None, tmp_path / "none")
