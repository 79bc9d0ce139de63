"""What a contact of the book learns from one of a file: unknown things, never other ones."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
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


def merged(there: Contact, found: Contact) -> Contact:
    """Return the contact of the book with what it did not know; the same one where it knew all."""
    learnt: dict[str, Any] = {
        name: getattr(found, name)
        for name in _FILLED
        if getattr(there, name) is None and getattr(found, name) is not None
    }
    lists: dict[str, Any] = {
        "tags": tuple(sorted({*there.tags, *found.tags})),
        "interests": tuple(sorted({*there.interests, *found.interests})),
        "channels": _channels(there.channels, found.channels),
        "dates": _dates(there.dates, found.dates),
        "custom": (*there.custom, *_new_custom(there, found)),
    }
    learnt |= {name: value for name, value in lists.items() if value != getattr(there, name)}
    return replace(there, **learnt) if learnt else there


def _channels(own: tuple[Channel, ...], found: tuple[Channel, ...]) -> tuple[Channel, ...]:
    known = {_same(one) for one in own}
    more = [one for one in found if _same(one) not in known]
    return (*own, *{_same(one): one for one in reversed(more)}.values()) if more else own


def _same(channel: Channel) -> tuple[str, str]:
    plain = " ".join(channel.value.lower().split()).rstrip("/")
    return mark_of_channel(channel.kind, channel.value) or (channel.kind, plain)


def _dates(own: tuple[KnownDate, ...], found: tuple[KnownDate, ...]) -> tuple[KnownDate, ...]:
    has_birthday = any(one.kind == "birthday" for one in own)
    return (*own, *_new_dates(own, found, has_birthday))


def _new_dates(
    own: tuple[KnownDate, ...], found: tuple[KnownDate, ...], has_birthday: bool
) -> Iterable[KnownDate]:
    known = {(one.kind, one.date) for one in own}
    for one in found:
        if (one.kind, one.date) not in known and not (has_birthday and one.kind == "birthday"):
            known.add((one.kind, one.date))
            yield one


def _new_custom(there: Contact, found: Contact) -> Iterable[tuple[str, str]]:
    known = {name for name, _ in there.custom}
    return ((name, value) for name, value in found.custom if name not in known)
