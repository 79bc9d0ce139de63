"""Finding entries by their words and by what is known of them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from itertools import groupby
from operator import itemgetter

from app.model.instant import from_microseconds
from app.model.lines import Hit, MonthOfEntries
from app.model.query import Query
from app.store.db import Database, Row
from app.store.entry_list import EntryList
from app.store.search_beside import BesideText
from app.store.search_query import DaysMeant, parse_query
from app.store.search_sql import SHOWN, SNIPPET, Conditions, conditions_of, match_of

_SHORT = 3
_OPENING_LENGTH = 200
_NEWEST = "e.happened_at DESC, e.uid DESC"


@dataclass(frozen=True, slots=True)
class Search:
    """Full-text search over all that belongs to an entry, with filters beside.

    A word may stand in its title, text or place, in a line of reflection, in a promise, in
    the name of an attachment or of a contact, or be a tag.
    """

    db: Database
    entry_list: EntryList
    days_meant: DaysMeant

    def understand(self, text: str) -> Query:
        """Return what a text asks for."""
        return parse_query(text, self.days_meant)

    def entries(self, text: str, limit: int = 200) -> list[Hit]:
        """Return the entries that hold what a text asks for.

        The best of those whose text alone holds all words first, then the newest; the newest first
        where it asks for no words, or for one or two characters.
        """
        query = self.understand(text)
        if query.is_empty:
            return []
        conditions = conditions_of(query, self.db)
        if not query.words:
            return self._hits(self._openings(conditions, limit))
        rows = self._in_text(query, conditions, limit)
        if len(rows) < limit:
            seen = {row[0] for row in rows}
            rows += BesideText(self.db).rows(query, conditions, seen, limit - len(rows))
        return self._hits(rows)

    def months(self, text: str) -> list[MonthOfEntries]:
        """Return by month, newest first, all entries that hold what a text without words asks."""
        found = conditions_of(self.understand(text), self.db)
        rows = self.db.rows(
            f"SELECT substr(e.day, 1, 7), e.id FROM entry e WHERE {found.sql()} ORDER BY {_NEWEST}",
            *found.values,
        )
        months = groupby(rows, key=itemgetter(0))
        return [MonthOfEntries(month, tuple(row[1] for row in some)) for month, some in months]

    def _in_text(self, query: Query, found: Conditions, limit: int) -> list[Row]:
        is_short = sum(len(one.text) for one in query.words) < _SHORT
        order = "e.happened_at DESC" if is_short else "rank"
        return self.db.rows(
            f"SELECT {SHOWN}, snippet(entry_fts, -1, {SNIPPET}) "
            "FROM entry_fts f CROSS JOIN entry e ON e.id = f.rowid "
            f"WHERE entry_fts MATCH ? AND {found.sql()} ORDER BY {order} LIMIT ?",
            match_of(query.words, query.without),
            *found.values,
            limit,
        )

    def _openings(self, found: Conditions, limit: int) -> list[Row]:
        return self.db.rows(
            f"SELECT {SHOWN}, substr(e.body, 1, {_OPENING_LENGTH}) "
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
