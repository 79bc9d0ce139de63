"""Values over time as lines that break where nothing is known."""

from __future__ import annotations

from collections.abc import Iterator

import pyqtgraph as pg
from PySide6.QtGui import QColor

from ui.charts.parts.written import written
from ui.charts.spec.spec_chart import SpecChart
from ui.charts.spec.specs import Line, Lines
from ui.theme import Theme

_WIDTH, _DOT, _LEAST_HEIGHT = 2, 6, 96


class LineChart(SpecChart):
    """Draws each line in its parts; pointing anywhere over a time says its values."""

    is_column_pointed_at = True
    _spec: Lines | None

    def _restyle(self, theme: Theme) -> None:
        self.setMinimumHeight(theme.px(_LEAST_HEIGHT))
        super()._restyle(theme)

    def _draw_spec(self, theme: Theme) -> None:
        spec = self._spec
        assert spec is not None
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
        anchor = (1, 0) if is_under else (1, 1)
        self._add(
            written(line.name, theme, (spec.across[place], value), anchor, (line.tone, "tiny"))
        )


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
