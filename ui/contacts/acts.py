"""What the contacts view does to the book; each act is one step that can be taken back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from app.book import Book
from app.changes import Change


def set_fields(book: Book, uid: str, fields: Mapping[str, Any]) -> Change:
    """Change some fields of a contact and leave the others as they are now."""
    contact = book.contacts.get(uid)
    changed = replace(contact, **fields)
    return Change() if changed == contact else book.contacts.save(changed)


def add_tag(book: Book, uid: str, tag: str) -> Change:
    """Give a contact one more tag."""
    tags = book.contacts.get(uid).tags
    return set_fields(book, uid, {"tags": tuple(sorted({*tags, tag}))})


def remove_word(book: Book, uid: str, word: str) -> Change:
    """Take a tag or an interest away."""
    contact = book.contacts.get(uid)
    kept = {
        name: tuple(one for one in getattr(contact, name) if one != word)
        for name in ("tags", "interests")
    }
    return set_fields(book, uid, kept)


def set_promise(book: Book, entry: str, promise: str, state: str) -> Change:
    """Mark a promise kept, or open again."""
    return book.entries.set_promise(entry, promise, state)


def delete(book: Book, uid: str) -> Change:
    """Move a contact to the bin."""
    return book.contacts.delete([uid])
