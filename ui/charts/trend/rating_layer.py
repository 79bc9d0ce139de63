"""What a chart draws of one rating: its points, its line, its band."""

from __future__ import annotations

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPaintEngine, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsItem, QGraphicsPathItem, QWidget

from ui.charts.parts.arrays import Floats
from ui.charts.parts.marks import MARKS
from ui.charts.parts.pixel_ratio import pixel_ratio
from ui.charts.parts.points import Points
from ui.charts.trend.series import Series
from ui.charts.trend.thinning import kept_points, runs
from ui.theme import Theme

_COLUMN_PIXELS, _STRAYS = 3, 0.04
_POINT, _STEP_IN_DAY, _STEP_OF_RATING = 6.5, 5.0, 3.0
_STRONG, _FAINT, _FAINTEST = 0.7, 0.34, 10
_LEVELS = 3  # of the scale, which hold most of the ratings
_BAND = 28
_MANY_CORNERS = 100


class RatingLayer:
    """Three items of a plot; `place` keeps ratings of one day apart, in x alone, 0 the true one."""

    def __init__(self, series: Series, plot: pg.PlotItem) -> None:
        self.place = 0
        self._strength, self._size = _FAINT, 1
        self.show_series(series)
        self.band = QGraphicsPathItem()
        self.band.setPen(QPen(Qt.PenStyle.NoPen))
        self.line = Line(connect="finite", antialias=True)
        self.points = Points()
        self.items: list[QGraphicsItem] = [self.band, self.line, self.points]
        for height, item in enumerate(self.items):
            item.setZValue(2 * height)
            plot.addItem(item, ignoreBounds=True)

    def show_series(self, series: Series) -> None:
        """Stand for another series, from the next drawing on."""
        self.series, self.offset = series, np.zeros(len(series.x))

    def restyle(self, theme: Theme, is_shown: bool, is_first: bool) -> None:
        """Take the colours of a theme; the first rating is bold, with its band."""
        key = self.series.trend.rating
        colour = QColor(theme.rating(key))
        for item in (self.line, self.points):
            item.setVisible(is_shown)
        self.band.setVisible(is_shown and is_first)
        for item in (self.line, self.points):
            item.setZValue(6 if is_first else 2)
        pen = MARKS[key].pen(colour, theme.px(2.4 if is_first else 1.4))
        pen.setCosmetic(True)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        self.line.setPen(pen)
        self._strength = _STRONG if is_first else _FAINT
        self._size = theme.px(_POINT if is_first else _POINT - 1)
        self.points.style(MARKS[key].path(), self._size, colour)
        self.band.setBrush(_tinted(colour, _BAND))

    def draw(self, days_a_pixel: float, zoom: float, first: float, last: float) -> None:
        """Draw what lies between two moments, points of one day apart by so many pixels."""
        own = (self.place * _STEP_OF_RATING + self.series.rank * _STEP_IN_DAY) * zoom
        self.offset = own * days_a_pixel
        self.points.place(self.series.x + self.offset, self.series.y)
        self.points.fade(self._alpha(days_a_pixel, first, last))
        self._draw_line(first, last, days_a_pixel * _COLUMN_PIXELS * zoom)

    def _alpha(self, days_a_pixel: float, first: float, last: float) -> int:
        """Return how opaque a point is, so that many of them on top of each other still differ."""
        inside = np.searchsorted(self.series.x, (first, last))
        room = (last - first) / days_a_pixel * _LEVELS
        on_top = max(float(inside[1] - inside[0]) * self._size / max(room, 1), 1)
        share = float(1 - (1 - self._strength) ** (1 / on_top))
        return max(round(255 * share), _FAINTEST)

    def _draw_line(self, first: float, last: float, column: float) -> None:
        line, x = self.series.trend.line, self.series.line_x
        inside = np.searchsorted(x, (first, last))
        seen = slice(max(int(inside[0]) - 1, 0), int(inside[1]) + 1)
        x, mean, low, high = x[seen], line.mean[seen], line.low[seen], line.high[seen]
        xs: list[Floats] = []
        ys: list[Floats] = []
        path = QPainterPath()
        starts = line.starts[seen].copy()
        starts[:1] = True
        for begin, end in runs(starts):
            kept = begin + kept_points(x[begin:end], mean[begin:end], column, _STRAYS)
            xs += [x[kept], np.array([np.nan])]
            ys += [mean[kept], np.array([np.nan])]
            _add_band(path, x[kept], low[kept], high[kept])
        self.line.setData(*(np.concatenate([np.zeros(0), *some]) for some in (xs, ys)))
        self.band.setPath(path)


class Line(pg.PlotCurveItem):  # type: ignore[misc]
    """A curve as wide on a screen of many pixels as on another: cosmetic pens count pixels.

    With many corners it is drawn a piece at a time, which takes pixels a tenth of the time of one
    outline; square caps close the joints.
    """

    def paint(self, painter: QPainter, option: object, widget: QWidget | None) -> None:
        """Draw the curve with its pen in pixels of the device."""
        pen = self.opts["pen"]
        is_in_pieces = (
            len(self.xData) > _MANY_CORNERS
            and pen.style() == Qt.PenStyle.SolidLine
            and painter.paintEngine().type() == QPaintEngine.Type.Raster
        )
        self.opts["segmentedLineMode"] = "on" if is_in_pieces else "off"
        device = QPen(pen)
        device.setWidthF(pen.widthF() * pixel_ratio(painter))
        self.opts["pen"] = device
        try:
            super().paint(painter, option, widget)
        finally:
            self.opts["pen"] = pen


def _tinted(colour: QColor, alpha: int) -> QColor:
    tint = QColor(colour)
    tint.setAlpha(alpha)
    return tint


def _add_band(path: QPainterPath, x: Floats, low: Floats, high: Floats) -> None:
    known = ~np.isnan(low)
    starts = known & ~np.concatenate(([False], known[:-1]))
    for begin, end in runs(starts):
        there = np.arange(begin, begin + int(known[begin:end].sum()))
        back = there[::-1]
        outline = pg.arrayToQPath(np.append(x[there], x[back]), np.append(high[there], low[back]))
        outline.closeSubpath()
        path.addPath(outline)
