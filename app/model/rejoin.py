"""A record gets back its part in contacts who come back, and keeps what was written since."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from typing import Any, TypeVar

from app.model.contact import Contact, Tie
from app.model.entry import Entry
from app.model.opening import Opening
from app.model.promise import Promise

Item = TypeVar("Item")
Record = Contact | Entry | Opening


def rejoin(now: Record, before: Record, back: Collection[str]) -> Record:
    """Return a record as it is `now`, naming contacts (uids) who came `back` as `before`."""
    if isinstance(now, Contact) and isinstance(before, Contact):
        return _contact(now, before, back)
    if isinstance(now, Entry) and isinstance(before, Entry):
        return _entry(now, before, back)
    if isinstance(now, Opening) and isinstance(before, Opening):
        return _opening(now, before, back)
    raise TypeError("a record is rejoined with an earlier self")


def without_contacts(record: Record, gone: Collection[str]) -> Record:
    """Return a record as it is when these contacts (uids) are no more."""
    if isinstance(record, Contact):
        return replace(
            record,
            met_through=None if record.met_through in gone else record.met_through,
            ties=tuple(tie for tie in record.ties if tie.other not in gone),
        )
    if isinstance(record, Entry):
        return replace(
            record,
            contacts=tuple(uid for uid in record.contacts if uid not in gone),
            reflections=tuple(one for one in record.reflections if one.contact not in gone),
            promises=tuple(
                replace(one, to=None if one.to in gone else one.to)
                for one in record.promises
                if one.by not in gone
            ),
        )
    return replace(record, asked=tuple(one for one in record.asked if one.contact not in gone))


def _contact(now: Contact, before: Contact, back: Collection[str]) -> Contact:
    again = before.met_through if before.met_through in back else None
    ties = {*now.ties, *(tie for tie in before.ties if tie.other in back)}
    return replace(now, met_through=now.met_through or again, ties=tuple(sorted(ties, key=_order)))


def _order(tie: Tie) -> tuple[str, str, str]:
    return (tie.other, tie.kind or "", tie.note or "")


def _entry(now: Entry, before: Entry, back: Collection[str]) -> Entry:
    rated = {one.contact for one in now.reflections}
    promised = {one.uid for one in now.promises}
    earlier = {one.uid: one for one in before.promises}
    return replace(
        now,
        contacts=_woven(
            now.contacts,
            before.contacts,
            [uid for uid in before.contacts if uid in back and uid not in now.contacts],
        ),
        reflections=_woven(
            now.reflections,
            before.reflections,
            [one for one in before.reflections if one.contact in back and one.contact not in rated],
            lambda one: one.contact,
        ),
        promises=_woven(
            tuple(_promised_again(one, earlier.get(one.uid), back) for one in now.promises),
            before.promises,
            [one for one in before.promises if one.by in back and one.uid not in promised],
            lambda one: one.uid,
        ),
    )


def _promised_again(now: Promise, before: Promise | None, back: Collection[str]) -> Promise:
    lost = before is not None and now.to is None and before.to in back
    return replace(now, to=before.to) if before and lost else now


def _opening(now: Opening, before: Opening, back: Collection[str]) -> Opening:
    asked = {one.contact for one in now.asked}
    missing = [one for one in before.asked if one.contact in back and one.contact not in asked]
    return replace(now, asked=_woven(now.asked, before.asked, missing))


def _woven(
    now: Sequence[Item],
    before: Sequence[Item],
    missing: Sequence[Item],
    key: Callable[[Item], Any] = lambda one: one,
) -> tuple[Item, ...]:
    """Return `now` with what is missing put behind what it stood behind before.

    An item is known by its key, however else it changed.
    """
    result, place = list(now), 0
    for one in before:
        keys = [key(other) for other in result]
        if one in missing:
            result.insert(place, one)
            place += 1
        elif key(one) in keys:
            place = keys.index(key(one)) + 1
    return tuple(result)
