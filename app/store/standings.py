"""What the book knows of how contacts stood, for records that say nothing of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from app.model.contact import Contact, Standing
from app.model.standing import with_known
from app.store.children import as_set
from app.store.db import Database
from app.store.records import Record


def with_known_standings(db: Database, records: Sequence[Record]) -> Sequence[Record]:
    """Return records; contacts that tell no earlier standings have those that the book knows."""
    known = _known(db, [one.uid for one in records if isinstance(one, Contact)])
    if not known:
        return records
    return [
        with_known(one, known[one.uid]) if isinstance(one, Contact) and one.uid in known else one
        for one in records
    ]


def _known(db: Database, uids: Sequence[str]) -> dict[str, list[Standing]]:
    found: dict[str, list[Standing]] = defaultdict(list)
    if not uids:
        return found
    rows = db.rows(
        "SELECT c.uid, s.day, s.standing, s.closing_note FROM standing s "
        "JOIN contact c ON c.id = s.contact_id "
        "WHERE c.uid IN (SELECT value FROM json_each(?)) ORDER BY s.day",
        as_set(uids),
    )
    for uid, *row in rows:
        found[uid].append(Standing(*row))
    return found
