"""Which contacts have no value yet, and which words are in use."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.store.children import as_set
from app.store.db import Database

_NO_INTEREST = "NOT EXISTS (SELECT 1 FROM interest i WHERE i.contact_id = contact.id)"
_UNKNOWN = {
    "proximity": "proximity IS NULL",
    "prestige": "prestige IS NULL",
    "field": "field IS NULL",
    "interests": _NO_INTEREST,
}
_WORDS = {
    "field": "SELECT field AS word, count(*) AS uses FROM contact WHERE field IS NOT NULL "
    "GROUP BY field",
    "interests": "SELECT interest AS word, count(*) AS uses FROM interest GROUP BY interest",
}


@dataclass(frozen=True, slots=True)
class SortRows:
    """Contacts who are let go are left in peace."""

    db: Database

    def unknown(self, question: str, limit: int, leave_out: Sequence[int] = ()) -> list[int]:
        """Return the row ids of contacts without a value, those met most first."""
        rows = self.db.rows(
            f"SELECT id FROM contact WHERE {_UNKNOWN[question]} AND standing <> 'let go' "
            "AND id NOT IN (SELECT value FROM json_each(?)) "
            "ORDER BY entry_count DESC, last_met_at DESC, sort_key, id LIMIT ?",
            as_set(leave_out),
            limit,
        )
        return [row[0] for row in rows]

    def counts(self) -> dict[str, int]:
        """Return of each question how many contacts have no value."""
        sums = ", ".join(f"total({test})" for test in _UNKNOWN.values())
        [row] = self.db.rows(f"SELECT {sums} FROM contact WHERE standing <> 'let go'")
        return {key: int(count) for key, count in zip(_UNKNOWN, row, strict=True)}

    def words(self, question: str) -> list[str]:
        """Return the words in use for a field or for interests, the most frequent first."""
        rows = self.db.rows(f"SELECT word FROM ({_WORDS[question]}) ORDER BY uses DESC, word")
        return [row[0] for row in rows]

    def last_entries(self, ids: Sequence[int]) -> dict[int, int]:
        """Return the row id of the last entry of each of these contacts who has any."""
        rows = self.db.rows(
            "SELECT value, (SELECT entry_id FROM entry_contact WHERE contact_id = value "
            "ORDER BY happened_at DESC, entry_id DESC LIMIT 1) FROM json_each(?)",
            as_set(ids),
        )
        return {contact: entry for contact, entry in rows if entry is not None}
