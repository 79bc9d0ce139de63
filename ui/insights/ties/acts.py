"""What telling a tie asks of the book, and does to it."""

from __future__ import annotations

from app.book import Book
from app.changes import Change
from app.errors import UserError
from app.model.lines import ContactLine
from ui.text import tr


def both(book: Book, one: str, other: str) -> list[ContactLine]:
    """Return the lines of two contacts."""
    return book.contacts.list.lines_of([one, other])


def tie(book: Book, one: str, other: str, kind: str | None, note: str | None = None) -> Change:
    """Record a tie; `kind` says what the other is to the one.

    Raise UserError where it is known already.
    """
    if (other, kind) in book.contacts.ties_of(one):
        raise UserError(tr("TieTelling", "This tie is known already."))
    return book.contacts.tie(one, other, kind, note)
