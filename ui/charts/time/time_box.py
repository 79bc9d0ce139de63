"""The field of a chart over time: the wheel and a drag zoom along time, never up or down."""

from __future__ import annotations

from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QGraphicsRectItem

_WHEEL_STEP = 0.85
_NOTCH = 120
_LEAST_DRAG = 6
_A_MOMENT = 1e-6


class TimeBox(pg.ViewBox):  # type: ignore[misc]
    """Emits `range_wanted` with two moments; `all_wanted` on a double click.

    `whole` is all the time there is, from and to.
    """

    range_wanted = Signal(float, float)
    all_wanted = Signal()
    whole = (0.0, 1.0)

    def __init__(self) -> None:
        super().__init__(enableMenu=False, enableMouse=False, defaultPadding=0)
        self._drawn = QGraphicsRectItem(self)
        self._drawn.setPen(Qt.PenStyle.NoPen)
        self._drawn.hide()

    def set_colour(self, colour: str) -> None:
        """Draw the stretch under a drag in this colour."""
        tint = QColor(colour)
        tint.setAlpha(50)
        self._drawn.setBrush(tint)

    def wheelEvent(self, event: Any, axis: int | None = None) -> None:
        """Zoom around the pointer; with all in sight, farther away belongs to the page."""
        first, last = self.viewRange()[0]
        if event.delta() < 0 and last - first >= self.whole[1] - self.whole[0] - _A_MOMENT:
            event.ignore()
            return
        event.accept()
        pivot = self.mapToView(event.pos()).x()
        self.zoom(_WHEEL_STEP ** (event.delta() / _NOTCH), pivot)

    def mouseDragEvent(self, event: Any, axis: int | None = None) -> None:
        """Draw the stretch of time under the drag, and zoom to it at its end."""
        if event.button() != Qt.MouseButton.LeftButton:
            event.ignore()
            return
        event.accept()
        begin, end = sorted((event.buttonDownPos().x(), event.pos().x()))
        self._drawn.setRect(QRectF(begin, 0, end - begin, self.height()))
        self._drawn.setVisible(not event.isFinish())
        if event.isFinish() and end - begin >= _LEAST_DRAG:
            edges = (QRectF(begin, 0, end - begin, 1).topLeft(), QRectF(end, 0, 1, 1).topLeft())
            self.range_wanted.emit(*(self.mapToView(edge).x() for edge in edges))

    def mouseDoubleClickEvent(self, event: Any) -> None:
        """Ask for the whole time."""
        event.accept()
        self.all_wanted.emit()

    def zoom(self, factor: float, pivot: float | None = None) -> None:
        """Ask for a shorter stretch (factor under 1) or a longer one, around a moment."""
        first, last = self.viewRange()[0]
        middle = (first + last) / 2 if pivot is None else pivot
        self.range_wanted.emit(
            middle - (middle - first) * factor, middle + (last - middle) * factor
        )

    def pan(self, share: float) -> None:
        """Ask for the time before (share under 0) or after."""
        first, last = self.viewRange()[0]
        step = (last - first) * share
        self.range_wanted.emit(first + step, last + step)
