"""A picture with a square over it, which is moved and sized by keys and pointer."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from ui.theme import ThemeSource
from ui.widgets.paint import paint_focus

_SIDE, _LEAST, _STEP, _GROWTH = 380, 32, 0.03, 1.08
_MOVES = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class CropView(QWidget):
    """Arrows move the square, plus and minus (or the wheel) size it; `square` is in pixels."""

    def __init__(self, image: QImage, theme: ThemeSource, parent: QWidget) -> None:
        super().__init__(parent)
        self._image, self._source = image, theme
        side = min(image.width(), image.height())
        self.square = QRect((image.width() - side) // 2, (image.height() - side) // 2, side, side)
        self._held: QPoint | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Part of the picture to keep"))
        self.setAccessibleDescription(self.tr("Arrows move the square, plus and minus size it"))
        self.setCursor(Qt.CursorShape.SizeAllCursor)
        self.setFixedSize(theme.theme.px(_SIDE), theme.theme.px(_SIDE))

    def sizeHint(self) -> QSize:
        """Return the room of the picture."""
        return self.size()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move and size the square."""
        key = Qt.Key(event.key())
        if key in _MOVES:
            step = max(round(self.square.width() * _STEP), 1)
            across, down = _MOVES[key]
            self._move(QPoint(across * step, down * step))
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self._size(_GROWTH)
        elif key == Qt.Key.Key_Minus:
            self._size(1 / _GROWTH)
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Size the square."""
        self._size(_GROWTH if event.angleDelta().y() > 0 else 1 / _GROWTH)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the square."""
        self._held = event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Pull the square along."""
        if self._held is not None:
            place = event.position().toPoint()
            self._move((QPointF(place - self._held) / self._scale()).toPoint())
            self._held = place

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go of the square."""
        self._held = None

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the picture, dim outside of the square, with the disc that will be seen."""
        theme, painter = self._source.theme, QPainter(self)
        painter.setRenderHints(
            QPainter.RenderHint.SmoothPixmapTransform | QPainter.RenderHint.Antialiasing
        )
        room = self._room()
        painter.drawImage(room, self._image)
        scale = self._scale()
        kept = QRectF(QPointF(self.square.topLeft()) * scale, self.square.size().toSizeF() * scale)
        kept.translate(room.topLeft())
        dim = QPainterPath()
        dim.addRect(room)
        dim.addRect(kept)
        painter.fillPath(dim, QColor(0, 0, 0, 130))
        painter.setPen(QPen(QColor("#FFFFFF"), 1.5))
        painter.drawRect(kept)
        painter.drawEllipse(kept)
        paint_focus(painter, self, theme, theme.px(4))

    def _scale(self) -> float:
        return min(self.width() / self._image.width(), self.height() / self._image.height())

    def _room(self) -> QRectF:
        size = self._image.size().toSizeF() * self._scale()
        return QRectF(
            (self.width() - size.width()) / 2,
            (self.height() - size.height()) / 2,
            size.width(),
            size.height(),
        )

    def _move(self, by: QPoint) -> None:
        side = self.square.width()
        x = min(max(self.square.x() + by.x(), 0), self._image.width() - side)
        y = min(max(self.square.y() + by.y(), 0), self._image.height() - side)
        self.square.moveTo(x, y)
        self.update()

    def _size(self, times: float) -> None:
        most = min(self._image.width(), self._image.height())
        side = min(max(round(self.square.width() * times), min(_LEAST, most)), most)
        middle = self.square.center()
        self.square = QRect(middle.x() - side // 2, middle.y() - side // 2, side, side)
        self._move(QPoint(0, 0))
