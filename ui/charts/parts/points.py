"""Thousands of equal marks: one small picture, stamped at each place in a single call."""

from __future__ import annotations

from typing import cast

import numpy as np
import shiboken6
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPaintEngine, QPainter, QPainterPath, QPixmap, QTransform

from ui.charts.parts.arrays import Floats
from ui.charts.parts.pixel_item import PixelItem
from ui.charts.parts.pixel_ratio import pixel_ratio

_FIELDS = 10  # of a PixmapFragment: x, y, source rectangle, scales, rotation, opacity
_FEWEST = 64
_ROUND = 1.0
_AROUND = 1.0


class Points(PixelItem):
    """Marks of one shape, size and colour; size in pixels, places as the plot counts."""

    def __init__(self) -> None:
        super().__init__()
        self._x = self._y = np.zeros(0)
        self._path, self._size, self._brush = QPainterPath(), 1.0, QBrush()
        self._stamp: QPixmap | None = None
        self._stamps = Stamps()

    def style(self, path: QPainterPath, size: float, colour: QColor) -> None:
        """Look otherwise; `path` has radius 0.5 around 0, 0."""
        self._path, self._size, self._brush = path, size, QBrush(colour)
        self._stamp = None
        self.update()

    def fade(self, alpha: int) -> None:
        """Be as opaque as this, of 255."""
        if self._brush.color().alpha() != alpha:
            colour = self._brush.color()
            colour.setAlpha(alpha)
            self.style(self._path, self._size, colour)

    def place(self, x: Floats, y: Floats) -> None:
        """Stand elsewhere."""
        self.prepareGeometryChange()
        self._x, self._y = x, y
        self.update()

    def boundingRect(self) -> QRectF:
        """Return the places, and some room around them."""
        if not len(self._x):
            return QRectF()
        left, right = float(self._x.min()), float(self._x.max())
        low, high = float(self._y.min()), float(self._y.max())
        around = _AROUND + (right - left) / 20
        return QRectF(
            left - around, low - _AROUND, right - left + 2 * around, high - low + 2 * _AROUND
        )

    def draw(self, painter: QPainter, onto: QTransform) -> None:
        """Stamp the picture; as shapes where the target has no pixels."""
        if not len(self._x):
            return
        x, y = onto.m11() * self._x + onto.dx(), onto.m22() * self._y + onto.dy()
        if painter.paintEngine().type() == QPaintEngine.Type.Raster:
            self._stamp_at(painter, x, y)
        else:
            self._draw_at(painter, x, y)

    def _stamp_at(self, painter: QPainter, x: Floats, y: Floats) -> None:
        stamp = self._picture(pixel_ratio(painter))
        inside = (x > -self._size) & (x < painter.viewport().width() + self._size)
        count = int(inside.sum())
        self._stamps.hold(count)
        fragments = self._stamps.fields[:count]
        fragments[:, 0], fragments[:, 1] = x[inside], y[inside]
        fragments[:, 4:6] = stamp.width(), stamp.height()
        fragments[:, 6:8] = 1 / stamp.devicePixelRatio()
        fragments[:, 9] = 1
        if count:
            painter.drawPixmapFragments(self._stamps.first, count, stamp)

    def _draw_at(self, painter: QPainter, x: Floats, y: Floats) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._brush)
        for place in map(QPointF, x.tolist(), y.tolist()):
            painter.save()
            painter.translate(place)
            painter.scale(self._size, self._size)
            painter.drawPath(self._path)
            painter.restore()

    def _picture(self, ratio: float) -> QPixmap:
        if self._stamp is None or self._stamp.devicePixelRatio() != ratio:
            side = self._size * 1.2 + 2 * _ROUND
            pixels = int(np.ceil(side * ratio))
            self._stamp = QPixmap(pixels, pixels)
            self._stamp.setDevicePixelRatio(ratio)
            self._stamp.fill(Qt.GlobalColor.transparent)
            painter = QPainter(self._stamp)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            middle = pixels / ratio / 2
            self._draw_at(painter, np.array([middle]), np.array([middle]))
            painter.end()
        return self._stamp


class Stamps:
    """Memory for fragments, and the first of them as Qt sees it.

    Both are kept: a wrapper around memory that comes and goes could be taken for that of whatever
    stood at the same address before.
    """

    def __init__(self) -> None:
        self.fields = np.zeros((0, _FIELDS))
        self.first: QPainter.PixmapFragment
        self.hold(_FEWEST)

    def hold(self, count: int) -> None:
        """Have room for so many."""
        if len(self.fields) < count:
            self.fields = np.zeros((count, _FIELDS))
            wrapped = shiboken6.wrapInstance(self.fields.ctypes.data, QPainter.PixmapFragment)
            self.first = cast("QPainter.PixmapFragment", wrapped)
