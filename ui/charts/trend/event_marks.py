"""Marks along the lower edge of a chart: meetings, promises kept, a standing changed, check-ins."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor

from app.insights.contact_events import MET, ContactEvent
from app.model.instant import to_microseconds
from ui.charts.parts.arrays import Floats
from ui.charts.parts.points import Points
from ui.charts.parts.reach import Reach
from ui.charts.time.time_ticks import EPOCH
from ui.charts.trend.crowding import crowds
from ui.charts.trend.event_row import EventMark, EventRow
from ui.charts.trend.event_shapes import EVENT_SIZE, event_path
from ui.text import Formats
from ui.theme import Theme

_OTHERS_HEIGHT, _MET_HEIGHT = 0.62, 0.3
_ROOM, _NOON, _MICROSECONDS_A_DAY = 14, 0.5, 86_400_000_000


class EventMarks:
    """Two rows of marks under the scale: ticks for meetings, and over them what else happened.

    Of marks that would cover each other the first place says how many they are.
    """

    def __init__(self, plot: pg.PlotItem, formats: Formats) -> None:
        self.events: Sequence[ContactEvent] = ()
        self.x = np.zeros(0)
        self._formats = formats
        self._drawn, self._heights = np.zeros(0), np.zeros(0)
        self._met, self._others = Points(), EventRow(_OTHERS_HEIGHT, EVENT_SIZE)
        for height, marks in ((2, self._met), (3, self._others)):
            marks.setZValue(height)
            plot.addItem(marks, ignoreBounds=True)

    @property
    def is_shown(self) -> bool:
        """Tell whether the marks can be seen."""
        return bool(self._met.isVisible())

    def meetings(self) -> Floats:
        """Return the moments of the meetings, ascending, in days since 1970."""
        return np.sort(self.x[self._heights == _MET_HEIGHT])

    def show_events(self, events: Sequence[ContactEvent]) -> None:
        """Mark other events; `fit` draws them."""
        self.events = events
        self.x = np.array([_moment(one) for one in events], dtype=np.float64)
        is_met = np.array([one.kind == MET for one in events], dtype=np.bool_)
        self._heights = np.where(is_met, _MET_HEIGHT, _OTHERS_HEIGHT)
        self._drawn = self.x.copy()
        met = self.meetings()
        self._met.place(met, np.full(len(met), _MET_HEIGHT))

    def fit(self, days_a_pixel: float, zoom: float) -> None:
        """Let those stand for each other that have no room of their own."""
        others = np.flatnonzero(self._heights == _OTHERS_HEIGHT)
        others = others[np.argsort(self.x[others], kind="stable")]
        heads = crowds(self.x[others], _ROOM * zoom * days_a_pixel)
        self._drawn[others] = self.x[others[heads]]
        firsts, counts = np.unique(heads, return_counts=True)
        self._others.show_marks(
            [
                self._mark(place, count)
                for place, count in zip(others[firsts].tolist(), counts.tolist(), strict=True)
            ]
        )

    def set_shown(self, is_shown: bool) -> None:
        """Show the marks or hide them."""
        for marks in (self._met, self._others):
            marks.setVisible(is_shown)

    def place(self, index: int) -> QPointF:
        """Return where the mark of an event stands, as the plot counts."""
        return QPointF(self._drawn[index], self._heights[index])

    def near(self, reach: Reach) -> list[int]:
        """Return the events in reach of a place, the nearest first.

        Of those equally near, what stands out over the meetings comes first.
        """
        if not len(self.x) or not self.is_shown:
            return []
        away = reach.away(self._drawn, self._heights)
        places: list[int] = np.lexsort((-self._heights, np.rint(away))).tolist()
        return places[: int((away < reach.radius).sum())]

    def restyle(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._met.style(event_path(MET), theme.px(EVENT_SIZE), QColor(theme.muted))
        self._others.restyle(theme)

    def _mark(self, place: int, count: int) -> EventMark:
        said = self._formats.number(count)
        return EventMark(float(self.x[place]), event_path(self.events[place].kind), count, said)


def _moment(event: ContactEvent) -> float:
    """Return days since 1970: the moment of a meeting, noon of a day."""
    if event.at is None:
        return (event.day - EPOCH).days + _NOON
    return to_microseconds(event.at) / _MICROSECONDS_A_DAY
