"""Taking back a deletion or an import on a later day, with all that was written since kept."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from app.errors import UserError
from app.model.contact import Contact
from app.model.instant import from_microseconds, to_microseconds
from app.model.moved import moved
from app.model.rejoin import rejoin, without_contacts
from app.store.kept_steps import KeptSteps, Merge, kinds
from app.store.naming import named_outside, records_naming
from app.store.records import Key, Record, Records, key_of

Images = Mapping[Key, Record | None]
Unmerging = Callable[[Contact, Contact, Mapping[Key, Record], datetime], Callable[[Record], Record]]
"""Told who was kept, who is gone, what a merge moved and when: how a record is without it."""


@dataclass(frozen=True, slots=True)
class TakeBack:
    """What to remove and what to write so that a kept step never was."""

    records: Records
    steps: KeptSteps
    unmerging: Unmerging

    def of_bin(self, step: int, at: int) -> list[Record]:
        """Return the records to write so that a deletion or a merge never was.

        Raise UserError where a later merge of the same contacts has to be taken back before.
        """
        merge = self.steps.merge(step)
        return self._merge(merge, at) if merge else self._deletion(step)

    def _merge(self, merge: Merge, at: int) -> list[Record]:
        step, gone, kept = merge.step, merge.gone, merge.kept
        images = {key: one for key, one in self.steps.images(step).items() if one is not None}
        self._refuse_out_of_order(step, {uid for kind, uid in images if kind == "contact"})
        left, stays = images["contact", gone], images["contact", kept]
        if not isinstance(left, Contact) or not isinstance(stays, Contact):
            raise TypeError("a merge is of two contacts")
        moved = {key: one for key, one in images.items() if one is not left}
        without = self.unmerging(stays, left, moved, from_microseconds(at))
        for key in moved:
            for number, record in self.steps.later(key, step).items():
                self.steps.change(number, without(record), key)
        now = self.records.images(images)
        back = [without(one) for one in now.values() if one]
        again = [] if now["contact", gone] else [left]
        return self._that_can_stand([*again, *back])

    def _refuse_out_of_order(self, step: int, people: set[str]) -> None:
        for one in self.steps.merges(step + 1):
            if people & {one.gone, one.kept}:
                raise UserError(f"Take this back first, since it came later: {one.label}.")

    def _deletion(self, step: int) -> list[Record]:
        """Return the records to write: the deleted ones whole, those touched with their part back.

        A record that was deleted later stays so, and gets its part back in its own step.
        """
        images = self.steps.images(step)
        now = self.records.images(images)
        later = {key: self.steps.later(key, step) for key in images}
        back = {uid for (kind, uid) in images if kind == "contact"}
        back = {uid for uid in back if not (now["contact", uid] or later["contact", uid])}
        result = []
        for key, image in images.items():
            if image is None:
                continue
            for number, record in later[key].items():
                self.steps.change(number, rejoin(record, image, back), key)
            present = now[key]
            if present is not None:
                result.append(rejoin(present, image, back))
            elif not later[key]:
                result.append(image)
        return self._that_can_stand(result)

    def _that_can_stand(self, some: list[Record]) -> list[Record]:
        """Return the records without contacts who are not there; these get them back later.

        Who was merged since is named by whom they became.
        """
        coming = {one.uid for one in some if isinstance(one, Contact)}
        return [self._standing(one, coming) for one in some]

    def _standing(self, one: Record, coming: set[str]) -> Record:
        # Each step of who is missing keeps the whole: it says in which order they stood.
        whole = one
        while missing := self.records.missing_names([one]) - coming:
            uid = min(missing)
            lies_in = self.steps.last_of_contact(uid)
            merge = None
            if lies_in is not None:
                self.steps.add(lies_in, whole, key_of(one))
                merge = self.steps.merge(lies_in)
            if merge is not None and merge.gone == uid:
                whole, one = moved(whole, merge.kept, uid), moved(one, merge.kept, uid)
            else:
                one = without_contacts(one, {uid})
        return one

    def arrival(self, step: int, at: int) -> tuple[list[Key], list[Record]]:
        """Return what to remove and what to write; what was changed or named since stays."""
        before = self.steps.images(step)
        now = self.records.images(before)
        as_brought = {
            key
            for key, record in now.items()
            if record is not None and to_microseconds(record.updated_at) <= at
        }
        leaving = [key for key in before if before[key] is None and key in as_brought]
        written = [uid for kind, uid in leaving if kind != "contact"]
        stay = named_outside(self.records.db, kinds(leaving, "contact"), written)
        remove = [key for key in leaving if key[0] != "contact" or key[1] not in stay]
        return remove, [one for key, one in before.items() if one and key in as_brought]

    def touched(self, remove: list[Key], write: list[Record]) -> list[Key]:
        """Return every record that changes, to be able to go forth again."""
        naming = records_naming(self.records.db, kinds(remove, "contact"))
        return list(dict.fromkeys([*remove, *map(key_of, write), *naming]))
