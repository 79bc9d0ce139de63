"""The names of the ends of the scale, inside the chart where its time begins."""

from __future__ import annotations

import pyqtgraph as pg
from PySide6.QtGui import QColor

from ui.theme import Theme


class NamedEnds:
    """Two small texts, over the lowest line and over the highest."""

    def __init__(self, plot: pg.PlotItem, lowest: float, highest: float) -> None:
        self._texts = [(pg.TextItem(anchor=(0, 1)), height) for height in (lowest, highest)]
        for text, _ in self._texts:
            text.setZValue(-1)
            plot.addItem(text, ignoreBounds=True)

    def name(self, low: str, high: str) -> None:
        """Say what the ends mean."""
        for (text, _), said in zip(self._texts, (low, high), strict=True):
            text.setPlainText(said)

    def move(self, first: float) -> None:
        """Stand where the time in sight begins."""
        for text, height in self._texts:
            text.setPos(first, height)

    def restyle(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        for text, _ in self._texts:
            text.setFont(theme.font("tiny"))
            text.setColor(QColor(theme.muted))
