"""A merge taken back on a later day: what was written since stays, on whom it is about."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property

from app.duplicates.choices import CHOSEN, KEPT, OTHER, Choices
from app.duplicates.merge import Merged, merge_among
from app.duplicates.merge_standing import likeness
from app.model.contact import Contact
from app.model.entry import Entry
from app.model.moved import moved_entry, moved_opening
from app.model.opening import Opening
from app.model.rejoin import rejoin
from app.model.tidy import tidied
from app.model.unchange import unchanged
from app.store.entry_records import named_in
from app.store.records import Key, Record, key_of

_BELONGS = {"name": "name_kind"}


@dataclass(frozen=True)
class Unmerge:
    """Tells how records would be had `gone` not been merged into `kept` at a moment.

    `before` holds every record that the merge wrote, as it was then.
    """

    kept: Contact
    gone: Contact
    before: Mapping[Key, Record]
    at: datetime

    def __call__(self, now: Record) -> Record:
        """Return a record without the merge; the same one where the merge did not write it."""
        was, after = self.before.get(key_of(now)), self._after(now)
        if was is None or after is None:
            return now
        now, after = (_handed_back(one, was, self.kept.uid, self.gone.uid) for one in (now, after))
        back = rejoin(unchanged(now, was, after, self.at), was, {self.gone.uid})
        return _met_again(back, was)

    def _after(self, now: Record) -> Record | None:
        if isinstance(now, Contact) and now.uid == self.kept.uid:
            return self._kept_after(now)
        return self._others.get(key_of(now))

    def _kept_after(self, now: Contact) -> Contact:
        """Return who was written; which values were chosen is seen from those there `now`."""
        people = [one for one in self.before.values() if isinstance(one, Contact)]
        return tidied(self._made(people, _choices(now, self.kept, self.gone)).contact)

    @cached_property
    def _others(self) -> dict[Key, Record]:
        made = self._made(list(self.before.values()), {})
        return {key_of(one): tidied(one) for one in made.others}

    def _made(self, others: Sequence[Record], choices: Choices) -> Merged:
        return merge_among(self.kept, self.gone, others, choices, self.at)


def _met_again(back: Record, was: Record) -> Record:
    """Return a contact met through whom it was, where a deletion took who was chosen instead."""
    if isinstance(back, Contact) and isinstance(was, Contact) and back.met_through is None:
        return replace(back, met_through=was.met_through)
    return back


def _choices(now: Contact, kept: Contact, gone: Contact) -> Choices:
    found = {name: OTHER if _is_of(name, now, gone, kept) else KEPT for name in CHOSEN}
    is_other = likeness(now, kept, gone, gone) > likeness(now, kept, gone, kept)
    return found | {"standing": OTHER if is_other else KEPT}


def _is_of(name: str, now: Contact, gone: Contact, kept: Contact) -> bool:
    """Tell whether a field's value, or else what belongs to it, was taken from the one gone."""
    for one in filter(None, (name, _BELONGS.get(name))):
        if getattr(gone, one) != getattr(kept, one):
            return bool(getattr(now, one) == getattr(gone, one))
    return False


def _handed_back(record: Record, was: Record, kept: str, gone: str) -> Record:
    """Return a record that says of the one gone what it says of the one kept.

    Only where it `was` about the first alone: then what was written since is about them, too.
    """
    if isinstance(record, Opening) and isinstance(was, Opening):
        asked = {one.contact for one in was.asked}
        return record if kept in asked else moved_opening(record, gone, kept)
    if isinstance(record, Entry) and isinstance(was, Entry):
        moved = moved_entry(record, gone, kept)
        if kept not in named_in(was):
            return moved
        if gone in {one.contact for one in was.reflections} and not was.reflection_with(kept):
            return replace(record, reflections=moved.reflections)
    return record
