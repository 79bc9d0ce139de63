"""Who came, who came back, who rested; and who was let go, where that is asked for."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from app.model.contact import Standing
from app.model.partial_date import parse_partial_date
from app.model.scales import LET_GO, RESTING
from app.model.standing import ACTIVE_AGAIN, Span, spans_of
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
            active_again=tuple(_turned(telling, ACTIVE_AGAIN)) if shows else (),
            rested=tuple(_turned(telling, RESTING)) if shows else (),
            let_go=tuple(_turned(telling, LET_GO)) if shows_let_go else (),
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


def _turned(telling: Telling, turn: str) -> Iterator[Turn]:
    """Yield those who turned so in the period, by day, even where that is over by now."""
    found = [
        (day, uid, span)
        for uid, contact in telling.contacts.items()
        for span in spans_of(contact)
        if span.turn == turn and (day := _within(telling, span.standing.on))
    ]
    for day, uid, span in sorted(found, key=lambda one: one[:2]):
        note = "" if turn == ACTIVE_AGAIN else _closing_note(telling, span.standing, uid)
        yield Turn(telling.names.of(uid), _when(telling, day, span), note)


def _when(telling: Telling, day: date, span: Span) -> str:
    """Return since when it was so, and until when, where that was in the period too."""
    wording, first = telling.wording, telling.wording.day(day, "d MMMM")
    end = _within(telling, span.until) if span.until else None
    if end is None:
        return wording.text("turn.since", day=first)
    return wording.text("turn.for_a_time", first=first, last=wording.day(end, "d MMMM"))


def _within(telling: Telling, day: str) -> date | None:
    """Return a day where it is known and in the period."""
    found = parse_partial_date(day).earliest()
    is_in = found is not None and telling.period.first <= found <= telling.period.last
    return found if is_in else None


def _closing_note(telling: Telling, standing: Standing, uid: str) -> str:
    if not telling.options.closing_notes:
        return ""
    contact = telling.contacts[uid]
    is_present = standing.on == contact.standing_since
    note = contact.closing_note if is_present else standing.closing_note
    return telling.hidden.text(note, (uid,))
