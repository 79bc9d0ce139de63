"""The verdict on who moved, as a review says and marks it."""

from __future__ import annotations

from app.model.verdict_words import FADING, RISING
from app.review.document import Moved
from app.review.wording import Wording

_ARROWS = {RISING: "↗", FADING: "↘"}


def verdict_said(one: Moved, wording: Wording) -> str:
    """Return the verdict in words."""
    return wording.text(f"{'verdict' if one.firm else 'perhaps'}.{one.verdict}")


def arrow_of(one: Moved) -> str:
    """Return an arrow, with a question mark where it is a perhaps."""
    return _ARROWS[one.verdict] if one.firm else f"{_ARROWS[one.verdict]}?"


def tint_of(one: Moved) -> str:
    """Return which colour it has: that of its verdict only where it is firm."""
    tints = {RISING: "success", FADING: "warning"}
    return tints[one.verdict] if one.firm else "muted"
