"""Counts by month: one kind of thing above the line, its opposite below."""

from __future__ import annotations

import pyqtgraph as pg
from PySide6.QtGui import QColor

from ui.charts.parts.written import written
from ui.charts.spec.spec_chart import SpecChart
from ui.charts.spec.specs import Bars, Point
from ui.theme import Theme

_WIDTH = 0.72


class BarChart(SpecChart):
    """Draws stacked bars; pointing at a month says its counts."""

    is_column_pointed_at = True
    _spec: Bars | None

    def _draw_spec(self, theme: Theme) -> None:
        spec, looks = self._spec, ("muted", "small_strong")
        assert spec is not None
        self._draw_stacks(theme, spec)
        self._add(pg.InfiniteLine(0, angle=0, pen=pg.mkPen(theme.muted, width=1)), 5)
        self._add(written(spec.above, theme, (spec.x.low, spec.y.high), (0, 0), looks))
        self._add(written(spec.below, theme, (spec.x.low, spec.y.low), (0, 1), looks))

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

    def _point(self, index: int | None) -> None:
        super()._point(index)
        if index is not None:
            point: Point = self.points[index]
            self._ring.setData([point.x], [point.y], size=self._reach_of(point))
