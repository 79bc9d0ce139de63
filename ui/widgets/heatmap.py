"""Weeks by days: how much was written on each."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.text import Formats
from ui.theme import ThemeSource
from ui.widgets.day_cells import DAYS, DayCells
from ui.widgets.paint import mirrored, paint_round

_SIDE, _STEP, _RADIUS, _LEAST_WEEKS = 11, 14, 2.5, 8


class Heatmap(DayCells):
    """As many weeks as there is room for, a column each; the week of the last day is the last."""

    def __init__(
        self, theme: ThemeSource, formats: Formats, name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, formats, name, parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the height of seven days."""
        theme = self._source.theme
        return QSize(theme.px(_STEP * 30), theme.px(_STEP) * DAYS)

    def minimumSizeHint(self) -> QSize:
        """Return the room for a few weeks."""
        theme = self._source.theme
        return QSize(theme.px(_STEP * _LEAST_WEEKS), theme.px(_STEP) * DAYS)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the squares."""
        if self._last == dt.date.min:
            return
        theme, painter = self._source.theme, QPainter(self)
        day = self.first_day()
        while day <= self._last:
            colour = theme.heat[self._level(day)]
            paint_round(painter, self.square(day), theme.px(_RADIUS), colour)
            day += dt.timedelta(days=1)
        self._paint_cursor(painter)

    def square(self, day: dt.date) -> QRect:
        """Return where a day lies."""
        theme = self._source.theme
        week, row = divmod((day - self.first_day()).days, DAYS)
        step, side = theme.px(_STEP), theme.px(_SIDE)
        return mirrored(self, QRect(week * step, row * step, side, side))

    def day_at(self, place: QPoint) -> dt.date | None:
        """Return the day at a place, None where there is none."""
        if self._last == dt.date.min:
            return None
        step = self._source.theme.px(_STEP)
        across = mirrored(self, QRect(place.x(), 0, 1, 1)).x()
        if not (0 <= across < self._weeks() * step and 0 <= place.y() < step * DAYS):
            return None
        days = across // step * DAYS + place.y() // step
        day = self.first_day() + dt.timedelta(days=days)
        return day if day <= self._last else None

    def first_day(self) -> dt.date:
        """Return the first day of the first week that there is room for."""
        days = self._since_week_began(self._last) + (self._weeks() - 1) * DAYS
        return self._last - dt.timedelta(days=days)

    def _level(self, day: dt.date) -> int:
        return min(self._counts.get(day, 0), len(self._source.theme.heat) - 1)

    def _weeks(self) -> int:
        theme = self._source.theme
        return max((self.width() + theme.px(_STEP - _SIDE)) // theme.px(_STEP), 1)
