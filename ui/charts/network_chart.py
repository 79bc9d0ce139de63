"""The network of known ties: contacts by field, and who knows whom."""

from __future__ import annotations

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, QSizeF
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QResizeEvent
from PySide6.QtWidgets import QWidget

from ui.charts.label_places import label_places
from ui.charts.point_chart import PointChart
from ui.charts.specs import Graph, Point
from ui.theme import Theme, ThemeSource

_EDGE = 1.08
_LEAST, _MOST = 8.0, 20.0
_TIE, _MOST_NAMED, _LONGEST = 120, 150, 22
_SIDES = ((0, 1), (1, 0), (-1, 0), (0, -1))


class NetworkChart(PointChart):
    """Draws contacts at their places; as many are named as there is room for."""

    def __init__(self, theme: ThemeSource, name: str, parent: QWidget | None = None) -> None:
        self._spec: Graph | None = None
        self._labels: list[pg.TextItem] = []
        super().__init__(theme, name, parent)
        self._graph = pg.GraphItem(antialias=True)
        self.plotItem.addItem(self._graph, ignoreBounds=True)
        self.plotItem.hideAxis("left")
        self.plotItem.hideAxis("bottom")
        self._box.setRange(xRange=(-_EDGE, _EDGE), yRange=(-_EDGE, _EDGE), padding=0)
        theme.changed.connect(self._restyle)
        self._restyle(theme.theme)

    def show_spec(self, spec: Graph) -> None:
        """Draw something else."""
        self._spec = spec
        self.set_points(spec.points)
        self._draw(self._source.theme)

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        """Name as many as there is room for."""
        super().resizeEvent(event)
        self._name_them(self._source.theme)

    def _restyle(self, theme: Theme) -> None:
        self.restyle_axes(theme)
        if self._spec is not None:
            self._draw(theme)

    def _draw(self, theme: Theme) -> None:
        spec = self._spec
        assert spec is not None
        line = QColor(theme.muted)
        line.setAlpha(_TIE)
        most = max((point.size for point in spec.points), default=1.0) or 1.0
        # Points that look alike share what they are drawn with, so that each look is drawn once.
        shapes = {mark: mark.path() for mark in {point.mark for point in spec.points}}
        tones = {point.tone for point in spec.points}
        grounds = {tone: QBrush(QColor(theme.colour(tone))) for tone in tones}
        self._graph.setData(
            pos=np.array([(point.x, point.y) for point in spec.points], dtype=float).reshape(-1, 2),
            adj=np.array(spec.ties, dtype=int).reshape(-1, 2),
            pen=pg.mkPen(line, width=theme.px(1.2)),
            size=[
                theme.px(_LEAST + (_MOST - _LEAST) * (point.size / most) ** 0.5)
                for point in spec.points
            ],
            symbol=[shapes[point.mark] for point in spec.points],
            symbolBrush=[grounds[point.tone] for point in spec.points],
            symbolPen=pg.mkPen(theme.surface, width=1),
        )
        self._name_them(theme)

    def _name_them(self, theme: Theme) -> None:
        """Write as many names as there is room for, those of the strongest ties first."""
        for label in self._labels:
            self.plotItem.removeItem(label)
        self._labels = []
        points = sorted(self._spec.points, key=_weight, reverse=True) if self._spec else []
        if len(points) > _MOST_NAMED:
            return
        names = [_shortened(point.label) for point in points]
        metrics = QFontMetricsF(theme.font("tiny"))
        places = label_places(
            [self._box.mapViewToScene(QPointF(point.x, point.y)) for point in points],
            [QSizeF(metrics.horizontalAdvance(name), metrics.height()) for name in names],
            theme.px(_MOST) / 2,
            self._box.sceneBoundingRect(),
            _SIDES,
        )
        for name, place in zip(names, places, strict=True):
            if place is not None:
                self._write(name, self._box.mapSceneToView(place.center()), theme)

    def _write(self, name: str, at: QPointF, theme: Theme) -> None:
        label = pg.TextItem(anchor=(0.5, 0.5))
        label.setPlainText(name)
        label.setFont(theme.font("tiny"))
        label.setColor(QColor(theme.muted))
        label.setPos(at)
        self.plotItem.addItem(label, ignoreBounds=True)
        self._labels.append(label)


def _weight(point: Point) -> float:
    return point.size


def _shortened(name: str) -> str:
    return name if len(name) <= _LONGEST else f"{name[:_LONGEST].rstrip()}…"
