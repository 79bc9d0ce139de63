"""A row of hollow marks; where several would cover each other, how many they are."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPen, QTransform

from ui.charts.parts.pixel_item import PixelItem
from ui.theme import Theme

_LINE, _COUNT_HEIGHT, _COUNT_SIDES = 1.2, 13, 3.5


class EventMark(NamedTuple):
    """A place in time, the shape that stands there, and for how many events."""

    x: float
    path: QPainterPath
    number: int = 1
    said: str = ""


class EventRow(PixelItem):
    """Marks at one height."""

    def __init__(self, height: float, size: int) -> None:
        super().__init__()
        self._height, self._size = height, size
        self._marks: Sequence[EventMark] = ()
        self._theme: Theme | None = None

    def show_marks(self, marks: Sequence[EventMark]) -> None:
        """Draw other marks."""
        self.prepareGeometryChange()
        self._marks = marks
        self.update()

    def restyle(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._theme = theme
        self.update()

    def boundingRect(self) -> QRectF:
        """Return the places, and some room around them."""
        if not self._marks:
            return QRectF()
        left, right = self._marks[0].x, self._marks[-1].x
        around = 1 + (right - left) / 10
        return QRectF(left - around, self._height - 1, right - left + 2 * around, 2)

    def draw(self, painter: QPainter, onto: QTransform) -> None:
        """Draw the marks."""
        if self._theme is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for mark in self._marks:
            place = onto.map(QPointF(mark.x, self._height))
            if mark.number > 1:
                self._paint_count(painter, self._theme, place, mark.said)
            else:
                self._paint_shape(painter, self._theme, place, mark.path)

    def _paint_shape(
        self, painter: QPainter, theme: Theme, place: QPointF, path: QPainterPath
    ) -> None:
        size = theme.px(self._size)
        onto = QTransform.fromTranslate(place.x(), place.y()).scale(size, size)
        painter.setPen(QPen(QColor(theme.text), theme.px(_LINE)))
        painter.setBrush(QColor(theme.surface))
        painter.drawPath(onto.map(path))

    def _paint_count(self, painter: QPainter, theme: Theme, place: QPointF, said: str) -> None:
        font = theme.font("tiny")
        high = theme.px(_COUNT_HEIGHT)
        wide = QFontMetricsF(font).horizontalAdvance(said) + 2 * theme.px(_COUNT_SIDES)
        room = QRectF(0, 0, max(wide, high), high)
        room.moveCenter(place)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.line))
        painter.drawRoundedRect(room, high / 2, high / 2)
        painter.setFont(font)
        painter.setPen(QColor(theme.text))
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, said)
