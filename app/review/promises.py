"""Promises of mine kept and open, and those made to me that are open."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from math import nan
from typing import Any

from app.measure.promises import reputation
from app.model.entry import Entry
from app.model.promise import Promise
from app.model.scales import ME
from app.review.document import PromisesTold, PromiseTold
from app.review.telling import Telling

Made = tuple[Entry, Promise]


def tell_promises(telling: Telling) -> dict[str, Any]:
    """Return the promises made in the period."""
    made = [(entry, one) for entry in telling.entries for one in entry.promises]
    mine = [(entry, one) for entry, one in made if one.by == ME]
    counts = reputation(
        [one.state for _, one in mine],
        [_ordinal(one.due) for _, one in mine],
        [_ordinal(one.closed_on) for _, one in mine],
    )
    told = PromisesTold(
        kept_on_time=counts.kept_on_time,
        kept_late=counts.kept_late,
        open=counts.open,
        dropped=counts.dropped,
        kept=_told(telling, mine, "kept"),
        still_open=_told(telling, mine, "open"),
        owed_to_me=_told(telling, [one for one in made if one[1].by != ME], "open"),
    )
    return {"promises": told}


def _told(telling: Telling, made: Iterable[Made], state: str) -> tuple[PromiseTold, ...]:
    return tuple(_tell(telling, *one) for one in made if one[1].state == state)


def _tell(telling: Telling, entry: Entry, promise: Promise) -> PromiseTold:
    present = {*entry.contacts, promise.by, promise.to or ME}
    text = telling.hidden.text(promise.text, present)
    return PromiseTold(text, _who(telling, promise), _when(telling, entry, promise))


def _who(telling: Telling, promise: Promise) -> str:
    wording = telling.wording
    if promise.by != ME:
        return wording.text("promise.theirs", by=telling.names.of(promise.by))
    if promise.to and promise.to != ME:
        return wording.text("promise.mine_to", to=telling.names.of(promise.to))
    return wording.text("promise.mine")


def _when(telling: Telling, entry: Entry, promise: Promise) -> str:
    wording = telling.wording
    for key, day in (("kept_on", promise.closed_on), ("due_on", promise.due)):
        if day:
            return wording.text(f"promise.{key}", day=wording.day(date.fromisoformat(day), "d MMM"))
    return wording.text("promise.made_on", day=wording.day(entry.day, "d MMM"))


def _ordinal(day: str | None) -> float:
    return float(date.fromisoformat(day).toordinal()) if day else nan
