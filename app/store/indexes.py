"""The full-text indexes of a book."""

from __future__ import annotations

from typing import Any

_IN_THE_BOOK = "SELECT name FROM sqlite_master WHERE type = 'table'"
_OF_TEXTS = ("entry_fts", "reflection_fts", "promise_fts", "attachment_fts")


def text_indexes(connection: Any) -> list[str]:
    """Return the indexes that can be made anew from what they are about.

    A copy that was made by an earlier program may not have all of them.
    """
    there = {row[0] for row in connection.execute(_IN_THE_BOOK)}
    return [name for name in _OF_TEXTS if name in there]


def all_indexes(connection: Any) -> list[str]:
    """Return all indexes that a book has."""
    return [*text_indexes(connection), "contact_fts"]
