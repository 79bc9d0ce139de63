"""A card that is one button: it opens what stands behind it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QAbstractButton, QWidget

from ui.context import Context
from ui.insights import principle_words
from ui.widgets.paint import paint_focus, paint_round

_RADIUS = 12


class OpenCard(QAbstractButton):
    """Emits `opened` with the key of its question on a click, Enter or Space."""

    opened = Signal(str)

    def __init__(self, key: str, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key, self._context = key, context
        self.setText(principle_words.title(key))
        self.setAccessibleName(principle_words.title(key))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        # Else the labels inside would take the ink of a button instead of their own.
        self.setBackgroundRole(QPalette.ColorRole.Window)
        self.clicked.connect(self._open)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open on Enter as on Space."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground, its line and the ring of the focus."""
        theme = self._context.theme.theme
        painter = QPainter(self)
        line = theme.accent if self.underMouse() else theme.line
        paint_round(painter, self.rect(), theme.px(_RADIUS), theme.surface, line)
        paint_focus(painter, self, theme, theme.px(_RADIUS))

    def _open(self) -> None:
        self.opened.emit(self.key)
