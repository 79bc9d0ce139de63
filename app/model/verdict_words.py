"""The words of a verdict, and which of them are only a perhaps."""

from __future__ import annotations

RISING, FADING, STEADY = "rising", "fading", "steady"
NOT_CLEAR, TOO_FEW = "not clear yet", "too few"
MOVING = (RISING, FADING)


def is_perhaps(word: str, is_firm: bool) -> bool:
    """Tell whether a relationship is said to move, but not firmly: noise can look like it, too."""
    return word in MOVING and not is_firm
