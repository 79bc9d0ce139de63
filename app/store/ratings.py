"""The ratings of a book as rows, for the numbers to be computed from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from operator import itemgetter
from typing import NamedTuple

from app.model.scales import RATING_KEYS
from app.store.children import as_set
from app.store.db import Database, Row
from app.store.rated_moments import RatedMoments

_RATINGS = ", ".join(f"r.{key}" for key in RATING_KEYS)


class ReflectionRow(NamedTuple):
    """One reflection: ids of its entry and contact, when, and the six ratings (None unknown)."""

    entry_id: int
    contact_id: int
    at: int
    day: str
    depth: int | None
    growth: int | None
    relatability: int | None
    safety: int | None
    gave: int | None
    received: int | None


@dataclass(frozen=True, slots=True)
class Ratings:
    """Ratings by contact and moment."""

    db: Database

    def of_contact(self, uid: str, rating: str, until: int | None = None) -> RatedMoments:
        """Return a contact's values of one rating up to a moment, oldest first."""
        if rating not in RATING_KEYS:
            raise ValueError(f"{rating} is no rating")
        rows = self.db.rows(
            f"SELECT r.happened_at, r.day, r.{rating}, e.uid, e.title FROM reflection r "
            "JOIN entry e ON e.id = r.entry_id "
            "WHERE r.contact_id = (SELECT id FROM contact WHERE uid = ?1) "
            f"AND r.{rating} IS NOT NULL AND r.happened_at <= coalesce(?2, r.happened_at) "
            "ORDER BY r.happened_at",
            uid,
            until,
        )
        return RatedMoments(_by_moment_and(3, rows))

    def of_contact_by_rating(self, uid: str) -> dict[str, RatedMoments]:
        """Return a contact's values of all six ratings, each oldest first."""
        rows = self.db.rows(
            f"SELECT r.happened_at, r.day, e.uid, e.title, {_RATINGS} FROM reflection r "
            "JOIN entry e ON e.id = r.entry_id "
            "WHERE r.contact_id = (SELECT id FROM contact WHERE uid = ?) "
            "ORDER BY r.happened_at",
            uid,
        )
        _by_moment_and(2, rows)
        return {
            key: RatedMoments(
                [
                    (row[0], row[1], row[place], row[2], row[3])
                    for row in rows
                    if row[place] is not None
                ]
            )
            for place, key in enumerate(RATING_KEYS, start=4)
        }

    def of_contacts(self, ids: Sequence[int], rating: str) -> list[tuple[int, int, str, int]]:
        """Return contact id, moment, local day and value, by contact and moment."""
        if rating not in RATING_KEYS:
            raise ValueError(f"{rating} is no rating")
        return self.db.rows(
            f"SELECT contact_id, happened_at, day, {rating} FROM reflection "
            f"WHERE contact_id IN (SELECT value FROM json_each(?)) AND {rating} IS NOT NULL "
            "ORDER BY contact_id, happened_at",
            as_set(ids),
        )

    def in_entries(self, uid: str, ids: Sequence[int]) -> dict[int, dict[str, int]]:
        """Return what was rated with a contact in these entries (row ids), known values alone."""
        rows = self.db.rows(
            f"SELECT r.entry_id, {_RATINGS} FROM reflection r "
            "WHERE r.contact_id = (SELECT id FROM contact WHERE uid = ?) "
            "AND r.entry_id IN (SELECT value FROM json_each(?))",
            uid,
            as_set(ids),
        )
        return {
            key: {name: value for name, value in zip(RATING_KEYS, values, strict=True) if value}
            for key, *values in rows
        }

    def meetings(self, until: int) -> list[tuple[int, int, int, int]]:
        """Return contact id, moment, ordinal of the local day and depth of every meeting so far.

        One row for each entry with a contact; depth is −1 where unrated.
        """
        return self.db.rows(
            "SELECT ec.contact_id, ec.happened_at, CAST(julianday(e.day) - 1721424.5 AS INTEGER), "
            "coalesce(r.depth, -1) FROM entry_contact ec JOIN entry e ON e.id = ec.entry_id "
            "LEFT JOIN reflection r ON r.entry_id = ec.entry_id AND r.contact_id = ec.contact_id "
            "WHERE ec.happened_at <= ?",
            until,
        )

    def reflections(self, after: int | None, until: int) -> list[ReflectionRow]:
        """Return all reflections with after < moment <= until, by contact and moment."""
        rows = self.db.rows(
            f"SELECT r.entry_id, r.contact_id, r.happened_at, r.day, {_RATINGS} FROM reflection r "
            "WHERE r.happened_at <= ?1 AND r.happened_at > coalesce(?2, r.happened_at - 1) "
            "ORDER BY r.contact_id, r.happened_at",
            until,
            after,
        )
        return [ReflectionRow(*row) for row in rows]


def _by_moment_and(place: int, rows: list[Row]) -> list[Row]:
    """Order rows that come by moment by another column too, where moments are the same.

    SQLite would order all of them anew, though hardly any share theirs.
    """
    if len(set(map(itemgetter(0), rows))) < len(rows):
        rows.sort(key=itemgetter(0, place))
    return rows
