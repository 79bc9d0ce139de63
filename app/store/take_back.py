"""Taking back a deletion or an import on a later day, with all that was written since kept."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from app.model.instant import to_microseconds
from app.model.rejoin import rejoin, without_contacts
from app.store.kept_steps import KeptSteps, kinds
from app.store.naming import named_outside, records_naming
from app.store.records import Key, Record, Records, key_of

Images = Mapping[Key, Record | None]


@dataclass(frozen=True, slots=True)
class TakeBack:
    """What to remove and what to write so that a kept step never was."""

    records: Records
    steps: KeptSteps

    def deletion(self, step: int) -> list[Record]:
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
        """Return the records without contacts who are not there; these get them back later."""
        missing = self.records.missing_names(some)
        for one in some:
            for uid in missing & self.records.named_in(one):
                lies_in = self.steps.last_of_contact(uid)
                if lies_in is not None:
                    self.steps.add(lies_in, one, key_of(one))
        return [without_contacts(one, missing) for one in some]

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
