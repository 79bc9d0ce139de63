"""The journal as a calendar: each entry an event, each birthday once a year."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import TYPE_CHECKING

from app.exchange.taken_out import TakenOut
from app.model.contact import Contact, KnownDate
from app.model.entry import Entry
from app.model.partial_date import parse_partial_date

if TYPE_CHECKING:
    from icalendar import Event

_MAKER = "-//Kithbook//Kithbook//EN"
_UNKNOWN_YEAR = 1604
"""A leap year long ago, as address books take it where the year of birth is not known."""


def entries_as_calendar(book: TakenOut) -> Iterator[str]:
    """Yield the calendar, event by event."""
    names = {one.uid: one.name for one in book.contacts()}
    yield f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:{_MAKER}\r\n"
    for entry in book.entries():
        yield _text(_meeting(entry, names))
    for contact in book.contacts():
        for at, known in enumerate(contact.dates):
            event = _birthday(contact, known, at)
            yield _text(event) if event else ""
    yield "END:VCALENDAR\r\n"


def _text(event: Event) -> str:
    return str(event.to_ical().decode("utf-8"))


def _meeting(entry: Entry, names: Mapping[str, str]) -> Event:
    from icalendar import Event

    people = ", ".join(names[uid] for uid in entry.contacts)
    event = Event()
    event.add("uid", entry.uid)
    event.add("dtstamp", entry.updated_at)
    event.add("dtstart", entry.happened_at)
    if entry.duration_minutes:
        event.add("duration", timedelta(minutes=min(entry.duration_minutes, 525_600)))
    event.add("summary", entry.title or people or entry.body[:60])
    if entry.place:
        event.add("location", entry.place)
    event.add("description", "\n\n".join(part for part in (people, entry.body) if part))
    if entry.tags:
        event.add("categories", list(entry.tags))
    return event


def _birthday(contact: Contact, known: KnownDate, at: int) -> Event | None:
    from icalendar import Event

    parts = parse_partial_date(known.date)
    if parts.month is None or parts.day is None:
        return None
    event = Event()
    event.add("uid", f"{contact.uid}-{at}")
    event.add("dtstamp", contact.updated_at)
    event.add("dtstart", date(parts.year or _UNKNOWN_YEAR, parts.month, parts.day))
    event.add("rrule", {"freq": "yearly"})
    event.add("summary", f"{contact.name}: {known.label or known.kind}")
    return event
