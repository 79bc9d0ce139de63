"""What the book is asked about a group, and what is done to it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from app.book import Book
from app.changes import Change
from app.model.contact_text import value_of


def names(book: Book, uids: Sequence[str]) -> list[str]:
    """Return the names of contacts."""
    return [line.name for line in book.contacts.list.lines_of(uids)]


def add_tags(book: Book, uids: Sequence[str], text: str) -> Change:
    """Give contacts more tags, with commas between, in one step."""
    more = set(value_of("tags", text))
    before = list(book.records.contacts.each(uids))
    after = [replace(one, tags=tuple(sorted({*one.tags, *more}))) for one in before]
    changed = [new for new, old in zip(after, before, strict=True) if new != old]
    return book.contacts.save_many(changed, "add tags") if changed else Change()
