"""What a worker does to open and close a book."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from app.book import Book
    from app.clock import Clock


def open_plain(path: Path, clock: Clock) -> Book:
    """Open a book that has no passphrase."""
    from app.book import Book

    return Book.open(path, clock)


def open_locked(path: Path, clock: Clock, passphrase: str) -> Book:
    """Open a book with its passphrase. Raise PassphraseError where it is another one."""
    from app.book import Book
    from app.keep.unlock import key_of

    return Book.open(path, clock, key_of(path, passphrase))


def close_book(book: Book) -> None:
    """Let go of a book."""
    book.close()


def ask_nothing(book: Book) -> None:
    """Have the book opened, and no more."""
