"""What pictures of days have in common: each day is a cell with a count, and one has the cursor."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QToolTip, QWidget

from ui.text import Formats, tr_count
from ui.theme import Theme, ThemeSource
from ui.widgets.paint import paint_round, shows_focus

DAYS = 7


class DayCells(QWidget):
    """Arrows move among the days, Enter, Space or a click emits `day_chosen`."""

    day_chosen = Signal(object)
    across, down = DAYS, 1
    """How many days an arrow moves by."""

    def __init__(
        self, theme: ThemeSource, formats: Formats, name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._source, self._formats = theme, formats
        self._counts: Mapping[dt.date, int] = {}
        self._last = self._cursor = dt.date.min
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        theme.changed.connect(self._restyle)

    def show_counts(self, counts: Mapping[dt.date, int], last: dt.date) -> None:
        """Show entries a day, up to a last day, with the cursor on it."""
        self._counts, self._last = counts, last
        self._put_cursor(last)

    def first_day(self) -> dt.date:
        """Return the first day that the cursor can go to."""
        raise NotImplementedError

    def square(self, day: dt.date) -> QRect:
        """Return where a day lies."""
        raise NotImplementedError

    def day_at(self, place: QPoint) -> dt.date | None:
        """Return the day at a place, None where there is none."""
        raise NotImplementedError

    def move_to(self, day: dt.date) -> None:
        """Put the cursor on a day, or on the nearest that is there."""
        self._put_cursor(min(max(day, self.first_day()), self._last))

    def said_of(self, day: dt.date) -> str:
        """Return a day and its count in words."""
        return tr_count(
            "Heatmap",
            "{date}: {n} entry",
            "{date}: {n} entries",
            self._counts.get(day, 0),
            date=self._formats.date(day),
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move by a day or a week, choose on Enter or Space."""
        is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        across = -self.across if is_mirrored else self.across
        steps = {
            Qt.Key.Key_Left: -across,
            Qt.Key.Key_Right: across,
            Qt.Key.Key_Up: -self.down,
            Qt.Key.Key_Down: self.down,
        }
        if event.key() in steps:
            self.move_to(self._cursor + dt.timedelta(days=steps[Qt.Key(event.key())]))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.day_chosen.emit(self._cursor)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose the day under the pointer."""
        day = self.day_at(event.position().toPoint())
        if day is not None:
            self.move_to(day)
            self.day_chosen.emit(day)

    def event(self, event: QEvent) -> bool:
        """Say what a cell stands for when the pointer rests on it."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            day = self.day_at(event.pos())
            QToolTip.showText(event.globalPos(), self.said_of(day) if day else "", self)
            return True
        return super().event(event)

    def _paint_cursor(self, painter: QPainter) -> None:
        if shows_focus(self):
            theme = self._source.theme
            ring = self.square(self._cursor).adjusted(-2, -2, 2, 2)
            paint_round(painter, ring, theme.px(4), line=theme.text, width=theme.px(2))

    def _since_week_began(self, day: dt.date) -> int:
        return (day.isoweekday() - self._formats.locale.firstDayOfWeek().value) % DAYS

    def _put_cursor(self, day: dt.date) -> None:
        self._cursor = day
        self.setAccessibleDescription(self.said_of(day))
        self.update()

    def _restyle(self, theme: Theme) -> None:
        self.updateGeometry()
        self.update()
