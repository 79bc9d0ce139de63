"""Who was at an event: its attendees, without rooms, lists and the owner of the calendar."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from app.exchange.brought import Incoming
from app.exchange.ics_parts import Part, UnreadableError
from app.exchange.vcard_lines import Property
from app.exchange.vcard_values import unescaped
from app.model.contact import Channel, Contact, Source

FORMAT = "ics"
_ADDRESS = re.compile(r"[^\s@:<>\"]+@[^\s@:<>\"]+")
_NO_PEOPLE = {"room", "resource", "group"}
_NO_PERSON_AT = ("@resource.calendar.google.com", "@group.calendar.google.com")
_FEWEST_EVENTS = 3
_MOST_ATTENDEES = 100


def address_of(read: Property) -> str:
    """Return the e-mail address of an attendee, in lower case; empty where there is none."""
    for text in (read.value, read.first("EMAIL") or "", read.first("CN") or ""):
        plain = re.sub(r"^\s*mailto:", "", unescaped(text), flags=re.IGNORECASE)
        found = _ADDRESS.search(plain)
        if found:
            return found.group().lower()
    return ""


def _name_of(read: Property) -> str:
    said = " ".join((read.first("CN") or "").split()).strip("'")
    if said:
        return said
    if ":" not in read.value and "/" not in read.value:
        return " ".join(unescaped(_ADDRESS.sub("", read.value)).strip(' <>"').split())
    return ""


def own_addresses(calendar: Part, path: Path, events: Iterable[Part]) -> set[str]:
    """Return the addresses of the owner: as the calendar says, or the one that is everywhere."""
    said = (calendar.text("X-WR-CALNAME"), calendar.text("X-WR-RELCALID"), path.stem)
    own = {one.strip().lower() for one in said if _ADDRESS.fullmatch(one.strip())}
    if own:
        return own
    seen = Counter[str]()
    by_uid = {event.text("UID"): event for event in events if event.first("ATTENDEE")}
    for event in by_uid.values():
        seen.update({address_of(one) for one in event.all("ATTENDEE", "ORGANIZER")} - {""})
    everywhere = {one for one, count in seen.items() if count == len(by_uid)}
    return everywhere if len(by_uid) >= _FEWEST_EVENTS and len(everywhere) == 1 else set()


class People:
    """The contacts of a file, each made once, when the first event with them is taken."""

    def __init__(self, file: Incoming) -> None:
        self._file = file
        self._found: dict[tuple[str, str], Contact] = {}

    @property
    def contacts(self) -> tuple[Contact, ...]:
        """Return everybody so far."""
        return tuple(self._found.values())

    def at(self, event: Part, own: set[str]) -> tuple[str, ...]:
        """Return the uids of who was there. Raise UnreadableError where it was a crowd."""
        there = [one for one in event.all("ATTENDEE") if _came(one)]
        organizer = event.first("ORGANIZER")
        invited_by = address_of(organizer) if organizer else ""
        if organizer and own and invited_by not in own and _came(organizer):
            there.append(organizer)
        keys = dict.fromkeys((address_of(one), _name_of(one)) for one in there)
        others = [key for key in _by_address(keys) if any(key) and key[0] not in own]
        if invited_by and not own and [key[0] for key in others] == [invited_by]:
            return ()
        if len(others) > _MOST_ATTENDEES:
            raise UnreadableError(f"it has more than {_MOST_ATTENDEES} attendees")
        return tuple(self._contact(*key).uid for key in others)

    def _contact(self, address: str, name: str) -> Contact:
        key = (address, "" if address else name)
        if key not in self._found:
            channels = (Channel("email", address),) if address else ()
            self._found[key] = self._file.contact(
                name or address, channels=channels, source=Source(FORMAT)
            )
        return self._found[key]


def _came(read: Property) -> bool:
    """Tell whether this is a person who did not decline."""
    return not (
        _NO_PEOPLE & {*read.all("CUTYPE")}
        or "declined" in read.all("PARTSTAT")
        or "non-participant" in read.all("ROLE")
        or address_of(read).endswith(_NO_PERSON_AT)
    )


def _by_address(keys: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """Return each person once; of two lines with one address the one with a name."""
    found: dict[tuple[str, str], tuple[str, str]] = {}
    for address, name in keys:
        at = (address, "" if address else name.lower())
        if not found.get(at, ("", ""))[1] or at not in found:
            found[at] = (address, name)
    return list(found.values())


def has_declined(event: Part, own: set[str]) -> bool:
    """Tell whether the owner said no to an event."""
    return any(
        "declined" in one.all("PARTSTAT") and address_of(one) in own
        for one in event.all("ATTENDEE")
    )
