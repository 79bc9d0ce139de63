"""What the openings view reads in the worker."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.book import Book
from app.errors import UserError
from app.model.opening import Opening

if TYPE_CHECKING:
    from app.openings.page import OpeningPage

_NO_DAY = "9999"


def openings(book: Book) -> list[Opening]:
    """Return all openings: those that close soonest first, the closed ones last."""
    return sorted(book.openings.all(), key=_urgency)


def page(book: Book, uid: str, most: int) -> OpeningPage | None:
    """Return what is known around an opening; None where it is gone."""
    from app.openings.page import Look

    try:
        opening = book.openings.get(uid)
    except UserError:
        return None
    look = Look(book.contacts, book.entries.list, book.ratings, book.clock.local_now())
    return look.page(opening, book.ask(uid), most)


def _urgency(opening: Opening) -> tuple[bool, str, float]:
    is_closed = opening.stage == "closed"
    return is_closed, opening.closes_on or _NO_DAY, -opening.created_at.timestamp()
