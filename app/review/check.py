"""Whom and which places a review will name: to look through before it is given away."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from datetime import date

from app.review.build import Found, tell_review
from app.review.document import Review
from app.review.hide import Mentions
from app.review.options import ReviewOptions
from app.review.rows import Rows
from app.review.telling import Telling

_NOT_WRITTEN = frozenset(("labels", "people", "all_places"))


@dataclass(frozen=True, slots=True)
class PersonNamed:
    """A contact who is in the review: the name in the book, what the review says, and how often.

    `entries` counts those of the period; 0 means that only a text names them.
    """

    uid: str
    name: str
    called: str
    entries: int


@dataclass(frozen=True, slots=True)
class PlaceNamed:
    """A place as it stands in the book and in the review, and in how many entries."""

    place: str
    shown: str
    entries: int


@dataclass(frozen=True, slots=True)
class NamesInReview:
    """Everybody and every place that a review names.

    `unclear` are words of its texts that are a part of several contacts' names.
    """

    people: tuple[PersonNamed, ...]
    places: tuple[PlaceNamed, ...]
    unclear: tuple[str, ...]
    pictures: int = 0


def check_names(
    rows: Rows, options: ReviewOptions, today: date, principles: Found | None
) -> NamesInReview:
    """Return whom the review of these rows will name; they must hold every contact of the book."""
    notes = Mentions()
    telling = Telling.of(rows, options, notes)
    review = tell_review(telling, today, principles)
    text = "\n".join(_texts_of(review))
    return NamesInReview(
        tuple(_people(rows, telling, notes, text)),
        tuple(_places(telling, text)),
        tuple(sorted(word for word in notes.unclear if word in text)),
        _count_pictures(review),
    )


def _count_pictures(review: Review) -> int:
    months = sum(one.picture is not None for one in review.months)
    photos = sum(one.photo is not None for one in review.moved) if review.has("moved") else 0
    return months + photos + sum(len(one.pictures) for one in review.entries)


def _people(rows: Rows, telling: Telling, notes: Mentions, text: str) -> Iterator[PersonNamed]:
    called = telling.names.asked_for()
    for one in sorted(rows.known_as, key=lambda one: (one.name.casefold(), one.uid)):
        words = {called[one.uid]} if one.uid in called else set()
        words |= notes.of.get(one.uid, set())
        shown = [word for word in sorted(words, key=len, reverse=True) if word in text]
        if shown and shown[0]:
            yield PersonNamed(one.uid, one.name, shown[0], len(telling.met.get(one.uid, ())))


def _places(telling: Telling, text: str) -> Iterator[PlaceNamed]:
    counted = Counter(one.place for one in telling.entries if one.place)
    shown = {one.place: telling.hidden.text(one.place, one.contacts) for one in telling.entries}
    for place, entries in sorted(counted.items()):
        if shown[place] in text:
            yield PlaceNamed(place, shown[place], entries)


def _texts_of(part: object) -> Iterator[str]:
    if isinstance(part, str):
        yield part
    elif isinstance(part, tuple):
        for one in part:
            yield from _texts_of(one)
    elif is_dataclass(part):
        left_out = _NOT_WRITTEN if isinstance(part, Review) else frozenset()
        for one in fields(part):
            if one.name not in left_out:
                yield from _texts_of(getattr(part, one.name))
