"""Kinds of tie between two contacts, and what each is called from the other side."""

from __future__ import annotations

_PAIRS: tuple[tuple[str, str], ...] = (
    ("mentor", "mentee"),
    ("parent", "child"),
    ("manager", "report"),
    ("teacher", "student"),
)
_INVERSE = dict(_PAIRS) | {second: first for first, second in _PAIRS}

TIE_KINDS: tuple[str, ...] = (
    "knows",
    "partner",
    "sibling",
    "friend",
    "colleague",
    *(kind for pair in _PAIRS for kind in pair),
)


def inverse(kind: str | None) -> str | None:
    """Return the kind seen from the other contact; the same where it is mutual or our own word."""
    return None if kind is None else _INVERSE.get(kind, kind)
