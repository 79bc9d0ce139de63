"""The network of known ties: contacts by field, who knows whom, and ties added by drawing."""

from __future__ import annotations

from math import sqrt
from typing import Any

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPoint, QPointF, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFontMetricsF,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QWidget

from ui.charts.network.drawn_tie import DrawnTie
from ui.charts.parts.written import written
from ui.charts.spec.label_places import label_places
from ui.charts.spec.point_chart import PointChart
from ui.charts.spec.specs import Graph, Point
from ui.theme import Theme, ThemeSource

_EDGE, _BELOW = 1.08, 1.14
_LEAST, _MOST, _SMALLEST, _AROUND = 8.0, 20.0, 0.5, 4.0
_TIE, _MOST_NAMED, _FEW_NAMED, _LONGEST, _APART = 120, 150, 12, 22, 6
_SIDES = ((0, 1), (1, 0), (-1, 0), (0, -1))


class NetworkChart(PointChart):
    """Draws contacts at their places; as many are named as there is room for.

    `tie_drawn` carries two uids and a place of the screen after a line was drawn from one contact
    to another; `tie_asked` a uid and a place after K was pressed at a contact.
    """

    tie_drawn = Signal(str, str, QPoint)
    tie_asked = Signal(str, QPoint)

    def __init__(self, theme: ThemeSource, name: str, parent: QWidget | None = None) -> None:
        self._spec: Graph | None = None
        self._heaviest = 1.0
        self._labels: list[pg.TextItem] = []
        self._tie: DrawnTie | None = None
        super().__init__(theme, name, parent)
        self._name_later = QTimer(self)
        self._name_later.setSingleShot(True)
        self._name_later.timeout.connect(self._name_them)
        self._graph = pg.GraphItem(antialias=True)
        self._between = pg.InfiniteLine(0, angle=0)
        self._between.setZValue(-5)
        self._rows = pg.TextItem(anchor=(0, 0))
        for item in (self._graph, self._between, self._rows):
            self.plotItem.addItem(item, ignoreBounds=True)
        self.plotItem.hideAxis("left")
        self.plotItem.hideAxis("bottom")
        self._box.setRange(xRange=(-_EDGE, _EDGE), yRange=(-_BELOW, _EDGE), padding=0)
        theme.changed.connect(self._restyle)
        self._restyle(theme.theme)

    def show_spec(self, spec: Graph) -> None:
        """Draw something else."""
        self._spec = spec
        self._heaviest = max((point.size for point in spec.points), default=1.0) or 1.0
        self.set_points(spec.points)
        self._draw(self._source.theme)

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        """Name as many as there is room for."""
        super().resizeEvent(event)
        if self._spec is not None:
            self._name_later.start()

    def mousePressEvent(self, event: Any) -> None:
        """Begin a tie at the contact that is pressed; elsewhere a line round a group."""
        found = None if self._begins_line(event) else self._nearest(event.position())
        if event.button() == Qt.MouseButton.LeftButton and found is not None:
            self._tie = DrawnTie(found, self.place_of(found))
        else:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: Any) -> None:
        """Go on with the tie, and mark the contact that it has reached."""
        if self._tie is None:
            super().mouseMoveEvent(event)
            return
        self._tie.extend(event.position())
        if self._tie.is_drawn:
            self._point(self._nearest(event.position()))
        self.viewport().update()

    def mouseReleaseEvent(self, event: Any) -> None:
        """End the tie at the contact that it has reached; a mere press opens."""
        tie, self._tie = self._tie, None
        if tie is None:
            super().mouseReleaseEvent(event)
            return
        self.viewport().update()
        found = self._nearest(event.position())
        if not tie.is_drawn:
            self._open(tie.first)
        elif found is not None and found != tie.first:
            ends = (self.points[tie.first].contact, self.points[found].contact)
            self.tie_drawn.emit(*ends, event.globalPosition().toPoint())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ask by K whom a contact knows; leave a tie that is being drawn by Esc."""
        if event.key() == Qt.Key.Key_Escape and self._tie is not None:
            self._tie = None
            self.viewport().update()
        elif event.key() == Qt.Key.Key_K and not event.modifiers() and self._pointed is not None:
            at = self.viewport().mapToGlobal(self.place_of(self._pointed).toPoint())
            self.tie_asked.emit(self.points[self._pointed].contact, at)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the network, and the tie that is being drawn over it."""
        super().paintEvent(event)
        if self._tie is not None:
            self._tie.paint(QPainter(self.viewport()), self._source.theme)

    def _restyle(self, theme: Theme) -> None:
        self.restyle_axes(theme)
        self._between.setPen(pg.mkPen(theme.line, width=1))
        self._rows.setFont(theme.font("tiny"))
        self._rows.setColor(QColor(theme.muted))
        if self._spec is not None:
            self._draw(theme)

    def _draw(self, theme: Theme) -> None:
        spec = self._spec
        assert spec is not None
        self._draw_graph(theme, spec)
        for item in (self._between, self._rows):
            item.setVisible(spec.rows_from is not None)
        if spec.rows_from is not None:
            self._between.setValue(spec.rows_from)
            self._rows.setPlainText(spec.rows_said)
            self._rows.setPos(-_EDGE, spec.rows_from)
        self._name_later.start()

    def _draw_graph(self, theme: Theme, spec: Graph) -> None:
        line = QColor(theme.muted)
        line.setAlpha(_TIE)
        crowded = _crowded(len(spec.points))
        # Points that look alike share what they are drawn with, so that each look is drawn once.
        shapes = {mark: mark.path() for mark in {point.mark for point in spec.points}}
        tones = {point.tone for point in spec.points}
        grounds = {tone: QBrush(QColor(theme.colour(tone))) for tone in tones}
        outlines = {one: _outline(theme, one, crowded) for one in (False, True)}
        self._graph.setData(
            pos=np.array([(point.x, point.y) for point in spec.points], dtype=float).reshape(-1, 2),
            adj=np.array(spec.ties, dtype=int).reshape(-1, 2),
            pen=pg.mkPen(line, width=theme.px(1.2)),
            size=[theme.px(self._size_of(point)) for point in spec.points],
            symbol=[shapes[point.mark] for point in spec.points],
            symbolBrush=[grounds[point.tone] for point in spec.points],
            symbolPen=[outlines[point.stands_out] for point in spec.points],
        )

    def _size_of(self, point: Point) -> float:
        """Return how wide a point is drawn, at 100 %."""
        share = sqrt(point.size / self._heaviest)
        return _crowded(len(self.points)) * (_LEAST + (_MOST - _LEAST) * share)

    def _reach_of(self, point: Point) -> float:
        return self._source.theme.px(self._size_of(point) / 2 + _AROUND)

    def _name_them(self) -> None:
        """Write as many names as there is room for, first of those who bridge or are strongest."""
        theme = self._source.theme
        for label in self._labels:
            self.plotItem.removeItem(label)
        self._labels = []
        points = sorted(self._spec.points, key=_weight, reverse=True) if self._spec else []
        if len(points) > _MOST_NAMED:
            points = [point for point in points if point.stands_out][:_FEW_NAMED]
        names = [_shortened(point.label) for point in points]
        metrics, apart = QFontMetricsF(theme.font("tiny")), theme.px(_APART)
        places = label_places(
            [self._box.mapViewToScene(QPointF(point.x, point.y)) for point in points],
            [QSizeF(metrics.horizontalAdvance(name) + apart, metrics.height()) for name in names],
            theme.px(_MOST) / 2,
            self._box.sceneBoundingRect(),
            _SIDES,
        )
        for point, name, place in zip(points, names, places, strict=True):
            if place is not None:
                tone = theme.text if point.stands_out else theme.muted
                self._write(name, self._box.mapSceneToView(place.center()), theme, tone)

    def _write(self, name: str, at: QPointF, theme: Theme, tone: str) -> None:
        label = written(name, theme, (at.x(), at.y()), looks=(tone, "tiny"))
        self.plotItem.addItem(label, ignoreBounds=True)
        self._labels.append(label)


def _crowded(count: int) -> float:
    """Return by how much so many points are smaller than a few."""
    return min(1.0, max(_SMALLEST, sqrt(_MOST_NAMED / max(count, 1))))


def _outline(theme: Theme, stands_out: bool, crowded: float) -> QPen:
    wide = theme.px(2 * crowded)
    colour, width = (theme.text, wide) if stands_out else (theme.surface, 1)
    pen = QPen(QColor(colour), width)
    # The shape of a point is drawn at its true size; a pen that grows with it would cover it.
    pen.setCosmetic(True)
    return pen


def _weight(point: Point) -> tuple[bool, float]:
    return point.stands_out, point.size


def _shortened(name: str) -> str:
    return name if len(name) <= _LONGEST else f"{name[:_LONGEST].rstrip()}…"
