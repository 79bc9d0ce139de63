"""The entry that is being written: what it says now, and what of it is on the disk."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import UTC, datetime
from typing import Any

from app.capture.boxes import promises_after, with_marks
from app.clock import Clock
from app.model.entry import Entry
from app.model.promise import Promise
from app.model.reflection import Reflection
from app.model.uid import new_uid

_STAMPS = ("created_at", "updated_at")


class Draft:
    """One entry while it is being written. Knows when there is something to save; saves nothing."""

    def __init__(self, entry: Entry, clock: Clock, is_new: bool = False) -> None:
        self._clock = clock
        self._base = self._now = entry if is_new else with_marks(entry)
        self._blank = entry if is_new else None
        self._is_kept = self._was_sent = not is_new

    @classmethod
    def begin(cls, clock: Clock, contacts: tuple[str, ...] = ()) -> Draft:
        """Return the draft of a new entry that happened now."""
        now = clock.now()
        entry = Entry(
            uid=new_uid(now),
            happened_at=now,
            zone=clock.zone(),
            contacts=contacts,
            created_at=now,
            updated_at=now,
        )
        return cls(entry, clock, is_new=True)

    @property
    def entry(self) -> Entry:
        """Return the entry as it reads now."""
        return self._now

    @property
    def uid(self) -> str:
        """Return the uid of the entry."""
        return self._now.uid

    @property
    def is_kept(self) -> bool:
        """Tell whether any of it was written to the book."""
        return self._is_kept

    @property
    def is_untouched(self) -> bool:
        """Tell whether it is a new entry that says nothing that it did not say when it began."""
        return self._blank is not None and self._now == self._blank

    @property
    def needs_saving(self) -> bool:
        """Tell whether the book does not have all of it."""
        return self._now != self._base and not (self.is_untouched and not self._was_sent)

    @property
    def is_to_drop(self) -> bool:
        """Tell whether it was begun, written and emptied again, so that nothing is left to keep."""
        return self._was_sent and self.is_untouched

    @property
    def was_sent(self) -> bool:
        """Tell whether any of it was written to the book, or is on its way."""
        return self._was_sent

    @property
    def label(self) -> str:
        """Return what writing it now is called, so that words and ratings are taken back apart."""
        if not self._was_sent:
            return "new entry"
        words = (self._now.title, self._now.body)
        return "reflect" if words == (self._base.title, self._base.body) else "write"

    def send(self) -> Entry:
        """Return the entry to be written to the book."""
        self._was_sent = True
        return self._now

    def change(self, **values: Any) -> bool:
        """Take new values of the entry's fields; tell whether that changed anything."""
        before = self._now
        self._now = replace(before, **values)
        return self._now != before

    def write(self, title: str, body: str) -> bool:
        """Take title and text as they stand, and let the promises follow the boxes in the text."""
        entry = self._now
        body = body.strip("\n") if body.strip() else ""
        if body != entry.body:
            promises = promises_after(
                entry.body, body, entry.promises, self._clock.today(), entry.day, self._promise
            )
            self.change(body=body, promises=promises)
        return self.change(title=title.strip() or None) or self._now is not entry

    def _promise(self, text: str) -> Promise:
        return Promise(uid=new_uid(self._clock.now()), text=text)

    def add_contact(self, uid: str) -> bool:
        """Put a contact into the entry; tell whether it was not there yet."""
        return self.change(contacts=tuple(dict.fromkeys((*self._now.contacts, uid))))

    def remove_contact(self, uid: str) -> bool:
        """Take a contact and what was said of the meeting with them out of the entry."""
        entry = self._now
        return self.change(
            contacts=tuple(one for one in entry.contacts if one != uid),
            reflections=tuple(one for one in entry.reflections if one.contact != uid),
        )

    def reflect(self, contact: str, **values: Any) -> bool:
        """Take ratings or the line of text of the meeting with one contact; None takes one back."""
        entry = self._now
        before = entry.reflection_with(contact) or Reflection(contact=contact)
        mine = {one.contact: one for one in entry.reflections} | {
            contact: replace(before, **values)
        }
        order = {uid: place for place, uid in enumerate(entry.contacts)}
        kept = [one for one in mine.values() if not one.is_empty and one.contact in order]
        return self.change(reflections=tuple(sorted(kept, key=lambda one: order[one.contact])))

    def move_to(self, moment: datetime, zone: str | None) -> bool:
        """Take another moment (aware) and the zone it happened in."""
        return self.change(happened_at=moment.astimezone(UTC), zone=zone)

    def written(self, entry: Entry) -> None:
        """Note that the book has the entry as it was then."""
        self._base = entry
        self._is_kept = True

    def meet(self, theirs: Entry) -> set[str]:
        """Take over what somebody else changed in the book; return the names of those fields.

        What was changed here and is not saved yet stays: the last word is the writer's.
        """
        theirs = with_marks(theirs)
        names = [one.name for one in fields(Entry) if one.name not in _STAMPS]
        base, mine = self._base, self._now
        self._base = replace(base, **{name: getattr(theirs, name) for name in names})
        moved = {
            name
            for name in names
            if getattr(mine, name) == getattr(base, name) != getattr(theirs, name)
        }
        self.change(**{name: getattr(theirs, name) for name in moved})
        return moved
