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
MOST, _MOST_NEAR = 7, 3


@dataclass(frozen=True, slots=True)
class Candidate:
    """One choice; `line` is the contact where it is known."""

    kind: str
    name: str
    line: ContactLine | None = None


@dataclass(frozen=True, slots=True)
class Like:
    """Contacts whose names begin with some words, or where there is none, nearly do."""

    fitting: Sequence[ContactLine]
    near: Sequence[ContactLine] = ()


def candidates_for(words: str, like: Like, may_be_new: bool) -> list[Candidate]:
    """Return the choices for these words, the likeliest first: who nearly fits comes last."""
    fitting, near = (
        [Candidate(KNOWN, line.name, line) for line in lines] for lines in (like.fitting, like.near)
    )
    names = {line.name.lstrip("@").casefold() for line in like.fitting}
    is_new = may_be_new and words.strip("@ ").casefold() not in names
    return [*fitting, *(_new(words.strip()) if is_new else ()), *near]


def _new(name: str) -> list[Candidate]:
    """Return how somebody new may be called: by name or by handle."""
    bare = name.lstrip("@")
    if not bare:
        return []
    by_name, by_handle = Candidate(NEW_NAME, bare), Candidate(NEW_HANDLE, f"@{bare}")
    if name.startswith("@"):
        return [by_handle]
    if " " in bare:
        return [by_name]
    return [by_handle, by_name] if bare[0].islower() else [by_name, by_handle]


def contacts_like(words: str, book: Book) -> Like:
    """Return whom these words may mean."""
    fitting = book.contacts.list.matching(words, MOST)
    return Like(fitting, () if fitting else book.contacts_called_like(words, _MOST_NEAR))


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
