"""A reflection: how one entry was with one contact."""

from __future__ import annotations

from app.model.record import record
from app.model.scales import RATING_KEYS


@record
class Reflection:
    """Six optional ratings from 1 to 5, and a line of text. None means unknown, never zero."""

    contact: str
    depth: int | None = None
    growth: int | None = None
    relatability: int | None = None
    safety: int | None = None
    gave: int | None = None
    received: int | None = None
    note: str | None = None

    def rating(self, key: str) -> int | None:
        """Return one of the six ratings by its key."""
        value: int | None = getattr(self, key)
        return value

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing was rated and nothing noted."""
        return not self.note and all(self.rating(key) is None for key in RATING_KEYS)
