"""A strip of a plot that is hatched where nothing is known; the hatch is in pixels."""

from __future__ import annotations

import pyqtgraph as pg
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from ui.theme import Theme

_GROUND, _HATCH = 70, 40


class HatchedStrip(pg.GraphicsObject):  # type: ignore[misc]
    """Stands where the plot counts; its pattern keeps its size and slope at every zoom."""

    def __init__(self, place: QRectF) -> None:
        super().__init__()
        self.place = place
        self._ground, self._hatch = QBrush(), QBrush()

    def restyle(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        ground, hatch = QColor(theme.line), QColor(theme.muted)
        ground.setAlpha(_GROUND)
        hatch.setAlpha(_HATCH)
        self._ground, self._hatch = QBrush(ground), QBrush(hatch, Qt.BrushStyle.BDiagPattern)
        self.update()

    def boundingRect(self) -> QRectF:
        """Return where it stands."""
        return self.place

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Fill it."""
        onto = painter.worldTransform()
        painter.resetTransform()
        room = onto.mapRect(self.place)
        painter.fillRect(room, self._ground)
        painter.fillRect(room, self._hatch)
        painter.setWorldTransform(onto)
