"""A chart that draws a spec anew whenever it, or the theme, is another."""

from __future__ import annotations

from typing import Any

import pyqtgraph as pg
from PySide6.QtWidgets import QWidget

from ui.charts.spec.point_chart import PointChart
from ui.theme import Theme, ThemeSource

_OVER_ALL = 8


class SpecChart(PointChart):
    """Subclasses draw the spec by `_draw_spec`, and add what they draw and write by `_add`."""

    def __init__(self, theme: ThemeSource, name: str, parent: QWidget | None = None) -> None:
        self._spec: Any = None
        self._items: list[Any] = []
        super().__init__(theme, name, parent)
        theme.changed.connect(self._restyle)
        self._restyle(theme.theme)

    def show_spec(self, spec: Any) -> None:
        """Draw something else."""
        self._spec = spec
        self.show_axes(spec.x, spec.y)
        self.set_points(spec.points)
        self._draw(self._source.theme)

    def _draw_spec(self, theme: Theme) -> None:
        raise NotImplementedError

    def _restyle(self, theme: Theme) -> None:
        self.restyle_axes(theme)
        if self._spec is not None:
            self._draw(theme)

    def _draw(self, theme: Theme) -> None:
        for item in self._items:
            self.plotItem.removeItem(item)
        self._items = []
        for value, _ in self._spec.y.ticks:
            self._add(pg.InfiniteLine(value, angle=0, pen=pg.mkPen(theme.line, width=1)), -5)
        self._draw_spec(theme)

    def _add(self, item: Any, height: float = _OVER_ALL) -> None:
        item.setZValue(height)
        self.plotItem.addItem(item, ignoreBounds=True)
        self._items.append(item)
