"""Finding entries by their words and by what is known of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from operator import itemgetter

from app.model.instant import from_microseconds
from app.model.lines import Hit, MonthOfEntries
from app.model.query import Query
from app.store.db import Database, Row
from app.store.entry_list import EntryList
from app.store.search_query import DaysMeant, parse_query
from app.store.search_sql import Conditions, conditions_of, match_of

_SHORT = 3
_SNIPPET_WORDS = 16
_OPENING_LENGTH = 200
_SHOWN = "e.id, e.uid, e.happened_at, e.day, e.title"
_NEWEST = "e.happened_at DESC, e.uid DESC"


@dataclass(frozen=True, slots=True)
class Search:
    """Full-text search over titles, texts, places and lines of reflection, with filters beside."""

    db: Database
    entry_list: EntryList
    days_meant: DaysMeant

    def understand(self, text: str) -> Query:
        """Return what a text asks for."""
        return parse_query(text, self.days_meant)

    def entries(self, text: str, limit: int = 200) -> list[Hit]:
        """Return the entries that hold what a text asks for.

        The best first; the newest first where it asks for no words, or for one or two characters.
        """
        query = self.understand(text)
        if query.is_empty:
            return []
        conditions = conditions_of(query, self.db)
        if not query.words:
            return self._hits(self._openings(conditions, limit))
        is_short = sum(len(one.text) for one in query.words) < _SHORT
        words = match_of(query.words)
        rows = self._in_entries(words, conditions, is_short, limit)
        if len(rows) < limit:
            seen = {row[0] for row in rows}
            noted = self._in_reflections(words, conditions, limit)
            rows += _first_of_each(noted, seen)
        return self._hits(rows[:limit])

    def months(self, text: str) -> list[MonthOfEntries]:
        """Return by month, newest first, all entries that hold what a text without words asks."""
        found = conditions_of(self.understand(text), self.db)
        rows = self.db.rows(
            f"SELECT substr(e.day, 1, 7), e.id FROM entry e WHERE {found.sql()} ORDER BY {_NEWEST}",
            *found.values,
        )
        months = groupby(rows, key=itemgetter(0))
        return [MonthOfEntries(month, tuple(row[1] for row in some)) for month, some in months]

    def _in_entries(self, words: str, found: Conditions, is_short: bool, limit: int) -> list[Row]:
        order = "e.happened_at DESC" if is_short else "rank"
        return self.db.rows(
            f"SELECT {_SHOWN}, snippet(entry_fts, -1, char(2), char(3), '…', {_SNIPPET_WORDS}) "
            "FROM entry_fts f CROSS JOIN entry e ON e.id = f.rowid "
            f"WHERE entry_fts MATCH ? AND {found.sql()} ORDER BY {order} LIMIT ?",
            words,
            *found.values,
            limit,
        )

    def _in_reflections(self, words: str, found: Conditions, limit: int) -> list[Row]:
        return self.db.rows(
            f"SELECT {_SHOWN}, "
            f"snippet(reflection_fts, 0, char(2), char(3), '…', {_SNIPPET_WORDS}) "
            "FROM reflection_fts f CROSS JOIN reflection r ON r.id = f.rowid "
            "CROSS JOIN entry e ON e.id = r.entry_id "
            f"WHERE reflection_fts MATCH ? AND {found.sql()} ORDER BY rank LIMIT ?",
            words,
            *found.values,
            limit,
        )

    def _openings(self, found: Conditions, limit: int) -> list[Row]:
        return self.db.rows(
            f"SELECT {_SHOWN}, substr(e.body, 1, {_OPENING_LENGTH}) "
            f"FROM entry e WHERE {found.sql()} ORDER BY {_NEWEST} LIMIT ?",
            *found.values,
            limit,
        )

    def _hits(self, rows: list[Row]) -> list[Hit]:
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
            for key, uid, at, day, title, snippet in rows
        ]


def _first_of_each(rows: list[Row], seen: set[int]) -> Iterator[Row]:
    """Yield the first row of each entry that was not seen yet."""
    for row in rows:
        if row[0] not in seen:
            seen.add(row[0])
            yield row
