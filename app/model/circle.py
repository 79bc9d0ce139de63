"""The small network around a contact: who is tied to them, and which of these know each other."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TieLine:
    """One tie of a contact: `kind` says what `uid` is to them, None that they know each other."""

    uid: str
    name: str
    kind: str | None
    note: str | None


@dataclass(frozen=True, slots=True)
class Circle:
    """The ties of a contact by name, and pairs of uids (each once) that are tied among these."""

    ties: tuple[TieLine, ...] = ()
    among: tuple[tuple[str, str], ...] = ()
