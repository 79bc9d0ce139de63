"""What was understood of a text: the pieces, and what they say together."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class Known:
    """A contact who may be meant: the uid, and the names and handles they go by."""

    uid: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Mention:
    """Somebody named in a text. Nobody known: no choices; several who fit: more than one."""

    name: str
    name_kind: str = "real"
    choices: tuple[Known, ...] = ()

    @property
    def uid(self) -> str | None:
        """Return the one contact meant; None where it is new, or not clear."""
        return self.choices[0].uid if len(self.choices) == 1 else None


@dataclass(frozen=True, slots=True)
class Said:
    """A promise of mine as it was typed."""

    text: str
    due: date | None = None


@dataclass(frozen=True, slots=True)
class Piece:
    """A recognised span of the text: `kind` says as what, `value` what it was taken for."""

    kind: str
    start: int
    end: int
    value: object = field(compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Captured:
    """An entry as far as its text tells it; `body` is the text as written."""

    body: str
    title: str | None = None
    moment: datetime | None = None
    mode: str | None = None
    place: str | None = None
    duration_minutes: int | None = None
    intent: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    mentions: tuple[Mention, ...] = ()
    ratings: dict[str, int] = field(default_factory=dict)
    promises: tuple[Said, ...] = ()
    pieces: tuple[Piece, ...] = ()
    problems: tuple[str, ...] = ()
