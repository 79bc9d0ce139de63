"""Why two contacts may be one, and their values, in words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP

from app.duplicates.pair import Pair, Reason
from app.model.contact import Photo, Source
from ui.contacts.edit.labels import Labels
from ui.text import tr

_CONTEXT = "Duplicates"
_REASONS = {
    "profile": QT_TRANSLATE_NOOP("Duplicates", "the same profile"),
    "email": QT_TRANSLATE_NOOP("Duplicates", "the same e-mail, {text}"),
    "handle": QT_TRANSLATE_NOOP("Duplicates", "the same handle, {text}"),
    "phone": QT_TRANSLATE_NOOP("Duplicates", "the same phone number"),
    "name is handle": QT_TRANSLATE_NOOP("Duplicates", "one is called by the other's handle"),
    "same name": QT_TRANSLATE_NOOP("Duplicates", "the same name"),
    "nickname": QT_TRANSLATE_NOOP("Duplicates", "one goes by the other's nickname"),
    "initial": QT_TRANSLATE_NOOP("Duplicates", "the same family name and initial"),
    "like name": QT_TRANSLATE_NOOP("Duplicates", "nearly the same name"),
}
_KEPT_WHOLE = 60


def reason_words(reason: Reason) -> str:
    """Return one reason."""
    return tr(_CONTEXT, str(_REASONS[reason.kind]), text=reason.text)


def pair_reasons(pair: Pair) -> str:
    """Return the reasons of a pair, the strongest first."""
    return " · ".join(map(reason_words, pair.reasons))


def field_words(name: str) -> str:
    """Return what a field is called."""
    others = {"photo": tr(_CONTEXT, "Photo"), "source": tr(_CONTEXT, "Brought from")}
    return others.get(name) or Labels().field(name)


def value_words(name: str, value: Any, names: Mapping[str, str]) -> str:
    """Return the value of a field, short enough for a button; `names` by uid."""
    if isinstance(value, Photo):
        return tr(_CONTEXT, "Photo of {size} KB", size=max(len(value.data) // 1024, 1))
    if isinstance(value, Source):
        return value.format
    if name == "met_through":
        return names.get(value, "")
    if name == "standing":
        return Labels().choice(value)
    text = str(value)
    return text if len(text) <= _KEPT_WHOLE else f"{text[:_KEPT_WHOLE]}…"
