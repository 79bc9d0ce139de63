"""A plot that stands still: its axes, its colours, its name."""

from __future__ import annotations

import pyqtgraph as pg
from PySide6.QtCore import QSize
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QWidget

from ui.charts.parts.plain_plot import PlainPlot
from ui.charts.spec.specs import Axis
from ui.theme import Theme, ThemeSource

_WIDTH, _HEIGHT = 480, 320


class StillPlot(PlainPlot):
    """Neither moves nor zooms."""

    def __init__(self, theme: ThemeSource, name: str, parent: QWidget | None = None) -> None:
        self._summary = ""
        box = pg.ViewBox(enableMenu=False, enableMouse=False, defaultPadding=0)
        super().__init__(theme, box, parent)
        self.setAccessibleName(name)
        self.setMinimumHeight(theme.theme.px(_HEIGHT // 2))

    def describe(self, summary: str) -> None:
        """Say what the chart shows, for who cannot see it."""
        self._summary = summary
        self.setAccessibleDescription(summary)

    def sizeHint(self) -> QSize:
        """Return the room that the chart likes to have."""
        return QSize(self._source.theme.px(_WIDTH), self._source.theme.px(_HEIGHT))

    def show_axes(self, x: Axis, y: Axis) -> None:
        """Take the range, the marks and the names of both axes."""
        for side, axis in (("bottom", x), ("left", y)):
            item = self.plotItem.getAxis(side)
            item.setTicks([list(axis.ticks)])
            item.setLabel(axis.title)
            # A title of another length is not moved to the middle by itself.
            item.resizeEvent()
        self._box.setRange(xRange=(x.low, x.high), yRange=(y.low, y.high), padding=0)

    def restyle_axes(self, theme: Theme) -> None:
        """Take the colours and fonts of a theme."""
        self.setBackground(theme.surface)
        # Left to itself, the axis below takes a fifth less than its letters need.
        high = round(QFontMetricsF(theme.font("tiny")).height())
        self.plotItem.getAxis("bottom").setStyle(autoExpandTextSpace=False, tickTextHeight=high)
        for side in ("left", "bottom"):
            axis = self.plotItem.getAxis(side)
            axis.setPen(pg.mkPen(None))
            axis.setTextPen(theme.muted)
            axis.setStyle(
                tickFont=theme.font("tiny"), tickLength=0, tickAlpha=0, tickTextOffset=theme.px(7)
            )
            axis.label.setFont(theme.font("tiny"))
            axis.label.setDefaultTextColor(theme.muted)
