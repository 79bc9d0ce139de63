"""Finding entries by their words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from app.model.instant import from_microseconds
from app.model.lines import Hit
from app.store.db import Database
from app.store.entry_list import EntryList
from app.store.words import prefix_query

_SHORT = 3
_SNIPPET_WORDS = 16


@dataclass(frozen=True, slots=True)
class Search:
    """Full-text search over titles, texts, places and lines of reflection."""

    db: Database
    entry_list: EntryList

    def entries(self, text: str, limit: int = 200) -> list[Hit]:
        """Return the entries with all these words or beginnings of words.

        The best first; for one or two characters the newest first.
        """
        query = prefix_query(text)
        if query is None:
            return []
        order = "e.happened_at DESC" if len(text.strip()) < _SHORT else "rank"
        rows = self.db.rows(
            "SELECT e.id, e.uid, e.happened_at, e.day, e.title, "
            f"snippet(entry_fts, -1, char(2), char(3), '…', {_SNIPPET_WORDS}) "
            "FROM entry_fts f JOIN entry e ON e.id = f.rowid "
            f"WHERE entry_fts MATCH ? ORDER BY {order} LIMIT ?",
            query,
            limit,
        )
        seen = {row[0] for row in rows}
        rows += [row for row in self._in_reflections(query, limit) if row[0] not in seen]
        names = self.entry_list.names([row[0] for row in rows])
        return [
            Hit(
                uid,
                from_microseconds(at),
                date.fromisoformat(day),
                title,
                snippet,
                names.get(key, ()),
            )
            for key, uid, at, day, title, snippet in rows[:limit]
        ]

    def _in_reflections(self, query: str, limit: int) -> list[tuple[int, str, int, str, str, str]]:
        return self.db.rows(
            "SELECT e.id, e.uid, e.happened_at, e.day, e.title, "
            f"snippet(reflection_fts, 0, char(2), char(3), '…', {_SNIPPET_WORDS}) "
            "FROM reflection_fts f JOIN reflection r ON r.id = f.rowid "
            "JOIN entry e ON e.id = r.entry_id WHERE reflection_fts MATCH ? ORDER BY rank LIMIT ?",
            query,
            limit,
        )
