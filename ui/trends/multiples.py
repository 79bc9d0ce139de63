"""Small multiples: a chart for each contact, all on the same axes."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent

from ui.trends.lane_view import LaneView
from ui.trends.plot import paint_plot
from ui.widgets.draw_line import draw_line

_CELL, _HEIGHT, _GAP, _PAD, _LINE = 220, 132, 10, 8, 18


class SmallMultiples(LaneView):
    """Time runs from the first rating of all to today, in every one of them."""

    first, last = 0.0, 1.0

    def show_span(self, first: float, last: float) -> None:
        """Draw all between two moments in days since 1970."""
        self.first, self.last = first, last
        self.update()

    def room_of(self, index: int) -> QRectF:
        """Return where a contact is drawn, from the leading side."""
        columns, px = self._columns(), self._context.theme.theme.px
        wide = (self.width() - (columns - 1) * px(_GAP)) / columns
        row, column = divmod(index, columns)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            column = columns - 1 - column
        top = row * px(_HEIGHT + _GAP)
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
        px = self._context.theme.theme.px
        rows = -(-len(self.lanes) // self._columns(width))
        return max(rows * px(_HEIGHT + _GAP) - px(_GAP), 0)

    def sizeHint(self) -> QSize:
        """Return the room for all at the present width."""
        width = max(self.width(), self._context.theme.theme.px(_CELL))
        return QSize(width, self.heightForWidth(width))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what is in sight."""
        painter = QPainter(self)
        for index in range(len(self.lanes)):
            room = self.room_of(index)
            if room.intersects(QRectF(event.rect())):
                self._paint_lane(painter, index, room)
        self.paint_ring(painter)

    def _paint_lane(self, painter: QPainter, index: int, room: QRectF) -> None:
        theme, lane = self._context.theme.theme, self.lanes[index]
        pad, high = theme.px(_PAD), theme.px(_LINE)
        inner = room.adjusted(pad, pad, -pad, -pad)
        top = QRectF(inner.left(), inner.top(), inner.width(), high)
        self._paint_text(painter, top, lane.contact.name, "small_strong", theme.text)
        top.translate(0, high)
        self._paint_text(painter, top, self._words.verdict(lane), "tiny", theme.muted)
        plot = inner.adjusted(1.6 * pad, 2.3 * high, -pad, -pad / 2)
        for value in (1, 5):
            y = plot.bottom() - (value - 1) / 4 * plot.height()
            room = QRectF(inner.left(), y - high / 2, pad, high)
            said = self._context.formats.number(value)
            self._paint_text(painter, room, said, "tiny", theme.muted)
        paint_plot(painter, plot, lane.trend, self.first, self.last, theme)

    def _paint_text(
        self, painter: QPainter, room: QRectF, text: str, font: str, colour: str
    ) -> None:
        painter.setFont(self._context.theme.theme.font(font))
        painter.setPen(QColor(colour))
        draw_line(painter, room.toRect(), text, self.layoutDirection())

    def _columns(self, width: int = 0) -> int:
        px = self._context.theme.theme.px
        return max((width or self.width()) // px(_CELL), 1)
