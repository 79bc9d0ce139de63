"""What bringing a foreign file would change: contacts found again learn, others are new."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from app.exchange.brought import Brought
from app.exchange.known_people import (
    KnownPeople,
    mark_of_channel,
    marks_of,
    marks_of_source,
)
from app.exchange.merging import merged
from app.exchange.plan import Counts, Plan
from app.model.contact import Contact, Source
from app.model.entry import Entry
from app.store.people import People
from app.store.records import Record, Records
from app.store.stamps import Stamps


def plan_foreign(brought: Brought, records: Records, now: datetime) -> Plan:
    """Return what would change. Nothing of the book is overwritten."""
    known = _people_of(People(records.db))
    in_book = set(Stamps(records.db).of("contact"))
    matched = _match(brought.contacts, known)
    there = records.contacts.each(uid for uid in set(matched.values()) if uid in in_book)
    held = {one.uid: one for one in there}
    contacts, counts = _weigh(brought.contacts, matched, held, now)
    counts.skipped = brought.skipped
    entries, entry_counts = _new_entries(brought.entries, matched, records)
    return Plan(
        format=brought.format,
        name=brought.name,
        contacts=counts,
        entries=entry_counts,
        openings=Counts(),
        records=(*contacts, *entries),
        problems=brought.problems,
    )


def _people_of(people: People) -> KnownPeople:
    known = KnownPeople()
    names: dict[str, str] = dict(people.names())
    for uid, name in names.items():
        known.add(uid, name, ())
    for uid, kind, value in people.channels():
        mark = mark_of_channel(kind, value)
        known.add(uid, names[uid], [mark] if mark else ())
    for uid, form, raw in people.sources():
        known.add(uid, names[uid], marks_of_source(Source(form, raw)))
    return known


def _match(contacts: Sequence[Contact], known: KnownPeople) -> dict[str, str]:
    """Return who each contact of the file is, by uid; itself where it is new."""
    matched = {}
    for one in contacts:
        marks = marks_of(one)
        uid = known.find(one.uid, one.name, marks) or one.uid
        known.add(uid, one.name, marks)
        matched[one.uid] = uid
    return matched


def _weigh(
    contacts: Sequence[Contact], matched: dict[str, str], held: dict[str, Contact], now: datetime
) -> tuple[list[Record], Counts]:
    counts, wanted = Counts(), dict[str, Record]()
    for one in contacts:
        uid = matched[one.uid]
        there = held.get(uid)
        if there is None:
            held[uid] = wanted[uid] = one
            counts.new += 1
            continue
        learnt = merged(there, one)
        if learnt is there:
            counts.unchanged += 1
        else:
            held[uid] = wanted[uid] = replace(learnt, updated_at=now)
            counts.merged += 1
    return list(wanted.values()), counts


def _new_entries(
    entries: Sequence[Entry], matched: dict[str, str], records: Records
) -> tuple[list[Record], Counts]:
    known = Stamps(records.db).of("entry") if entries else {}
    new = {one.uid: one for one in entries if one.uid not in known}
    counts = Counts(new=len(new), unchanged=len(entries) - len(new))
    return [_with_contacts(one, matched) for one in new.values()], counts


def _with_contacts(entry: Entry, matched: dict[str, str]) -> Entry:
    if not entry.contacts:
        return entry
    meant = dict.fromkeys(matched.get(uid, uid) for uid in entry.contacts)
    return replace(entry, contacts=tuple(meant))
