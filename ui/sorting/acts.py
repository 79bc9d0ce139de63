"""What sorting asks of the book, and does to it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from app.book import Book
from app.changes import Change

if TYPE_CHECKING:
    from app.insights.sorting import SortCard, ToSort, Value


def begin(book: Book, question: str, leave_out: Sequence[int] = ()) -> ToSort:
    """Return whom to sort by a question, without those (row ids) who were passed over."""
    return book.sorting.begin(question, leave_out)


def counts(book: Book) -> dict[str, int]:
    """Return of each question how many contacts have no value."""
    return book.sorting.counts()


def cards(book: Book, uids: Sequence[str]) -> list[SortCard]:
    """Return contacts as they are now."""
    return book.sorting.cards(uids)


def give(book: Book, uid: str, question: str, value: Value) -> Change:
    """Give a contact a value."""
    return book.sorting.give(uid, question, value)


def take_back(book: Book, uid: str, question: str, value: Value) -> Change:
    """Take a value of a contact away again."""
    return book.sorting.take_back(uid, question, value)
