"""Who came, who came back, who rests; and who was let go, where that is asked for."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from app.model.contact import Contact
from app.model.partial_date import parse_partial_date
from app.review.document import Changes, Turn
from app.review.telling import Telling

_LONG_APART_DAYS = 182
_DAYS_A_MONTH = 30.44


def tell_changes(telling: Telling) -> dict[str, Any]:
    """Return the turns of the period, for the chapters that are in."""
    chapters = telling.options.chapters
    shows, shows_let_go = "changes" in chapters, "let go" in chapters
    return {
        "changes": Changes(
            new=tuple(_new(telling)) if shows else (),
            reconnected=tuple(_reconnected(telling)) if shows else (),
            rested=tuple(_turned(telling, "resting")) if shows else (),
            let_go=tuple(_turned(telling, "let go")) if shows_let_go else (),
        )
    }


def _new(telling: Telling) -> Iterator[Turn]:
    for uid in telling.new:
        day = telling.wording.day(telling.met[uid][0].day, "d MMMM")
        said = telling.wording.text("turn.first_met", day=day)
        yield Turn(telling.names.of(uid), said, telling.hidden.text(telling.contacts[uid].field))


def _reconnected(telling: Telling) -> Iterator[Turn]:
    for uid, entries in telling.met.items():
        before = telling.last_met_before.get(uid)
        apart = (entries[0].day - before).days if before else 0
        if apart >= _LONG_APART_DAYS:
            months = round(apart / _DAYS_A_MONTH)
            when = telling.wording.day(entries[0].day, "d MMMM")
            yield Turn(telling.names.of(uid), when, telling.wording.text("turn.back", months))


def _turned(telling: Telling, standing: str) -> Iterator[Turn]:
    for uid, contact in telling.contacts.items():
        since = _day(contact)
        if contact.standing == standing and since and _is_within(telling, since):
            when = telling.wording.text("turn.since", day=telling.wording.day(since, "d MMMM"))
            yield Turn(telling.names.of(uid), when, _closing_note(telling, contact))


def _day(contact: Contact) -> date | None:
    since = contact.standing_since
    return parse_partial_date(since).earliest() if since else None


def _is_within(telling: Telling, day: date) -> bool:
    return telling.period.first <= day <= telling.period.last


def _closing_note(telling: Telling, contact: Contact) -> str:
    if not telling.options.closing_notes:
        return ""
    return telling.hidden.text(contact.closing_note, (contact.uid,))
