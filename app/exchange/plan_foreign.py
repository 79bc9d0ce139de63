"""What bringing a foreign file would change: contacts found again learn, others are new."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from app.exchange.brought import Brought
from app.exchange.known_people import KnownPeople, Mark, mark_of_channel, marks_of_source
from app.exchange.meeting_again import MeetingAgain
from app.exchange.plan import Counts, Plan
from app.model.contact import Source
from app.model.entry import Entry
from app.model.plain import plain_form
from app.store.people import People
from app.store.records import Record, Records
from app.store.stamps import Stamps


def plan_foreign(brought: Brought, records: Records, now: datetime) -> Plan:
    """Return what would change. Nothing of the book is overwritten."""
    meeting = MeetingAgain(_people_of(People(records.db)), records.contacts, now)
    counts = meeting.let_in(brought.contacts)
    counts.skipped = brought.skipped
    entries, entry_counts = _new_entries(brought.entries, meeting.matched, records)
    return Plan(
        format=brought.format,
        name=brought.name,
        contacts=counts,
        entries=entry_counts,
        openings=Counts(),
        records=(*meeting.wanted.values(), *entries),
        problems=brought.problems,
    )


def _people_of(people: People) -> KnownPeople:
    marks: dict[str, list[Mark]] = defaultdict(list)
    for uid, kind, value in people.channels():
        if mark := mark_of_channel(kind, value):
            marks[uid].append(mark)
    for uid, form, raw in people.sources():
        marks[uid] += marks_of_source(Source(form, raw))
    known = KnownPeople()
    for uid, name in people.names():
        known.add(uid, plain_form(name), marks.get(uid, ()))
    return known


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
