"""What an event of a contact is called, and what is said of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP

from ui.text import tr

if TYPE_CHECKING:
    from app.insights.contact_events import ContactEvent

_CONTEXT = "Events"
_KINDS = {
    "met": QT_TRANSLATE_NOOP("Events", "Entry"),
    "promise kept": QT_TRANSLATE_NOOP("Events", "Promise kept"),
    "standing": QT_TRANSLATE_NOOP("Events", "Standing"),
    "check-in": QT_TRANSLATE_NOOP("Events", "Closeness"),
}
_TURNS = {
    "active": QT_TRANSLATE_NOOP("Events", "Active"),
    "active again": QT_TRANSLATE_NOOP("Events", "Active again"),
    "resting": QT_TRANSLATE_NOOP("Events", "Resting"),
    "let go": QT_TRANSLATE_NOOP("Events", "Let go"),
}


def kind_said(event: ContactEvent) -> str:
    """Return what kind of event it is."""
    return tr(_CONTEXT, str(_KINDS[event.kind]))


def turn_said(turn: str) -> str:
    """Return how a contact stands from a day on."""
    return tr(_CONTEXT, str(_TURNS[turn]))
