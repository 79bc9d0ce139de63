"""Every change goes through here, so that every change can be taken back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.changes import Change
from app.clock import Clock
from app.errors import UserError
from app.model.contact import Contact
from app.model.instant import to_microseconds
from app.model.rejoin import without_contacts
from app.model.standing import remembered
from app.model.tidy import tidied
from app.store.db import Database
from app.store.kept_steps import KeptStep, KeptSteps
from app.store.records import Key, Progress, Record, Records, key_of

if TYPE_CHECKING:
    from app.store.take_back import Unmerging

DAYS_IN_BIN = 30
_MANY = 1000
_KEPT_STEPS = 200


@dataclass(frozen=True, slots=True)
class Step:
    """One change: what it was, and each record it touched as it was before (None: not there).

    `kind` is set where the step is kept in the book as well, as `kept_as`.
    """

    label: str
    before: Mapping[Key, Record | None]
    kind: str | None = None
    kept_as: int | None = None


class Ledger:
    """Writes records, and takes the last writes back one by one."""

    def __init__(self, db: Database, records: Records, clock: Clock, unmerging: Unmerging) -> None:
        self._db = db
        self._records = records
        self._clock = clock
        self._unmerging = unmerging
        self._kept = KeptSteps(db)
        self._done: list[Step] = []
        self._undone: list[Step] = []
        self._just_written = False

    def write(self, label: str, records: Sequence[Record]) -> Change:
        """Write records, tidied, and without contacts who are gone from the book meanwhile.

        Writing the one same record again joins the last step.
        """
        gone = self._records.missing_names(records)
        standing = [without_contacts(one, gone) for one in records] if gone else records
        records = [tidied(one) for one in standing]
        keys = [key_of(one) for one in records]
        with self._db.transaction():
            before = {} if self._continues(label, keys) else self._records.images(keys)
            self._records.put(self._with_history(records, before))
        if before:
            self._push(Step(label, before))
        self._just_written = True
        self._undone.clear()
        return _change(keys, label)

    def _with_history(
        self, records: Sequence[Record], before: Mapping[Key, Record | None]
    ) -> list[Record]:
        """Return records with what a change of standing leaves behind in them."""
        contacts = [key_of(one) for one in records if isinstance(one, Contact)]
        there = before or self._records.images(contacts)
        return [_after(there.get(key_of(one)), one) for one in records]

    def _continues(self, label: str, keys: list[Key]) -> bool:
        if len(keys) != 1 or not self._done or not self._just_written:
            return False
        last = self._done[-1]
        return last.label == label and last.kind is None and list(last.before) == keys

    def remove(self, label: str, keys: Sequence[Key]) -> Change:
        """Delete records; they stay in the bin until it is emptied."""
        with self._db.transaction():
            before = self._records.images(self._records.touched_by_removing(keys))
            kept = self._keep("bin", label, before)
            self._records.remove(keys)
        self._push(Step(label, before, "bin", kept))
        self._undone.clear()
        return _change(before, label)

    def exchange(self, label: str, write: Sequence[Record], keys: Sequence[Key]) -> Change:
        """Write records and delete others, in one step that is taken back as one.

        What is deleted lies in the bin as well, with all that changed: what goes first, then what
        is written, in its order.
        """
        written = [tidied(one) for one in write]
        with self._db.transaction():
            going = self._records.touched_by_removing(keys)
            before = self._records.images(dict.fromkeys([*keys, *map(key_of, written), *going]))
            kept = self._keep("bin", label, before)
            self._records.put(written)
            self._records.remove(keys)
        self._push(Step(label, before, "bin", kept))
        self._undone.clear()
        return _change(before, label)

    def forget(self) -> None:
        """Forget all steps that could be taken back or done again in this sitting."""
        self._done.clear()
        self._undone.clear()
        self._just_written = False

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
        self._push(Step(label, before, "import", kept))
        self._undone.clear()
        return _change(keys, label), kept

    def _keep(self, kind: str, label: str, before: Mapping[Key, Record | None]) -> int:
        return self._kept.keep(kind, label, to_microseconds(self._clock.now()), before)

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
        change, reverse = self._restore(self._done[-1])
        del self._done[-1]
        self._undone.append(reverse)
        return change

    def redo(self) -> Change:
        """Do again what was last taken back. Raise UserError where there is none."""
        if not self._undone:
            raise UserError("There is nothing to do again.")
        change, reverse = self._restore(self._undone[-1])
        del self._undone[-1]
        self._push(reverse)
        return change

    def _restore(self, step: Step) -> tuple[Change, Step]:
        """Bring back the records of a step; return also the step that takes this back."""
        kept, self._just_written = None, False
        with self._db.transaction():
            now = self._records.images(step.before)
            self._records.remove([key for key, record in step.before.items() if record is None])
            self._records.put([record for record in step.before.values() if record is not None])
            if step.kept_as is not None:
                self._kept.forget(step.kept_as)
            elif step.kind:
                kept = self._keep(step.kind, step.label, now)
        return _change(step.before, step.label), Step(step.label, now, step.kind, kept)

    def kept_steps(self, kind: str) -> list[KeptStep]:
        """Return the kept deletions (bin) or imports (import), newest first."""
        return self._kept.of_kind(kind)

    def take_back(self, kept: int) -> Change:
        """Take a kept deletion or import back, whenever it was; UserError where it is gone.

        What was written since stays. Earlier changes can no longer be undone after this, unless
        it was the last change.
        """
        if self._done and self._done[-1].kept_as == kept:
            return self.undo()
        from app.store.take_back import TakeBack

        kind, label, at = self._kept.named(kept)
        plan = TakeBack(self._records, self._kept, self._unmerging)
        with self._db.transaction():
            remove, write = ([], plan.of_bin(kept, at)) if kind == "bin" else plan.arrival(kept, at)
            before = self._records.images(plan.touched(remove, write))
            self._records.remove(remove)
            self._records.put(write)
            self._kept.forget(kept)
        self._done.clear()
        self._undone = [Step(label, before, kind)]
        return _change(before, label)

    def empty_bin(self, older_than_days: int = DAYS_IN_BIN) -> int:
        """Forget deletions older than that many days; return how many."""
        now = to_microseconds(self._clock.now())
        return self._kept.empty_bin(now - older_than_days * 86_400_000_000)


def _after(before: Record | None, now: Record) -> Record:
    if isinstance(before, Contact) and isinstance(now, Contact):
        return remembered(before, now)
    return now


def _change(keys: Iterable[Key], label: str) -> Change:
    some = list(keys)
    if len(some) > _MANY:
        return Change(frozenset(kind for kind, _ in some), everything=True, said=label)
    return Change(frozenset(k for k, _ in some), frozenset(uid for _, uid in some), said=label)
