"""What the letting-go review does to the book; each act on a contact can be taken back."""

from __future__ import annotations

from dataclasses import replace

from app.book import Book
from app.changes import Change

_SLOWER = 2


def rest(book: Book, uid: str) -> Change:
    """Let a tie rest: its dates and nudges go silent."""
    return _set_standing(book, uid, "resting", None)


def let_go(book: Book, uid: str, note: str) -> Change:
    """Let a contact go, with a closing note."""
    return _set_standing(book, uid, "let go", note.strip() or None)


def lower_rhythm(book: Book, uid: str) -> Change:
    """Double the days between two meetings that were chosen for a contact."""
    contact = book.contacts.get(uid)
    if contact.rhythm_days is None:
        return Change()
    slower = replace(contact, rhythm_days=contact.rhythm_days * _SLOWER)
    return book.contacts.save(slower, "lower rhythm")


def keep(book: Book, uid: str) -> Change:
    """Keep a tie as it is, and ask again in a year."""
    from app.insights.tie_review import keep_tie

    keep_tie(book.settings, uid, book.clock.today())
    return Change(frozenset({"setting"}))


def ask_again(book: Book) -> Change:
    """Look again at the ties that were kept."""
    from app.insights.tie_review import ask_again

    ask_again(book.settings)
    return Change(frozenset({"setting"}))


def _set_standing(book: Book, uid: str, standing: str, note: str | None) -> Change:
    contact = book.contacts.get(uid)
    since = book.clock.today().isoformat()
    changed = replace(contact, standing=standing, standing_since=since)
    if note is not None:
        changed = replace(changed, closing_note=note)
    return book.contacts.save(changed, standing)
