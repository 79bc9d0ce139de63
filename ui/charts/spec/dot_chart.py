"""Contacts in a plane: dots, named zones, intervals and levels."""

from __future__ import annotations

from math import sqrt

import pyqtgraph as pg
from PySide6.QtCore import QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QPen, QResizeEvent
from PySide6.QtWidgets import QGraphicsRectItem, QWidget

from ui.charts.parts.written import written
from ui.charts.spec.dot_look import DotLook, pale_dots, ringed_dots
from ui.charts.spec.point_names import PointNames
from ui.charts.spec.spec_chart import SpecChart
from ui.charts.spec.specs import Dots, Level, Point, Span, Zone
from ui.theme import Theme, ThemeSource

_LEAST = 5.0
_STANDS_OUT = 13.0
_AROUND = 3.5
_BAR, _CAP = 2.0, 0.05


class DotChart(SpecChart):
    """Draws dots; those that stand out are full, ringed and named."""

    _spec: Dots | None

    def __init__(self, theme: ThemeSource, name: str, parent: QWidget | None = None) -> None:
        self._heaviest = 1.0
        super().__init__(theme, name, parent)
        self._names = PointNames(self.plotItem)
        self._name_later = QTimer(self)
        self._name_later.setSingleShot(True)
        self._name_later.timeout.connect(self._name_points)

    def show_spec(self, spec: Dots) -> None:
        """Draw something else."""
        self._heaviest = max((point.size for point in spec.points), default=1.0) or 1.0
        super().show_spec(spec)

    def describe(self, said: str) -> None:
        """Say in a sentence what the chart shows, and its intervals after it."""
        spans = self._spec.spans if self._spec else ()
        super().describe(" ".join([said, *(span.said for span in spans if span.said)]))

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        """Find other places for the names."""
        super().resizeEvent(event)
        if self._spec is not None:
            self._name_later.start()

    def _draw_spec(self, theme: Theme) -> None:
        spec = self._spec
        assert spec is not None
        for zone in spec.zones:
            self._draw_zone(theme, zone)
        for value, _ in spec.x.ticks:
            self._add(pg.InfiniteLine(value, angle=90, pen=pg.mkPen(theme.line, width=1)), -5)
        if spec.is_line:
            self._draw_line(theme, spec)
        self._draw_points(theme, spec)
        for level in spec.levels:
            self._draw_level(theme, level)
        for span in spec.spans:
            self._draw_span(theme, span)
        self._name_later.start()

    def _draw_zone(self, theme: Theme, zone: Zone) -> None:
        room = QRectF(zone.left, zone.low, zone.right - zone.left, zone.high - zone.low)
        ground = QGraphicsRectItem(room)
        ground.setPen(QPen(Qt.PenStyle.NoPen))
        ground.setBrush(QColor(theme.colour(f"{zone.tone}_soft")))
        self._add(ground, -10)
        is_top = zone.corner == "top"
        anchor = (0, 0) if is_top else (1, 1)
        at = (zone.left, zone.high) if is_top else (zone.right, zone.low)
        self._add(written(zone.name, theme, at, anchor, (zone.tone, "small_strong")))

    def _draw_line(self, theme: Theme, spec: Dots) -> None:
        pen = pg.mkPen(theme.accent, width=theme.px(2))
        xs, ys = [point.x for point in spec.points], [point.y for point in spec.points]
        self._add(pg.PlotCurveItem(xs, ys, pen=pen, antialias=True), 1)

    def _draw_points(self, theme: Theme, spec: Dots) -> None:
        # Each look is drawn once and stamped where it stands: a book has thousands of points.
        alike: dict[DotLook, list[Point]] = {}
        for point in spec.points:
            look = DotLook(point.mark, point.tone, point.stands_out, theme.px(self._size_of(point)))
            alike.setdefault(look, []).append(point)
        for look, points in alike.items():
            xs, ys = [point.x for point in points], [point.y for point in points]
            if look.stands_out:
                self._add(ringed_dots(theme, look, xs, ys), 6)
            else:
                self._add(pale_dots(theme, look, xs, ys), 5)

    def _size_of(self, point: Point) -> float:
        """Return how wide a dot is drawn, at 100 %."""
        if point.stands_out or self._spec is None:
            return _STANDS_OUT
        share = sqrt(max(point.size, 0) / self._heaviest)
        return _LEAST + (self._spec.largest - _LEAST) * share

    def _reach_of(self, point: Point) -> float:
        return self._source.theme.px(self._size_of(point) / 2 + _AROUND)

    def _draw_level(self, theme: Theme, level: Level) -> None:
        style = Qt.PenStyle.DashLine if level.is_dashed else Qt.PenStyle.SolidLine
        pen = pg.mkPen(theme.text, width=theme.px(_BAR if not level.is_dashed else 1.2))
        pen.setStyle(style)
        self._add(pg.PlotCurveItem([level.left, level.right], [level.y, level.y], pen=pen), 6)
        if level.name:
            self._add(written(level.name, theme, (level.left, level.y), (0, 1)))

    def _draw_span(self, theme: Theme, span: Span) -> None:
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
        self._add(written(span.high_said, theme, (span.x, span.high), (0.5, 1)))
        self._add(written(span.low_said, theme, (span.x, span.low), (0.5, 0)))

    def _name_points(self) -> None:
        theme = self._source.theme
        radius = theme.px(_STANDS_OUT / 2 + _AROUND)
        self._names.show(self._spec.points if self._spec else (), theme, radius)
