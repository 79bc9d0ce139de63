"""Which records name a contact, and so change when the contact goes."""

from __future__ import annotations

from collections.abc import Iterable

from app.store.children import as_set
from app.store.db import Database

_GONE = (
    "WITH gone (id) AS MATERIALIZED "
    "(SELECT id FROM contact WHERE uid IN (SELECT value FROM json_each(?1))) "
)
_NAMED_IN_ENTRIES = (
    "SELECT entry_id, contact_id FROM entry_contact WHERE contact_id IN gone "
    "UNION SELECT entry_id, contact_id FROM reflection WHERE contact_id IN gone "
    "UNION SELECT entry_id, by_id FROM promise WHERE by_id IN gone "
    "UNION SELECT entry_id, to_id FROM promise WHERE to_id IN gone"
)


def records_naming(db: Database, uids: Iterable[str]) -> list[tuple[str, str]]:
    """Return kind and uid of the records that name any of these contacts."""
    return [
        (kind, uid)
        for kind, uid in db.rows(
            f"{_GONE} SELECT 'contact', uid FROM contact WHERE met_through_id IN gone "
            "UNION SELECT 'contact', c.uid FROM tie t JOIN contact c ON c.id = t.contact_id "
            "WHERE t.other_id IN gone "
            "UNION SELECT 'entry', uid FROM entry "
            f"WHERE id IN (SELECT entry_id FROM ({_NAMED_IN_ENTRIES})) "
            "UNION SELECT 'opening', o.uid FROM asked a JOIN opening o ON o.id = a.opening_id "
            "WHERE a.contact_id IN gone",
            as_set(uids),
        )
    ]


def named_outside(db: Database, uids: Iterable[str], leaving: Iterable[str]) -> set[str]:
    """Return which of these contacts entries and openings name, those that leave (uids) apart."""
    rows = db.rows(
        f"{_GONE} SELECT c.uid FROM contact c WHERE c.id IN (SELECT contact_id FROM entry e "
        f"JOIN ({_NAMED_IN_ENTRIES}) n ON n.entry_id = e.id "
        "WHERE e.uid NOT IN (SELECT value FROM json_each(?2))) "
        "OR c.id IN (SELECT a.contact_id FROM asked a JOIN opening o ON o.id = a.opening_id "
        "WHERE a.contact_id IN gone AND o.uid NOT IN (SELECT value FROM json_each(?2)))",
        as_set(uids),
        as_set(leaving),
    )
    return {uid for (uid,) in rows}
