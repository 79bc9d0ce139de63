"""Small multiples: a chart for each contact, all on the same axes."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent

from ui.charts.time.time_ticks import day_of
from ui.trends.lane_view import LaneView
from ui.trends.plot import paint_plot
from ui.widgets.draw_line import draw_line

if TYPE_CHECKING:
    from app.insights.moved import Lane

_CELL, _HEIGHT, _GAP, _PAD, _LINE, _SCALE = 220, 132, 10, 8, 18, 16
_LOWEST, _HIGHEST = 1, 5


class SmallMultiples(LaneView):
    """Time runs from the first rating of all to today, in every one of them.

    The lowest of each column says from when to when, for all above it; where there is but one
    column, all of them do.
    """

    first, last = 0.0, 1.0

    def show_span(self, first: float, last: float) -> None:
        """Draw all between two moments in days since 1970."""
        self.first, self.last = first, last
        self.update()

    def summary(self, lanes: Sequence[Lane]) -> str:
        """Return how many rise and fade."""
        return self._words.counts(lanes)

    def room_of(self, index: int) -> QRectF:
        """Return where a contact is drawn, from the leading side."""
        columns, px = self._columns(), self._context.theme.theme.px
        wide = (self.width() - (columns - 1) * px(_GAP)) / columns
        row, column = divmod(index, columns)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            column = columns - 1 - column
        top = row * (self._height(columns) + px(_GAP))
        return QRectF(column * (wide + px(_GAP)), top, wide, px(_HEIGHT))

    def steps(self) -> dict[Qt.Key, int]:
        """Return how far each arrow walks: up and down by a row."""
        columns = self._columns()
        return super().steps() | {Qt.Key.Key_Down: columns, Qt.Key.Key_Up: -columns}

    def hasHeightForWidth(self) -> bool:
        """Return True: a narrow page has more rows."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the room that all rows need."""
        px, columns = self._context.theme.theme.px, self._columns(width)
        rows = -(-len(self.lanes) // columns)
        dates = px(_LINE) if columns > 1 else 0
        return rows * (self._height(columns) + px(_GAP)) - px(_GAP) + dates if rows else 0

    def sizeHint(self) -> QSize:
        """Return the room for all at the present width."""
        width = max(self.width(), self._context.theme.theme.px(_CELL))
        return QSize(width, self.heightForWidth(width))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what is in sight."""
        painter, columns = QPainter(self), self._columns()
        for index in range(len(self.lanes)):
            room = self.room_of(index)
            if room.intersects(QRectF(event.rect())):
                self._paint_lane(painter, index, room)
            if columns == 1 or index >= len(self.lanes) - columns:
                self._paint_dates(painter, self._plot_of(room))
        self.paint_ring(painter)

    def _plot_of(self, room: QRectF) -> QRectF:
        """Return where the lines of a contact are drawn, as time runs: from left to right."""
        px = self._context.theme.theme.px
        return room.adjusted(px(_PAD + _SCALE), px(_PAD + 2.3 * _LINE), -2 * px(_PAD), -px(_PAD))

    def _paint_dates(self, painter: QPainter, plot: QRectF) -> None:
        theme, formats = self._context.theme.theme, self._context.formats
        room = QRectF(plot.left(), plot.bottom(), plot.width(), theme.px(_LINE + _PAD)).toRect()
        painter.setFont(theme.font("tiny"))
        painter.setPen(QColor(theme.muted))
        first, today = day_of(self.first), day_of(self.last) - timedelta(days=1)
        left_to_right = Qt.LayoutDirection.LeftToRight  # as time runs in the chart
        draw_line(painter, room, formats.month_and_year(first), left_to_right)
        draw_line(painter, room, formats.month_and_year(today), left_to_right, "end")

    def _paint_lane(self, painter: QPainter, index: int, room: QRectF) -> None:
        theme, lane = self._context.theme.theme, self.lanes[index]
        pad, high = theme.px(_PAD), theme.px(_LINE)
        inner = room.adjusted(pad, pad, -pad, -pad)
        top = QRectF(inner.left(), inner.top(), inner.width(), high)
        self._paint_text(painter, top, lane.contact.name, "small_strong", theme.text)
        top.translate(0, high)
        self._paint_text(painter, top, self._words.verdict(lane), "tiny", theme.muted)
        plot = self._plot_of(room)
        self._paint_scale(painter, plot)
        paint_plot(painter, plot, lane.trend, self.first, self.last, theme)

    def _paint_scale(self, painter: QPainter, plot: QRectF) -> None:
        px = self._context.theme.theme.px
        for value in (_LOWEST, _HIGHEST):
            share = (value - _LOWEST) / (_HIGHEST - _LOWEST)
            room = QRectF(0, 0, px(_SCALE), px(_LINE))
            room.moveRight(plot.left() - px(_PAD) / 2)
            room.moveTop(plot.bottom() - share * plot.height() - px(_LINE) / 2)
            said = self._context.formats.number(value)
            draw_line(painter, room.toRect(), said, Qt.LayoutDirection.LeftToRight, "end")

    def _paint_text(
        self, painter: QPainter, room: QRectF, text: str, font: str, colour: str
    ) -> None:
        painter.setFont(self._context.theme.theme.font(font))
        painter.setPen(QColor(colour))
        draw_line(painter, room.toRect(), text, self.layoutDirection())

    def _height(self, columns: int) -> int:
        px = self._context.theme.theme.px
        return px(_HEIGHT) if columns > 1 else px(_HEIGHT) + px(_LINE)

    def _columns(self, width: int = 0) -> int:
        px = self._context.theme.theme.px
        fitting = (width or self.width()) // px(_CELL)
        return max(min(fitting, len(self.lanes)), 1)
