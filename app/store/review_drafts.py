"""Drafts of reviews, by what they are a review of."""

from __future__ import annotations

from dataclasses import dataclass

from app.store.db import Database


@dataclass(frozen=True, slots=True)
class ReviewDrafts:
    """The drafts of a book, as text."""

    db: Database

    def get(self, period: str) -> str | None:
        """Return the draft of a period, None where there is none."""
        found: str | None = self.db.value("SELECT draft FROM review_draft WHERE period = ?", period)
        return found

    def put(self, period: str, draft: str, at: int) -> None:
        """Keep the draft of a period, at a moment in microseconds since 1970."""
        with self.db.transaction():
            self.db.run(
                "INSERT INTO review_draft (period, draft, updated_at) VALUES (?, ?, ?) "
                "ON CONFLICT (period) DO UPDATE "
                "SET draft = excluded.draft, updated_at = excluded.updated_at",
                period,
                draft,
                at,
            )
