"""Deletions and imports that are kept in the book, to be taken back on a later day."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from app.errors import UserError
from app.model.instant import from_microseconds
from app.store.db import Database
from app.store.records import Key, Record, from_text, to_text

MERGE = "merge"
"""The word that the label of a merge begins with."""

_ADD = "INSERT INTO step_record (step_id, position, kind, uid, before) VALUES (?, ?, ?, ?, ?)"
_ADD_NEW = (
    "INSERT INTO step_record (step_id, kind, position, uid) SELECT ?, ?, key, value "
    "FROM json_each(?)"
)


@dataclass(frozen=True, slots=True)
class KeptStep:
    """A deletion or an import that can be taken back on a later day, too."""

    id: int
    kind: str
    at: str
    label: str
    records: int


@dataclass(frozen=True, slots=True)
class Merge:
    """Who went into whom (uids) in a step; `kept_name` as it was before."""

    step: int
    label: str
    gone: str
    kept: str
    kept_name: str


@dataclass(frozen=True, slots=True)
class KeptSteps:
    """The steps in the bin, and the imports."""

    db: Database

    def keep(self, kind: str, label: str, at: int, before: Mapping[Key, Record | None]) -> int:
        """Keep each record as it was before a step, and return the step's number."""
        self.db.run("INSERT INTO step (at, kind, label) VALUES (?, ?, ?)", at, kind, label)
        step = int(self.db.value("SELECT last_insert_rowid()"))
        images = list(enumerate(before.items()))
        new: dict[str, dict[int, str]] = defaultdict(dict)
        for i, ((of, uid), one) in images:
            if one is None:
                new[of][i] = uid
        for of, uids in new.items():
            self.db.run(_ADD_NEW, step, of, json.dumps(uids))
        self.db.run_many(_ADD, ((step, i, *key, to_text(one)) for i, (key, one) in images if one))
        return step

    def of_kind(self, kind: str) -> list[KeptStep]:
        """Return the kept deletions (bin) or imports (import), newest first."""
        rows = self.db.rows(
            "SELECT s.id, s.kind, s.at, s.label, count(r.uid) FROM step s "
            "LEFT JOIN step_record r ON r.step_id = s.id WHERE s.kind = ? "
            "GROUP BY s.id ORDER BY s.id DESC",
            kind,
        )
        return [KeptStep(i, k, _shown(at), label, count) for i, k, at, label, count in rows]

    def named(self, step: int) -> tuple[str, str, int]:
        """Return a step's kind, label and moment. Raise UserError where it is gone."""
        row = self.db.one("SELECT kind, label, at FROM step WHERE id = ?", step)
        if row is None:
            raise UserError("This was taken back already.")
        kind, label, at = row
        return (kind, label, at)

    def images(self, step: int) -> dict[Key, Record | None]:
        """Return each record of a step as it was before; None where it was not there."""
        rows = self.db.rows(
            "SELECT kind, uid, before FROM step_record WHERE step_id = ? ORDER BY position", step
        )
        return {(kind, uid): text and from_text(kind, text) for kind, uid, text in rows}

    def merges(self, since: int = 0) -> list[Merge]:
        """Return the merges in the bin from a step on, the last one first.

        A merge is known by its label, and keeps both contacts before everything else.
        """
        rows = self.db.rows(
            "SELECT s.id, s.label, g.uid, k.uid, json_extract(k.before, '$.name') FROM step s "
            "JOIN step_record g ON g.step_id = s.id AND g.position = 0 "
            "JOIN step_record k ON k.step_id = s.id AND k.position = 1 "
            "WHERE s.kind = 'bin' AND s.id >= ? AND s.label LIKE ? ORDER BY s.id DESC",
            since,
            f"{MERGE} %",
        )
        return [Merge(*row) for row in rows]

    def merge(self, step: int) -> Merge | None:
        """Return the merge that a step is; None for any other step."""
        return next((one for one in self.merges(step) if one.step == step), None)

    def merged_into(self, uid: str) -> dict[int, Record]:
        """Return those who became a contact (uid), also by others' way, by step, as they were."""
        found: dict[int, Record] = {}
        became = {uid}
        for one in self.merges():
            if one.kept in became:
                image = self.images(one.step)["contact", one.gone]
                became.add(one.gone)
                found |= {one.step: image} if image else {}
        return found

    def later(self, key: Key, step: int) -> dict[int, Record]:
        """Return the images of a record in later steps, by step: it was still there then."""
        rows = self.db.rows(
            "SELECT step_id, before FROM step_record "
            "WHERE kind = ? AND uid = ? AND step_id > ? AND before IS NOT NULL",
            *key,
            step,
        )
        return {later: from_text(key[0], text) for later, text in rows}

    def last_of_contact(self, uid: str) -> int | None:
        """Return the deletion in which a contact lies; None where there is none."""
        found: int | None = self.db.value(
            "SELECT max(step_id) FROM step_record r JOIN step s ON s.id = r.step_id "
            "WHERE s.kind = 'bin' AND r.kind = 'contact' AND r.uid = ? AND r.before IS NOT NULL",
            uid,
        )
        return found

    def change(self, step: int, record: Record, key: Key) -> None:
        """Put another image of a record in the place of the one that a step has."""
        self.db.run(
            "UPDATE step_record SET before = ? WHERE step_id = ? AND kind = ? AND uid = ?",
            to_text(record),
            step,
            *key,
        )

    def add(self, step: int, record: Record, key: Key) -> None:
        """Add a record to a step, unless it has one of that key already."""
        if self.db.value(
            "SELECT 1 FROM step_record WHERE step_id = ? AND kind = ? AND uid = ?", step, *key
        ):
            return
        last = self.db.value("SELECT max(position) FROM step_record WHERE step_id = ?", step)
        self.db.run(_ADD, step, last + 1, *key, to_text(record))

    def forget(self, step: int) -> None:
        """Drop a step that was taken back."""
        self.db.run("DELETE FROM step WHERE id = ?", step)

    def empty_bin(self, before: int) -> int:
        """Drop the deletions before a moment and return how many they were."""
        return self.db.run("DELETE FROM step WHERE kind = 'bin' AND at < ?", before)


def _shown(at: int) -> str:
    return from_microseconds(at).isoformat()


def kinds(keys: Iterable[Key], kind: str) -> list[str]:
    """Return the uids of the keys of one kind."""
    return [uid for one, uid in keys if one == kind]
