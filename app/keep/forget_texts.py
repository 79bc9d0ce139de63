"""Kept texts and JSON without some contacts: no uid, and where that is asked, no full name."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from app.model.contact import Contact

_GONE: Any = object()


@dataclass(frozen=True, slots=True)
class Forget:
    """Whom to leave out, and the names to write `instead` of."""

    uids: frozenset[str]
    names: tuple[str, ...] = ()
    instead: str = ""

    def names_one_in(self, text: str) -> bool:
        """Tell whether a kept text holds one of the uids."""
        return any(uid in text for uid in self.uids)

    def text(self, text: str) -> str:
        """Return a text in which the names are hidden."""
        if not self.names:
            return text
        some = "|".join(re.escape(name) for name in self.names)
        return re.sub(rf"(?<![\w@])(?:{some})(?!\w)", self.instead, text, flags=re.IGNORECASE)

    def json(self, value: Any) -> Any:
        """Return a JSON value without the uids, in which the names are hidden."""
        left = self._left(value)
        return None if left is _GONE else left

    def _left(self, value: Any) -> Any:
        if isinstance(value, str):
            return _GONE if value in self.uids else self.text(value)
        if isinstance(value, list):
            return [one for one in map(self._left, value) if one is not _GONE]
        if isinstance(value, dict):
            kept = {key: self._left(one) for key, one in value.items() if key not in self.uids}
            return {key: one for key, one in kept.items() if one is not _GONE}
        return value


def names_to_hide(contact: Contact, others: Collection[str] = ()) -> tuple[str, ...]:
    """Return the names that mean this contact alone: of two words at least, and handles.

    Names that `others` have as well are left alone.
    """
    handles = (one.value for one in contact.channels if one.kind == "handle")
    called = [contact.name, contact.sort_name, contact.nickname]
    full = [one for one in called if one and (" " in one.strip() or one.startswith("@"))]
    taken = {one.casefold() for one in others}
    found = dict.fromkeys(one.strip() for one in (*full, *handles) if len(one.strip()) > 2)
    return tuple(sorted((one for one in found if one.casefold() not in taken), key=len))[::-1]
