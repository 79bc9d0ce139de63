"""What a review of a period is made from."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from app.store.children import as_set
from app.store.db import Database

_TAGGED = (
    "(?3 = '[]' OR e.id IN (SELECT t.entry_id FROM entry_tag t "
    "WHERE t.tag IN (SELECT value FROM json_each(?3))))"
)


class KnownAs(NamedTuple):
    """All that a contact is known by: names, nickname, and channels as (kind, value)."""

    uid: str
    name: str
    name_kind: str
    nickname: str | None
    sort_name: str | None
    channels: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class ReviewRows:
    """Queries for a review."""

    db: Database

    def entries_between(self, first: date, last: date, tags: Collection[str] = ()) -> list[str]:
        """Return the uids of the entries of a span of local days, both included, oldest first.

        Where tags are given, only of those with one of them.
        """
        rows = self.db.rows(
            f"SELECT e.uid FROM entry e WHERE e.day BETWEEN ?1 AND ?2 AND {_TAGGED} "
            "ORDER BY e.happened_at, e.uid",
            first.isoformat(),
            last.isoformat(),
            as_set(tags),
        )
        return [row[0] for row in rows]

    def last_met_before(self, first: date) -> dict[str, date]:
        """Return the last day before `first` on which each contact was met, by uid."""
        rows = self.db.rows(
            "SELECT c.uid, max(e.day) FROM entry e JOIN entry_contact ec ON ec.entry_id = e.id "
            "JOIN contact c ON c.id = ec.contact_id WHERE e.day < ? GROUP BY c.id",
            first.isoformat(),
        )
        return {uid: date.fromisoformat(day) for uid, day in rows}

    def days_of(self, only: Collection[str], tags: Collection[str]) -> tuple[date, date] | None:
        """Return the first and the last day with an entry; None where there is none.

        Where contacts (uids) or tags are given, of entries with one of them.
        """
        row = self.db.one(
            "SELECT min(e.day), max(e.day) FROM entry e WHERE (?1 = '[]' OR EXISTS ("
            "SELECT 1 FROM entry_contact ec JOIN contact c ON c.id = ec.contact_id "
            "WHERE ec.entry_id = e.id AND c.uid IN (SELECT value FROM json_each(?1)))) "
            f"AND {_TAGGED.replace('?3', '?2')}",
            as_set(only),
            as_set(tags),
        )
        if row is None or row[0] is None:
            return None
        return date.fromisoformat(row[0]), date.fromisoformat(row[1])

    def depth_before(
        self, first: date, contacts: Iterable[str]
    ) -> list[tuple[str, int, date, int]]:
        """Return (contact uid, moment, local day, depth) of these contacts' earlier ratings."""
        rows = self.db.rows(
            "SELECT c.uid, r.happened_at, r.day, r.depth FROM contact c "
            "JOIN reflection r ON r.contact_id = c.id WHERE r.depth IS NOT NULL AND r.day < ? "
            "AND c.uid IN (SELECT value FROM json_each(?)) ORDER BY r.happened_at, r.entry_id",
            first.isoformat(),
            as_set(contacts),
        )
        return [(uid, at, date.fromisoformat(day), depth) for uid, at, day, depth in rows]

    def changed_standing(self, first: date, last: date) -> list[str]:
        """Return the uids of contacts whose standing changed on a day of the span."""
        rows = self.db.rows(
            "SELECT c.uid FROM standing s JOIN contact c ON c.id = s.contact_id "
            "WHERE s.day BETWEEN ?1 AND ?2 AND (s.standing <> 'active' OR s.day > "
            "(SELECT min(day) FROM standing WHERE contact_id = s.contact_id)) "
            "GROUP BY c.uid ORDER BY min(s.day), c.uid",
            first.isoformat(),
            last.isoformat(),
        )
        return [row[0] for row in rows]

    def known_as(self, uids: Iterable[str] | None = None) -> Iterator[KnownAs]:
        """Yield what these contacts, or all of the book, are known by, by uid."""
        wanted = None if uids is None else as_set(uids)
        rows = self.db.stream(
            "SELECT c.uid, c.name, c.name_kind, c.nickname, c.sort_name, "
            "(SELECT json_group_array(json_array(h.kind, h.value)) FROM channel h "
            "WHERE h.contact_id = c.id) "
            "FROM contact c WHERE ?1 IS NULL "
            "OR c.uid IN (SELECT value FROM json_each(?1)) ORDER BY c.uid",
            wanted,
        )
        for row in rows:
            uid, name, name_kind, nickname, sort_name, channels = row
            found = tuple((kind, value) for kind, value in json.loads(channels))
            yield KnownAs(uid, name, name_kind, nickname, sort_name, found)
