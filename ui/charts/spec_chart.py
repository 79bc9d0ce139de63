"""A chart that draws a spec anew whenever it, or the theme, is another."""

from __future__ import annotations

from typing import Any

import pyqtgraph as pg
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from ui.charts.point_chart import PointChart
from ui.theme import Theme, ThemeSource


class SpecChart(PointChart):
    """Subclasses draw the spec by `_draw_spec`, and add what they draw by `_add`."""

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

    def _add(self, item: Any, height: float) -> None:
        item.setZValue(height)
        self.plotItem.addItem(item, ignoreBounds=True)
        self._items.append(item)

    def _write(
        self,
        said: str,
        theme: Theme,
        at: tuple[float, float],
        anchor: tuple[float, float],
        looks: tuple[str, str],
    ) -> None:
        """Write at a place; `looks` are the tokens of colour and font."""
        text = pg.TextItem(anchor=anchor)
        text.setPlainText(said)
        text.setFont(theme.font(looks[1]))
        text.setColor(QColor(theme.colour(looks[0])))
        text.setPos(*at)
        self._add(text, 8)

    def _away(self, across: float, up: float) -> float:
        """Count how far a time is across alone."""
        return abs(across)
