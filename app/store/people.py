"""What tells the contacts of a book apart: names, channels, sources, all of them at once."""

from __future__ import annotations

from dataclasses import dataclass

from app.store.db import Database, Row


@dataclass(frozen=True, slots=True)
class People:
    """Lists over all contacts, by uid."""

    db: Database

    def names(self) -> list[Row]:
        """Return the uid and name of every contact."""
        return self.db.rows("SELECT uid, name FROM contact ORDER BY uid")

    def nicknames(self) -> list[Row]:
        """Return the uid, name and nickname of every contact."""
        return self.db.rows("SELECT uid, name, nickname FROM contact ORDER BY uid")

    def birthdays(self) -> list[Row]:
        """Return the uid and day of every birthday that is known whole."""
        return self.db.rows(
            "SELECT c.uid, d.date FROM known_date d JOIN contact c ON c.id = d.contact_id "
            "WHERE d.kind = 'birthday' AND d.date GLOB '[0-9]*-*-*'"
        )

    def channels(self) -> list[Row]:
        """Return the uid, kind and value of every channel that can tell somebody apart."""
        return self.db.rows(
            "SELECT c.uid, h.kind, h.value FROM channel h JOIN contact c ON c.id = h.contact_id "
            "WHERE h.kind IN ('email', 'phone', 'handle', 'web') ORDER BY c.uid, h.position"
        )

    def sources(self) -> list[Row]:
        """Return the uid, format and text of every source that was kept."""
        return self.db.rows(
            "SELECT c.uid, s.format, s.raw FROM source s JOIN contact c ON c.id = s.contact_id "
            "WHERE s.raw IS NOT NULL ORDER BY c.uid"
        )
