"""What the letting-go review does to the book; each act on a contact can be taken back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from app.book import Book
from app.changes import Change
from app.model.standing import turned

_SLOWER, MESSAGE_DAYS = 2, 7


def plan_message(book: Book, uid: str, text: str) -> Change:
    """Promise a contact a message within a week, in the last entry with them."""
    [newest, *_] = book.entries.list.ids(contact=uid)
    entry = book.entries.get(book.entries.list.uid_of(newest))
    due = message_due(book.clock.today())
    promise = replace(book.entries.blank_promise(text, due), to=uid)
    return book.entries.save(replace(entry, promises=(*entry.promises, promise)), "plan message")


def message_due(today: date) -> date:
    """Return the day by which a message is planned."""
    return today + timedelta(days=MESSAGE_DAYS)


def rest(book: Book, uid: str) -> Change:
    """Let a tie rest: its dates and nudges go silent."""
    return _set_standing(book, uid, "resting", None)


def let_go(book: Book, uid: str, note: str) -> Change:
    """Let a contact go, with a closing note."""
    return _set_standing(book, uid, "let go", note.strip() or None)


def slower(rhythm_days: int) -> int:
    """Return the days between two meetings where they are half as many."""
    return rhythm_days * _SLOWER


def lower_rhythm(book: Book, uid: str) -> Change:
    """Double the days between two meetings that were chosen for a contact."""
    contact = book.contacts.get(uid)
    if contact.rhythm_days is None:
        return Change()
    changed = replace(contact, rhythm_days=slower(contact.rhythm_days))
    return book.contacts.save(changed, "lower rhythm")


def keep(book: Book, uid: str) -> Change:
    """Keep a tie as it is, and ask again in a year."""
    from app.insights.tie_review import keep_tie

    keep_tie(book.settings, uid, book.clock.today())
    return Change(frozenset({"setting"}))


def ask_again(book: Book, uids: Sequence[str]) -> Change:
    """Look again at ties that were kept."""
    from app.insights.tie_review import ask_again

    ask_again(book.settings, uids, book.clock.today())
    return Change(frozenset({"setting"}))


def _set_standing(book: Book, uid: str, standing: str, note: str | None) -> Change:
    today = book.clock.today().isoformat()
    changed = turned(book.contacts.get(uid), standing, today)
    if note is not None:
        changed = replace(changed, closing_note=note)
    return book.contacts.save(changed, standing)
