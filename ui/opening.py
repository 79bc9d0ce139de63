"""What a worker does to open and close a book."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from app.book import Book
    from app.clock import Clock
    from app.keep.unlock import BookKey

LEAVE_WITHIN_SECONDS = 30.0
"""How long a window that closes a book waits for what was asked of it."""


def open_plain(path: Path, clock: Clock) -> Book:
    """Open a book that has no passphrase."""
    from app.book import Book

    return Book.open(path, clock)


def open_locked(path: Path, clock: Clock, passphrase: str) -> Book:
    """Open a book with its passphrase. Raise PassphraseError where it is another one."""
    from app.book import Book
    from app.keep.unlock import key_of

    return Book.open(path, clock, key_of(path, passphrase))


def open_restored(backup: Path, path: Path, clock: Clock, key: BookKey | None) -> Book:
    """Put a backup in the place of a closed book, and open it.

    Raises UserError, with nothing changed, where the backup is not whole.
    """
    from app.book import Book
    from app.keep.lock import BookLock
    from app.keep.restore import restore

    lock = BookLock(path)
    lock.take()
    try:
        restore(backup, path, clock.local_now(), key)
    finally:
        lock.release()
    return Book.open(path, clock, key)


def close_book(book: Book) -> None:
    """Let go of a book."""
    book.close()


def ask_nothing(book: Book) -> None:
    """Have the book opened, and no more."""
