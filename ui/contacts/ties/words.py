"""What kinds of tie are called in the reader's language."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

from app.model.relations import TIE_KINDS
from ui.text import tr

_CONTEXT = "TieKinds"
_KINDS = {
    "knows": QT_TRANSLATE_NOOP("TieKinds", "knows"),
    "partner": QT_TRANSLATE_NOOP("TieKinds", "partner"),
    "sibling": QT_TRANSLATE_NOOP("TieKinds", "sibling"),
    "friend": QT_TRANSLATE_NOOP("TieKinds", "friend"),
    "colleague": QT_TRANSLATE_NOOP("TieKinds", "colleague"),
    "mentor": QT_TRANSLATE_NOOP("TieKinds", "mentor"),
    "mentee": QT_TRANSLATE_NOOP("TieKinds", "mentee"),
    "parent": QT_TRANSLATE_NOOP("TieKinds", "parent"),
    "child": QT_TRANSLATE_NOOP("TieKinds", "child"),
    "manager": QT_TRANSLATE_NOOP("TieKinds", "manager"),
    "report": QT_TRANSLATE_NOOP("TieKinds", "report"),
    "teacher": QT_TRANSLATE_NOOP("TieKinds", "teacher"),
    "student": QT_TRANSLATE_NOOP("TieKinds", "student"),
}


def kind_words(kind: str | None) -> str:
    """Return what a kind of tie is called; a word of one's own stays as it is."""
    return tr(_CONTEXT, str(_KINDS.get(kind or "knows", kind)))


def all_kinds() -> list[tuple[str, str]]:
    """Return every usual kind with what it is called."""
    return [(kind, kind_words(kind)) for kind in TIE_KINDS]


def kind_meant(text: str) -> str | None:
    """Return the kind that a word stands for; None for merely knowing."""
    said = text.strip()
    usual = {name.casefold(): kind for kind, name in all_kinds()}
    kind = usual.get(said.casefold(), said)
    return None if kind in ("", "knows") else kind
