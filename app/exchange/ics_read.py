"""Reading a calendar: past meetings with others, each an entry that waits to be written down."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from pathlib import Path

from app.errors import UserError
from app.exchange.brought import Brought, Incoming, Problem
from app.exchange.ics_parts import Part, UnreadableError, calendars_in
from app.exchange.ics_people import FORMAT, People, has_declined, own_addresses
from app.exchange.ics_place import mode_of, place_of
from app.exchange.ics_rule import Patience
from app.exchange.ics_series import Occurrence, Series
from app.exchange.ics_zones import Zones
from app.exchange.journal_json import made_uid
from app.exchange.vcard_lines import logical_lines
from app.model.entry import Entry

_TWO_YEARS = timedelta(days=731)
_MOST_MEETINGS = 10_000
_FACTS = ("DTSTART", "SUMMARY", "ATTENDEE")
_NOON = time(12)
_MINUTE = timedelta(minutes=1)


def looks_like_calendar(head: bytes, path: Path) -> bool:
    """Tell whether a file begins like a calendar, or is named like one."""
    begins = b"BEGIN:VCALENDAR" in head.replace(b"\0", b"").upper()
    return begins or path.suffix.lower() in (".ics", ".ical", ".ifb")


def read_calendar(file: Incoming) -> Brought:
    """Return the meetings of the last two years, their attendees, and what cannot be read."""
    calendars = calendars_in(logical_lines(file.data))
    if len(calendars) == 1 and not calendars[0].parts:
        raise UserError(f"{file.path} holds no calendar.")
    reading = _Reading(file)
    for calendar in calendars:
        reading.take(calendar)
    return Brought(
        format=FORMAT,
        name=file.path.name,
        contacts=reading.people.contacts,
        entries=tuple(reading.entries.values()),
        problems=tuple(reading.problems),
        skipped=reading.skipped,
    )


class _Reading:
    """Takes one calendar of a file after the other."""

    def __init__(self, file: Incoming) -> None:
        self._file = file
        self._patience = Patience()
        self.people = People(file)
        self.entries: dict[str, Entry] = {}
        self.problems: list[Problem] = []
        self.skipped = 0

    def take(self, calendar: Part) -> None:
        """Take up the meetings of a calendar, or say why one of its events cannot be read."""
        events = list(calendar.within("VEVENT"))
        if not events or calendar.text("METHOD").upper() == "CANCEL":
            return
        zones = Zones(calendar, self._file.zone, self._file.now, self._patience)
        own = own_addresses(calendar, self._file.path, events)
        for group in _by_uid(events).values():
            self._take_series(group, zones, own)

    def _take_series(self, events: list[Part], zones: Zones, own: set[str]) -> None:
        readable = [one for one in events if self._is_readable(one, zones)]
        first, last = self._file.now - _TWO_YEARS, self._file.now
        try:
            for one in Series(readable, zones, self._patience).occurrences(first, last):
                if one.is_within(first, last) and _took_place(one.event, own):
                    self._add(one, zones, own)
        except UnreadableError as error:
            self._skip(readable[0], str(error))

    def _is_readable(self, event: Part, zones: Zones) -> bool:
        if not event.is_closed:
            self.problems.append(Problem(f"line {event.number}", "this event has no END:VEVENT"))
        try:
            series = Series([event], zones, self._patience)
            start = series.start_of(event)
            series.length_of(event)
        except UnreadableError as error:
            self._skip(event, str(error))
            return False
        if start.tzid and zones.named(start.tzid) is None:
            why = f"the time zone {start.tzid[:40]} is not known; it was read in local time"
            self.problems.append(Problem(f"line {event.number}", why))
        return True

    def _skip(self, event: Part, why: str) -> None:
        self.skipped += 1
        self.problems.append(Problem(f"line {event.number}", why))

    def _add(self, one: Occurrence, zones: Zones, own: set[str]) -> None:
        if len(self.entries) >= _MOST_MEETINGS:
            raise UnreadableError(f"this file holds more than {_MOST_MEETINGS} meetings")
        contacts = self.people.at(one.event, own)
        if contacts:
            entry = self._entry(one, zones, contacts)
            self.entries[entry.uid] = entry

    def _entry(self, one: Occurrence, zones: Zones, contacts: tuple[str, ...]) -> Entry:
        event, start = one.event, one.start
        at = start.moved(datetime.combine(start.wall, _NOON)) if start.is_day else start
        return Entry(
            uid=made_uid(FORMAT, _identity(event), one.key),
            happened_at=at.instant,
            zone=zones.name_at(start.tzid, at.instant),
            title=" ".join(event.text("SUMMARY").split()) or None,
            mode=mode_of(event),
            place=place_of(event),
            duration_minutes=None if start.is_day else one.length // _MINUTE or None,
            contacts=contacts,
            created_at=at.instant.astimezone(UTC),
            updated_at=at.instant.astimezone(UTC),
        )


def _by_uid(events: list[Part]) -> dict[str, list[Part]]:
    found: dict[str, list[Part]] = {}
    for event in sorted(events, key=_revision):
        found.setdefault(_identity(event), []).append(event)
    return found


def _revision(event: Part) -> int:
    said = event.text("SEQUENCE")
    return int(said) if said.isascii() and said.isdecimal() and len(said) < 10 else 0


def _identity(event: Part) -> str:
    """Return the UID of an event; one that has none is told apart by all it says."""
    said = event.text("UID")
    return said or "\n".join(f"{one.name}:{one.value}" for one in event.all(*_FACTS))


def _took_place(event: Part, own: set[str]) -> bool:
    return event.text("STATUS").upper() != "CANCELLED" and not has_declined(event, own)
