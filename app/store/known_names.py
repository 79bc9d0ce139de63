"""The names and handles by which contacts are called, looked up by a word."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from app.store.children import as_set
from app.store.db import Database

_MOST = 2000
_GENITIVE = re.compile(r"(?<=\w)['’]\w?$")


@dataclass(frozen=True, slots=True)
class KnownNames:
    """Who has a word in one of their names."""

    db: Database

    def among(self, words: Iterable[str]) -> set[str]:
        """Return those of some words that stand in a name or another fact of a contact."""
        return {
            word
            for word in words
            if self.db.one(
                "SELECT rowid FROM contact_fts WHERE contact_fts MATCH ? LIMIT 1",
                f'{{names facts}} : "{_without_genitive(word)}"',
            )
        }

    def with_word(self, word: str) -> list[tuple[str, tuple[str, ...]]]:
        """Return the uid, and the names and handles, of contacts with this whole word in them."""
        rows = self.db.rows(
            "SELECT id, uid, name, nickname FROM contact WHERE id IN "
            "(SELECT rowid FROM contact_fts WHERE contact_fts MATCH ? LIMIT ?)",
            f'{{names}} : "{word}"',
            _MOST,
        )
        handles: dict[int, list[str]] = {}
        for key, handle in self.db.stream(
            "SELECT contact_id, value FROM channel WHERE kind = 'handle' "
            "AND contact_id IN (SELECT value FROM json_each(?))",
            as_set(row[0] for row in rows),
        ):
            handles.setdefault(key, []).append(handle)
        return [
            (uid, tuple(name for name in (*names, *handles.get(key, ())) if name))
            for key, uid, *names in rows
        ]


def _without_genitive(word: str) -> str:
    return _GENITIVE.sub("", word)
