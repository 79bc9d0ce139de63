"""Entries in the bin: what was deleted and can still be brought back."""

from __future__ import annotations

from app.model.instant import from_microseconds, parse_instant
from app.model.lines import BinnedEntry
from app.store.db import Database


def binned_entries(db: Database) -> tuple[BinnedEntry, ...]:
    """Return the entries that were deleted by themselves, last deleted first."""
    rows = db.rows(
        "SELECT s.id, s.at, json_extract(r.before, '$.title'), json_extract(r.before, '$.body'), "
        "json_extract(r.before, '$.happened_at') FROM step s "
        "JOIN step_record r ON r.step_id = s.id "
        "WHERE s.kind = 'bin' AND s.label = 'delete entry' AND r.kind = 'entry' "
        "AND r.before IS NOT NULL ORDER BY s.id DESC, r.position"
    )
    return tuple(
        BinnedEntry(step, from_microseconds(at), title, body or "", parse_instant(happened))
        for step, at, title, body, happened in rows
    )
