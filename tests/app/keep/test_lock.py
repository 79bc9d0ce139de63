"""One writer a book, freed however its process ends; files that nobody else can read."""

import os
import stat
import sys

import pytest

from app.book import Book
from app.errors import UserError
from app.keep.lock import BookLock
from tests.support.books import Hands, new_book
from tests.support.processes import killed, with_book

CLOCK = Hands().clock


def test_a_second_opening_is_refused_and_a_reader_is_not():
    with new_book() as book:
        with pytest.raises(UserError, match=r"b\.kithbook open already"):
            Book.open(book.path, CLOCK)
        book.contacts.save(book.contacts.blank("Ana"))
        reader = Book.open_to_read(book.path, CLOCK)
        assert [one.name for one in reader.records.contacts.each()] == ["Ana"]
        assert reader.keeping.check() == []
        with pytest.raises(UserError):
            reader.contacts.save(reader.contacts.blank("Kit"))
        reader.close()


def test_a_closed_book_leaves_the_book_alone_behind(tmp_path):
    for _ in range(2):
        Book.open(tmp_path / "b.kithbook", CLOCK).close()
        assert [one.name for one in tmp_path.iterdir()] == ["b.kithbook"]


def test_a_killed_process_frees_the_book(tmp_path):
    path = tmp_path / "b.kithbook"
    holder = with_book(path, "print('open', flush=True); sys.stdin.read()")
    assert holder.stdout.readline() == "open\n"
    with pytest.raises(UserError, match="open already"):
        Book.open(path, CLOCK)
    killed(holder)
    book = Book.open(path, CLOCK)
    assert book.keeping.check() == []
    book.close()


def test_whoever_waited_with_the_old_file_does_not_write_beside_the_new_owner(tmp_path):
    first, second = BookLock(tmp_path / "b.kithbook"), BookLock(tmp_path / "b.kithbook")
    first.take()
    with pytest.raises(UserError):
        second.take()
    first.release()
    second.take()
    with pytest.raises(UserError):
        first.take()
    second.release()


@pytest.mark.skipif(sys.platform == "win32", reason="modes are of POSIX")
def test_files_are_for_their_owner_alone(tmp_path):
    before = os.umask(0)
    try:
        book = Book.open(tmp_path / "data/deep/b.kithbook", CLOCK)
        book.contacts.save(book.contacts.blank("Ana"))
        made = book.keeping.back_up_by_date(tmp_path / "data/backups")
        modes = {
            one.name: stat.S_IMODE(one.stat().st_mode) for one in (tmp_path / "data").rglob("*")
        }
        book.close()
    finally:
        os.umask(before)
    assert modes.pop("deep") == modes.pop("backups") == 0o700
    assert set(modes) == {
        "b.kithbook", "b.kithbook-wal", "b.kithbook-shm", "b.kithbook.lock", made.name
    }  # fmt: skip
    assert set(modes.values()) == {0o600}
    assert stat.S_IMODE((tmp_path / "data").stat().st_mode) == 0o700
