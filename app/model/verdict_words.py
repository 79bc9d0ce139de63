"""The words of a verdict, what it takes to give one, and which are only a perhaps."""

from __future__ import annotations

RISING, FADING, STEADY = "rising", "fading", "steady"
NOT_CLEAR, TOO_FEW = "not clear yet", "too few"
MOVING = (RISING, FADING)
FEWEST_DAYS = 8
SHORTEST_SPAN_DAYS = 90


def is_perhaps(word: str, is_firm: bool) -> bool:
    """Tell whether a relationship is said to move, but not firmly: noise can look like it, too."""
    return word in MOVING and not is_firm
