"""What the journal asks the book: an entry with its people, and what was last time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from app.book import Book
from app.errors import UserError
from app.model.entry import Entry
from app.model.lines import ContactLine, EntryLine, PromiseLine
from app.model.reflection import Reflection


@dataclass(frozen=True, slots=True)
class Since:
    """What is known of a contact from before an entry."""

    last: EntryLine | None = None
    reflection: Reflection | None = None
    promises: tuple[PromiseLine, ...] = ()
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Opened:
    """An entry with the lines of its contacts, and what is known of each from before."""

    entry: Entry
    people: tuple[ContactLine, ...] = ()
    since: dict[str, Since] = field(default_factory=dict)


def open_entry(book: Book, uid: str) -> Opened | None:
    """Return an entry to write in; None where it is not in the book any more."""
    try:
        entry = book.entries.get(uid)
    except UserError:
        return None
    return people_of(book, entry, entry.contacts)


def people_of(book: Book, entry: Entry, contacts: Sequence[str]) -> Opened:
    """Return the lines of these contacts, and what is known of them from before an entry."""
    last = book.entries.last_reflections(contacts, entry)
    lines = tuple(book.contacts.list.lines_of(contacts))
    since = {line.uid: _since(book, entry, line.uid, last.get(line.uid)) for line in lines}
    return Opened(entry, lines, since)


def _since(book: Book, entry: Entry, contact: str, reflection: Reflection | None) -> Since:
    promises = book.entries.list.promises(contact=contact)
    return Since(
        book.entries.list.last_before(contact, entry.happened_at, entry.uid),
        reflection,
        tuple(one for one in promises if one.entry != entry.uid),
        book.contacts.get(contact).note,
    )
