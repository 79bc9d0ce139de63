"""What a chart draws of one rating: its points, its line, its band."""

from __future__ import annotations

from math import sqrt

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsPathItem

from ui.charts.marks import MARKS
from ui.charts.series import Floats, Series
from ui.charts.thinning import kept_points, runs
from ui.theme import Theme

_COLUMNS = 900
_POINT, _STEP_IN_DAY, _STEP_OF_RATING = 6.5, 5.0, 3.0
_STRONG, _FAINT, _FAINTEST, _CROWD = 175, 85, 20, 150
_BAND = 28


class RatingLayer:
    """Three items of a plot; `place` keeps ratings of one day apart, in x alone, 0 the true one."""

    def __init__(self, series: Series, plot: pg.PlotItem) -> None:
        self.series, self.place = series, 0
        self.offset = np.zeros(len(series.x))
        self.band = QGraphicsPathItem()
        self.band.setPen(QPen(Qt.PenStyle.NoPen))
        self.line = pg.PlotCurveItem(connect="finite", antialias=True)
        self.points = pg.ScatterPlotItem(pxMode=True, antialias=True, pen=None)
        for item, height in ((self.band, 0), (self.line, 2), (self.points, 4)):
            item.setZValue(height)
            plot.addItem(item, ignoreBounds=True)
        self._draw_line()

    def restyle(self, theme: Theme, is_shown: bool, is_first: bool) -> None:
        """Take the colours of a theme; the first rating is bold, with its band."""
        key = self.series.trend.rating
        colour = QColor(theme.rating(key))
        for item in (self.line, self.points):
            item.setVisible(is_shown)
        self.band.setVisible(is_shown and is_first)
        for item in (self.line, self.points):
            item.setZValue(6 if is_first else 2)
        pen = QPen(colour, theme.px(2.4 if is_first else 1.4))
        pen.setCosmetic(True)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        if MARKS[key].dashes:
            pen.setDashPattern(list(MARKS[key].dashes))
        self.line.setPen(pen)
        self.points.setSymbol(MARKS[key].path())
        self.points.setSize(theme.px(_POINT if is_first else _POINT - 1))
        strength = _STRONG if is_first else _FAINT
        crowd = max(len(self.series.x) / _CROWD, 1)
        self.points.setBrush(_tinted(colour, max(round(strength / sqrt(crowd)), _FAINTEST)))
        self.band.setBrush(_tinted(colour, _BAND))

    def spread(self, days_a_pixel: float, zoom: float) -> None:
        """Move points of one day apart by so many pixels, at the present scale."""
        own = (self.place * _STEP_OF_RATING + self.series.rank * _STEP_IN_DAY) * zoom
        self.offset = own * days_a_pixel
        self.points.setData(self.series.x + self.offset, self.series.y)

    def _draw_line(self) -> None:
        line = self.series.trend.line
        xs: list[Floats] = []
        ys: list[Floats] = []
        path = QPainterPath()
        for begin, end in runs(line.starts):
            x, y = self.series.line_x[begin:end], line.mean[begin:end]
            kept = kept_points(x, y, _COLUMNS)
            xs += [x[kept], np.array([np.nan])]
            ys += [y[kept], np.array([np.nan])]
            _add_band(path, x[kept], line.low[begin:end][kept], line.high[begin:end][kept])
        if xs:
            self.line.setData(np.concatenate(xs), np.concatenate(ys))
        self.band.setPath(path)


def _tinted(colour: QColor, alpha: int) -> QColor:
    tint = QColor(colour)
    tint.setAlpha(alpha)
    return tint


def _add_band(path: QPainterPath, x: Floats, low: Floats, high: Floats) -> None:
    known = ~np.isnan(low)
    starts = known & ~np.concatenate(([False], known[:-1]))
    for begin, end in runs(starts):
        stretch = slice(begin, begin + int(known[begin:end].sum()))
        over = list(zip(x[stretch].tolist(), high[stretch].tolist(), strict=True))
        under = list(zip(x[stretch].tolist(), low[stretch].tolist(), strict=True))
        path.moveTo(*over[0])
        for corner in [*over[1:], *reversed(under)]:
            path.lineTo(*corner)
        path.closeSubpath()
