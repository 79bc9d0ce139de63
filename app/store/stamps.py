"""When each record was last changed, and where each promise stands: what bringing compares."""

from __future__ import annotations

from dataclasses import dataclass

from app.store.db import Database


@dataclass(frozen=True, slots=True)
class Stamps:
    """The stamps of a book's records."""

    db: Database

    def of(self, kind: str) -> dict[str, int]:
        """Return when each contact, entry or opening was changed, in microseconds, by uid."""
        return dict(self.db.rows(f"SELECT uid, updated_at FROM {kind}"))

    def entries_of_promises(self) -> dict[str, str]:
        """Return the uid of the entry in which each promise stands, by the promise's uid."""
        return dict(
            self.db.rows("SELECT p.uid, e.uid FROM promise p JOIN entry e ON e.id = p.entry_id")
        )
