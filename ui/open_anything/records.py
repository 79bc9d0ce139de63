"""Contacts, entries and openings that words can mean."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from app.book import Book
from app.model.lines import ContactLine
from app.model.opening import Opening
from ui.formats import Formats
from ui.open_anything.item import CONTACT, ENTRY, OPENING, Item, is_meant
from ui.sentences import tr

_CONTACTS, _ENTRIES, _OPENINGS = 5, 4, 3


class EntryFound(NamedTuple):
    """An entry that words can mean."""

    uid: str
    title: str | None
    day: date
    names: tuple[str, ...]


class Records(NamedTuple):
    """What a book holds for some words."""

    words: str
    contacts: list[ContactLine]
    entries: list[EntryFound]
    openings: list[Opening]


def find_records(words: str, book: Book) -> Records:
    """Return the likeliest records; for no words, those of late."""
    contacts = book.contacts.list.matching(words.lstrip("@"), _CONTACTS)
    return Records(words, contacts, _entries(words, book), _openings(words, book))


def items_of(found: Records, formats: Formats, today: date) -> Iterator[Item]:
    """Yield a line for each record."""
    for contact in found.contacts:
        yield Item(CONTACT, contact.uid, contact.name, contact.field or contact.organisation or "")
    for entry in found.entries:
        day = formats.relative(entry.day, today)
        hint = " · ".join((day, *entry.names))
        yield Item(ENTRY, entry.uid, entry.title or tr("OpenAnything", "Without a title"), hint)
    for opening in found.openings:
        yield Item(OPENING, opening.uid, opening.title, opening.organisation or "")


def _entries(words: str, book: Book) -> list[EntryFound]:
    if not words:
        lines = book.entries.list.latest(_ENTRIES)
        return [EntryFound(one.uid, one.title, one.day, one.names) for one in lines]
    hits = book.search.entries(words, _ENTRIES)
    return [EntryFound(one.entry, one.title, one.day, one.names) for one in hits]


def _openings(words: str, book: Book) -> list[Opening]:
    if not words:
        return []
    every = book.openings.all()
    return [one for one in every if is_meant(f"{one.title} {one.organisation}", words)][:_OPENINGS]
