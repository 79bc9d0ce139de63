"""What a contact of the book learns from one of a file: unknown things, never other ones."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from operator import attrgetter
from typing import Any

from app.exchange.known_people import mark_of_channel
from app.model.contact import Channel, Contact, KnownDate

_FILLED = (
    "sort_name",
    "nickname",
    "pronouns",
    "organisation",
    "role",
    "field",
    "place",
    "known_since",
    "met_how",
    "note",
    "photo",
    "source",
)
_facts_of = attrgetter(*_FILLED)


def merged(there: Contact, found: Contact) -> Contact:
    """Return the contact of the book with what it did not know; the same one where it knew all."""
    facts = zip(_FILLED, _facts_of(there), _facts_of(found), strict=True)
    learnt: dict[str, Any] = {
        name: said for name, known, said in facts if known is None and said is not None
    }
    lists: dict[str, Any] = {
        "tags": _words(there.tags, found.tags),
        "interests": _words(there.interests, found.interests),
        "channels": _channels(there.channels, found.channels),
        "dates": _dates(there.dates, found.dates),
        "custom": _custom(there.custom, found.custom),
    }
    learnt |= {name: whole for name, whole in lists.items() if whole != getattr(there, name)}
    return replace(there, **learnt) if learnt else there


def _words(own: tuple[str, ...], found: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(sorted({*own, *found})) if found else own


def _channels(own: tuple[Channel, ...], found: tuple[Channel, ...]) -> tuple[Channel, ...]:
    if own == found:
        return own
    known = {_same(one) for one in own}
    more = [one for one in found if _same(one) not in known]
    return (*own, *{_same(one): one for one in reversed(more)}.values()) if more else own


def _same(channel: Channel) -> tuple[str, str]:
    plain = " ".join(channel.value.lower().split()).rstrip("/")
    return mark_of_channel(channel.kind, channel.value) or (channel.kind, plain)


def _dates(own: tuple[KnownDate, ...], found: tuple[KnownDate, ...]) -> tuple[KnownDate, ...]:
    has_birthday = any(one.kind == "birthday" for one in own)
    return (*own, *_new_dates(own, found, has_birthday)) if found else own


def _new_dates(
    own: tuple[KnownDate, ...], found: tuple[KnownDate, ...], has_birthday: bool
) -> Iterable[KnownDate]:
    known = {(one.kind, one.date) for one in own}
    for one in found:
        if (one.kind, one.date) not in known and not (has_birthday and one.kind == "birthday"):
            known.add((one.kind, one.date))
            yield one


def _custom(
    own: tuple[tuple[str, str], ...], found: tuple[tuple[str, str], ...]
) -> tuple[tuple[str, str], ...]:
    known = dict(own)
    return (*own, *(pair for pair in found if pair[0] not in known)) if found else own
