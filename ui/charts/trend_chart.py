"""The trend chart: raw ratings lead, over them the line, its band, and quiet where it was quiet."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QToolTip, QWidget

from app.insights.contact_events import ContactEvent
from app.insights.trends import Trend
from ui.charts.chart_words import ChartWords
from ui.charts.event_marks import EVENT_HEIGHT, EventMarks
from ui.charts.named_ends import NamedEnds
from ui.charts.quiet_strips import QuietStrips
from ui.charts.rating_layer import RatingLayer
from ui.charts.reach import Reach, reach_around
from ui.charts.scale_rules import HIGHEST, LOWEST, ScaleRules
from ui.charts.series import series_of
from ui.charts.speaking_plot import SpeakingPlot
from ui.charts.time_axis import TimeAxis
from ui.charts.time_box import TimeBox
from ui.charts.time_span import MARGIN_SHARE, all_time, end_of_time
from ui.text import Formats
from ui.theme import Theme, ThemeSource
from ui.widgets.paint import paint_round
from ui.widgets.tooltip import literal

_LOW, _HIGH = 0.4, 5.5
_SHORTEST_DAYS = 7.0
_REACH = 11
_PAN, _CLOSER, _FARTHER = 0.2, 0.7, 1 / 0.7
_HEIGHT = 226
_BESIDE = (1, -1, 2, -2, 3, -3)


class TrendChart(SpeakingPlot):
    """Up to six ratings over time; emits `entry_asked` with the uid of a pressed point's entry."""

    entry_asked = Signal(str)
    range_changed = Signal()

    def __init__(
        self, theme: ThemeSource, formats: Formats, words: ChartWords, parent: QWidget | None = None
    ) -> None:
        self._source, self._formats, self._words = theme, formats, words
        self._time = TimeAxis(formats, theme.theme.zoom)
        self._box = TimeBox()
        self._layers: dict[str, RatingLayer] = {}
        self._shown: frozenset[str] = frozenset()
        self._first = ""
        self._end = 1.0
        self._pointed: tuple[RatingLayer, int] | None = None
        super().__init__(parent, viewBox=self._box, axisItems={"bottom": self._time})
        self._build()
        self._connect()
        self._restyle(theme.theme)

    def show_trends(self, trends: Mapping[str, Trend], today: date) -> None:
        """Draw other trends, over all their time up to today."""
        for key in self._layers.keys() - trends.keys():
            for item in self._layers.pop(key).items:
                self.plotItem.removeItem(item)
        for key, trend in trends.items():
            series = series_of(trend)
            if key in self._layers:
                self._layers[key].show_series(series)
            else:
                self._layers[key] = RatingLayer(series, self.plotItem)
        moments = [layer.series.x for layer in self._layers.values()] + [self._marks.x]
        self._end = end_of_time(moments, today)
        self._box.whole = all_time(moments, self._end)
        self._look(first_time=True)
        before = self.shown_range()
        self.show_days(None)
        if self.shown_range() == before:
            self._spread()

    def show_events(self, events: Sequence[ContactEvent]) -> None:
        """Mark what happened, rated or not."""
        self._marks.show_events(events)
        self._look()

    def set_events_shown(self, is_shown: bool) -> None:
        """Show these marks or hide them."""
        self._marks.set_shown(is_shown)

    def place_of_event(self, index: int) -> QPointF:
        """Return where a mark lies in the viewport, in pixels."""
        at = QPointF(self._marks.x[index], EVENT_HEIGHT)
        return QPointF(self.mapFromScene(self._box.mapViewToScene(at)))

    def choose(self, shown: frozenset[str], first: str) -> None:
        """Show these ratings, one of them before the others."""
        self._shown, self._first = shown, first
        self._look()

    def show_days(self, days: int | None) -> None:
        """Show the last so many days, or all of them."""
        if days is None:
            self.show_range(*self._box.whole)
        else:
            self.show_range(self._end - days, self._end + days * MARGIN_SHARE)

    def show_range(self, first: float, last: float) -> None:
        """Show a stretch of time, kept inside the whole and longer than a week."""
        whole_first, whole_last = self._box.whole
        length = min(max(last - first, _SHORTEST_DAYS), whole_last - whole_first)
        middle = (first + last) / 2
        begin = min(max(middle - length / 2, whole_first), whole_last - length)
        self._box.setXRange(begin, begin + length, padding=0)
        self.range_changed.emit()

    def shown_range(self) -> tuple[float, float]:
        """Return the first and last moment in sight, in days since 1970."""
        first, last = self._box.viewRange()[0]
        return first, last

    def place_of(self, rating: str, index: int) -> QPointF:
        """Return where a point lies in the viewport, in pixels."""
        layer = self._layers[rating]
        at = QPointF(layer.series.x[index] + layer.offset[index], layer.series.y[index])
        return QPointF(self.mapFromScene(self._box.mapViewToScene(at)))

    def quiet_stretches(self) -> list[tuple[float, float]]:
        """Return begin and end of the strips that say "no entries", in days since 1970."""
        return self._strips.gaps()

    def words_in_gaps(self) -> list[str]:
        """Return what stands in each of these strips."""
        return self._strips.said()

    def sizeHint(self) -> QSize:
        """Return the room that the chart likes to have."""
        return QSize(self._source.theme.px(480), self._source.theme.px(_HEIGHT))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move and zoom along time; other keys go on to the parent."""
        key = event.key()
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._box.pan(-_PAN if key == Qt.Key.Key_Left else _PAN)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Plus):
            self._box.zoom(_CLOSER)
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Minus):
            self._box.zoom(_FARTHER)
        elif key == Qt.Key.Key_Home:
            self.show_days(None)
        else:
            event.ignore()

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        """Keep same-day points as far apart as before."""
        super().resizeEvent(event)
        if self._layers:
            self._spread()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the chart and the ring of the focus."""
        super().paintEvent(event)
        if self.hasFocus() and self.window().testAttribute(
            Qt.WidgetAttribute.WA_KeyboardFocusChange
        ):
            theme = self._source.theme
            painter = QPainter(self.viewport())
            rect = self.viewport().rect()
            paint_round(painter, rect, theme.px(8), line=theme.accent, width=theme.px(2))

    def mouseMoveEvent(self, event: Any) -> None:
        """Tell of the point under the pointer."""
        super().mouseMoveEvent(event)
        self._point_at(event.position(), event.globalPosition().toPoint())

    def leaveEvent(self, event: Any) -> None:
        """Forget the point under the pointer."""
        super().leaveEvent(event)
        self._point(None)

    def _build(self) -> None:
        plot = self.plotItem
        plot.setMenuEnabled(False)
        plot.hideButtons()
        # pyqtgraph leaves the menu of each plot without a parent, and so for ever.
        plot.ctrlMenu.setParent(self, plot.ctrlMenu.windowFlags())
        self._box.disableAutoRange()
        self._box.setYRange(_LOW, _HIGH, padding=0)
        self._rules = ScaleRules(plot)
        self._ring = pg.ScatterPlotItem(pxMode=True, antialias=True)
        self._ring.setZValue(8)
        plot.addItem(self._ring, ignoreBounds=True)
        self._strips = QuietStrips(plot, self._words.quiet(), self._words.unrated())
        self._marks = EventMarks(plot)
        self._ends = NamedEnds(plot, LOWEST, HIGHEST)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        plot.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setFrameShape(self.Shape.NoFrame)
        self.setAccessibleName(self._words.chart_name())
        self.setMinimumHeight(self._source.theme.px(_HEIGHT // 2))

    def _connect(self) -> None:
        self._box.range_wanted.connect(self.show_range)
        self._box.all_wanted.connect(self._show_all)
        self._box.sigXRangeChanged.connect(self._spread)
        self.scene().sigMouseClicked.connect(self._press)
        self._source.changed.connect(self._restyle)

    def _show_all(self) -> None:
        self.show_days(None)

    def _look(self, first_time: bool = False) -> None:
        """Style what is there for the ratings chosen."""
        theme = self._source.theme
        others = [key for key in self._layers if key in self._shown and key != self._first]
        for key, layer in self._layers.items():
            layer.place = _BESIDE[others.index(key)] if key in others else 0
            layer.restyle(theme, key in self._shown, key == self._first)
        first = self._layers.get(self._first)
        series = first.series if first else None
        self._strips.show_series(series, self._marks.meetings(), _LOW, _HIGH)
        self._strips.restyle(theme)
        self._ends.name(*self._words.ends(self._first))
        self._ends.restyle(theme)
        self._point(None)
        if not first_time:
            self._spread()

    def _spread(self) -> None:
        first, last = self.shown_range()
        days_a_pixel = (last - first) / max(self._box.width(), 1)
        for layer in self._layers.values():
            layer.draw(days_a_pixel, self._source.theme.zoom, first, last)
        self._strips.fit(days_a_pixel, first, last)
        self._ends.move(first)

    def _restyle(self, theme: Theme) -> None:
        self.setBackground(theme.surface)
        self._box.set_colour(theme.accent)
        self._time.zoom = theme.zoom
        self._rules.restyle(theme)
        self._marks.restyle(theme)
        self._ring.setBrush(None)
        self._ring.setPen(pg.mkPen(theme.text, width=theme.px(1.5)))
        self._ring.setSize(theme.px(12))
        self._look()

    def _point_at(self, place: QPointF, on_screen: Any) -> None:
        found = self._nearest(place)
        events = [] if found is not None else self._events_near(place)
        if found is not None and found != self._pointed:
            layer, index = found
            said = self._words.point(layer.series.trend, layer.series.day(index), index)
            QToolTip.showText(on_screen, literal(said), self)
        elif events:
            QToolTip.showText(on_screen, literal(self._words.events(events)), self)
        elif found is None:
            QToolTip.hideText()
        self._point(found)
        if any(one.entry for one in events):
            self.setCursor(Qt.CursorShape.PointingHandCursor)

    def _point(self, found: tuple[RatingLayer, int] | None) -> None:
        was, self._pointed = self._pointed, found
        if found is None:
            self.unsetCursor()
            if was is not None:
                self._ring.setData([], [])
            return
        layer, index = found
        self._ring.setData([layer.series.x[index] + layer.offset[index]], [layer.series.y[index]])
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def _reach(self, place: QPointF) -> Reach:
        in_scene = self.mapToScene(place.toPoint())
        return reach_around(self._box, in_scene, float(self._source.theme.px(_REACH)))

    def _nearest(self, place: QPointF) -> tuple[RatingLayer, int] | None:
        """Return the shown point nearest to a place of the viewport, if one is in reach."""
        reach = self._reach(place)
        best, closest = None, reach.radius
        for key in sorted(self._shown & self._layers.keys(), key=self._is_behind):
            layer = self._layers[key]
            if not len(layer.series.x):
                continue
            away = reach.away(layer.series.x + layer.offset, layer.series.y)
            # Of points that cover each other the newest lies on top.
            nearest = int(np.flatnonzero(away <= away.min() + 1)[-1])
            if away[nearest] < closest:
                best, closest = (layer, nearest), float(away[nearest])
        return best

    def _events_near(self, place: QPointF) -> list[ContactEvent]:
        return [self._marks.events[index] for index in self._marks.near(self._reach(place))]

    def _is_behind(self, key: str) -> bool:
        return key != self._first

    def _press(self, event: Any) -> None:
        if event.button() != Qt.MouseButton.LeftButton or event.double():
            return
        place = QPointF(self.mapFromScene(event.scenePos()))
        found = self._nearest(place)
        if found is not None:
            layer, index = found
            entries = [layer.series.trend.ratings[index].entry]
        else:
            entries = [one.entry for one in self._events_near(place) if one.entry]
        if entries:
            event.accept()
            self.entry_asked.emit(entries[0])
