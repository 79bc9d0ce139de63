"""Marks along the upper edge of a chart: promises kept, a standing changed, check-ins."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QPainterPath, QPolygonF

from app.insights.contact_events import (
    CHECK_IN,
    PROMISE_KEPT,
    STANDING_CHANGED,
    ContactEvent,
)
from ui.charts.time_ticks import EPOCH
from ui.theme import Theme

EVENT_HEIGHT = 5.26
_SIZE, _NOON = 8, 0.5
_SHAPES: dict[str, tuple[tuple[float, float], ...]] = {
    PROMISE_KEPT: ((-0.5, 0.0), (-0.15, 0.4), (0.5, -0.4), (-0.15, 0.15)),
    STANDING_CHANGED: ((-0.4, -0.4), (0.4, -0.4), (0.4, 0.4), (-0.4, 0.4)),
}


class EventMarks:
    """One row of marks under the upper edge; hollow, so that no one takes them for ratings."""

    def __init__(self, plot: pg.PlotItem) -> None:
        self.events: Sequence[ContactEvent] = ()
        self.x = np.zeros(0)
        self._marks = pg.ScatterPlotItem(pxMode=True, antialias=True)
        self._marks.setZValue(3)
        plot.addItem(self._marks, ignoreBounds=True)

    @property
    def is_shown(self) -> bool:
        """Tell whether the marks can be seen."""
        return bool(self._marks.isVisible())

    def show_events(self, events: Sequence[ContactEvent]) -> None:
        """Mark other events."""
        self.events = events
        days = [(one.day - EPOCH).days + _NOON for one in events]
        self.x = np.array(days, dtype=np.float64)
        symbols = [mark_path(one.kind) for one in events]
        self._marks.setData(self.x, np.full(len(days), EVENT_HEIGHT), symbol=symbols)

    def set_shown(self, is_shown: bool) -> None:
        """Show the marks or hide them."""
        self._marks.setVisible(is_shown)

    def nearest(self, x: float, y: float, wide: float, tall: float, reach: float) -> int | None:
        """Return the event nearest to a place, `wide` and `tall` being pixels a unit."""
        if not len(self.x) or not self.is_shown:
            return None
        away = np.hypot((self.x - x) * wide, (EVENT_HEIGHT - y) * tall)
        place = int(np.argmin(away))
        return place if away[place] < reach else None

    def restyle(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._marks.setPen(pg.mkPen(QColor(theme.text), width=theme.px(1.2)))
        self._marks.setBrush(QColor(theme.surface))
        self._marks.setSize(theme.px(_SIZE))


def mark_path(kind: str) -> QPainterPath:
    """Return the shape of a kind of event, radius 0.5 around 0, 0: a ring for a check-in."""
    path = QPainterPath()
    if kind == CHECK_IN:
        path.addEllipse(QPointF(0, 0), 0.45, 0.45)
        return path
    path.addPolygon(QPolygonF([QPointF(x, y) for x, y in _SHAPES[kind]]))
    path.closeSubpath()
    return path
