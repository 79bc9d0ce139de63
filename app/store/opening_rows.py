"""What whom to ask is computed from: contacts, what is known of them, and their ties."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NamedTuple

from app.store.db import Database

_WORD = re.compile(r"\w+")


class PersonRow(NamedTuple):
    """A contact, by row id; `last_met` in microseconds since 1970."""

    id: int
    uid: str
    name: str
    field: str | None
    organisation: str | None
    standing: str
    met_through: int | None
    last_met: int | None


class RatedSums(NamedTuple):
    """Sums of a contact's ratings and how many they are; `gave` and `received` as rated."""

    safety: int
    n_safety: int
    gave: int
    n_gave: int
    received: int
    n_received: int


@dataclass(frozen=True, slots=True)
class OpeningRows:
    """Queries for an opening."""

    db: Database

    def people(self) -> list[PersonRow]:
        """Return every contact, by uid."""
        rows = self.db.rows(
            "SELECT id, uid, name, field, organisation, standing, met_through_id, last_met_at "
            "FROM contact ORDER BY uid"
        )
        return [PersonRow(*row) for row in rows]

    def interests(self) -> dict[int, list[str]]:
        """Return the interests of each contact that has any, by row id."""
        found: dict[int, list[str]] = {}
        for key, interest in self.db.stream(
            "SELECT contact_id, interest FROM interest ORDER BY contact_id, interest"
        ):
            found.setdefault(key, []).append(interest)
        return found

    def noted_with(self, phrase: str) -> set[int]:
        """Return the contacts (row ids) whose note holds these words one after the other."""
        words = _WORD.findall(phrase)
        if not words:
            return set()
        sql = "SELECT rowid FROM contact_fts WHERE contact_fts MATCH ?"
        return {row[0] for row in self.db.rows(sql, f'note : "{" ".join(words)}"')}

    def rated(self, until: int) -> dict[int, RatedSums]:
        """Return the sums of each contact's ratings up to a moment, by row id."""
        rows = self.db.rows(
            "SELECT contact_id, coalesce(sum(safety), 0), count(safety), coalesce(sum(gave), 0), "
            "count(gave), coalesce(sum(received), 0), count(received) FROM reflection "
            "WHERE happened_at <= ? GROUP BY contact_id",
            until,
        )
        return {key: RatedSums(*sums) for key, *sums in rows}

    def ties(self) -> list[tuple[int, int, str | None]]:
        """Return the two contacts of each known tie, and its kind."""
        return self.db.rows("SELECT contact_id, other_id, kind FROM tie ORDER BY id")
