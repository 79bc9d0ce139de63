"""Weeks by days: how much was written on each."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from ui.text import Formats, tr_count
from ui.theme import Theme, ThemeSource
from ui.widgets.paint import mirrored, paint_round, shows_focus

_SIDE, _STEP, _RADIUS, _DAYS, _LEAST_WEEKS = 11, 14, 2.5, 7, 8


class Heatmap(QWidget):
    """As many weeks as there is room for; arrows move, Enter or a click emits `day_chosen`."""

    day_chosen = Signal(object)

    def __init__(
        self, theme: ThemeSource, formats: Formats, name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._source, self._formats = theme, formats
        self._counts: Mapping[dt.date, int] = {}
        self._today = self._cursor = dt.date.min
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._restyle)

    def show_counts(self, counts: Mapping[dt.date, int], today: dt.date) -> None:
        """Show entries a day, the week of today last."""
        self._counts, self._today, self._cursor = counts, today, today
        self._describe()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the height of seven days."""
        theme = self._source.theme
        return QSize(theme.px(_STEP * 30), theme.px(_STEP) * _DAYS)

    def minimumSizeHint(self) -> QSize:
        """Return the room for a few weeks."""
        theme = self._source.theme
        return QSize(theme.px(_STEP * _LEAST_WEEKS), theme.px(_STEP) * _DAYS)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move by a day or a week, choose on Enter or Space."""
        week = -_DAYS if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else _DAYS
        steps = {
            Qt.Key.Key_Left: -week,
            Qt.Key.Key_Right: week,
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_Down: 1,
        }
        if event.key() in steps:
            self._move_to(self._cursor + dt.timedelta(days=steps[Qt.Key(event.key())]))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.day_chosen.emit(self._cursor)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose the day under the pointer."""
        day = self.day_at(event.position().toPoint())
        if day is not None:
            self._move_to(day)
            self.day_chosen.emit(day)

    def event(self, event: QEvent) -> bool:
        """Say what a square stands for when the pointer rests on it."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            day = self.day_at(event.pos())
            QToolTip.showText(event.globalPos(), self.said_of(day) if day else "", self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the squares."""
        if self._today == dt.date.min:
            return
        theme, painter = self._source.theme, QPainter(self)
        day = self._first_day()
        while day <= self._today:
            colour = theme.heat[self._level(day)]
            paint_round(painter, self.square(day), theme.px(_RADIUS), colour)
            day += dt.timedelta(days=1)
        if shows_focus(self):
            ring = self.square(self._cursor).adjusted(-2, -2, 2, 2)
            paint_round(painter, ring, theme.px(4), line=theme.text, width=theme.px(2))

    def square(self, day: dt.date) -> QRect:
        """Return where a day lies."""
        theme = self._source.theme
        week, row = divmod((day - self._first_day()).days, _DAYS)
        step, side = theme.px(_STEP), theme.px(_SIDE)
        return mirrored(self, QRect(week * step, row * step, side, side))

    def day_at(self, place: QPoint) -> dt.date | None:
        """Return the day at a place, None where there is none."""
        if self._today == dt.date.min:
            return None
        step = self._source.theme.px(_STEP)
        across = mirrored(self, QRect(place.x(), 0, 1, 1)).x()
        if not (0 <= across < self._weeks() * step and 0 <= place.y() < step * _DAYS):
            return None
        days = across // step * _DAYS + place.y() // step
        day = self._first_day() + dt.timedelta(days=days)
        return day if day <= self._today else None

    def said_of(self, day: dt.date) -> str:
        """Return a day and its count in words."""
        return tr_count(
            "Heatmap",
            "{date}: {n} entry",
            "{date}: {n} entries",
            self._counts.get(day, 0),
            date=self._formats.date(day),
        )

    def _level(self, day: dt.date) -> int:
        return min(self._counts.get(day, 0), len(self._source.theme.heat) - 1)

    def _weeks(self) -> int:
        theme = self._source.theme
        return max((self.width() + theme.px(_STEP - _SIDE)) // theme.px(_STEP), 1)

    def _first_day(self) -> dt.date:
        first_weekday = self._formats.locale.firstDayOfWeek().value
        since_week_began = (self._today.isoweekday() - first_weekday) % _DAYS
        return self._today - dt.timedelta(days=since_week_began + (self._weeks() - 1) * _DAYS)

    def _move_to(self, day: dt.date) -> None:
        self._cursor = min(max(day, self._first_day()), self._today)
        self._describe()
        self.update()

    def _describe(self) -> None:
        self.setAccessibleDescription(self.said_of(self._cursor))

    def _restyle(self, theme: Theme) -> None:
        self.updateGeometry()
        self.update()
