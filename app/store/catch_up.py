"""Whom one may have met lately without writing about it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from app.model.lines import ContactLine
from app.store.contact_list import ContactList
from app.store.db import Database

FORTNIGHT = 14
_MOST = 30
_NEAR_DAYS = 365


@dataclass(frozen=True, slots=True)
class CatchUp:
    """Contacts to go through when one fell behind with writing."""

    db: Database
    contacts: ContactList

    def lines(self, today: date) -> list[ContactLine]:
        """Return 30 at most of the contacts met within a year, but not in the last fortnight.

        Those met most in that year come first; who rests or was let go is left out.
        """
        rows = self.db.rows(
            "SELECT ec.contact_id FROM entry e CROSS JOIN entry_contact ec ON ec.entry_id = e.id "
            "JOIN contact c ON c.id = ec.contact_id "
            "WHERE e.day > ?1 AND c.standing = 'active' GROUP BY ec.contact_id "
            "HAVING max(e.day) <= ?2 ORDER BY count(*) DESC, c.sort_key LIMIT ?3",
            (today - timedelta(days=_NEAR_DAYS)).isoformat(),
            (today - timedelta(days=FORTNIGHT)).isoformat(),
            _MOST,
        )
        return self.contacts.lines([row[0] for row in rows])
