"""The rows that the questions to a network are answered from, as plain numbers by the thousand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain
from typing import NamedTuple

from app.model.scales import INTENTS, RATING_KEYS
from app.store.children import as_set
from app.store.db import Database

RATING_BITS = 3
_PACKED = " + ".join(
    f"(coalesce({key}, 0) << {RATING_BITS * i})" for i, key in enumerate(RATING_KEYS)
)
_INTENT_BIT = " ".join(f"WHEN '{intent}' THEN {1 << i}" for i, intent in enumerate(INTENTS))
_ORDINAL = "CAST(julianday(day) - 1721424.5 AS INTEGER)"


class ContactFacts(NamedTuple):
    """What is known of a contact, None where it is not."""

    id: int
    uid: str
    name: str
    name_kind: str
    field: str | None
    proximity: int | None
    prestige: int | None
    known_since: str | None
    standing: str
    met_through_id: int | None


class PromiseFacts(NamedTuple):
    """A promise made in an entry: its moment and local day, `by` and `to` uids, None for me.

    `to` is None too where nobody is named.
    """

    at: int
    day: str
    entry: str
    by: str | None
    to: str | None
    text: str
    due: str | None
    state: str
    closed_on: str | None


@dataclass(frozen=True, slots=True)
class NetworkRows:
    """Moments are microseconds since 1970; a window is after < moment <= until."""

    db: Database

    def reflections(self, until: int) -> Iterator[int]:
        """Yield entry id, contact id, moment, local day (ordinal) and ratings, one after the other.

        The ratings are one number of 3 bits each in the order of RATING_KEYS, 0 where unknown.
        """
        return self._numbers(
            f"SELECT entry_id, contact_id, happened_at, {_ORDINAL}, {_PACKED} FROM reflection "
            "WHERE happened_at <= ?",
            until,
        )

    def entries(self, after: int, until: int) -> Iterator[int]:
        """Yield id, moment, local day (ordinal) and minutes (−1 unknown) of each entry, by id."""
        return self._numbers(
            f"SELECT id, happened_at, {_ORDINAL}, coalesce(duration_minutes, -1) "
            "FROM entry NOT INDEXED "
            "WHERE happened_at > ? AND happened_at <= ? ORDER BY id",
            after,
            until,
        )

    def intents(self, after: int, until: int) -> Iterator[int]:
        """Yield entry id and one intent of it, as the bit of its place in INTENTS."""
        return self._numbers(
            f"SELECT i.entry_id, CASE i.intent {_INTENT_BIT} ELSE 0 END FROM entry_intent i "
            "JOIN entry e ON e.id = i.entry_id WHERE e.happened_at > ? AND e.happened_at <= ?",
            after,
            until,
        )

    def meetings(self, after: int, until: int) -> Iterator[int]:
        """Yield entry id, contact id and moment of every contact in every entry."""
        return self._numbers(
            "SELECT entry_id, contact_id, happened_at FROM entry_contact "
            "WHERE happened_at > ? AND happened_at <= ?",
            after,
            until,
        )

    def first_and_last_met(self, until: int) -> Iterator[int]:
        """Yield contact id, first and last moment of each contact with entries."""
        return self._numbers(
            "SELECT contact_id, min(happened_at), max(happened_at) FROM entry_contact "
            "WHERE happened_at <= ? GROUP BY contact_id",
            until,
        )

    def ties(self) -> Iterator[int]:
        """Yield the two contact ids of each known tie."""
        return self._numbers("SELECT contact_id, other_id FROM tie")

    def contacts(self, ids: Iterable[int]) -> list[ContactFacts]:
        """Return the facts of these contacts, by uid."""
        rows = self.db.rows(
            f"SELECT {', '.join(ContactFacts._fields)} FROM contact "
            "WHERE id IN (SELECT value FROM json_each(?)) ORDER BY uid",
            as_set(ids),
        )
        return [ContactFacts(*row) for row in rows]

    def fields(self) -> list[str]:
        """Return every field that any contact has, in order."""
        sql = "SELECT DISTINCT field FROM contact WHERE field IS NOT NULL ORDER BY field"
        return [row[0] for row in self.db.rows(sql)]

    def promises(self, after: int, until: int) -> list[PromiseFacts]:
        """Return what was promised in the entries of a window, by me and to me, oldest first."""
        rows = self.db.rows(
            "SELECT e.happened_at, e.day, e.uid, giver.uid, c.uid, p.text, p.due, p.state, "
            "p.closed_on FROM promise p JOIN entry e ON e.id = p.entry_id "
            "LEFT JOIN contact giver ON giver.id = p.by_id LEFT JOIN contact c ON c.id = p.to_id "
            "WHERE e.happened_at > ? AND e.happened_at <= ? ORDER BY e.happened_at, p.position",
            after,
            until,
        )
        return [PromiseFacts(*row) for row in rows]

    def _numbers(self, sql: str, *values: object) -> Iterator[int]:
        return chain.from_iterable(self.db.connection.execute(sql, values))
