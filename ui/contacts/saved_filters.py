"""Searches that were given a name, kept in the book."""

from __future__ import annotations

from dataclasses import asdict, dataclass

from app.book import Book
from app.changes import Change

_SETTING = "contact filters"


@dataclass(frozen=True, slots=True)
class SavedFilter:
    """What the list of contacts was asked for, under a name."""

    name: str
    words: str
    shown: str
    order: str


def saved_filters(book: Book) -> list[SavedFilter]:
    """Return the saved filters by name."""
    known = SavedFilter.__dataclass_fields__.keys()
    kept = [one for one in book.settings.get(_SETTING, []) if known == one.keys()]
    return sorted((SavedFilter(**one) for one in kept), key=lambda one: one.name.casefold())


def save_filter(book: Book, saved: SavedFilter) -> Change:
    """Keep a filter, in the place of one of the same name."""
    return _keep(book, [*(one for one in saved_filters(book) if one.name != saved.name), saved])


def forget_filter(book: Book, name: str) -> Change:
    """Forget the filter of a name."""
    return _keep(book, [one for one in saved_filters(book) if one.name != name])


def _keep(book: Book, some: list[SavedFilter]) -> Change:
    book.settings.set(_SETTING, [asdict(one) for one in some] or None)
    return Change.of("setting", [_SETTING])
