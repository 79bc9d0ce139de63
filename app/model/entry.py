"""An entry: a dated piece of writing about a meeting, with one or more contacts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from app.model.instant import local_day
from app.model.promise import Promise
from app.model.record import record
from app.model.reflection import Reflection


@dataclass(frozen=True, slots=True)
class Attachment:
    """A picture or file kept inside the book."""

    name: str
    media_type: str
    data: bytes


@record
class Entry:
    """What happened, when, where, with whom, what for, and how it was. None means unknown."""

    uid: str
    happened_at: datetime
    zone: str | None = None
    title: str | None = None
    body: str = ""
    mode: str | None = None
    place: str | None = None
    duration_minutes: int | None = None
    intent: tuple[str, ...] = ()
    contacts: tuple[str, ...] = ()
    reflections: tuple[Reflection, ...] = ()
    promises: tuple[Promise, ...] = ()
    tags: tuple[str, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    created_at: datetime
    updated_at: datetime

    @property
    def day(self) -> date:
        """Return the calendar day on which it happened, in the zone where it happened."""
        return local_day(self.happened_at, self.zone)

    def reflection_with(self, contact: str) -> Reflection | None:
        """Return how it was with one contact; None where nothing was said."""
        return next((one for one in self.reflections if one.contact == contact), None)


@dataclass(frozen=True, slots=True)
class EntryVersion:
    """An entry as it was until a moment."""

    until: datetime
    entry: Entry
