"""Sentences in the reader's language, with their values in place."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtGui import QGuiApplication

_ISOLATE, _END_ISOLATE = "\u2068", "\u2069"


def tr(context: str, source: str, **values: object) -> str:
    """Return a translated sentence; `{name}` stands for a value."""
    said = QCoreApplication.translate(context, source)
    return said.format_map(_readable(values)) if values else said


def tr_count(context: str, one: str, many: str, count: int, **values: object) -> str:
    """Return the sentence for a count: `{n}` is the number in the reader's digits.

    A translation of `many` may know more forms than two; without one the English rule holds.
    """
    translated = QCoreApplication.translate(context, many, "", count)
    if translated == many and count == 1:
        translated = QCoreApplication.translate(context, one)
    return translated.format_map(_readable({"n": QLocale().toString(count), **values}))


def _readable(values: dict[str, object]) -> dict[str, str]:
    return {name: isolated(str(value)) for name, value in values.items()}


def isolated(text: str) -> str:
    """Return a text that keeps its own direction inside a right-to-left sentence."""
    if QGuiApplication.layoutDirection() != Qt.LayoutDirection.RightToLeft:
        return text
    return f"{_ISOLATE}{text}{_END_ISOLATE}"
