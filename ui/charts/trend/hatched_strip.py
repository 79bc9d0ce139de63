"""A strip of a plot that is hatched where nothing is known; the hatch is in pixels."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QTransform

from ui.charts.parts.pixel_item import PixelItem
from ui.theme import Theme

_GROUND, _HATCH = 70, 40


class HatchedStrip(PixelItem):
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

    def draw(self, painter: QPainter, onto: QTransform) -> None:
        """Fill it."""
        room = onto.mapRect(self.place)
        painter.fillRect(room, self._ground)
        painter.fillRect(room, self._hatch)
