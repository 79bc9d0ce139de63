"""Reading an entry from one text, as it is typed: Coffee with @Ana, 45m yesterday, depth:4."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import TypeVar

from app.capture.captured import Captured, Mention, Piece, Said
from app.capture.days import DAY, day_meant
from app.capture.moments import TIME, moment_meant
from app.capture.names import Find, mentions_in
from app.capture.promises import promises_in
from app.capture.title import first_sentence, title_of
from app.capture.words import (
    LONG_DURATION,
    MODES,
    RATING,
    SHORT_DURATION,
    TAG,
    intent_named,
    long_minutes,
    place_in,
    short_minutes,
)
from app.model.scales import HIGHEST_RATING, LOWEST_RATING

Value = TypeVar("Value")


def parse(text: str, now: datetime, find: Find) -> Captured:
    """Return what a text says; `now` is local, `find` looks up contacts by a word of their names.

    Days, times, places and modes count in the first sentence only, since later ones tell a story.
    """
    promises = [Piece("promise", *found) for found in promises_in(text, now.date())]
    rest = _blanked(text, promises)
    mentions = [Piece("contact", *found) for found in mentions_in(text, find)]
    outside = _blanked(rest, mentions)
    words = [*_tags(outside), *_ratings(outside), *_durations(outside)]
    story = first_sentence(_blanked(outside, words))
    moment, spans = _moment(story, now)
    where = place_in(_blanked(story, spans))
    pieces = [*promises, *mentions, *words, *spans]
    pieces += [Piece("place", *where)] if where else []
    pieces += _mode(_blanked(story, spans))
    pieces.sort(key=lambda piece: piece.start)
    return _captured(text, moment, pieces)


def _captured(text: str, moment: datetime | None, pieces: list[Piece]) -> Captured:
    ratings: dict[str, int] = dict(_values(pieces, "rating", tuple))
    return Captured(
        body=text.strip(),
        title=title_of(text, pieces),
        moment=moment,
        mode=next(_values(pieces, "mode", str), None),
        place=next(_values(pieces, "place", str), None),
        duration_minutes=next(_values(pieces, "duration", int), None),
        intent=tuple(dict.fromkeys(_values(pieces, "intent", str))),
        tags=tuple(sorted(set(_values(pieces, "tag", str)))),
        mentions=tuple(dict.fromkeys(_values(pieces, "contact", Mention))),
        ratings={key: value for key, value in ratings.items() if _is_rating(value)},
        promises=tuple(_values(pieces, "promise", Said)),
        pieces=tuple(pieces),
        problems=tuple(
            f"{key}: {value} is not in {LOWEST_RATING}..{HIGHEST_RATING}"
            for key, value in ratings.items()
            if not _is_rating(value)
        ),
    )


def _is_rating(value: int) -> bool:
    return LOWEST_RATING <= value <= HIGHEST_RATING


def _values(pieces: Iterable[Piece], kind: str, form: type[Value]) -> Iterator[Value]:
    for piece in pieces:
        if piece.kind == kind and isinstance(piece.value, form):
            yield piece.value


def _blanked(text: str, pieces: Iterable[Piece]) -> str:
    """Return the text with the pieces blotted out, every other character in its place."""
    for piece in pieces:
        blank = "\x00" * (min(piece.end, len(text)) - piece.start)
        text = text[: piece.start] + blank + text[piece.start + len(blank) :]
    return text


def _tags(text: str) -> Iterator[Piece]:
    for found in TAG.finditer(text):
        intent = intent_named(found["tag"])
        yield Piece("intent" if intent else "tag", *found.span(), intent or found["tag"])


def _ratings(text: str) -> Iterator[Piece]:
    for found in RATING.finditer(text):
        yield Piece("rating", *found.span(), (found["key"], int(found["value"])))


def _durations(text: str) -> Iterator[Piece]:
    if found := SHORT_DURATION.search(text):
        yield Piece("duration", *found.span(), short_minutes(found))
    elif found := LONG_DURATION.search(first_sentence(text)):
        yield Piece("duration", *found.span(), long_minutes(found))


def _moment(text: str, now: datetime) -> tuple[datetime | None, list[Piece]]:
    days = (one for one in DAY.finditer(text) if _is_past(one, now))
    day = next(days, None)
    clock = TIME.search(_blanked(text, [Piece("moment", *day.span(), None)]) if day else text)
    if day is None and clock is None:
        return None, []
    moment = moment_meant(day, clock, now)
    return moment, [Piece("moment", *one.span(), moment) for one in (day, clock) if one]


def _is_past(found: re.Match[str], now: datetime) -> bool:
    day = day_meant(found, now.date(), ahead=False)
    return day is not None and day <= now.date()


def _mode(text: str) -> list[Piece]:
    for mode, words in MODES.items():
        if found := words.search(text):
            return [Piece("mode", *found.span(), mode)]
    return []
