"""Names beside the points of a plot, where they are free to be read."""

from __future__ import annotations

from collections.abc import Sequence

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QFontMetricsF

from ui.charts.parts.written import written
from ui.charts.spec.label_places import label_places
from ui.charts.spec.specs import Point
from ui.theme import Theme

_HEIGHT, _MOST_NAMED = 8, 60


class PointNames:
    """Names those points of a plot that have a label and room beside them."""

    def __init__(self, plot: pg.PlotItem) -> None:
        self._plot = plot
        self._names: list[pg.TextItem] = []

    def show(self, points: Sequence[Point], theme: Theme, radius: float) -> None:
        """Name these points instead, around each of which so many pixels stay free."""
        for name in self._names:
            self._plot.removeItem(name)
        self._names = []
        named, box = [point for point in points if point.label][:_MOST_NAMED], self._plot.vb
        metrics = QFontMetricsF(theme.font("tiny"))
        places = label_places(
            [box.mapViewToScene(QPointF(point.x, point.y)) for point in named],
            [QSizeF(metrics.horizontalAdvance(p.label), metrics.height()) for p in named],
            radius,
            box.sceneBoundingRect(),
        )
        for point, place in zip(named, places, strict=True):
            if place is not None:
                self._write(point.label, place, theme)

    def _write(self, said: str, place: QRectF, theme: Theme) -> None:
        at = self._plot.vb.mapSceneToView(place.center())
        name = written(said, theme, (at.x(), at.y()))
        name.setZValue(_HEIGHT)
        self._plot.addItem(name, ignoreBounds=True)
        self._names.append(name)
