"""What the first line of a new entry says beside its title, ready to be taken over."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Any

from app.capture.captured import Captured, Known, Mention, Piece, Said
from app.capture.title import title_of
from ui.journal.fact_words import intent_said, mode_said
from ui.text import Formats, tr

_WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_FACTS = {"mode": "mode", "place": "place", "duration": "duration_minutes"}

PieceKey = tuple[str, str]
"""Kind and words of a piece: the same while other words of the line change."""


@dataclass(frozen=True, slots=True)
class Taken:
    """What a line says of an entry, without the pieces that were taken back into text."""

    title: str
    facts: dict[str, Any] = field(default_factory=dict)
    moment: datetime | None = None
    mentions: tuple[Mention, ...] = ()
    ratings: dict[str, int] = field(default_factory=dict)
    promises: tuple[Said, ...] = ()


def pieces_of(
    text: str,
    captured: Captured,
    refused: Collection[PieceKey],
    meant: Mapping[PieceKey, Known],
) -> list[Piece]:
    """Return the pieces that were not taken back into text, mentions as they were `meant`."""
    pieces = []
    for piece in captured.pieces:
        key = key_of(text, piece)
        if key not in refused:
            pieces.append(_as_meant(piece, meant.get(key)))
    return pieces


def _as_meant(piece: Piece, known: Known | None) -> Piece:
    if known is None or not isinstance(piece.value, Mention):
        return piece
    return replace(piece, value=replace(piece.value, choices=(known,)))


def key_of(text: str, piece: Piece) -> PieceKey:
    """Return by what a piece is known while the line changes; a moment is one, however said."""
    words = "" if piece.kind == "moment" else text[piece.start : piece.end]
    return piece.kind, words


def choices_of(piece: Piece) -> tuple[Known, ...]:
    """Return who may be meant where that is not clear; nobody where it is."""
    if isinstance(piece.value, Mention) and len(piece.value.choices) > 1:
        return piece.value.choices
    return ()


def taken_from(text: str, pieces: list[Piece]) -> Taken:
    """Return what these pieces say together; the words left over are the title."""
    pieces = [piece for piece in pieces if not choices_of(piece)]
    facts: dict[str, Any] = {}
    for piece in pieces:
        if piece.kind in _FACTS:
            facts[_FACTS[piece.kind]] = piece.value
    for kind, name in (("intent", "intent"), ("tag", "tags")):
        words = tuple(dict.fromkeys(str(one.value) for one in pieces if one.kind == kind))
        if words:
            facts[name] = words if kind == "intent" else tuple(sorted(words))
    return Taken(
        title=title_of(text, pieces) or "",
        facts=facts,
        moment=next((one.value for one in pieces if isinstance(one.value, datetime)), None),
        mentions=tuple(one.value for one in pieces if isinstance(one.value, Mention)),
        ratings=dict(one.value for one in pieces if isinstance(one.value, tuple)),
        promises=tuple(one.value for one in pieces if isinstance(one.value, Said)),
    )


def box_line(said: Said, today: date) -> str:
    """Return the line of the text that stands for a promise."""
    if said.due is None:
        return f"- [ ] {said.text}"
    is_near = 0 < (said.due - today).days < len(_WEEKDAYS)
    due = _WEEKDAYS[said.due.weekday()] if is_near else said.due.isoformat()
    return f"- [ ] {said.text} due {due}"


def piece_said(text: str, piece: Piece, formats: Formats) -> str:
    """Return what a piece was taken for, as its chip says it."""
    value = piece.value
    if isinstance(value, datetime):
        return formats.moment(value)
    if isinstance(value, Mention):
        return _mention_said(value)
    if isinstance(value, Said):
        return tr("Capture", "Promise: {text}", text=value.text)
    if isinstance(value, tuple):
        key, number = value
        return tr("Ratings", "{label} {value}", label=tr("Ratings", key), value=number)
    if piece.kind == "duration" and isinstance(value, int):
        return formats.minutes(value)
    said = {"mode": mode_said, "intent": intent_said}.get(piece.kind)
    return said(str(value)) if said else str(value)


def _mention_said(mention: Mention) -> str:
    if len(mention.choices) > 1:
        return tr("Capture", "{name}: who is meant?", name=mention.name)
    if mention.choices:
        return tr("Capture", "with {name}", name=mention.choices[0].names[0])
    return tr("Capture", "new contact: {name}", name=mention.name)
