"""What a search asks for: words, and filters beside them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

WORDS, CONTACT, TAG, PLACE, DAYS, RATING = "words", "contact", "tag", "place", "days", "rating"
INTENT, UNCLEAR = "intent", "unclear"


class Span(NamedTuple):
    """Days from the first to the last, both included; None where it is open."""

    first: date | None
    last: date | None


class Bound(NamedTuple):
    """A rating beside a number: depth, >=, 4."""

    rating: str
    sign: str
    value: int


@dataclass(frozen=True, slots=True)
class Term:
    """One piece of a search, from `start` to `end` of what was typed.

    `is_whole` says that the last word is not merely the beginning of one. `intents` are those of
    which an entry must have one.
    """

    kind: str
    text: str
    start: int
    end: int
    is_without: bool = False
    is_whole: bool = False
    days: Span | None = None
    bound: Bound | None = None
    intents: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Query:
    """All pieces of a search; each of them must hold."""

    terms: tuple[Term, ...] = ()

    @property
    def words(self) -> tuple[Term, ...]:
        """Return what must be written in the entry."""
        return tuple(one for one in self.terms if one.kind == WORDS and not one.is_without)

    @property
    def without(self) -> tuple[Term, ...]:
        """Return what must not be written in the entry."""
        return tuple(one for one in self.terms if one.kind == WORDS and one.is_without)

    @property
    def filters(self) -> tuple[Term, ...]:
        """Return what narrows by something else than words."""
        return tuple(one for one in self.terms if one.kind not in (WORDS, UNCLEAR))

    @property
    def unclear(self) -> tuple[Term, ...]:
        """Return what looks like a filter and says nothing that is understood."""
        return tuple(one for one in self.terms if one.kind == UNCLEAR)

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing is asked for."""
        return all(one.kind == UNCLEAR for one in self.terms)
