"""The ties of a contact, and those among whom it is tied to."""

from __future__ import annotations

from app.model.circle import Circle, TieLine
from app.model.relations import inverse
from app.store.children import as_set
from app.store.db import Database

_OF_ONE = (
    "SELECT o.uid, o.name, t.kind, t.note, {own}, o.sort_key FROM tie t "
    "JOIN contact c ON c.id = t.{mine} JOIN contact o ON o.id = t.{theirs} WHERE c.uid = ?1"
)


def circle_of(db: Database, uid: str) -> Circle:
    """Return the small network around a contact (uid)."""
    rows = db.rows(
        f"{_OF_ONE.format(own=1, mine='contact_id', theirs='other_id')} UNION ALL "
        f"{_OF_ONE.format(own=0, mine='other_id', theirs='contact_id')} ORDER BY 6, 1, 3, 4",
        uid,
    )
    ties = tuple(
        TieLine(other, name, kind if own else inverse(kind), note)
        for other, name, kind, note, own, _ in rows
    )
    return Circle(ties, _among(db, {tie.uid for tie in ties}))


def _among(db: Database, uids: set[str]) -> tuple[tuple[str, str], ...]:
    rows = db.rows(
        "WITH near AS (SELECT id, uid FROM contact WHERE uid IN (SELECT value FROM json_each(?))) "
        "SELECT DISTINCT a.uid, b.uid FROM tie t "
        "JOIN near a ON a.id = t.contact_id JOIN near b ON b.id = t.other_id ORDER BY 1, 2",
        as_set(uids),
    )
    return tuple((one, other) for one, other in rows)
