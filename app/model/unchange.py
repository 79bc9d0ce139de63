"""A record as it would be had one change to it never been, with all that came later kept."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import fields, replace
from datetime import datetime
from typing import Any, TypeVar

from app.model.contact import Contact
from app.model.entry import Entry
from app.model.opening import Opening
from app.model.promise import Promise
from app.model.reflection import Reflection
from app.model.standing import standing_without
from app.model.tidy import tidied

Record = Contact | Entry | Opening
Item = TypeVar("Item")

_STAMP = "updated_at"


def unchanged(now: Record, before: Record, after: Record, at: datetime) -> Record:
    """Return `now` without the change that made `after` of `before` at a moment.

    It is `before` itself, to the stamp, where nothing was written since.
    """
    if _same(now, after):
        return before
    stamp = before.updated_at if now.updated_at <= at else now.updated_at
    result: Record = replace(_fields_without(now, before, after), updated_at=stamp)
    match result, now, before, after:
        case Contact(), Contact(), Contact(), Contact():
            result = standing_without(result, now, before, after)
    return tidied(result)


def _same(one: Record, other: Record) -> bool:
    return all(
        _as_set(getattr(one, field.name)) == _as_set(getattr(other, field.name))
        for field in fields(one)
        if field.name != _STAMP
    )


def _as_set(value: Any) -> Any:
    return frozenset(value) if isinstance(value, tuple) else value


def _fields_without(now: Any, before: Any, after: Any) -> Any:
    values = {}
    for field in fields(now):
        name = field.name
        was, then, is_now = getattr(before, name), getattr(after, name), getattr(now, name)
        if was == then:
            continue
        if isinstance(is_now, tuple):
            values[name] = _items_without(is_now, was, then)
        elif is_now == then:
            values[name] = was
    return replace(now, **values)


def _items_without(
    now: Sequence[Item], before: Sequence[Item], after: Sequence[Item]
) -> tuple[Item, ...]:
    """Return the items of `before` that were not taken away since, and those that came since."""
    is_now, was, then = ({_key(one): one for one in some} for some in (now, before, after))
    left: dict[Any, Item] = {}
    for key, one in was.items():
        if key in is_now and key in then:
            left[key] = _item_without(is_now[key], one, then[key])
        elif key not in then or key in is_now:
            left[key] = one
    came = {key: one for key, one in is_now.items() if key not in was and one != then.get(key)}
    return _placed(left, came, list(is_now))


def _item_without(now: Any, before: Any, after: Any) -> Any:
    if isinstance(now, Reflection | Promise):
        return _fields_without(now, before, after)
    return before if now == after else now


def _placed(left: dict[Any, Item], came: dict[Any, Item], order: list[Any]) -> tuple[Item, ...]:
    """Return what is left with what came put behind what it stands behind now."""
    keys = list(left)
    for place, key in enumerate(order):
        if key in came:
            ahead = next((one for one in reversed(order[:place]) if one in keys), None)
            keys.insert(keys.index(ahead) + 1 if ahead is not None else 0, key)
    both = left | came
    return tuple(both[key] for key in keys)


def _key(item: Any) -> Any:
    """Return by what an item of a list is known while it changes; itself where by nothing."""
    known: tuple[tuple[type, Callable[[Any], Any]], ...] = (
        (Reflection, lambda one: one.contact),
        (Promise, lambda one: one.uid),
    )
    return next((by(item) for kind, by in known if isinstance(item, kind)), item)
