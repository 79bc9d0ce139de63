"""Every change goes through here, so that every change can be taken back."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from app.changes import Change
from app.clock import Clock
from app.errors import UserError
from app.model.instant import from_microseconds, to_microseconds
from app.store.db import Database
from app.store.records import Key, Progress, Record, Records, from_text, key_of, to_text

_MANY = 1000
_KEPT_STEPS = 200


@dataclass(frozen=True, slots=True)
class Step:
    """One change: what it was, and each record it touched as it was before (None: not there)."""

    label: str
    before: dict[Key, Record | None]
    kept_as: int | None = None


@dataclass(frozen=True, slots=True)
class KeptStep:
    """A deletion or an import that can be taken back on a later day, too."""

    id: int
    kind: str
    at: str
    label: str
    records: int


class Ledger:
    """Writes records, and takes the last writes back one by one."""

    def __init__(self, db: Database, records: Records, clock: Clock) -> None:
        self._db = db
        self._records = records
        self._clock = clock
        self._done: list[Step] = []
        self._undone: list[Step] = []

    def write(self, label: str, records: Sequence[Record]) -> Change:
        """Write records as they are. Writing the one same record again joins the last step."""
        keys = [key_of(one) for one in records]
        with self._db.transaction():
            before = {} if self._continues(label, keys) else self._records.images(keys)
            self._records.put(records)
        if before:
            self._push(Step(label, before))
        self._undone.clear()
        return _change(keys, label)

    def _continues(self, label: str, keys: list[Key]) -> bool:
        last = self._done[-1] if self._done else None
        return bool(last and last.label == label and len(keys) == 1 and list(last.before) == keys)

    def remove(self, label: str, keys: Sequence[Key]) -> Change:
        """Delete records; they stay in the bin until it is emptied."""
        touched = [one for key in keys for one in self._records.touched_by_removing(key)]
        with self._db.transaction():
            before = self._records.images(dict.fromkeys(touched))
            kept = self._keep("bin", label, before)
            self._records.remove(keys)
        self._push(Step(label, before, kept))
        self._undone.clear()
        return _change(touched, label)

    def bring(
        self, label: str, records: Sequence[Record], progress: Progress | None = None
    ) -> tuple[Change, int]:
        """Write records from outside; return the change and the step by which to take it back.

        `progress` is told how many of how many are written; what it raises undoes all of them.
        """
        keys = [key_of(one) for one in records]
        with self._db.transaction():
            before = self._records.images(keys)
            self._records.put(records, progress)
            kept = self._keep("import", label, before)
        self._push(Step(label, before, kept))
        self._undone.clear()
        return _change(keys, label), kept

    def _keep(self, kind: str, label: str, before: dict[Key, Record | None]) -> int:
        now = to_microseconds(self._clock.now())
        self._db.run("INSERT INTO step (at, kind, label) VALUES (?, ?, ?)", now, kind, label)
        step = int(self._db.value("SELECT last_insert_rowid()"))
        self._db.run_many(
            "INSERT INTO step_record (step_id, position, kind, uid, before) VALUES (?, ?, ?, ?, ?)",
            (
                (step, i, key[0], key[1], None if record is None else to_text(record))
                for i, (key, record) in enumerate(before.items())
            ),
        )
        return step

    def _push(self, step: Step) -> None:
        self._done.append(step)
        del self._done[:-_KEPT_STEPS]

    @property
    def next_undo(self) -> str | None:
        """Return what the next undo takes back; None where there is nothing."""
        return self._done[-1].label if self._done else None

    @property
    def next_redo(self) -> str | None:
        """Return what the next redo does again; None where there is nothing."""
        return self._undone[-1].label if self._undone else None

    def undo(self) -> Change:
        """Take the last change back. Raise UserError where there is none."""
        if not self._done:
            raise UserError("There is nothing to take back.")
        step = self._done.pop()
        try:
            change, reverse = self._restore(step)
        except BaseException:
            self._done.append(step)
            raise
        self._undone.append(reverse)
        return change

    def redo(self) -> Change:
        """Do again what was last taken back. Raise UserError where there is none."""
        if not self._undone:
            raise UserError("There is nothing to do again.")
        step = self._undone.pop()
        change, reverse = self._restore(step)
        self._push(reverse)
        return change

    def _restore(self, step: Step) -> tuple[Change, Step]:
        with self._db.transaction():
            now = self._records.images(step.before)
            self._records.remove([key for key, record in step.before.items() if record is None])
            self._records.put([record for record in step.before.values() if record is not None])
            if step.kept_as is not None:
                self._db.run("DELETE FROM step WHERE id = ?", step.kept_as)
        return _change(step.before, step.label), Step(step.label, now)

    def kept_steps(self, kind: str) -> list[KeptStep]:
        """Return the kept deletions (bin) or imports (import), newest first."""
        rows = self._db.rows(
            "SELECT s.id, s.kind, s.at, s.label, count(r.uid) FROM step s "
            "LEFT JOIN step_record r ON r.step_id = s.id WHERE s.kind = ? "
            "GROUP BY s.id ORDER BY s.id DESC",
            kind,
        )
        return [
            KeptStep(i, k, from_microseconds(at).isoformat(), *rest) for i, k, at, *rest in rows
        ]

    def take_back(self, kept: int) -> Change:
        """Take a kept deletion or import back, whenever it was; UserError where it is gone."""
        label = self._db.value("SELECT label FROM step WHERE id = ?", kept)
        if label is None:
            raise UserError("This was taken back already.")
        rows = self._db.rows(
            "SELECT kind, uid, before FROM step_record WHERE step_id = ? ORDER BY position", kept
        )
        before = {
            (kind, uid): None if text is None else from_text(kind, text) for kind, uid, text in rows
        }
        change, reverse = self._restore(Step(label, before, kept))
        self._done = [step for step in self._done if step.kept_as != kept]
        self._undone = [reverse]
        return change

    def empty_bin(self, older_than_days: int) -> int:
        """Forget deletions older than that many days; return how many."""
        limit = to_microseconds(self._clock.now()) - older_than_days * 86_400_000_000
        return self._db.run("DELETE FROM step WHERE kind = 'bin' AND at < ?", limit)


def _change(keys: Iterable[Key], label: str) -> Change:
    some = list(keys)
    if len(some) > _MANY:
        return Change(frozenset(kind for kind, _ in some), everything=True, said=label)
    return Change(frozenset(k for k, _ in some), frozenset(uid for _, uid in some), said=label)
