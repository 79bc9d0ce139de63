"""Tooltips that never take a text for markup."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget


def set_tooltip(widget: QWidget, text: str) -> None:
    """Give a widget a tooltip that shows its text letter by letter."""
    widget.setToolTip(literal(text))


def literal(text: str) -> str:
    """Return a text that Qt shows as it is, where it would have guessed markup."""
    if "<" not in text and "&" not in text:
        return text
    from html import escape

    lines = escape(text).replace("\n", "<br>")
    return f"<qt>{lines}</qt>"
