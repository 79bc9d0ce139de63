"""The trend chart: raw ratings lead, over them the line, its band, and quiet where it was quiet."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

import numpy as np
from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QToolTip, QWidget

from app.insights.contact_events import ContactEvent
from app.insights.trends import Trend
from ui.charts.parts.arrays import Floats
from ui.charts.parts.reach import Reach, reach_around
from ui.charts.time.time_plot import TimePlot
from ui.charts.time.time_span import all_time, end_of_time
from ui.charts.trend.chart_words import ChartWords
from ui.charts.trend.event_marks import EventMarks
from ui.charts.trend.named_ends import NamedEnds
from ui.charts.trend.point_words import PointWords
from ui.charts.trend.pointed import Pointed, PointRing, count_under, nearest_point, rated_with
from ui.charts.trend.quiet_strips import QuietStrips
from ui.charts.trend.rating_layer import RatingLayer
from ui.charts.trend.scale_rules import HIGHEST, LOWEST, ScaleRules
from ui.charts.trend.series import series_of
from ui.text import Formats
from ui.theme import Theme, ThemeSource
from ui.widgets.tooltip import literal

_LOW, _HIGH = 0.1, 5.5
_REACH = 11
_HEIGHT = 234
_BESIDE = (1, -1, 2, -2, 3, -3)


class TrendChart(TimePlot):
    """Up to six ratings over time; emits `entry_asked` with the uid of a pressed point's entry."""

    entry_asked = Signal(str)

    def __init__(
        self, theme: ThemeSource, formats: Formats, words: ChartWords, parent: QWidget | None = None
    ) -> None:
        self._layers: dict[str, RatingLayer] = {}
        super().__init__(theme, formats, parent)
        self._words, self._point_words = words, PointWords(formats, words)
        self._shown: frozenset[str] = frozenset()
        self._first = ""
        self._pointed: Pointed | None = None
        self._build(formats)
        self._box.sigXRangeChanged.connect(self._spread)
        self.scene().sigMouseClicked.connect(self._press)
        theme.changed.connect(self._restyle)
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
        return self.in_viewport(self._marks.place(index))

    def choose(self, shown: frozenset[str], first: str) -> None:
        """Show these ratings, one of them before the others."""
        self._shown, self._first = shown, first
        self._look()

    def place_of(self, rating: str, index: int) -> QPointF:
        """Return where a point lies in the viewport, in pixels."""
        layer = self._layers[rating]
        at = QPointF(layer.series.x[index] + layer.offset[index], layer.series.y[index])
        return self.in_viewport(at)

    def quiet_stretches(self) -> list[tuple[float, float]]:
        """Return begin and end of the strips that say "no entries", in days since 1970."""
        return self._strips.gaps()

    def words_in_gaps(self) -> list[str]:
        """Return what stands in each of these strips."""
        return self._strips.said()

    def sizeHint(self) -> QSize:
        """Return the room that the chart likes to have."""
        return QSize(self._source.theme.px(480), self._source.theme.px(_HEIGHT))

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        """Keep same-day points as far apart as before."""
        super().resizeEvent(event)
        if self._layers:
            self._spread()

    def mouseMoveEvent(self, event: Any) -> None:
        """Tell of the point under the pointer."""
        super().mouseMoveEvent(event)
        self._point_at(event.position(), event.globalPosition().toPoint())

    def leaveEvent(self, event: Any) -> None:
        """Forget the point under the pointer."""
        super().leaveEvent(event)
        self._point(None)

    def _build(self, formats: Formats) -> None:
        plot = self.plotItem
        self._box.setYRange(_LOW, _HIGH, padding=0)
        self._rules = ScaleRules(plot)
        self._ring = PointRing()
        plot.addItem(self._ring, ignoreBounds=True)
        self._strips = QuietStrips(plot, self._words)
        self._marks = EventMarks(plot, formats)
        self._ends = NamedEnds(plot, LOWEST, HIGHEST)
        self.setAccessibleName(self._words.chart_name())
        self.setMinimumHeight(self._source.theme.px(_HEIGHT // 2))

    def _look(self, first_time: bool = False) -> None:
        """Style what is there for the ratings chosen."""
        theme = self._source.theme
        others = [key for key in self._layers if key in self._shown and key != self._first]
        for key, layer in self._layers.items():
            layer.place = _BESIDE[others.index(key)] if key in others else 0
            layer.restyle(theme, key in self._shown, key == self._first)
        first = self._layers.get(self._first)
        series = first.series if first else None
        self._strips.show_series(series, self._known_meetings(), _LOW, _HIGH)
        self._strips.restyle(theme)
        self._ends.name(*self._words.ends(self._first))
        self._point(None)
        if not first_time:
            self._spread()

    def _known_meetings(self) -> Floats:
        """Return the moments of all that was rated or marked, ascending."""
        rated = [layer.series.x for layer in self._layers.values()]
        return np.sort(np.concatenate([self._marks.meetings(), *rated]))

    def _spread(self) -> None:
        first, last = self.shown_range()
        days_a_pixel = (last - first) / max(self._box.width(), 1)
        for layer in self._layers.values():
            layer.draw(days_a_pixel, self._source.theme.zoom, first, last)
        self._marks.fit(days_a_pixel, self._source.theme.zoom)
        self._strips.fit(days_a_pixel, first, last)
        self._ends.move(first)

    def _restyle(self, theme: Theme) -> None:
        self.setBackground(theme.surface)
        self._box.set_colour(theme.accent)
        self._time.zoom = theme.zoom
        self._rules.restyle(theme)
        self._ends.restyle(theme)
        self._marks.restyle(theme)
        self._ring.restyle(theme)
        self._look()

    def _point_at(self, place: QPointF, on_screen: Any) -> None:
        reach = self._reach(place)
        found = nearest_point(self._in_sight(), reach)
        events = self._events_near(reach) if found is None else []
        said = self._words_of(found, events, reach)
        if not said:
            QToolTip.hideText()
        elif found is None or found != self._pointed:
            QToolTip.showText(on_screen, literal(said), self)
        self._point(found)
        if any(one.entry for one in events):
            self.setCursor(Qt.CursorShape.PointingHandCursor)

    def _words_of(self, found: Pointed | None, events: Sequence[ContactEvent], reach: Reach) -> str:
        if found is None:
            events_said = self._point_words.events(events)
            return events_said or self._strips.said_at(reach.at.x())
        shown = self._in_sight()
        others, under = rated_with(found, shown), count_under(found, shown, reach)
        return self._point_words.point((found.layer.series.trend, found.place), others, under)

    def _point(self, found: Pointed | None) -> None:
        was, self._pointed = self._pointed, found
        if found is None:
            self.unsetCursor()
        else:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        if found is not None or was is not None:
            self._ring.surround(found)

    def _reach(self, place: QPointF) -> Reach:
        in_scene = self.mapToScene(place.toPoint())
        return reach_around(self._box, in_scene, float(self._source.theme.px(_REACH)))

    def _in_sight(self) -> list[RatingLayer]:
        """Return the layers shown, the one in front first."""
        shown = [key for key in self._layers if key in self._shown]
        return [self._layers[key] for key in sorted(shown, key=self._is_behind)]

    def _events_near(self, reach: Reach) -> list[ContactEvent]:
        return [self._marks.events[index] for index in self._marks.near(reach)]

    def _is_behind(self, key: str) -> bool:
        return key != self._first

    def _press(self, event: Any) -> None:
        if event.button() != Qt.MouseButton.LeftButton or event.double():
            return
        reach = self._reach(QPointF(self.mapFromScene(event.scenePos())))
        found = nearest_point(self._in_sight(), reach)
        if found is not None:
            entries = [found.entry]
        else:
            entries = [one.entry for one in self._events_near(reach) if one.entry]
        if entries:
            event.accept()
            self.entry_asked.emit(entries[0])
