"""Counts by month: one kind of thing above the line, its opposite below."""

from __future__ import annotations

from typing import Any

import pyqtgraph as pg
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from ui.charts.point_chart import PointChart
from ui.charts.specs import Bars, Point
from ui.theme import Theme, ThemeSource

_WIDTH = 0.72


class BarChart(PointChart):
    """Draws stacked bars; pointing at a month says its counts."""

    def __init__(self, theme: ThemeSource, name: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, name, parent)
        self._spec: Bars | None = None
        self._items: list[Any] = []
        theme.changed.connect(self._restyle)
        self._restyle(theme.theme)

    def show_spec(self, spec: Bars) -> None:
        """Draw something else."""
        self._spec = spec
        self.show_axes(spec.x, spec.y)
        self.set_points(spec.points)
        self._draw(self._source.theme)

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
        for value, _ in spec.y.ticks:
            self._add(pg.InfiniteLine(value, angle=0, pen=pg.mkPen(theme.line, width=1)), -5)
        self._draw_stacks(theme, spec)
        self._add(pg.InfiniteLine(0, angle=0, pen=pg.mkPen(theme.muted, width=1)), 5)
        self._write(spec.above, theme, (spec.x.low, spec.y.high), (0, 0))
        self._write(spec.below, theme, (spec.x.low, spec.y.low), (0, 1))

    def _draw_stacks(self, theme: Theme, spec: Bars) -> None:
        heights = {False: [0] * len(spec.points), True: [0] * len(spec.points)}
        for stack in spec.stacks:
            sign = -1 if stack.is_below else 1
            bottoms = heights[stack.is_below]
            bars = pg.BarGraphItem(
                x=list(range(len(stack.counts))),
                y0=[sign * bottom for bottom in bottoms],
                height=[sign * count for count in stack.counts],
                width=_WIDTH,
                brush=QColor(theme.colour(stack.tone)),
                pen=pg.mkPen(theme.surface, width=1),
            )
            self._add(bars, 1)
            heights[stack.is_below] = [
                bottom + count for bottom, count in zip(bottoms, stack.counts, strict=True)
            ]

    def _write(
        self, said: str, theme: Theme, at: tuple[float, float], anchor: tuple[float, float]
    ) -> None:
        text = pg.TextItem(anchor=anchor)
        text.setPlainText(said)
        text.setFont(theme.font("small_strong"))
        text.setColor(QColor(theme.muted))
        text.setPos(*at)
        self._add(text, 8)

    def _add(self, item: Any, height: float) -> None:
        item.setZValue(height)
        self.plotItem.addItem(item, ignoreBounds=True)
        self._items.append(item)

    def _away(self, across: float, up: float) -> float:
        """Count how far a month is across alone."""
        return abs(across)

    def _point(self, index: int | None) -> None:
        super()._point(index)
        if index is not None:
            point: Point = self.points[index]
            self._ring.setData([point.x], [point.y], size=self._reach_of(point))
