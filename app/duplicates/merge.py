"""Two contacts become one: every record that names the one that goes is written anew."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from app.duplicates.choices import Choice, Choices, choices_between
from app.duplicates.merge_contact import merged_contact, moved_ties
from app.model.contact import Contact, Tie
from app.model.entry import Entry
from app.model.moved import moved_entry, moved_opening
from app.model.opening import Opening
from app.store.naming import records_naming
from app.store.records import Record, Records


@dataclass(frozen=True, slots=True)
class Merged:
    """What a merge would give: the contact, both who become it, and what else is written."""

    contact: Contact
    kept: Contact
    gone: Contact
    choices: tuple[Choice, ...]
    others: tuple[Record, ...]

    @property
    def records(self) -> list[Record]:
        """Return everything that is written."""
        return [self.contact, *self.others]


def merge_of(
    records: Records, kept: Contact, gone: Contact, choices: Choices, now: datetime
) -> Merged:
    """Return what merging two contacts would give; nothing is written."""
    named = records_naming(records.db, [gone.uid])
    others = [one for one in records.images(named).values() if one is not None]
    held = _holders(records, gone, {kept.uid, *(one.uid for one in others)})
    return merge_among(kept, gone, [*others, *held], choices, now)


def merge_among(
    kept: Contact, gone: Contact, others: Sequence[Record], choices: Choices, now: datetime
) -> Merged:
    """Return what merging two contacts gives, where `others` are all the records that it moves."""
    others = [one for one in others if one.uid not in (kept.uid, gone.uid)]
    people = [kept, gone, *(one for one in others if isinstance(one, Contact))]
    ties = moved_ties(people, kept.uid, gone.uid)
    contact = merged_contact(kept, gone, choices)
    contact = replace(contact, ties=tuple(ties.get(kept.uid, ())), updated_at=now)
    moved = (_moved(one, kept.uid, gone.uid, ties) for one in others)
    changed = tuple(replace(one, updated_at=now) for one in moved)
    return Merged(contact, kept, gone, tuple(choices_between(kept, gone)), changed)


def _holders(records: Records, gone: Contact, known: set[str]) -> list[Contact]:
    """Return those to whom a tie of the one that goes may move: it stands at the lower uid."""
    uids = {tie.other for tie in gone.ties} - known
    return list(records.contacts.each(uids)) if uids else []


def _moved(record: Record, kept: str, gone: str, ties: Mapping[str, Sequence[Tie]]) -> Record:
    if isinstance(record, Entry):
        return moved_entry(record, kept, gone)
    if isinstance(record, Opening):
        return moved_opening(record, kept, gone)
    through = kept if record.met_through == gone else record.met_through
    own = tuple(ties.get(record.uid, ()))
    return replace(record, met_through=through, ties=own)
