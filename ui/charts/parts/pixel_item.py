"""What stands in a plot at places as the plot counts, and is drawn in pixels."""

from __future__ import annotations

import pyqtgraph as pg
from PySide6.QtGui import QPainter, QTransform
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget


class PixelItem(pg.GraphicsObject):  # type: ignore[misc]
    """Subclasses draw by `draw`; their sizes stay what they are at every zoom."""

    def draw(self, painter: QPainter, onto: QTransform) -> None:
        """Draw in pixels; `onto` maps places of the plot to them."""
        raise NotImplementedError

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Draw the item."""
        onto = painter.worldTransform()
        painter.resetTransform()
        self.draw(painter, onto)
        painter.setWorldTransform(onto)
