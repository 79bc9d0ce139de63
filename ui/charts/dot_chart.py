"""Contacts in a plane: dots, named zones, intervals and levels."""

from __future__ import annotations

from math import sqrt
from typing import Any, NamedTuple

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt, QTimer
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QPen, QResizeEvent
from PySide6.QtWidgets import QGraphicsRectItem, QWidget

from ui.charts.label_places import label_places
from ui.charts.marks import Mark
from ui.charts.point_chart import PointChart
from ui.charts.points import Points
from ui.charts.specs import Dots, Point, Zone
from ui.theme import Theme, ThemeSource

_PALE = 130
_LEAST = 5.0
_STANDS_OUT = 13.0
_AROUND = 3.5
_MOST_NAMED = 60
_BAR, _CAP = 2.0, 0.05


class _Look(NamedTuple):
    mark: Mark
    tone: str
    stands_out: bool
    size: int


class DotChart(PointChart):
    """Draws dots; those that stand out are full, ringed and named."""

    def __init__(self, theme: ThemeSource, name: str, parent: QWidget | None = None) -> None:
        self._spec: Dots | None = None
        self._heaviest = 1.0
        self._items: list[Any] = []
        self._labels: list[Any] = []
        super().__init__(theme, name, parent)
        self._name_later = QTimer(self)
        self._name_later.setSingleShot(True)
        self._name_later.timeout.connect(self._name_points)
        theme.changed.connect(self._restyle)
        self._restyle(theme.theme)

    def show_spec(self, spec: Dots) -> None:
        """Draw something else."""
        self._spec = spec
        self._heaviest = max((point.size for point in spec.points), default=1.0) or 1.0
        self.show_axes(spec.x, spec.y)
        self.set_points(spec.points)
        self._draw(self._source.theme)

    def describe(self, said: str) -> None:
        """Say in a sentence what the chart shows, and its intervals after it."""
        spans = self._spec.spans if self._spec else ()
        super().describe(" ".join([said, *(span.said for span in spans if span.said)]))

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        """Find other places for the names."""
        super().resizeEvent(event)
        if self._spec is not None:
            self._name_later.start()

    def _restyle(self, theme: Theme) -> None:
        self.restyle_axes(theme)
        if self._spec is not None:
            self._draw(theme)

    def _draw(self, theme: Theme) -> None:
        for item in self._items:
            self.plotItem.removeItem(item)
        self._items = []
        spec = self._spec
        assert spec is not None
        for zone in spec.zones:
            self._draw_zone(theme, zone)
        for value, _ in spec.x.ticks:
            self._add(pg.InfiniteLine(value, angle=90, pen=pg.mkPen(theme.line, width=1)), -5)
        for value, _ in spec.y.ticks:
            self._add(pg.InfiniteLine(value, angle=0, pen=pg.mkPen(theme.line, width=1)), -5)
        if spec.is_line:
            self._draw_line(theme, spec)
        self._draw_points(theme, spec)
        self._draw_levels(theme, spec)
        self._draw_spans(theme, spec)
        self._name_later.start()

    def _add(self, item: Any, height: float) -> None:
        item.setZValue(height)
        self.plotItem.addItem(item, ignoreBounds=True)
        self._items.append(item)

    def _draw_zone(self, theme: Theme, zone: Zone) -> None:
        room = QRectF(zone.left, zone.low, zone.right - zone.left, zone.high - zone.low)
        ground = QGraphicsRectItem(room)
        ground.setPen(QPen(Qt.PenStyle.NoPen))
        ground.setBrush(QColor(theme.colour(f"{zone.tone}_soft")))
        self._add(ground, -10)
        is_top = zone.corner == "top"
        anchor = (0, 0) if is_top else (1, 1)
        at = (zone.left, zone.high) if is_top else (zone.right, zone.low)
        self._write(zone.name, theme, zone.tone, at, anchor, "small_strong")

    def _draw_line(self, theme: Theme, spec: Dots) -> None:
        pen = pg.mkPen(theme.accent, width=theme.px(2))
        xs, ys = [point.x for point in spec.points], [point.y for point in spec.points]
        self._add(pg.PlotCurveItem(xs, ys, pen=pen, antialias=True), 1)

    def _draw_points(self, theme: Theme, spec: Dots) -> None:
        # Each look is drawn once and stamped where it stands: a book has thousands of points.
        alike: dict[_Look, list[Point]] = {}
        for point in spec.points:
            look = _Look(point.mark, point.tone, point.stands_out, theme.px(self._size_of(point)))
            alike.setdefault(look, []).append(point)
        for look, points in alike.items():
            xs, ys = [point.x for point in points], [point.y for point in points]
            if look.stands_out:
                self._add(_ringed(theme, look, xs, ys), 6)
            else:
                self._add(_pale(theme, look, xs, ys), 5)

    def _size_of(self, point: Point) -> float:
        """Return how wide a dot is drawn, at 100 %."""
        if point.stands_out or self._spec is None:
            return _STANDS_OUT
        share = sqrt(max(point.size, 0) / self._heaviest)
        return _LEAST + (self._spec.largest - _LEAST) * share

    def _reach_of(self, point: Point) -> float:
        return self._source.theme.px(self._size_of(point) / 2 + _AROUND)

    def _draw_levels(self, theme: Theme, spec: Dots) -> None:
        for level in spec.levels:
            style = Qt.PenStyle.DashLine if level.is_dashed else Qt.PenStyle.SolidLine
            pen = pg.mkPen(theme.text, width=theme.px(_BAR if not level.is_dashed else 1.2))
            pen.setStyle(style)
            line = pg.PlotCurveItem([level.left, level.right], [level.y, level.y], pen=pen)
            self._add(line, 6)
            if level.name:
                self._write(level.name, theme, "text", (level.left, level.y), (0, 1))

    def _draw_spans(self, theme: Theme, spec: Dots) -> None:
        for span in spec.spans:
            pen = pg.mkPen(theme.text, width=theme.px(_BAR))
            ends = [span.x - _CAP, span.x + _CAP]
            for xs, ys in (
                ([span.x, span.x], [span.low, span.high]),
                (ends, [span.low, span.low]),
                (ends, [span.high, span.high]),
            ):
                self._add(pg.PlotCurveItem(xs, ys, pen=pen, antialias=True), 6)
            middle = pg.ScatterPlotItem([span.x], [span.middle], size=theme.px(9))
            middle.setBrush(QColor(theme.text))
            self._add(middle, 7)
            self._write(span.high_said, theme, "text", (span.x, span.high), (0.5, 1))
            self._write(span.low_said, theme, "text", (span.x, span.low), (0.5, 0))

    def _name_points(self) -> None:
        """Write names beside their points, where they are free to be read."""
        theme = self._source.theme
        for label in self._labels:
            self.plotItem.removeItem(label)
        self._labels = []
        named = [point for point in self._spec.points if point.label] if self._spec else []
        named = named[:_MOST_NAMED]
        metrics = QFontMetricsF(theme.font("tiny"))
        places = label_places(
            [self._box.mapViewToScene(QPointF(point.x, point.y)) for point in named],
            [QSizeF(metrics.horizontalAdvance(p.label), metrics.height()) for p in named],
            theme.px(_STANDS_OUT / 2 + _AROUND),
            self._box.sceneBoundingRect(),
        )
        for point, place in zip(named, places, strict=True):
            if place is not None:
                text = pg.TextItem(anchor=(0.5, 0.5))
                text.setPlainText(point.label)
                text.setFont(theme.font("tiny"))
                text.setColor(QColor(theme.text))
                text.setPos(self._box.mapSceneToView(place.center()))
                text.setZValue(8)
                self.plotItem.addItem(text, ignoreBounds=True)
                self._labels.append(text)

    def _write(
        self,
        said: str,
        theme: Theme,
        tone: str,
        at: tuple[float, float],
        anchor: tuple[float, float],
        font: str = "tiny",
    ) -> None:
        text = pg.TextItem(anchor=anchor)
        text.setPlainText(said)
        text.setFont(theme.font(font))
        text.setColor(QColor(theme.colour(tone)))
        text.setPos(*at)
        self._add(text, 8)


def _pale(theme: Theme, look: _Look, xs: list[float], ys: list[float]) -> Points:
    colour = QColor(theme.colour(look.tone))
    colour.setAlpha(_PALE)
    points = Points()
    points.style(look.mark.path(), look.size, colour)
    points.place(np.array(xs), np.array(ys))
    return points


def _ringed(theme: Theme, look: _Look, xs: list[float], ys: list[float]) -> pg.ScatterPlotItem:
    pen = QPen(QColor(theme.text), 1)
    # The shape of a point is drawn at its true size; a pen that grows with it would cover it.
    pen.setCosmetic(True)
    brush, shape = QBrush(QColor(theme.colour(look.tone))), look.mark.path()
    return pg.ScatterPlotItem(
        xs, ys, size=look.size, brush=brush, pen=pen, symbol=shape, pxMode=True, antialias=True
    )
