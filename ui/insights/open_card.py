"""A card that is one button: it opens what stands behind it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from ui.context import Context
from ui.insights import principle_words
from ui.theme import Theme
from ui.widgets.open_button import OpenButton
from ui.widgets.paint import paint_round


class OpenCard(OpenButton):
    """Emits `opened` with the key of its question."""

    opened = Signal(str)
    radius = 12

    def __init__(self, key: str, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(principle_words.title(key), context.theme, parent)
        self.key, self._context = key, context
        self.setText(principle_words.title(key))
        self.clicked.connect(self._open)

    def paint_ground(self, painter: QPainter, theme: Theme) -> None:
        """Draw the ground and its line."""
        line = theme.accent if self.underMouse() else theme.line
        paint_round(painter, self.rect(), theme.px(self.radius), theme.surface, line)

    def _open(self) -> None:
        self.opened.emit(self.key)
