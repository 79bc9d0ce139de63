"""Values over time as lines that break where nothing is known."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pyqtgraph as pg
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from ui.charts.point_chart import PointChart
from ui.charts.specs import Line, Lines
from ui.theme import Theme, ThemeSource

_WIDTH, _DOT, _LEAST_HEIGHT = 2, 6, 96


class LineChart(PointChart):
    """Draws each line in its parts; pointing anywhere over a time says its values."""

    def __init__(self, theme: ThemeSource, name: str, parent: QWidget | None = None) -> None:
        self._spec: Lines | None = None
        self._items: list[Any] = []
        super().__init__(theme, name, parent)
        theme.changed.connect(self._restyle)
        self._restyle(theme.theme)

    def show_spec(self, spec: Lines) -> None:
        """Draw something else."""
        self._spec = spec
        self.show_axes(spec.x, spec.y)
        self.set_points(spec.points)
        self._draw(self._source.theme)

    def _restyle(self, theme: Theme) -> None:
        self.restyle_axes(theme)
        self.setMinimumHeight(theme.px(_LEAST_HEIGHT))
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
        for line in spec.lines:
            self._draw_line(theme, spec.across, line)
            if len(spec.lines) > 1:
                self._name(theme, spec, line)

    def _draw_line(self, theme: Theme, across: tuple[float, ...], line: Line) -> None:
        colour = QColor(theme.colour(line.tone))
        for xs, ys in _parts(across, line):
            pen = pg.mkPen(colour, width=theme.px(_WIDTH))
            self._add(pg.PlotCurveItem(xs, ys, pen=pen, antialias=True), 1)
            dots = pg.ScatterPlotItem(xs, ys, size=theme.px(_DOT), pxMode=True, antialias=True)
            dots.setBrush(colour)
            dots.setPen(pg.mkPen(theme.surface, width=1))
            self._add(dots, 2)

    def _name(self, theme: Theme, spec: Lines, line: Line) -> None:
        """Write the name over the last known value, or under it where another line is above."""
        place = max((i for i, one in enumerate(line.values) if one is not None), default=None)
        if place is None:
            return
        value = line.values[place] or 0.0
        others = [one.values[place] for one in spec.lines if one is not line]
        is_under = any(one is not None and one > value for one in others)
        text = pg.TextItem(anchor=(1, 0) if is_under else (1, 1))
        text.setPlainText(line.name)
        text.setFont(theme.font("tiny"))
        text.setColor(QColor(theme.colour(line.tone)))
        text.setPos(spec.across[place], value)
        self._add(text, 8)

    def _add(self, item: Any, height: float) -> None:
        item.setZValue(height)
        self.plotItem.addItem(item, ignoreBounds=True)
        self._items.append(item)

    def _away(self, across: float, up: float) -> float:
        """Count how far a time is across alone."""
        return abs(across)


def _parts(across: tuple[float, ...], line: Line) -> Iterator[tuple[list[float], list[float]]]:
    """Yield the stretches of a line in which each value is known."""
    xs: list[float] = []
    ys: list[float] = []
    for x, y in zip(across, line.values, strict=True):
        if y is not None:
            xs.append(x)
            ys.append(y)
        elif xs:
            yield xs, ys
            xs, ys = [], []
    if xs:
        yield xs, ys
