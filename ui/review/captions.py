"""What the choices of a review are called."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

from ui.text import tr

_CHAPTERS = {
    "figures": QT_TRANSLATE_NOOP("Choices", "The year in figures"),
    "calendar": QT_TRANSLATE_NOOP("Choices", "The days as a calendar"),
    "moved": QT_TRANSLATE_NOOP("Choices", "Who moved, with charts"),
    "changes": QT_TRANSLATE_NOOP("Choices", "New, reconnected, rested"),
    "let go": QT_TRANSLATE_NOOP("Choices", "Let go, and why"),
    "principles": QT_TRANSLATE_NOOP("Choices", "Seven principles"),
    "balance": QT_TRANSLATE_NOOP("Choices", "Given and received"),
    "promises": QT_TRANSLATE_NOOP("Choices", "Promises kept and open"),
    "places": QT_TRANSLATE_NOOP("Choices", "Places and fields"),
    "words": QT_TRANSLATE_NOOP("Choices", "Words you came back to"),
    "months": QT_TRANSLATE_NOOP("Choices", "Month by month, with quotes"),
    "gratitude": QT_TRANSLATE_NOOP("Choices", "Gratitude"),
    "next": QT_TRANSLATE_NOOP("Choices", "What I want next"),
    "entries": QT_TRANSLATE_NOOP("Choices", "Every entry, in full"),
    "method": QT_TRANSLATE_NOOP("Choices", "How it was measured"),
}
_NAMES = {
    "full": QT_TRANSLATE_NOOP("Choices", "Full names"),
    "first": QT_TRANSLATE_NOOP("Choices", "First names"),
    "initials": QT_TRANSLATE_NOOP("Choices", "Initials"),
    "invented": QT_TRANSLATE_NOOP("Choices", "Invented"),
}


def chapter_caption(key: str) -> str:
    """Return what a chapter is called."""
    return tr("Choices", str(_CHAPTERS[key]))


def names_caption(key: str) -> str:
    """Return what a way to call people is called."""
    return tr("Choices", str(_NAMES[key]))
