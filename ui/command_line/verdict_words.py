"""A verdict as a terminal says it."""

from __future__ import annotations

from app.model.verdict_words import is_perhaps


def in_words(verdict: str, is_firm: bool) -> str:
    """Return the verdict, with a perhaps before what is not firm."""
    return f"perhaps {verdict}" if is_perhaps(verdict, is_firm) else verdict
