"""A tie that is being drawn from one contact to another."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QApplication

from ui.theme import Theme


class DrawnTie:
    """Begins at the `first` contact's place, in pixels of the viewport."""

    def __init__(self, first: int, at: QPointF) -> None:
        self.first, self._from, self._to = first, at, at
        self.is_drawn = False

    def extend(self, to: QPointF) -> None:
        """Reach to a place; it is drawn once the pointer has left the contact."""
        self._to = to
        far = (to - self._from).manhattanLength()
        self.is_drawn = self.is_drawn or far > QApplication.startDragDistance()

    def paint(self, painter: QPainter, theme: Theme) -> None:
        """Draw the line so far."""
        if self.is_drawn:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(theme.accent), theme.px(2), Qt.PenStyle.DashLine))
            painter.drawLine(self._from, self._to)
