"""A backup takes the place of the book, even of a damaged one; a bad backup never does."""

import pytest

from app.book import Book
from app.errors import UserError
from app.keep.restore import restore
from tests.support.books import Hands

HANDS = Hands()
NOW = HANDS.clock.local_now()


def made(path, *names):
    book = Book.open(path, HANDS.clock)
    book.contacts.save_many([book.contacts.blank(name) for name in names], "add")
    book.close()
    return path


def names(path):
    book = Book.open(path, HANDS.clock)
    found = {one.name for one in book.records.contacts.each()}
    assert book.keeping.check() == []
    book.close()
    return found


def overwritten(path, at=4096):
    data = bytearray(path.read_bytes())
    data[at : at + 8192] = b"\xff" * 8192
    path.write_bytes(data)
    return bytes(data)


def test_the_backup_takes_the_place_of_the_book_which_is_kept(tmp_path):
    book, backup = made(tmp_path / "b.kithbook", "Ana"), made(tmp_path / "old.kithbook", "Kit")
    before = backup.read_bytes()
    kept = restore(backup, book, NOW)
    assert names(book) == {"Kit"}
    assert names(kept) == {"Ana"}
    assert backup.read_bytes() == before


def test_there_need_be_no_book_yet(tmp_path):
    backup = made(tmp_path / "old.kithbook", "Kit")
    assert restore(backup, tmp_path / "b.kithbook", NOW) is None
    assert names(tmp_path / "b.kithbook") == {"Kit"}


def test_a_damaged_book_is_put_aside(tmp_path):
    book, backup = made(tmp_path / "b.kithbook", "Ana"), made(tmp_path / "old.kithbook", "Kit")
    damaged = overwritten(book)
    kept = restore(backup, book, NOW)
    assert kept.read_bytes() == damaged
    assert names(book) == {"Kit"}


@pytest.mark.parametrize("harm", ["damaged", "cut", "text", "empty", "missing", "foreign"])
def test_a_bad_backup_is_refused_and_the_book_stays(harm, tmp_path):
    book, backup = made(tmp_path / "b.kithbook", "Ana"), made(tmp_path / "old.kithbook", "Kit")
    whole = backup.read_bytes()
    if harm == "damaged":
        overwritten(backup, at=len(whole) // 2)
    elif harm == "missing":
        backup.unlink()
    else:
        cut, text = whole[: len(whole) // 2], b"Dear Ana"
        foreign = whole[:68] + b"else" + whole[72:]
        backup.write_bytes({"cut": cut, "text": text, "empty": b"", "foreign": foreign}[harm])
    before = book.read_bytes()
    with pytest.raises(UserError):
        restore(backup, book, NOW)
    assert book.read_bytes() == before
    assert not list(tmp_path.glob("*before-restore*"))
    assert names(book) == {"Ana"}
