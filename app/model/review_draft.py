"""The draft of a review: what was chosen for a time and a selection, as it is kept."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any
from urllib.parse import quote, unquote

CHAPTERS: tuple[str, ...] = (
    "figures",
    "calendar",
    "moved",
    "changes",
    "let go",
    "principles",
    "balance",
    "promises",
    "places",
    "words",
    "months",
    "gratitude",
    "next",
    "entries",
    "method",
)
NAMES: tuple[str, ...] = ("full", "first", "initials", "invented")
PAPERS: tuple[str, ...] = ("A4", "Letter", "A5")
PEOPLE: tuple[str, ...] = ("excluded", "initials")
"""The choices that are lists of contacts (uids)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewDraft:
    """The choices, as JSON values by their keys, of the review of a span of days.

    `only` holds contacts (uids) and `tags` words: what the review keeps to; empty for all.
    """

    first: date
    last: date
    only: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    choices: Mapping[str, Any]
    updated_at: datetime | None = None

    @property
    def key(self) -> str:
        """Return what tells the reviews of one book apart."""
        return key_of_review(self.first, self.last, self.only, self.tags)

    @property
    def people(self) -> set[str]:
        """Return the uids of the contacts whom it names."""
        return {*self.only, *(uid for one in PEOPLE for uid in self.choices.get(one, ()))}

    def with_people(self, known: set[str]) -> ReviewDraft:
        """Return the draft with those alone in its choices who are known."""
        left = {
            one: [uid for uid in self.choices[one] if uid in known]
            for one in PEOPLE
            if one in self.choices
        }
        return replace(self, choices={**self.choices, **left})


def key_of_review(first: date, last: date, only: Iterable[str], tags: Iterable[str]) -> str:
    """Return the period and the selection as one line of text."""
    words = (f"#{quote(tag, safe='')}" for tag in sorted(tags))
    return " ".join((f"{first}..{last}", *sorted(only), *words))


def read_review_key(key: str) -> tuple[date, date, tuple[str, ...], tuple[str, ...]]:
    """Return first day, last day, contacts and tags of a key."""
    span, *words = key.split(" ")
    first, last = span.split("..")
    only = tuple(word for word in words if not word.startswith("#"))
    tags = tuple(unquote(word[1:]) for word in words if word.startswith("#"))
    return date.fromisoformat(first), date.fromisoformat(last), only, tags
