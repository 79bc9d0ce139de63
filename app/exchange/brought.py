"""What a file holds, read but not yet compared with the book."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from app.model.contact import Contact
from app.model.entry import Entry
from app.model.opening import Opening
from app.model.review_draft import ReviewDraft
from app.store.records import Key

BOOK = "json"
"""The format of our own books, whose records are matched by uid."""


@dataclass(frozen=True, slots=True)
class Problem:
    """A place in a file that could not be read, and why."""

    where: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Brought:
    """Everything that a file holds.

    `skipped` counts what a problem kept out; `undated` are the keys of records without a stamp.
    """

    format: str
    name: str
    contacts: tuple[Contact, ...] = ()
    entries: tuple[Entry, ...] = ()
    openings: tuple[Opening, ...] = ()
    settings: Mapping[str, Any] = field(default_factory=dict)
    reviews: tuple[ReviewDraft, ...] = ()
    problems: tuple[Problem, ...] = ()
    skipped: int = 0
    undated: frozenset[Key] = frozenset()


@dataclass(frozen=True, slots=True)
class Incoming:
    """A file that is being read: where it lies, its bytes, and what new records need."""

    path: Path
    data: bytes
    now: datetime
    zone: str
    uids: Iterator[str]

    def contact(self, name: str, *, uid: str | None = None, **facts: Any) -> Contact:
        """Return a contact with a uid of its own, if not a known one, stamped with this moment."""
        now, uid = self.now, uid or next(self.uids)
        return Contact(uid=uid, name=name, created_at=now, updated_at=now, **facts)


Reader = Callable[[Incoming], Brought]
