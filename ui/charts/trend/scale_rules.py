"""The five steps of the scale: a line at each, its number beside it."""

from __future__ import annotations

import pyqtgraph as pg
from PySide6.QtGui import QFontMetrics

from ui.theme import Theme

LOWEST, HIGHEST = 1, 5
_GAP = 7
_STEPS = range(LOWEST, HIGHEST + 1)


class ScaleRules:
    """Lines across a plot, and the look of its axes."""

    def __init__(self, plot: pg.PlotItem) -> None:
        self._plot = plot
        self._rules = [pg.InfiniteLine(step, angle=0) for step in _STEPS]
        for rule in self._rules:
            rule.setZValue(-5)
            plot.addItem(rule, ignoreBounds=True)
        plot.getAxis("left").setTicks([[(step, str(step)) for step in _STEPS]])

    def restyle(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        for name in ("left", "bottom"):
            axis = self._plot.getAxis(name)
            axis.setPen(pg.mkPen(None))
            axis.setTextPen(theme.muted)
            axis.setStyle(
                tickFont=theme.font("tiny"),
                tickLength=0,
                tickAlpha=0,
                tickTextOffset=theme.px(_GAP),
            )
        self._plot.getAxis("left").setWidth(theme.px(28))
        # Left to itself the axis grows with its first picture, which then lacks its labels.
        text = QFontMetrics(theme.font("tiny")).height()
        self._plot.getAxis("bottom").setHeight(text + theme.px(_GAP + 3))
        for rule in self._rules:
            rule.setPen(pg.mkPen(theme.line, width=1))
