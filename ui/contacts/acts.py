"""What the contacts view does to the book; each act is one step that can be taken back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from app.book import Book
from app.changes import Change
from app.errors import UserError
from app.model.contact import CheckIn, Standing
from app.model.standing import by_day, check_since, turned


def set_fields(book: Book, uid: str, fields: Mapping[str, Any], label: str = "") -> Change:
    """Change some fields of a contact and leave the others as they are now.

    Changes of one label join into one step; the usual label names the fields.
    """
    contact = book.contacts.get(uid)
    changed = replace(contact, **fields)
    step = label or f"edit {', '.join(fields)}"
    return Change() if changed == contact else book.contacts.save(changed, step)


def set_standing(book: Book, uid: str, standing: str) -> Change:
    """Rest a contact, let it go, or make it active again, as of today."""
    contact = book.contacts.get(uid)
    changed = turned(contact, standing, book.clock.today().isoformat())
    return Change() if changed is contact else book.contacts.save(changed, standing)


def set_since(book: Book, uid: str, day: str | None) -> Change:
    """Say since when a contact stands as it does. Raise UserError where it stood otherwise then."""
    check_since(day, book.contacts.get(uid).earlier_standings)
    return set_fields(book, uid, {"standing_since": day})


def set_earlier(book: Book, uid: str, earlier: Sequence[Standing]) -> Change:
    """Say how a contact stood before. Raise UserError for a day on which it stood as it does."""
    check_since(book.contacts.get(uid).standing_since, earlier)
    return set_fields(book, uid, {"earlier_standings": by_day(earlier)})


def set_met_through(book: Book, uid: str, name: str) -> Change:
    """Say through whom we met. Raise UserError where the name means nobody, or several."""
    other = book.contacts.resolve(name).uid if name.strip() else None
    if other == uid:
        raise UserError("Nobody is met through themselves.")
    return set_fields(book, uid, {"met_through": other})


def add(book: Book, name: str) -> Change:
    """Add a contact: a handle where the name begins with @."""
    kind = "handle" if name.startswith("@") else "real"
    return book.contacts.save(book.contacts.blank(name, kind), "new contact")


def add_tag(book: Book, uid: str, tag: str) -> Change:
    """Give a contact one more tag."""
    tags = book.contacts.get(uid).tags
    return set_fields(book, uid, {"tags": tuple(sorted({*tags, tag}))}, f"add {tag}")


def remove_word(book: Book, uid: str, word: str) -> Change:
    """Take a tag or an interest away."""
    contact = book.contacts.get(uid)
    kept = {
        name: tuple(one for one in getattr(contact, name) if one != word)
        for name in ("tags", "interests")
    }
    return set_fields(book, uid, kept, f"remove {word}")


def set_promise(book: Book, entry: str, promise: str, state: str) -> Change:
    """Mark a promise kept, or open again."""
    return book.entries.set_promise(entry, promise, state)


def delete(book: Book, uid: str) -> Change:
    """Move a contact to the bin."""
    return book.contacts.delete([uid])


def check_in(book: Book, uid: str, closeness: int | None) -> Change:
    """Say how close I feel to a contact today; None takes today's word back."""
    contact, today = book.contacts.get(uid), book.clock.today().isoformat()
    others = tuple(one for one in contact.check_ins if one.on != today)
    felt = (CheckIn(today, closeness),) if closeness else ()
    return set_fields(book, uid, {"check_ins": (*others, *felt)}, "check in")
