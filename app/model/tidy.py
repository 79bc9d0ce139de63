"""What a record must be like to be kept: named, without blanks, storable as text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from app.errors import UserError
from app.model.contact import Contact
from app.model.entry import Entry
from app.model.opening import Opening
from app.model.standing import by_day

Record = TypeVar("Record", bound=Contact | Entry | Opening)
Item = TypeVar("Item")

# Neither UTF-8 nor SQLite's text functions can hold these; a clipboard can.
_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")


def tidied(record: Record) -> Record:
    """Return a record as it can be kept. Raise UserError where its name or title is missing."""
    clean: Any = _storable(record)
    if isinstance(clean, Contact):
        return _contact(clean)  # type: ignore[return-value]
    if isinstance(clean, Entry):
        return _entry(clean)  # type: ignore[return-value]
    return _opening(clean)  # type: ignore[return-value]


def _storable(value: Any) -> Any:
    """Return a value with a replacement sign for what text cannot hold; the same where it can."""
    if isinstance(value, str):
        return _UNSTORABLE.sub("\ufffd", value) if _UNSTORABLE.search(value) else value
    if isinstance(value, tuple):
        clean = tuple(_storable(one) for one in value)
        return value if clean == value else clean
    if is_dataclass(value) and not isinstance(value, type):
        changed = {}
        for field in fields(value):
            before = getattr(value, field.name)
            after = _storable(before)
            if after is not before:
                changed[field.name] = after
        return replace(value, **changed) if changed else value
    return value


def _contact(contact: Contact) -> Contact:
    if not contact.name.strip():
        raise UserError("A contact needs a name or a handle.")
    return replace(
        contact,
        earlier_standings=by_day(contact.earlier_standings, contact.standing_since),
        tags=_words(contact.tags),
        interests=_words(contact.interests),
        channels=tuple(one for one in contact.channels if one.value.strip()),
        dates=tuple(one for one in contact.dates if one.date.strip()),
        custom=_distinct(contact.custom, lambda pair: pair[0]),
        check_ins=tuple(
            sorted(_distinct(contact.check_ins, lambda one: one.on), key=lambda one: one.on)
        ),
    )


def _entry(entry: Entry) -> Entry:
    return replace(
        entry,
        intent=_distinct(entry.intent, str),
        contacts=_distinct(entry.contacts, str),
        reflections=_distinct(entry.reflections, lambda one: one.contact),
        promises=tuple(one for one in entry.promises if one.text.strip()),
        tags=_words(entry.tags),
    )


def _opening(opening: Opening) -> Opening:
    if not opening.title.strip():
        raise UserError("An opening needs a title.")
    fields_given = (one for one in opening.fields if one.strip())
    return replace(opening, fields=_distinct(fields_given, str))


def _words(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted({text for text in texts if text.strip()}))


def _distinct(items: Iterable[Item], key: Callable[[Item], str]) -> tuple[Item, ...]:
    """Return one item a key, each in the place of the first, the last one said."""
    return tuple({key(one): one for one in items}.values())
