"""A line drawn round points by the pointer."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QApplication

from ui.theme import Theme

_STEP, _GROUND = 3.0, 40


class Lasso:
    """The line so far, in pixels of the viewport."""

    def __init__(self) -> None:
        self._line: list[QPointF] = []

    @property
    def is_begun(self) -> bool:
        """Tell whether the pointer is down."""
        return bool(self._line)

    def begin(self, at: QPointF) -> None:
        """Begin a line."""
        self._line = [at]

    def extend(self, at: QPointF) -> None:
        """Go on to a place."""
        if (at - self._line[-1]).manhattanLength() >= _STEP:
            self._line.append(at)

    def end(self) -> QPolygonF | None:
        """Return what the line goes round; None where the pointer hardly moved."""
        line, self._line = self._line, []
        reach = max(((one - line[0]).manhattanLength() for one in line), default=0.0)
        return QPolygonF(line) if reach >= QApplication.startDragDistance() else None

    def paint(self, painter: QPainter, theme: Theme) -> None:
        """Draw the line and the ground inside of it."""
        if not self._line:
            return
        ground = QColor(theme.accent)
        ground.setAlpha(_GROUND)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(ground)
        painter.setPen(QPen(QColor(theme.accent), theme.px(1.5), Qt.PenStyle.DashLine))
        painter.drawPolygon(QPolygonF(self._line), Qt.FillRule.OddEvenFill)
