"""What a format gets to write: the records of a book in their order."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from app.model.contact import Contact
from app.model.entry import Entry
from app.model.opening import Opening
from app.model.review_draft import ReviewDraft


@dataclass(frozen=True, slots=True)
class TakenOut:
    """Contacts and openings by uid, entries by moment, reviews by key; each call starts anew."""

    contacts: Callable[[], Iterator[Contact]]
    entries: Callable[[], Iterator[Entry]]
    openings: Callable[[], Iterator[Opening]]
    settings: Mapping[str, Any]
    reviews: Callable[[], Iterator[ReviewDraft]]
