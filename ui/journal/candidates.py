"""Who may be meant by the words after an @: contacts that fit, and a new one of that name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from app.book import Book
from app.changes import Change
from app.clock import Clock
from app.model.contact import Contact
from app.model.lines import ContactLine
from app.model.uid import new_uid

KNOWN, NEW_NAME, NEW_HANDLE = "known", "new name", "new handle"
MOST = 7


@dataclass(frozen=True, slots=True)
class Candidate:
    """One choice; `line` is the contact where it is known."""

    kind: str
    name: str
    line: ContactLine | None = None


def candidates_for(words: str, lines: Sequence[ContactLine], may_be_new: bool) -> list[Candidate]:
    """Return the choices for these words, the likeliest first."""
    known = [Candidate(KNOWN, line.name, line) for line in lines]
    name = words.strip()
    bare = name.lstrip("@")
    names = {line.name.lstrip("@").casefold() for line in lines}
    if not may_be_new or not bare or bare.casefold() in names:
        return known
    by_handle = Candidate(NEW_HANDLE, f"@{bare}")
    if name.startswith("@"):
        return [*known, by_handle]
    by_name = Candidate(NEW_NAME, bare)
    if " " in bare:
        return [*known, by_name]
    return [*known, *((by_handle, by_name) if bare[0].islower() else (by_name, by_handle))]


def contacts_like(words: str, book: Book) -> list[ContactLine]:
    """Return the contacts whose names begin with these words."""
    return book.contacts.list.matching(words, MOST)


def new_contact(candidate: Candidate, clock: Clock) -> Contact:
    """Return a new contact of the chosen name."""
    now = clock.now()
    kind = "handle" if candidate.kind == NEW_HANDLE else "real"
    return Contact(
        uid=new_uid(now), name=candidate.name, name_kind=kind, created_at=now, updated_at=now
    )


def line_of(contact: Contact) -> ContactLine:
    """Return the line of a contact that was just made."""
    return ContactLine(
        0, contact.uid, contact.name, contact.name_kind, None, None, contact.standing, 0, None
    )


def saving(contact: Contact) -> partial[Change]:
    """Return the work that puts a new contact into the book."""
    return partial(_save, contact)


def _save(contact: Contact, book: Book) -> Change:
    return book.contacts.save(contact, "new contact")
