"""Every entry in full."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from app.model.entry import Entry
from app.review.document import EntryTold
from app.review.telling import Telling


def tell_entries(telling: Telling) -> dict[str, Any]:
    """Return the entries, oldest first."""
    return {"entries": tuple(_told(telling, entry) for entry in telling.entries)}


def _told(telling: Telling, entry: Entry) -> EntryTold:
    return EntryTold(
        day=entry.day,
        when=telling.wording.day(entry.day, "EEEE, d MMMM y"),
        title=telling.title_of(entry),
        names=telling.called(entry.contacts),
        facts=" · ".join(_facts(telling, entry)),
        body=telling.hidden.text(entry.body, entry.contacts),
        notes=tuple(_notes(telling, entry)),
        pictures=telling.pictures_of(entry),
    )


def _facts(telling: Telling, entry: Entry) -> Iterator[str]:
    if entry.mode:
        yield telling.wording.text(f"mode.{entry.mode}")
    if entry.place:
        yield telling.hidden.text(entry.place, entry.contacts)
    if entry.duration_minutes:
        yield telling.wording.text("entry.minutes", entry.duration_minutes)


def _notes(telling: Telling, entry: Entry) -> Iterator[str]:
    if not telling.options.private_notes:
        return
    for one in entry.reflections:
        if one.note:
            note = telling.hidden.text(one.note, entry.contacts)
            name = telling.names.of(one.contact)
            yield telling.wording.text("entry.note", name=name, note=note)
