"""What happened with a contact, rated or not: marks on the time of a chart."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from app.model.contact import Contact
from app.model.lines import Meeting, PromiseLine
from app.model.standing import spans_of

PROMISE_KEPT, STANDING_CHANGED, CHECK_IN = "promise kept", "standing", "check-in"
MET = "met"


@dataclass(frozen=True, slots=True)
class ContactEvent:
    """One event: its local day, its kind, and the title, promise, turn or closeness of it.

    A meeting has its moment, and the uid of its entry.
    """

    day: date
    kind: str
    about: str
    at: datetime | None = None
    entry: str = ""


def contact_events(
    contact: Contact, kept: Iterable[PromiseLine], meetings: Iterable[Meeting] = ()
) -> tuple[ContactEvent, ...]:
    """Return the events of a contact, oldest first; those without a whole day are left out."""
    events = [_event(one.closed_on, PROMISE_KEPT, one.text) for one in kept]
    events += [_event(one.standing.on, STANDING_CHANGED, one.turn) for one in spans_of(contact)]
    events += [_event(one.on, CHECK_IN, str(one.closeness)) for one in contact.check_ins]
    found = [one for one in events if one is not None]
    found += [ContactEvent(one.day, MET, one.title or "", one.at, one.uid) for one in meetings]
    return tuple(sorted(found, key=lambda one: (one.day, one.kind, one.about)))


def _event(day: str | None, kind: str, about: str) -> ContactEvent | None:
    try:
        return ContactEvent(date.fromisoformat(day), kind, about) if day else None
    except ValueError:
        return None
