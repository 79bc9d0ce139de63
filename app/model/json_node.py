"""A place in a JSON document that knows its path, and reads values strictly."""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from app.model.instant import parse_instant, zone_named
from app.model.partial_date import parse_partial_date
from app.model.uid import normal_uid

_LARGEST = 2**63 - 1
_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")


class ContractError(ValueError):
    """The first place in a document that breaks the contract, and why."""

    def __init__(self, path: str, why: str) -> None:
        super().__init__(f"{path}: {why}" if path else why)


def _full_date(text: str) -> str:
    return date.fromisoformat(text).isoformat()


def _shown(value: object) -> str:
    text = repr(value)
    return text if len(text) <= 40 else f"{text[:37]}..."


@dataclass(frozen=True, slots=True)
class Node:
    """A JSON object at a path. Each reader returns None where the key is absent or null."""

    value: dict[str, Any]
    path: str

    @classmethod
    def at(cls, value: object, path: str) -> Node:
        """Return the object at `path`. Raise ContractError where it is no JSON object."""
        if not isinstance(value, dict):
            raise ContractError(path, f"{_shown(value)} is not an object")
        return cls(value, path)

    def where(self, key: str) -> str:
        """Return the path of a key of this object."""
        return f"{self.path}.{key}" if self.path else key

    def fail(self, key: str, why: str) -> ContractError:
        """Return the error that names this place."""
        return ContractError(self.where(key), why)

    def text(self, key: str) -> str | None:
        """Return the text of a key."""
        value = self.value.get(key)
        if value is None:
            return None
        if not isinstance(value, str):
            raise self.fail(key, f"{_shown(value)} is not text")
        return self._storable(key, value)

    def _storable(self, key: str, text: str) -> str:
        if _UNSTORABLE.search(text):
            raise self.fail(key, "has a character that text cannot hold")
        return text

    def keys(self) -> tuple[str, ...]:
        """Return the keys of this object in their order."""
        return tuple(self._storable(key, key) for key in self.value)

    def needed(self, key: str) -> str:
        """Return the text of a key that must be there and not blank."""
        value = self.text(key)
        if value is None or not value.strip():
            raise self.fail(key, "is missing")
        return value

    def _parsed(self, key: str, parse: Callable[[str], Any]) -> Any:
        value = self.text(key)
        if value is None:
            return None
        try:
            return parse(value)
        except (ValueError, OverflowError) as error:
            why = str(error)
            raise self.fail(key, why if value in why else f"{_shown(value)} {why}") from None

    def uid(self, key: str) -> str | None:
        """Return a uid in canonical form."""
        value: str | None = self._parsed(key, _uid_or_why)
        return value

    def needed_uid(self, key: str) -> str:
        """Return a uid that must be there."""
        self.needed(key)
        return self.uid(key) or ""

    def instant(self, key: str) -> datetime | None:
        """Return an instant in UTC."""
        value: datetime | None = self._parsed(key, _instant_or_why)
        return value

    def zone(self, key: str) -> str | None:
        """Return the name of a known time zone."""
        value = self.text(key)
        if value is not None:
            self._parsed(key, zone_named)
        return value

    def date(self, key: str) -> str | None:
        """Return a full ISO date."""
        value: str | None = self._parsed(key, _date_or_why)
        return value

    def partial_date(self, key: str) -> str | None:
        """Return an ISO date of any precision."""
        value: str | None = self._parsed(key, lambda text: str(parse_partial_date(text)))
        return value

    def whole(self, key: str, low: int, high: int | None = None) -> int | None:
        """Return a whole number within bounds."""
        value = self.value.get(key)
        if value is None:
            return None
        if isinstance(value, bool) or not isinstance(value, int):
            raise self.fail(key, f"{_shown(value)} is not a whole number")
        if not low <= value <= (_LARGEST if high is None else high):
            open_ended = high is None and value < low
            bounds = f"{low} or more" if open_ended else f"{low}..{high or _LARGEST}"
            raise self.fail(key, f"{value} is not in {bounds}")
        return value

    def has(self, key: str) -> bool:
        """Tell whether anything is said of a key."""
        return self.value.get(key) is not None

    def yes_or_no(self, key: str) -> bool | None:
        """Return true or false."""
        value = self.value.get(key)
        if value is None or isinstance(value, bool):
            return value
        raise self.fail(key, f"{_shown(value)} is not true or false")

    def choice(self, key: str, allowed: Sequence[str], default: str | None = None) -> str | None:
        """Return one of the allowed words."""
        value = self.text(key)
        if value is None:
            return default
        if value not in allowed:
            raise self.fail(key, f"{_shown(value)} is not one of {', '.join(allowed)}")
        return value

    def data(self, key: str) -> bytes:
        """Return the bytes of base64 text that must be there."""
        value = self.text(key)
        if value is None:
            raise self.fail(key, "is missing")
        try:
            return base64.b64decode(value, validate=True)
        except (binascii.Error, ValueError):
            raise self.fail(key, "is not base64") from None

    def _list(self, key: str) -> list[Any]:
        value = self.value.get(key)
        if value is None:
            return []
        if not isinstance(value, list):
            raise self.fail(key, f"{_shown(value)} is not a list")
        return value

    def nodes(self, key: str) -> Iterator[Node]:
        """Yield the objects of a list."""
        for index, item in enumerate(self._list(key)):
            yield Node.at(item, f"{self.where(key)}[{index}]")

    def node(self, key: str) -> Node | None:
        """Return the object of a key."""
        value = self.value.get(key)
        return None if value is None else Node.at(value, self.where(key))

    def texts(self, key: str, allowed: Sequence[str] | None = None) -> tuple[str, ...]:
        """Return a list of distinct texts in their order."""
        found: dict[str, None] = {}
        for index, item in enumerate(self._list(key)):
            place = f"{key}[{index}]"
            if not isinstance(item, str) or not item.strip():
                raise self.fail(place, f"{_shown(item)} is not text")
            if allowed is not None and item not in allowed:
                raise self.fail(place, f"{_shown(item)} is not one of {', '.join(allowed)}")
            found[self._storable(place, item)] = None
        return tuple(found)

    def uids(self, key: str) -> tuple[str, ...]:
        """Return a list of distinct uids in their order."""
        found: dict[str, None] = {}
        for index, item in enumerate(self._list(key)):
            place = f"{key}[{index}]"
            found[Node({place: item}, self.path).needed_uid(place)] = None
        return tuple(found)


def _uid_or_why(text: str) -> str:
    try:
        return normal_uid(text)
    except ValueError:
        raise ValueError("is not a UUID") from None


def _instant_or_why(text: str) -> datetime:
    try:
        return parse_instant(text)
    except ValueError:
        raise ValueError("is not an instant like 2026-11-20T16:30:00+00:00") from None


def _date_or_why(text: str) -> str:
    try:
        return _full_date(text)
    except ValueError:
        raise ValueError("is not a date like 2026-11-20") from None
