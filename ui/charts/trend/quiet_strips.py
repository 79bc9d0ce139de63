"""The stretches without entries: said as such, never drawn over."""

from __future__ import annotations

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QFont

from ui.charts.parts.arrays import Floats
from ui.charts.time.time_ticks import day_of
from ui.charts.trend.chart_words import ChartWords
from ui.charts.trend.hatched_strip import HatchedStrip
from ui.charts.trend.series import Series
from ui.theme import Theme

_A_MOMENT = 1e-6
_LABEL_HEIGHT = 1.5  # lines and points are seldom there


class QuietStrips:
    """A hatched strip and a label over each gap in the line of one rating."""

    def __init__(self, plot: pg.PlotItem, words: ChartWords) -> None:
        self._plot, self._words = plot, words
        self._strips: list[tuple[HatchedStrip, pg.TextItem]] = []
        self._series: Series | None = None
        self._meetings = np.zeros(0)
        self._font = QFont()

    def gaps(self) -> list[tuple[float, float]]:
        """Return begin and end of each strip, in days since 1970."""
        rects = [strip.place for strip, _ in self._strips]
        return [(rect.left(), rect.right()) for rect in rects]

    def said(self) -> list[str]:
        """Return what stands in each strip."""
        return [label.toPlainText() for _, label in self._strips]

    def show_series(self, series: Series | None, meetings: Floats, low: float, high: float) -> None:
        """Mark the gaps of another line, between two heights.

        One with meetings in it (days since 1970, ascending) says that these are not rated.
        """
        self._series, self._meetings = series, meetings
        for strip in self._strips:
            for item in strip:
                self._plot.removeItem(item)
        self._strips = (
            []
            if series is None
            else [self._strip(begin, end, low, high) for begin, end in _gaps(series)]
        )

    def restyle(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._font = theme.font("tiny")
        for strip, label in self._strips:
            strip.restyle(theme)
            label.setFont(self._font)
            label.setColor(QColor(theme.muted))

    def fit(self, days_a_pixel: float, first: float, last: float) -> None:
        """Show the labels that have room between two moments."""
        for strip, label in self._strips:
            begin, end = max(strip.place.left(), first), min(strip.place.right(), last)
            label.setVisible(label.boundingRect().width() <= (end - begin) / days_a_pixel)
            label.setPos((begin + end) / 2, _LABEL_HEIGHT)

    def said_at(self, moment: float) -> str:
        """Return what is to be said of the strip over a moment; nothing where there is none."""
        over = next((gap for gap in self.gaps() if gap[0] < moment < gap[1]), None)
        if over is None or self._series is None:
            return ""
        days = day_of(over[0]), day_of(over[1])
        if self._are_met(*over):
            return self._words.unrated_between(self._series.trend.rating, *days)
        return self._words.quiet_between(*days)

    def _are_met(self, begin: float, end: float) -> bool:
        edges = (begin + _A_MOMENT, end - _A_MOMENT)
        after, until = np.searchsorted(self._meetings, edges)
        return bool(until > after)

    def _said(self, begin: float, end: float) -> str:
        if self._series is not None and self._are_met(begin, end):
            return self._words.unrated(self._series.trend.rating)
        return self._words.quiet()

    def _strip(
        self, begin: float, end: float, low: float, high: float
    ) -> tuple[HatchedStrip, pg.TextItem]:
        strip = HatchedStrip(QRectF(begin, low, end - begin, high - low))
        label = pg.TextItem(self._said(begin, end), anchor=(0.5, 0.5))
        for height, item in enumerate((strip, label)):
            item.setZValue(-3 + height)
            self._plot.addItem(item, ignoreBounds=True)
        return strip, label


def _gaps(series: Series) -> list[tuple[float, float]]:
    begins = np.flatnonzero(series.trend.line.starts)[1:]
    x = series.line_x
    return [(float(x[place - 1]), float(x[place])) for place in begins]
