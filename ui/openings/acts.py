"""What the openings view does to the book; each act is one step that can be taken back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from app.book import Book
from app.changes import Change
from app.model.opening import Asked


def add(book: Book, title: str) -> Change:
    """Begin an opening."""
    return book.openings.save(book.openings.blank(title), "new opening")


def set_fields(book: Book, uid: str, fields: Mapping[str, Any], label: str = "") -> Change:
    """Change some fields of an opening and leave the others as they are now.

    Changes of one label join into one step; the usual label names the fields.
    """
    opening = book.openings.get(uid)
    changed = replace(opening, **fields)
    if changed == opening:
        return Change()
    return book.openings.save(changed, label or f"edit {', '.join(fields)}")


def set_closing(book: Book, uid: str, text: str) -> Change:
    """Say when an opening closes. Raise UserError where the words mean no day."""
    from app.capture.closing import closing_day

    day = closing_day(text, book.clock.local_now()).isoformat() if text.strip() else None
    return set_fields(book, uid, {"closes_on": day})


def ask(book: Book, uid: str, contact: str) -> Change:
    """Record that a contact was asked today; once a day is enough."""
    asked = Asked(contact, book.clock.today().isoformat())
    before = book.openings.get(uid).asked
    if any((one.contact, one.on) == (asked.contact, asked.on) for one in before):
        return Change()
    return set_fields(book, uid, {"asked": (*before, asked)}, f"ask {contact}")


def set_outcome(book: Book, uid: str, asked: tuple[str, str | None], outcome: str) -> Change:
    """Write down what came of asking a contact on a day."""
    changed = tuple(
        replace(one, outcome=outcome.strip() or None) if (one.contact, one.on) == asked else one
        for one in book.openings.get(uid).asked
    )
    return set_fields(book, uid, {"asked": changed}, f"outcome of {asked}")


def forget_asked(book: Book, uid: str, asked: tuple[str, str | None]) -> Change:
    """Take away that a contact was asked on a day."""
    kept = (one for one in book.openings.get(uid).asked if (one.contact, one.on) != asked)
    return set_fields(book, uid, {"asked": tuple(kept)}, f"forget {asked}")


def keep_promise(book: Book, entry: str, promise: str) -> Change:
    """Mark a promise kept."""
    return book.entries.set_promise(entry, promise, "kept")


def delete(book: Book, uid: str) -> Change:
    """Move an opening to the bin."""
    return book.openings.delete([uid])
