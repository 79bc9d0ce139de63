"""A month as on a wall: a row a week, and on each day how many entries it has."""

from __future__ import annotations

import datetime as dt
from calendar import monthrange
from collections.abc import Mapping

from PySide6.QtCore import QLocale, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.text import Formats
from ui.theme import Theme, ThemeSource
from ui.widgets.day_cells import DAYS, DayCells
from ui.widgets.paint import mirrored, paint_round

_WIDE, _HIGH, _HEAD, _GAP, _RADIUS, _WEEKS = 40, 34, 20, 4, 6, 6
_COUNT_HIGH = 13
_NARROW = QLocale.FormatType.NarrowFormat


class MonthGrid(DayCells):
    """The month of the cursor, which goes on to the next; `month_shown` carries its first day."""

    month_shown = Signal(object)
    across, down = 1, DAYS

    def __init__(
        self, theme: ThemeSource, formats: Formats, name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, formats, name, parent)
        self._first = dt.date.min
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_span(self, counts: Mapping[dt.date, int], first: dt.date, last: dt.date) -> None:
        """Show entries a day; the cursor stays within a span of days, both included."""
        self._first = first
        self.show_counts(counts, last)

    @property
    def month(self) -> dt.date:
        """Return the first day of the month that is shown."""
        return self._cursor.replace(day=1)

    def first_day(self) -> dt.date:
        """Return the first day of the span."""
        return self._first

    def sizeHint(self) -> QSize:
        """Return the room for a month that touches six weeks."""
        px = self._source.theme.px
        return QSize(px(_WIDE) * DAYS, px(_HEAD) + px(_HIGH) * _WEEKS)

    def square(self, day: dt.date) -> QRect:
        """Return where a day of the month lies."""
        px = self._source.theme.px
        week, column = divmod(self._since_week_began(self.month) + day.day - 1, DAYS)
        left, top = column * px(_WIDE), px(_HEAD) + week * px(_HIGH)
        gap = px(_GAP)
        return mirrored(self, QRect(left, top, px(_WIDE) - gap, px(_HIGH) - gap))

    def day_at(self, place: QPoint) -> dt.date | None:
        """Return the day at a place, None where there is none or it is outside of the span."""
        days = (day for day in self._days() if self.square(day).contains(place))
        return next((day for day in days if self._first <= day <= self._last), None)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the names of the weekdays and the days."""
        if self._last == dt.date.min:
            return
        painter, theme = QPainter(self), self._source.theme
        self._paint_head(painter, theme)
        for day in self._days():
            self._paint_day(painter, theme, day)
        self._paint_cursor(painter)

    def _paint_head(self, painter: QPainter, theme: Theme) -> None:
        locale, began = self._formats.locale, self._since_week_began(self.month)
        painter.setFont(theme.font("mini"))
        painter.setPen(QColor(theme.muted))
        for column in range(DAYS):
            weekday = (self.month.isoweekday() - 1 - began + column) % DAYS + 1
            room = QRect(column * theme.px(_WIDE), 0, theme.px(_WIDE - _GAP), theme.px(_HEAD))
            name = locale.standaloneDayName(weekday, _NARROW)
            painter.drawText(mirrored(self, room), Qt.AlignmentFlag.AlignCenter, name)

    def _paint_day(self, painter: QPainter, theme: Theme, day: dt.date) -> None:
        count, room = self._counts.get(day, 0), self.square(day)
        if count:
            paint_round(painter, room, theme.px(_RADIUS), theme.accent_soft)
            below = room.adjusted(0, room.height() - theme.px(_COUNT_HIGH), 0, -theme.px(1))
            painter.setFont(theme.font("mini"))
            painter.setPen(QColor(theme.accent))
            painter.drawText(below, Qt.AlignmentFlag.AlignCenter, self._number(count))
            room = room.adjusted(0, 0, 0, -theme.px(_COUNT_HIGH))
        painter.setFont(theme.font("small"))
        painter.setPen(QColor(theme.text if count else theme.muted))
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, self._number(day.day))

    def _number(self, number: int) -> str:
        return self._formats.locale.toString(number)

    def _days(self) -> list[dt.date]:
        count = monthrange(self.month.year, self.month.month)[1]
        return [self.month.replace(day=day) for day in range(1, count + 1)]

    def _put_cursor(self, day: dt.date) -> None:
        super()._put_cursor(day)
        self.month_shown.emit(self.month)
