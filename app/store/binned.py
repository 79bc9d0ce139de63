"""Entries and contacts in the bin: what was deleted or merged and can still be brought back."""

from __future__ import annotations

from app.model.instant import from_microseconds, parse_instant
from app.model.lines import BinnedContacts, BinnedEntry
from app.store.db import Database
from app.store.kept_steps import KeptSteps, Merge


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


def binned_contacts(db: Database) -> tuple[BinnedContacts, ...]:
    """Return the deletions and merges of contacts who are not there now, the last one first."""
    rows = db.rows(
        "SELECT s.id, s.at, r.uid, json_extract(r.before, '$.name') FROM step s "
        "JOIN step_record r ON r.step_id = s.id "
        "WHERE s.kind = 'bin' AND r.kind = 'contact' AND r.before IS NOT NULL "
        "AND r.uid NOT IN (SELECT uid FROM contact) ORDER BY s.id DESC, r.position"
    )
    steps: dict[int, tuple[int, dict[str, str]]] = {}
    for step, at, uid, name in rows:
        steps.setdefault(step, (at, {}))[1][uid] = name
    merges = {one.step: one for one in KeptSteps(db).merges()}
    return tuple(_binned(step, at, names, merges.get(step)) for step, (at, names) in steps.items())


def _binned(step: int, at: int, names: dict[str, str], merge: Merge | None) -> BinnedContacts:
    gone_at = from_microseconds(at)
    if merge is None or merge.gone not in names:
        return BinnedContacts(step, gone_at, tuple(names.values()), None)
    return BinnedContacts(step, gone_at, (names[merge.gone],), merge.kept_name)
