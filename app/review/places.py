"""Where the meetings were, and from which fields the people came."""

from __future__ import annotations

from collections import Counter
from typing import Any

from app.review.document import Count
from app.review.telling import Telling

_SHOWN = 12


def all_places(telling: Telling) -> tuple[str, ...]:
    """Return every place that the chapters name, as it is written there."""
    if {"places", "entries"}.isdisjoint(telling.options.chapters):
        return ()
    places = {telling.hidden.text(one.place, one.contacts) for one in telling.entries if one.place}
    return tuple(sorted(places))


def tell_places(telling: Telling) -> dict[str, Any]:
    """Return the places and the fields with most entries."""
    places = Counter(
        telling.hidden.text(entry.place, entry.contacts) for entry in telling.entries if entry.place
    )
    fields: Counter[str] = Counter()
    for entry in telling.entries:
        fields.update({telling.contacts[uid].field or "" for uid in entry.contacts} - {""})
    hidden = Counter({telling.hidden.text(field): n for field, n in fields.items()})
    return {"places": _most(places), "fields": _most(hidden)}


def _most(counted: Counter[str]) -> tuple[Count, ...]:
    ranked = sorted(counted.items(), key=lambda item: (-item[1], item[0]))
    return tuple(Count(label, n) for label, n in ranked[:_SHOWN])
