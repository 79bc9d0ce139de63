"""Marks along the lower edge of a chart: meetings, promises kept, a standing changed, check-ins."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QPainterPath, QPolygonF

from app.insights.contact_events import (
    CHECK_IN,
    MET,
    PROMISE_KEPT,
    STANDING_CHANGED,
    ContactEvent,
)
from app.model.instant import to_microseconds
from ui.charts.points import Points
from ui.charts.reach import Reach
from ui.charts.series import Floats
from ui.charts.time_ticks import EPOCH
from ui.theme import Theme

EVENT_HEIGHT = 0.6
_SIZE, _NOON, _MICROSECONDS_A_DAY = 8, 0.5, 86_400_000_000
_SHAPES: dict[str, tuple[tuple[float, float], ...]] = {
    MET: ((-0.07, -0.45), (0.07, -0.45), (0.07, 0.45), (-0.07, 0.45)),
    PROMISE_KEPT: ((-0.5, 0.0), (-0.15, 0.4), (0.5, -0.4), (-0.15, 0.15)),
    STANDING_CHANGED: ((-0.4, -0.4), (0.4, -0.4), (0.4, 0.4), (-0.4, 0.4)),
}


class EventMarks:
    """One row of marks under the scale: ticks for meetings, and over them hollow marks."""

    def __init__(self, plot: pg.PlotItem) -> None:
        self.events: Sequence[ContactEvent] = ()
        self.x = np.zeros(0)
        self._met, self._others = Points(), pg.ScatterPlotItem(pxMode=True, antialias=True)
        self._paths = {kind: _path(kind) for kind in (PROMISE_KEPT, STANDING_CHANGED, CHECK_IN)}
        for height, marks in ((2, self._met), (3, self._others)):
            marks.setZValue(height)
            plot.addItem(marks, ignoreBounds=True)

    @property
    def is_shown(self) -> bool:
        """Tell whether the marks can be seen."""
        return bool(self._met.isVisible())

    def meetings(self) -> Floats:
        """Return the moments of the meetings, ascending, in days since 1970."""
        is_met = np.array([one.kind == MET for one in self.events], dtype=np.bool_)
        return np.sort(self.x[is_met])

    def show_events(self, events: Sequence[ContactEvent]) -> None:
        """Mark other events."""
        self.events = events
        self.x = np.array([_moment(one) for one in events], dtype=np.float64)
        met = self.meetings()
        self._met.place(met, np.full(len(met), EVENT_HEIGHT))
        others = [place for place, one in enumerate(events) if one.kind != MET]
        symbols = [self._paths[events[place].kind] for place in others]
        self._others.setData(self.x[others], np.full(len(others), EVENT_HEIGHT), symbol=symbols)

    def set_shown(self, is_shown: bool) -> None:
        """Show the marks or hide them."""
        for marks in (self._met, self._others):
            marks.setVisible(is_shown)

    def near(self, reach: Reach) -> list[int]:
        """Return the events in reach of a place, the nearest first.

        Of those equally near, what stands out over the meetings comes first.
        """
        if not len(self.x) or not self.is_shown:
            return []
        away = reach.away(self.x, EVENT_HEIGHT)
        is_met = np.array([one.kind == MET for one in self.events])
        places: list[int] = np.lexsort((is_met, np.rint(away))).tolist()
        return places[: int((away < reach.radius).sum())]

    def restyle(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._met.style(_path(MET), theme.px(_SIZE), QColor(theme.muted))
        self._others.setPen(pg.mkPen(QColor(theme.text), width=theme.px(1.2)))
        self._others.setBrush(QColor(theme.surface))
        self._others.setSize(theme.px(_SIZE))


def _path(kind: str) -> QPainterPath:
    """Return the shape of a kind of event, radius 0.5 around 0, 0: a ring for a check-in."""
    path = QPainterPath()
    if kind == CHECK_IN:
        path.addEllipse(QPointF(0, 0), 0.45, 0.45)
        return path
    path.addPolygon(QPolygonF([QPointF(x, y) for x, y in _SHAPES[kind]]))
    path.closeSubpath()
    return path


def _moment(event: ContactEvent) -> float:
    """Return days since 1970: the moment of a meeting, noon of a day."""
    if event.at is None:
        return (event.day - EPOCH).days + _NOON
    return to_microseconds(event.at) / _MICROSECONDS_A_DAY
