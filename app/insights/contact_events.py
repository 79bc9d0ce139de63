"""What happened between the meetings with a contact: marks on the time of a chart."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from app.model.contact import Contact
from app.model.lines import PromiseLine

PROMISE_KEPT, STANDING_CHANGED, CHECK_IN = "promise kept", "standing", "check-in"


@dataclass(frozen=True, slots=True)
class ContactEvent:
    """One event: its local day, its kind, and the promise, the standing or the closeness of it."""

    day: date
    kind: str
    about: str


def contact_events(contact: Contact, kept: Iterable[PromiseLine]) -> tuple[ContactEvent, ...]:
    """Return the events of a contact, oldest first; those without a whole day are left out."""
    events = [_event(one.closed_on, PROMISE_KEPT, one.text) for one in kept]
    events.append(_event(contact.standing_since, STANDING_CHANGED, contact.standing))
    events += [_event(one.on, CHECK_IN, str(one.closeness)) for one in contact.check_ins]
    found = [one for one in events if one is not None]
    return tuple(sorted(found, key=lambda one: (one.day, one.kind, one.about)))


def _event(day: str | None, kind: str, about: str) -> ContactEvent | None:
    try:
        return ContactEvent(date.fromisoformat(day), kind, about) if day else None
    except ValueError:
        return None
